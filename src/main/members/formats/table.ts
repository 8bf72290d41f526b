/** One block of a sheet as a table of people. */

import { findHeader, headingsOf } from '../import/header.ts'
import type { Table, TableRow } from '../import/shape.ts'
import type { Block } from './blocks.ts'
import { columnName, type GridRow, isBlank, type Merge } from './grid.ts'

export interface Found extends Pick<Table, 'hasHeader' | 'headings' | 'rows'> {
  range: string
  /** What stands above the headings: the title, who keeps the list. */
  above: string
}

/** Cells filled down from merged ones, and with the blank ones at rows' ends: a file could claim any number. */
const mostFilled = 1_000_000
const mostPadded = 20_000_000

/** @param even rows are as wide as the table, since the format has no shorter ones @returns null for headings alone */
export function tableOf({ rows, left, merges }: Block, even: boolean): Found | null {
  const header = findHeader(rows, merges)
  const begin = header ? header.last + 1 : 0
  const headerAt = header ? (rows[header.last]?.at ?? 0) : -1
  const first = rows[begin]
  if (!first) return null
  const data = rows.slice(begin)
  fillDown(data, merges)
  // Without headings the first row of the file, not of the table, is row 1.
  const named = header ? widthWith(rows.slice(header.first, header.last + 1), merges) : 0
  const width = usualWidth(data, named)
  const headings = header ? headingsOf(rows, header, width, merges) : Array.from({ length: width }, () => '')
  const table: TableRow[] = data.map(({ at, cells }) => ({ row: at - headerAt, cells }))
  if (even && table.length * width <= mostPadded)
    for (const { cells } of table) while (cells.length < width) cells.push('')
  const top = rows[header?.first ?? 0]?.at ?? 0
  const range = `${columnName(left)}${top + 1}:${columnName(left + width - 1)}${(rows.at(-1)?.at ?? 0) + 1}`
  const above = rows
    .slice(0, header?.first ?? 0)
    .flatMap(({ cells }) => cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))
    .join(' · ')
    .slice(0, 200)
  return { hasHeader: header !== null, headings, rows: table, range, above }
}

/** A cell merged over several rows holds for each of them: one address for a family. */
function fillDown(rows: readonly GridRow[], merges: readonly Merge[]): void {
  const tall = merges.filter(({ top, bottom }) => bottom > top)
  if (tall.length === 0) return
  const places = new Map(rows.map((row, i) => [row.at, i]))
  let left = mostFilled
  for (const { top, bottom, left: column } of tall) {
    const begin = places.get(top)
    const words = begin === undefined ? undefined : rows[begin]?.cells[column]
    if (begin === undefined || words === undefined || isBlank(words)) continue
    for (let i = begin + 1; i < rows.length && (rows[i]?.at ?? 0) <= bottom; i++) {
      if (left-- <= 0) return
      const cells = rows[i]?.cells ?? []
      while (cells.length <= column) cells.push('')
      if (isBlank(cells[column])) cells[column] = words
    }
  }
}

/** How many columns have headings; the last may be merged over more of them. */
function widthWith(header: readonly GridRow[], merges: readonly Merge[]): number {
  const own = header.reduce((most, { cells }) => Math.max(most, filledTo(cells)), 0)
  const rows = new Set(header.map(({ at }) => at))
  return merges.reduce(
    (most, { top, left, right }) =>
      rows.has(top) && left < own && right < own + 20 ? Math.max(most, right + 1) : most,
    own,
  )
}

/**
 * How many columns there are, so that one row with a stray separator does not add one: what a fifth of the rows reach, or
 * the headings and what most rows have beyond them.
 */
function usualWidth(rows: readonly GridRow[], headings: number): number {
  const widths = Uint16Array.from(rows, ({ cells }) => Math.min(filledTo(cells), 65_535)).sort()
  const reachedBy = (share: number) => widths[widths.length - 1 - Math.floor(widths.length * share)] ?? 0
  if (headings === 0) return widths[widths.length - Math.ceil(widths.length / 5)] ?? 0
  return Math.max(headings, rows.length < 3 ? 0 : reachedBy(0.6))
}

const filledTo = (cells: readonly string[]): number => {
  let end = cells.length
  while (end > 0 && isBlank(cells[end - 1])) end--
  return end
}
