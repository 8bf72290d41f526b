/** Rows that are no people. */
import { fold } from '#shared/fold.ts'
import type { MemberColumn, RowNote } from '#shared/members.ts'
import { totalLine } from './data/words.ts'
import { looksLikeName } from './patterns.ts'
import type { Table } from './shape.ts'

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
  if (width >= 3 && isRemark(filled.filter((cell) => cell !== ''))) return { key: 'remark', params: {} }
  return null
}

/**
 * A sentence alone in its row, "Last updated by Ben in March 2031", or the heading of a part, "M to Z". Names have no
 * figures, and few have six words.
 */
function isRemark(cells: string[]): boolean {
  const [text = '', ...others] = cells
  if (others.length > 0) return false
  if (/^\p{L}\s*(?:[-–—]|to|bis|à|a)\s*\p{L}$/u.test(text)) return true
  if (looksLikeName(text) || /[&+@]/.test(text)) return false
  const words = text.split(/\s+/).length
  return words >= 6 || (words >= 3 && /\d/.test(text))
}

/** "Total: 34", or "Total" beside a short number. The word may stand in any column. */
function isTotal(cells: string[], counted: string[]): boolean {
  const word = cells.find((cell) => totalLine.test(fold(cell)))
  if (word === undefined) return false
  const others = counted.filter((cell) => cell !== '' && cell !== word)
  // The number may stand in a column that is left out: letters written, evenings.
  return others.every(isNumber) && (/\d/.test(word) || cells.some(isNumber))
}

const isNumber = (cell: string): boolean => /^[\d\s.,']{1,8}$/.test(cell) && /\d/.test(cell)

function same(cells: readonly string[], headings: readonly string[]): boolean {
  const named = headings.filter((heading) => heading !== '')
  return named.length > 1 && headings.every((heading, i) => heading === '' || fold(cells[i] ?? '') === fold(heading))
}

const lastFilled = (cells: string[]): number => cells.findLastIndex((cell) => cell !== '') + 1
