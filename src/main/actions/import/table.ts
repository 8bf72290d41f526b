/**
 * The tables of a file that may be lists of actions. One sheet is one table, with up to three rows of headings (months over
 * channels, channels over months); sheets with the same headings, one a year, are one table together. Pure.
 */
import type { RosterFormat } from '#shared/memberImport.ts'
import type { RowNote } from '#shared/members.ts'
import { Refusal } from '#shared/refusal.ts'
import type { CountryCode } from '#shared/values.ts'
import { unguardCells } from '../../members/csv/cells.ts'
import { type GridRow, isBlank, type Merge, type Sheet } from '../../members/formats/grid.ts'
import { sheetsOfBytes } from '../../members/formats/sheets.ts'
import { type DayReading, dayReading } from '../../members/import/days.ts'
import { isExport } from '../export/headings.ts'
import { type Heading, headingShape, readHeading } from './heading.ts'
import { yearIn } from './when.ts'
import { readCount } from './words.ts'

export interface ColumnHead {
  /** The words of all rows of headings, joined from above. */
  text: string
  says: Heading
}

export interface ListRow {
  /** As the spreadsheet numbers it. */
  row: number
  cells: string[]
}

/** A sheet of a table. */
export interface Part {
  sheet: string
  /** As many as the table has columns. */
  heads: ColumnHead[]
  /** What the sheet's own titles or name say, for months and days without one. */
  year: number | null
  rows: ListRow[]
}

export interface ActionTable {
  format: RosterFormat
  encoding: string
  separator: string
  hasHeader: boolean
  /** Our own export, where every row is an entry. */
  own: boolean
  parts: Part[]
  days: DayReading
  tables: { id: string; name: string; sheets: number; rows: number }[]
  table: string
  remarks: RowNote[]
}

/** Titles may stand above the headings, but not more than this. */
const searchDepth = 12
/** The contract's limit on a mapping. */
const mostColumns = 400

/** @throws Refusal as sheetsOfBytes does, and `actionsNoTable`, `rosterTooWide`, `rosterTableGone` */
export function readActionTable(
  bytes: Uint8Array,
  file: string,
  choice: string | null,
  home: CountryCode,
  checkpoint: () => void,
): ActionTable {
  const { sheets, ...facts } = sheetsOfBytes(bytes, file, checkpoint)
  if (facts.format === 'vcard') throw new Refusal('actionsNoTable', { file })
  for (const { rows } of sheets) for (const { cells } of rows) unguardCells(cells)
  const days = dayReading(cellsOf(sheets), home)
  const found = sheets.flatMap((sheet) => {
    const part = partOf(sheet, days)
    return part ? [{ ...part, remarks: sheet.remarks }] : []
  })
  const groups = [...grouped(found)].map(([, parts], i) => ({ id: String(i + 1), parts }))
  const likest = groups.reduce<(typeof groups)[number] | null>(
    (best, group) => (best === null || likeness(group.parts) > likeness(best.parts) ? group : best),
    null,
  )
  const taken = choice === null ? likest : groups.find(({ id }) => id === choice)
  if (!taken) throw new Refusal(choice === null ? 'actionsNoTable' : 'rosterTableGone', { file })
  const width = Math.max(...taken.parts.map(({ heads }) => heads.length))
  if (width > mostColumns) throw new Refusal('rosterTooWide', { file, columns: width })
  const fileYear = yearIn(file)
  return {
    ...facts,
    hasHeader: taken.parts[0]?.known ?? false,
    own: isExport(taken.parts[0]?.heads.map(({ text }) => text) ?? []),
    days,
    parts: taken.parts.map(({ sheet, heads, year, rows }) => ({ sheet, heads, year: year ?? fileYear, rows })),
    tables: groups.map(({ id, parts }) => ({
      id,
      name: nameOf(parts.map(({ sheet }) => sheet)),
      sheets: parts.length,
      rows: parts.reduce((sum, { rows }) => sum + rows.length, 0),
    })),
    table: taken.id,
    remarks: [...new Map(taken.parts.flatMap(({ remarks }) => remarks.map((one) => [one.key, one]))).values()],
  }
}

function* cellsOf(sheets: readonly Sheet[]): Generator<string> {
  for (const { rows } of sheets) for (const { cells } of rows) yield* cells
}

/** "2017, 2018 … 2023" */
const nameOf = (sheets: readonly string[]): string =>
  sheets.length <= 3 ? sheets.join(', ') : `${sheets[0]}, ${sheets[1]} … ${sheets.at(-1)}`

type FoundPart = Part & { known: boolean; score: number; remarks: RowNote[] }

function grouped(parts: readonly FoundPart[]): Map<string, FoundPart[]> {
  const groups = new Map<string, FoundPart[]>()
  for (const part of parts) {
    const shape = part.known ? JSON.stringify(part.heads.map(({ text }) => headingShape(text))) : part.sheet
    groups.set(shape, [...(groups.get(shape) ?? []), part])
  }
  return groups
}

/** How much a table speaks of actions, then how long it is. */
const likeness = (parts: readonly FoundPart[]): number =>
  Math.max(...parts.map(({ score }) => score)) * 4 +
  Math.log2(1 + parts.reduce((sum, { rows }) => sum + rows.length, 0)) -
  (parts.every(({ remarks }) => remarks.some(({ key }) => key === 'hiddenSheet')) ? 30 : 0)

function partOf({ name, rows, merges }: Sheet, { order }: DayReading): Omit<FoundPart, 'remarks'> | null {
  if (rows.length === 0) return null
  const meaning = rows.slice(0, searchDepth + 2).map((row) => scoreOf(row, order))
  let at = -1
  for (let i = 0; i < meaning.length && i < searchDepth; i++)
    if ((meaning[i] ?? 0) >= 2 && (meaning[i] ?? 0) > (meaning[at] ?? 0)) at = i
  const beside = (i: number) =>
    (meaning[i] ?? 0) >= 1 && filledOf(rows[i]).length >= 2 && Math.abs((rows[i]?.at ?? -9) - (rows[at]?.at ?? 9)) === 1
  const first = at > 0 && (beside(at - 1) || isYearAbove(rows[at - 1], rows[at], order)) ? at - 1 : Math.max(0, at)
  // A row of data stands below headings that each have a word; a second row of headings parts one of them.
  const parted = filledOf(rows[at + 1]).some((column) => isBlank(rows[at]?.cells[column]))
  const last = at >= 0 && beside(at + 1) && parted ? at + 1 : at
  const data = rows.slice(last + 1)
  if (data.length === 0) return null
  fillDown(data, merges)
  const levels = at < 0 ? [] : rows.slice(first, last + 1)
  const width = Math.max(
    usualWidth(data),
    ...levels.map(({ cells }) => cells.findLastIndex((cell) => !isBlank(cell)) + 1),
  )
  const lines = levels.map((level, i) =>
    i < levels.length - 1 ? spread(level, width, merges, levels[i + 1]) : padded(level, width),
  )
  const heads = Array.from({ length: width }, (_, column): ColumnHead => {
    const texts = [...new Set(lines.map((line) => (line[column] ?? '').replace(/\s+/g, ' ').trim()).filter(Boolean))]
    const says = together(texts.map((text) => readHeading(text, order)))
    // What stands over "Case" says nothing of it.
    const named = says.word !== null && says.when === null
    return { text: named ? (texts.at(-1) ?? '') : texts.join(' '), says }
  })
  const above = rows.slice(0, first).flatMap(({ cells }) => cells)
  return {
    sheet: name,
    heads,
    known: at >= 0,
    score: at < 0 ? 0 : Math.min(12, meaning[at] ?? 0),
    year: above.map(yearIn).find((year) => year !== null) ?? yearIn(name),
    rows: data.map(({ at: place, cells }) => ({ row: place + 1, cells })),
  }
}

/** The columns in which anything stands. */
const filledOf = (row: GridRow | undefined): number[] =>
  (row?.cells ?? []).flatMap((cell, column) => (isBlank(cell) ? [] : [column]))

/** "2018" and "2019", or "Letters 2019" alone, over months. */
function isYearAbove(row: GridRow | undefined, below: GridRow | undefined, order: DayReading['order']): boolean {
  const whenAt = (of: GridRow | undefined, column: number) => readHeading(of?.cells[column] ?? '', order).when
  const filled = filledOf(row)
  const years = filled.filter((column) => whenAt(row, column)?.month === null)
  return (
    filled.length > 0 &&
    years.length === filled.length &&
    filledOf(below).some((column) => (whenAt(below, column)?.month ?? null) !== null)
  )
}

/** How much a row looks like headings: words for columns count most, figures speak against it. */
function scoreOf({ cells }: GridRow, order: DayReading['order']): number {
  let score = 0
  for (const cell of cells.slice(0, mostColumns)) {
    if (isBlank(cell)) continue
    const { word, way, when, reference } = readHeading(cell, order)
    if (word !== null) score += 2
    else if (way !== null || reference !== null) score++
    else if (when !== null) score += when.month === null ? 0 : 1
    else if (typeof readCount(cell) === 'number') score -= 3
  }
  return score
}

/** A heading over several columns holds for each of them, whether they were merged or left empty. */
function spread(level: GridRow, width: number, merges: readonly Merge[], below: GridRow | undefined): string[] {
  const line = padded(level, width)
  const merged = merges.filter(({ top, bottom, left, right }) => top <= level.at && bottom >= level.at && right > left)
  for (const { left, right } of merged)
    for (let column = left + 1; column <= Math.min(right, width - 1); column++) line[column] = line[left] ?? ''
  if (merged.length > 0) return line
  for (let column = 1; column < width; column++)
    if (isBlank(line[column]) && !isBlank(line[column - 1]) && !isBlank(below?.cells[column]))
      line[column] = line[column - 1] ?? ''
  return line
}

const padded = ({ cells }: GridRow, width: number): string[] => Array.from({ length: width }, (_, i) => cells[i] ?? '')

/** Rows of headings say different things: the channel above, the month below. A year above completes a month below. */
function together(parts: readonly Heading[]): Heading {
  const all: Heading = { word: null, way: null, when: null, reference: null }
  for (const { word, way, when, reference } of parts) {
    all.word = word ?? all.word
    all.way =
      all.way && way ? { channel: way.channel ?? all.way.channel, kind: way.kind ?? all.way.kind } : (way ?? all.way)
    all.reference = reference ?? all.reference
    if (when && all.when)
      all.when = {
        year: when.year ?? all.when.year,
        month: when.month ?? all.when.month,
        day: when.day ?? all.when.day,
      }
    else all.when = when ?? all.when
  }
  // A year alone over a column of words means nothing; a sum of a channel's months is a sum.
  if (all.word === 'total' || all.word === null || all.word === 'count') return all
  return { ...all, when: null }
}

/** A cell merged over several rows holds for each of them. */
function fillDown(rows: readonly GridRow[], merges: readonly Merge[]): void {
  const tall = merges.filter(({ top, bottom }) => bottom > top).slice(0, 100_000)
  if (tall.length === 0) return
  const places = new Map(rows.map((row) => [row.at, row]))
  for (const { top, bottom, left } of tall) {
    const words = places.get(top)?.cells[left]
    // A figure merged over rows is one figure.
    if (isBlank(words) || words === undefined || typeof readCount(words) === 'number') continue
    for (let at = top + 1; at <= Math.min(bottom, top + 5000); at++) {
      const cells = places.get(at)?.cells
      if (!cells) continue
      while (cells.length <= left) cells.push('')
      if (isBlank(cells[left])) cells[left] = words
    }
  }
}

/** What a fifth of the rows reach, so that one row with a stray separator does not add a column. */
function usualWidth(rows: readonly GridRow[]): number {
  const widths = rows.map(({ cells }) => cells.findLastIndex((cell) => !isBlank(cell)) + 1).sort((a, b) => a - b)
  return widths[widths.length - Math.ceil(widths.length / 5)] ?? 0
}
