/** A file's bytes as sheets, by what they are: names lie, and mail programs lose them. */
import { Refusal } from '#shared/refusal.ts'
import { openZip } from '../../files/archive.ts'
import { fullBudget } from '../../files/budget.ts'
import { kindOf } from '../../intake/formats/kind.ts'
import { isTooLong, readCsv } from '../csv/read.ts'
import type { Table } from '../import/shape.ts'
import { type GridRow, isBlank, mostColumns, type Sheet } from './grid.ts'
import { readOds } from './ods.ts'
import { decodeRoster } from './text.ts'
import { isVcard, vcardRows } from './vcard/index.ts'
import { readXlsx } from './xlsx/index.ts'

export interface Sheets extends Pick<Table, 'format' | 'encoding' | 'separator'> {
  sheets: Sheet[]
}

/** @throws Refusal `fileEmpty`, `fileNotText`, `fileLocked`, `fileDamaged`, `rosterOldExcel`, `rosterKind`, `rosterTooLarge` */
export function sheetsOfBytes(bytes: Uint8Array, file: string, checkpoint: () => void): Sheets {
  switch (kindOf(bytes)) {
    case 'zip':
      return sheetsOfZip(bytes, file)
    case 'lockedOffice':
      throw new Refusal('fileLocked', { file })
    case 'oldOffice':
      throw new Refusal('rosterOldExcel', { file })
    case 'pdf':
    case 'rtf':
    case 'html':
      throw new Refusal('rosterKind', { file })
    case 'mail':
    case 'text': {
      // LibreOffice's own format in one piece; what else is written in XML is no list of ours.
      if (begins(bytes, '<?xml') || begins(bytes, '<office:')) return sheetsOfXml(bytes, file)
      const { text, encoding } = decodeRoster(bytes, file)
      return { ...sheetsOfText(text, file, false, checkpoint), encoding }
    }
  }
}

function sheetsOfZip(bytes: Uint8Array, file: string): Sheets {
  const archive = openZip(bytes, fullBudget(file))
  const named = { encoding: '', separator: '' } as const
  if (!archive.names.includes('content.xml')) return { format: 'xlsx', sheets: readXlsx(archive, file), ...named }
  // A password turns each part into bytes that mean nothing; the list of parts says so.
  if (archive.read('META-INF/manifest.xml')?.includes('encryption-data')) throw new Refusal('fileLocked', { file })
  const content = archive.read('content.xml')
  if (!content) throw new Refusal('fileDamaged', { file })
  return { format: 'ods', sheets: readOds(content, file), ...named }
}

const begins = (bytes: Uint8Array, sign: string): boolean =>
  Buffer.from(bytes.subarray(0, 100))
    .toString('utf8')
    .replace(/^\ufeff?\s*/, '')
    .startsWith(sign)

function sheetsOfXml(bytes: Uint8Array, file: string): Sheets {
  const head = Buffer.from(bytes.subarray(0, 4000)).toString('utf8')
  if (!/<office:document\b/.test(head) || !head.includes('opendocument.spreadsheet'))
    throw new Refusal('rosterKind', { file })
  return { format: 'ods', encoding: '', separator: '', sheets: readOds(Buffer.from(bytes), file) }
}

/** More cells or lines than any list has would fill the memory. Excel ends at 1,048,576 lines. */
const mostSeparators = 20_000_000
const mostLines = 1_100_000
/** A shorter text cannot have them. */
const countFrom = mostLines

/** @param copied the text was copied from a spreadsheet. @throws Refusal `fileEmpty`, `csvNoRows`, `rosterTooLarge` */
export function sheetsOfText(given: string, file: string, copied: boolean, checkpoint: () => void): Sheets {
  const text = given.startsWith('\ufeff') ? given.slice(1) : given
  if (text.trim() === '') throw new Refusal('fileEmpty', { file })
  if (isVcard(text)) {
    const rows = vcardRows(text, file, checkpoint)
    return { format: 'vcard', encoding: '', separator: '', sheets: [sheetOf(rows)] }
  }
  if (text.length > countFrom && tooMuch(text)) throw new Refusal('rosterTooLarge', { file })
  const { separator, rows } = readText(text, file, copied, checkpoint)
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  if (columns > mostColumns) throw new Refusal('rosterTooWide', { file, columns })
  return { format: copied ? 'text' : 'csv', encoding: '', separator, sheets: [sheetOf(rows)] }
}

function readText(text: string, file: string, copied: boolean, checkpoint: () => void): ReturnType<typeof readCsv> {
  try {
    return readCsv(text, copied, checkpoint)
  } catch (error) {
    throw isTooLong(error) ? new Refusal('rosterTooLarge', { file }, { cause: error }) : error
  }
}

function tooMuch(text: string): boolean {
  let lines = 0
  let separators = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x0a) lines++
    else if (code === 0x2c || code === 0x3b || code === 0x09 || code === 0x7c) separators++
  }
  return lines > mostLines || separators > mostSeparators
}

function sheetOf(lines: readonly string[][]): Sheet {
  const rows: GridRow[] = []
  lines.forEach((cells, at) => {
    if (cells.some((cell) => !isBlank(cell))) rows.push({ at, cells })
  })
  return { name: '', rows, merges: [], remarks: [] }
}
