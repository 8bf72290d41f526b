import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat.js'

dayjs.extend(customParseFormat)

/** Day before month, as everywhere but in the USA; the four-figure year first is ISO 8601. */
const formats = [
  'YYYY-MM-DD',
  'D MMM YYYY',
  'D MMMM YYYY',
  'D.M.YYYY',
  'D/M/YYYY',
  'D-M-YYYY',
  'MMM D YYYY',
  'MMMM D YYYY',
  'D.M.YY',
  'D/M/YY',
]
const withoutYear = ['D MMM', 'D MMMM', 'D.M.', 'D/M']

/** The day that was typed, as `YYYY-MM-DD`; null when it is none. Without a year it is this year's. */
export function parseDay(typed: string): string | null {
  const plain = typed.trim().replace(/,/g, ' ').replace(/\s+/g, ' ')
  // Strict formats tell 31 February from a day, but not "03" from "3".
  const text = /^\d{4}-/.test(plain) ? plain : plain.replace(/\b0(?=\d\b)/g, '')
  if (text === '') return null
  const full = dayjs(text, formats, true)
  if (full.isValid()) return full.format('YYYY-MM-DD')
  const short = dayjs(
    `${text} ${dayjs().year()}`,
    withoutYear.map((format) => `${format} YYYY`),
    true,
  )
  return short.isValid() ? short.format('YYYY-MM-DD') : null
}
