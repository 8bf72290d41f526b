/** Excel workbooks (ECMA-376), as Excel, LibreOffice, Google Sheets and Numbers write them. */
import { Refusal } from '#shared/refusal.ts'
import { type CellBudget, cellBudget, type Sheet } from '../grid.ts'
import { readSheet } from './sheet.ts'
import { readSharedStrings } from './strings.ts'
import { readStyles } from './styles.ts'
import { type Archive, readWorkbook } from './workbook.ts'

/** Sheets that are read; nobody keeps a list in more. */
const mostSheets = 60

/** @throws Refusal `rosterKind`, `rosterTooLarge`, and what the archive throws */
export function readXlsx(archive: Archive, file: string, budget: CellBudget = cellBudget(file)): Sheet[] {
  const book = readWorkbook(archive, file)
  const part = (name: string | null) => (name === null ? null : archive.read(name))
  const strings = readSharedStrings(part(book.strings), file)
  const shown = readStyles(part(book.styles), file, book.date1904)
  return book.sheets.slice(0, mostSheets).map(({ name, hidden, part: at }) => {
    const bytes = archive.read(at)
    if (!bytes) throw new Refusal('fileDamaged', { file })
    const sheet = readSheet(bytes, name, { strings, shown }, budget, file)
    return hidden ? { ...sheet, remarks: [{ key: 'hiddenSheet', params: { sheet: name } }, ...sheet.remarks] } : sheet
  })
}
