/** The figures of a paper list as they are typed. Pure. */
import { mostInCell, type PaperCell, type PaperColumn, type PaperList, type PaperRow } from '#shared/paperList.ts'

/** What was typed into a cell, and what stood there when it was. */
export interface Typed {
  text: string
  was: number
}

/** Rows that the page adds, and cells by {@link cellKey}. */
export interface Draft {
  added: { row: PaperRow; name: string | null }[]
  cells: Record<string, Typed>
}
export const emptyDraft: Draft = { added: [], cells: {} }

export type GridRow = PaperList['rows'][number]

export const rowKey = (row: PaperRow): string => JSON.stringify(row)
export const columnKey = ({ caseId, channel, kind }: PaperColumn): string => `${caseId} ${channel} ${kind}`
export const cellKey = (row: PaperRow, column: PaperColumn): string => `${rowKey(row)} ${columnKey(column)}`

/** The counts that are saved, by {@link cellKey}. */
export const savedCounts = ({ cells }: PaperList): Map<string, number> =>
  new Map(cells.map((cell) => [cellKey(cell.row, cell), cell.count]))

/** An empty cell is nothing; null for what is no figure, or too high to be one. */
export function countIn(text: string): number | null {
  const plain = text.trim()
  if (plain === '') return 0
  const count = /^\d{1,6}$/.test(plain) ? Number(plain) : Number.NaN
  return count <= mostInCell ? count : null
}

/** The list's rows, then those that were added; nobody's row stays the last. */
export function gridRows(list: PaperList, { added }: Draft): GridRow[] {
  const known = new Set(list.rows.map(({ row }) => rowKey(row)))
  const more = added
    .filter(({ row }) => !known.has(rowKey(row)))
    .map(({ row, name }) => ({ row, name, number: 'sheet' in row ? row.sheet : null }))
  const nobody = list.rows.filter(({ row }) => 'nobody' in row)
  return [...list.rows.filter(({ row }) => !('nobody' in row)), ...more, ...nobody]
}

/** The number that the next sheet gets. */
export const nextSheet = (rows: readonly GridRow[]): number =>
  Math.max(0, ...rows.map(({ row }) => ('sheet' in row ? row.sheet : 0))) + 1

/** Cells that differ from what is saved; null while one of them is no figure. */
export function changedCells(
  rows: readonly GridRow[],
  columns: readonly PaperColumn[],
  { cells }: Draft,
): (PaperCell & { was: number })[] | null {
  const changed: (PaperCell & { was: number })[] = []
  for (const { row } of rows)
    for (const { caseId, channel, kind } of columns) {
      const typed = cells[cellKey(row, { caseId, channel, kind })]
      if (!typed) continue
      const count = countIn(typed.text)
      if (count === null) return null
      if (count !== typed.was) changed.push({ row, caseId, channel, kind, count, was: typed.was })
    }
  return changed
}

/** Cells that were copied from a spreadsheet, line by line. */
export const pastedCells = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()))

/** Where a key leads from a cell, within the grid; null where it stays. */
export function nextCell(
  key: string,
  back: boolean,
  { row, column }: { row: number; column: number },
  size: { rows: number; columns: number },
): { row: number; column: number } | null {
  const to = (nextRow: number, nextColumn: number) =>
    nextRow >= 0 && nextRow < size.rows && nextColumn >= 0 && nextColumn < size.columns
      ? { row: nextRow, column: nextColumn }
      : null
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowUp':
      return to(row - 1, column)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'ArrowRight':
      return to(row, column + 1)
    case 'Enter':
      // At the foot of a column the next one begins.
      return back ? (to(row - 1, column) ?? to(size.rows - 1, column - 1)) : (to(row + 1, column) ?? to(0, column + 1))
    default:
      return null
  }
}
