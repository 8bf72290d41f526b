/** Rows that are no people. */
import { fold } from '#shared/fold.ts'
import type { MemberColumn, RowNote } from '#shared/members.ts'
import { totalLine } from './data/words.ts'
import type { Table } from './table.ts'

/** Why a row cannot be a member, whatever it says; null when it may be one. */
export function whyNoPerson(
  cells: readonly string[],
  { headings, hasHeader }: Pick<Table, 'headings' | 'hasHeader'>,
  columns: readonly MemberColumn[],
): RowNote | null {
  const filled = cells.map((cell) => cell.trim())
  const width = headings.length
  const counts = (_: string, i: number) => columns[i] !== 'ignore'
  if (hasHeader && same(filled, headings)) return { key: 'headerAgain', params: {} }
  if (isTotal(filled, filled.filter(counts))) return { key: 'totals', params: {} }
  if (filled.slice(width).some((cell) => cell !== ''))
    return { key: 'tooManyCells', params: { cells: lastFilled(filled), columns: width } }
  // A row of empty cells still has its separators; one cell without any is a remark.
  if (cells.length < width && width >= 3 && cells.filter(counts).length <= 1)
    return { key: 'tooFewCells', params: { columns: width } }
  return null
}

/** "Total: 34", or "Total" beside a short number. The word may stand in any column. */
function isTotal(cells: string[], counted: string[]): boolean {
  const word = cells.find((cell) => totalLine.test(fold(cell)))
  if (word === undefined) return false
  const others = counted.filter((cell) => cell !== '' && cell !== word)
  const numbers = others.every((cell) => /^[\d\s.,']{1,8}$/.test(cell))
  return numbers && (others.length > 0 || /\d/.test(word))
}

function same(cells: readonly string[], headings: readonly string[]): boolean {
  const named = headings.filter((heading) => heading !== '')
  return named.length > 1 && headings.every((heading, i) => heading === '' || fold(cells[i] ?? '') === fold(heading))
}

const lastFilled = (cells: string[]): number => cells.findLastIndex((cell) => cell !== '') + 1
