/** The tables of one sheet, told apart by the blank rows and columns between them. */
import { fold } from '#shared/fold.ts'
import { findHeader } from '../import/header.ts'
import { headerKind } from '../import/headers.ts'
import { filledColumns, type GridRow, isBlank, type Merge, type Sheet } from './grid.ts'

export interface Block {
  /** Their cells begin at column `left` of the sheet. */
  rows: GridRow[]
  left: number
  /** Counted from `left` too. */
  merges: Merge[]
}

/** Gaps between rows that are looked at: a list with a blank line after every person is still one list. */
const mostGaps = 200

export function blocksOf({ rows, merges }: Pick<Sheet, 'rows' | 'merges'>): Block[] {
  return apartByRows(rows, merges).flatMap((part) => {
    const columns = apartByColumns(part, merges)
    if (columns.length === 1) return columns
    return columns.flatMap((block) => apartByRows(block.rows, block.merges).map((some) => ({ ...block, rows: some })))
  })
}

/**
 * What stands below blank rows begins a table when it has headings of its own; else it goes on with the one above, as a
 * list in groups, or a sum under it, does.
 */
function apartByRows(rows: readonly GridRow[], merges: readonly Merge[]): GridRow[][] {
  const tables: GridRow[][] = []
  let gaps = 0
  for (let from = 0; from < rows.length; ) {
    let to = from + 1
    while (to < rows.length && (gaps >= mostGaps || rows[to]?.at === (rows[to - 1]?.at ?? 0) + 1)) to++
    const band = from === 0 && to === rows.length ? [...rows] : rows.slice(from, to)
    const current = tables.at(-1)
    if (!current || beginsAnew(band, current, merges)) tables.push(band)
    else for (const row of band) current.push(row)
    from = to
    gaps++
  }
  return tables
}

function beginsAnew(band: readonly GridRow[], above: readonly GridRow[], merges: readonly Merge[]): boolean {
  // Headings alone are no table, and a sum is no heading.
  if (band.length < 2) return false
  const header = findHeader(band, merges)
  if (!header) return false
  const before = findHeader(above, merges)
  if (header.known) return !before || wordsOf(band[header.last]) !== wordsOf(above[before.last])
  const gap = (band[0]?.at ?? 0) - (above.at(-1)?.at ?? 0) - 1
  return gap > 1 && widthOf(band) !== widthOf(above.slice(-20))
}

const wordsOf = (row: GridRow | undefined): string => fold((row?.cells ?? []).join('\t').trimEnd())

const widthOf = (rows: readonly GridRow[]): number =>
  rows.reduce((most, { cells }) => Math.max(most, cells.findLastIndex((cell) => !isBlank(cell)) + 1), 0)

/** Parts with a blank column between them that are tables of their own; a blank column alone only gives room. */
function apartByColumns(rows: readonly GridRow[], merges: readonly Merge[]): Block[] {
  const spans = filledSpans(rows)
  const [first, ...rest] = spans
  const whole = (left: number): Block => ({ rows: cut(rows, left, undefined), left, merges: shifted(merges, left) })
  if (!first) return []
  if (rest.length === 0) return [whole(first.from)]
  const tables = [first]
  for (const span of rest) {
    const current = tables.at(-1) ?? first
    const block = cut(rows, span.from, span.to)
    if (ownTable(block, cut(rows, current.from, current.to))) tables.push(span)
    else current.to = span.to
  }
  if (tables.length === 1) return [whole(first.from)]
  return tables.map(({ from, to }) => ({ rows: cut(rows, from, to), left: from, merges: shifted(merges, from) }))
}

/** Both speak of people, or one is a short list beside a long one. */
function ownTable(block: readonly GridRow[], beside: readonly GridRow[]): boolean {
  if (block.length < 2 || widthOf(block) < 1) return false
  if (namesPeople(block)) return namesPeople(beside)
  const first = block[0]?.at ?? 0
  const compact = (block.at(-1)?.at ?? 0) - first + 1 === block.length
  return widthOf(block) > 1 && compact && block.length * 2 < beside.length && findHeader(block) !== null
}

function namesPeople(rows: readonly GridRow[]): boolean {
  const header = findHeader(rows)
  if (!header) return false
  return (rows[header.last]?.cells ?? []).some((cell) =>
    ['name', 'givenName', 'familyName'].includes(headerKind(cell) ?? ''),
  )
}

function cut(rows: readonly GridRow[], from: number, to: number | undefined): GridRow[] {
  if (from === 0 && to === undefined) return [...rows]
  return rows
    .map(({ at, cells }) => ({ at, cells: cells.slice(from, to) }))
    .filter(({ cells }) => cells.some((cell) => !isBlank(cell)))
}

const shifted = (merges: readonly Merge[], by: number): Merge[] =>
  merges
    .filter(({ right }) => right >= by)
    .map((merge) => ({ ...merge, left: Math.max(0, merge.left - by), right: merge.right - by }))

/** Runs of columns with something in them. `to` is the column after the last. */
function filledSpans(rows: readonly GridRow[]): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = []
  filledColumns(rows).forEach((filled, column) => {
    if (!filled) return
    const last = spans.at(-1)
    if (last?.to === column) last.to++
    else spans.push({ from: column, to: column + 1 })
  })
  return spans
}
