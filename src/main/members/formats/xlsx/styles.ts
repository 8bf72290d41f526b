/** Number formats (ECMA-376 Part 1, 18.8.30) and what a number looks like under them. */
import { dateFromSerial, format, isDateFormat } from 'numfmt'
import { walkXml } from '../xml.ts'

/** Formats that have a number and no words in the file (18.8.30), as far as they change what a roster shows. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy-mm-dd',
  15: 'yyyy-mm-dd',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd hh:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
}
/** East Asian dates, all of them days in one language or another. */
const eastAsianDays = (id: number) => (id >= 27 && id <= 31) || (id >= 50 && id <= 58) || id === 36

/** Says what a number is shown as under the style of its cell. */
export type Shown = (serial: number, style: number) => string

/** @param styles the part `xl/styles.xml`, where there is one */
export function readStyles(styles: Uint8Array | null, file: string, date1904: boolean): Shown {
  const own = new Map<number, string>()
  const styleFormats: number[] = []
  let inCells = false
  if (styles)
    walkXml(styles, file, {
      open(name, { numFmtId, formatCode }) {
        if (name === 'cellXfs') inCells = true
        else if (name === 'numFmt' && formatCode !== undefined) own.set(Number(numFmtId), formatCode)
        else if (name === 'xf' && inCells) styleFormats.push(Number(numFmtId ?? 0))
      },
      close(name) {
        if (name === 'cellXfs') inCells = false
      },
    })
  const writers = new Map<number, (serial: number) => string>()
  return (serial, style) => {
    const id = styleFormats[style] ?? 0
    let write = writers.get(id)
    if (!write) {
      const pattern = own.get(id) ?? (eastAsianDays(id) ? 'yyyy-mm-dd' : builtIn[id])
      write = writerFor(pattern ?? 'General', date1904)
      writers.set(id, write)
    }
    return write(serial)
  }
}

/** Long numbers that a narrow cell would show as 4.477E+11 are phone numbers and the like: all their digits count. */
const plain = (number: number): string =>
  Number.isInteger(number) && Math.abs(number) < 1e21 ? String(BigInt(number)) : String(Number(number.toPrecision(15)))

function writerFor(pattern: string, date1904: boolean): (serial: number) => string {
  if (/^(?:General|@|)$/i.test(pattern.trim()) || !understood(pattern)) return plain
  if (isDateFormat(pattern)) return (serial) => dayOrTime(serial, pattern, date1904)
  const exponent = /E[+-]/i.test(pattern)
  return (number) => {
    if (exponent) return plain(number)
    const shown = format(pattern, number, { throws: false, invalid: '' }).trim()
    // A cell too narrow for its format, or a format that hides the number.
    return shown === '' || shown.startsWith('#') ? plain(number) : shown
  }
}

function understood(pattern: string): boolean {
  try {
    format(pattern, 1)
    isDateFormat(pattern)
    return true
  } catch {
    // No format that this library or Excel would take: the number is shown as it is.
    return false
  }
}

/** A day as YYYY-MM-DD whatever order its cell shows, since here it is known which figure is the month. */
function dayOrTime(serial: number, pattern: string, date1904: boolean): string {
  const [year, month, day, hour, minute] = dateFromSerial(date1904 ? serial + 1462 : serial) ?? []
  const beyond = serial < 0 || serial > 2_958_465
  if (beyond || year === undefined || month === undefined || day === undefined) return plain(serial)
  const words = pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase()
  if (!/[yd]/.test(words)) return format(pattern, serial, { throws: false, invalid: plain(serial) })
  const pad = (figure: number, length = 2) => String(figure).padStart(length, '0')
  const time = /h/.test(words) && serial % 1 !== 0 ? ` ${pad(hour ?? 0)}:${pad(minute ?? 0)}` : ''
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}${time}`
}
