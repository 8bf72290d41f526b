/** Finds where a page is set in columns: stretches of rows with the same clear gutter over several lines. */
import type { Cell, Row } from './rows.ts'

/** Rows `from` to `to` (exclusive) are set in columns that begin at `starts`, the first at the page's own margin. */
export interface Stretch {
  from: number
  to: number
  starts: number[]
}

/** In points: beginnings nearer than this are one; the empty strip left of a column is at least this wide. */
const sameStart = 3
const gutter = 5
/** So many lines side by side make columns: fewer could be chance. */
const evidence = 3

export function stretchesOf(rows: readonly Row[]): Stretch[] {
  const found: Stretch[] = []
  for (const start of columnStarts(rows)) found.push(...stretchesAt(rows, start))
  return merged(
    rows,
    found.sort((a, b) => a.from - b.from),
  )
}

/** Places where several cells begin that have another one to their left. */
function columnStarts(rows: readonly Row[]): number[] {
  const begins = rows.flatMap((row) => row.cells.slice(1).map((cell) => cell.left)).sort((a, b) => a - b)
  const starts: { at: number; last: number; count: number }[] = []
  for (const left of begins) {
    const group = starts.at(-1)
    if (group && left - group.last <= sameStart && left - group.at <= 2 * sameStart) {
      group.last = left
      group.count++
    } else starts.push({ at: left, last: left, count: 1 })
  }
  return starts.filter((group) => group.count >= evidence).map((group) => group.at)
}

const isRightOf = (cell: Cell, start: number) => cell.left >= start - sameStart
const crosses = (row: Row, start: number) =>
  row.cells.some((cell) => !isRightOf(cell, start) && cell.right > start - gutter)

/** A figure, or a day alone: `1,204`, `12%`, `14.04.2031`, `14 April 2031`, `April 14, 2031`. */
const datum =
  /^(?:[\d\s.,:/%€$£()–+-]{1,20}|(?:\p{L}+\.? )?\d{1,2}(?:st|nd|rd|th|er|\.|º)?,?(?: (?:de )?\p{L}{3,10}\.?,?)?(?: (?:de )?\d{4})?)$/u
const isDatum = ({ text }: Cell) => /\d/.test(text) && datum.test(text)

function stretchesAt(rows: readonly Row[], start: number): Stretch[] {
  const found: Stretch[] = []
  for (let from = 0; from < rows.length; from++) {
    let to = from
    for (let row = rows[to]; row && !crosses(row, start); row = rows[to]) to++
    if (to > from) {
      const stretch = trimmed(rows, from, to, start)
      if (stretch) found.push(stretch)
      from = to
    }
  }
  return found
}

/** From the first row with something in the right column to the last, and what goes on in the left one below it. */
function trimmed(rows: readonly Row[], begin: number, end: number, start: number): Stretch | null {
  const right = (row: Row) => row.cells.find((cell) => isRightOf(cell, start))
  let from = begin
  while (from < end && !right(rows[from] as Row)) from++
  let to = end
  while (to > from && !right(rows[to - 1] as Row)) to--
  const within = rows.slice(from, to)
  const pairs = within.flatMap((row) => {
    const beside = row.cells.filter((cell) => !isRightOf(cell, start)).at(-1)
    const cell = row.cells.find((other) => Math.abs(other.left - start) <= 2 * sameStart)
    return beside && cell ? [{ beside, cell }] : []
  })
  if (pairs.length < evidence) return null
  // Labels with their values set apart are lines to be read across.
  if (pairs.filter(({ beside }) => /:$/.test(beside.text)).length * 2 > pairs.length) return null
  // Rows of figures and days are, too: a table of data.
  const data = within.filter((row) => row.cells.length > 1 && row.cells.some(isDatum))
  if (pairs.filter(({ cell }) => cell.text.length > 4).length * 2 < pairs.length) return null
  if (data.length * 2 >= pairs.length) return null
  for (let last = rows[to - 1], next = rows[to]; to < end && last && next; last = next, next = rows[to]) {
    if (last.y - next.y > 1.6 * last.size) break
    to++
  }
  return { from, to, starts: [start] }
}

/** Stretches of two gutters over the same rows are one with three columns. */
function merged(rows: readonly Row[], found: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const stretch of found) {
    const last = result.at(-1)
    if (!last || stretch.from >= last.to) {
      result.push({ ...stretch, starts: [...stretch.starts] })
      continue
    }
    const starts = [...last.starts, ...stretch.starts].sort((a, b) => a - b)
    const to = Math.max(last.to, stretch.to)
    const whole = rows.slice(last.from, to).every((row) => !starts.some((start) => crosses(row, start)))
    // Where they disagree, the one with more lines is the better guess.
    if (whole) result[result.length - 1] = { from: last.from, to, starts }
    else if (stretch.to - stretch.from > last.to - last.from) result[result.length - 1] = stretch
  }
  return result
}

/** The cells of a stretch by column. */
export function cellsByColumn(rows: readonly Row[], { from, to, starts }: Stretch): Cell[][] {
  const columns: Cell[][] = [[], ...starts.map((): Cell[] => [])]
  for (const row of rows.slice(from, to))
    for (const cell of row.cells) columns[starts.filter((start) => isRightOf(cell, start)).length]?.push(cell)
  return columns
}
