/** What each column of an old list holds, from its heading, else from what stands in it. Pure. */
import { type ActionColumn, figureOf } from '#shared/actionImport.ts'
import type { DayOrder } from '../../members/import/days.ts'
import { looksLikeName } from '../../members/import/patterns.ts'
import { exportColumns } from '../export/headings.ts'
import { figureColumnOf, readHeading } from './heading.ts'
import { caseKey } from './references.ts'
import type { ActionTable } from './table.ts'
import { readWhen } from './when.ts'
import { isSumWord, readCount, readWay } from './words.ts'

/** Rows looked at for what a column holds. */
const sampleRows = 200

/** The first filled cells of a column. */
export function sampleOf({ parts }: Pick<ActionTable, 'parts'>, column: number, count = sampleRows): string[] {
  const filled: string[] = []
  for (const { rows } of parts)
    for (const { cells } of rows) {
      const cell = cells[column]?.trim()
      if (cell) filled.push(cell)
      if (filled.length >= count) return filled
    }
  return filled
}

const mostly = (cells: readonly string[], looks: (cell: string) => boolean): boolean =>
  cells.length > 0 && cells.filter(looks).length >= cells.length * 0.6

export function guessActionColumns(table: ActionTable): ActionColumn[] {
  if (table.own) return [...exportColumns]
  const { order } = table.days
  const heads = table.parts[0]?.heads ?? []
  const samples = heads.map((_, i) => sampleOf(table, i))
  const columns = heads.map(({ says }, i): ActionColumn | null => {
    const { word, way, when, reference } = says
    if (word !== null && word !== 'count') return fitting(word, samples[i] ?? [], order)
    if (way?.channel) return figureColumnOf(way)
    if (word === 'count') return fitting(word, samples[i] ?? [], order)
    // A kind alone, a month, an evening or a case over figures.
    return way || when?.month || reference ? 'count' : null
  })
  fillByContent(columns, samples, order)
  settle(
    columns,
    samples,
    heads.some(({ says }) => says.reference !== null),
  )
  return columns.map((column) => column ?? 'ignore')
}

/** A word that means several things is settled by what stands below it. */
function fitting(word: ActionColumn, sample: readonly string[], order: DayOrder): ActionColumn | null {
  // Sums, and headings that are said again, stand in any column.
  const cells = sample.filter((cell) => !isSumWord(cell) && readHeading(cell, order).word !== word)
  if (cells.length === 0) return word
  const days = mostly(cells, (cell) => readWhen(cell, order) !== null)
  if (word === 'count') {
    if (isRunning(cells)) return 'ignore'
    if (mostly(cells, (cell) => readCount(cell) !== undefined)) return word
    if (mostly(cells, (cell) => caseKey(cell).numbered)) return 'reference'
    return mostly(cells, looksLikeName) ? 'member' : 'ignore'
  }
  if (word === 'on' || word === 'month' || word === 'year') return days ? word : 'ignore'
  if (word === 'kind' && mostly(cells, (cell) => readWay(cell)?.channel != null)) return 'channel'
  if (word === 'channel' && !mostly(cells, (cell) => readWay(cell) !== null)) return 'ignore'
  if (word === 'total' && !mostly(cells, (cell) => readCount(cell) !== undefined)) return 'ignore'
  if (word === 'member' && mostly(cells, (cell) => /^\d+$/.test(cell))) return 'ignore'
  return word
}

/** 1, 2, 3: the numbers of the lines. */
const isRunning = (cells: readonly string[]): boolean =>
  cells.length >= 4 && cells.every((cell, i) => i === 0 || Number(cell) === Number(cells[i - 1]) + 1)

function fillByContent(columns: (ActionColumn | null)[], samples: readonly string[][], order: DayOrder): void {
  const take = (column: ActionColumn, looks: (cell: string) => boolean) => {
    if (columns.includes(column)) return
    const at = columns.findIndex((guess, i) => guess === null && mostly(samples[i] ?? [], looks))
    if (at >= 0) columns[at] = column
  }
  const hasDay = columns.some((column) => column === 'on' || column === 'month')
  if (!hasDay)
    take('on', (cell) => (readWhen(cell, order)?.month ?? null) !== null && !/^\d{1,4}\s*\/\s*\d{2}$/.test(cell))
  take('reference', (cell) => caseKey(cell).numbered && readCount(cell) === undefined)
  take('channel', (cell) => readWay(cell)?.channel != null)
  const figures = columns.some((column) => column !== null && figureOf(column) !== null)
  if (!figures) {
    const at = columns.findIndex(
      (guess, i) =>
        guess === null &&
        mostly(samples[i] ?? [], (cell) => readCount(cell) !== undefined) &&
        !isRunning(samples[i] ?? []),
    )
    if (at >= 0) columns[at] = 'count'
  }
}

function settle(columns: (ActionColumn | null)[], samples: readonly string[][], casesOnTop: boolean): void {
  const figuresAt = () => columns.flatMap((column, i) => (column !== null && figureOf(column) ? [i] : []))
  if (figuresAt().length === 0)
    for (const [i, column] of columns.entries()) if (column === 'total') columns[i] = 'count'
  const [only, another] = figuresAt()
  // "Date, Case, How, Letters": the channel stands in its own column, and this one only counts.
  if (columns.includes('channel') && only !== undefined && another === undefined) columns[only] = 'count'
  if (!columns.includes('reference') && !casesOnTop) {
    const words = (i: number) => mostly(samples[i] ?? [], (cell) => /\p{L}{2}/u.test(cell))
    const headline = columns.indexOf('headline')
    const first = columns.findIndex((column, i) => column === null && words(i))
    if (headline >= 0) columns[headline] = 'reference'
    else if (first >= 0) columns[first] = 'reference'
  }
  onlyOne(columns, samples)
}

/** A second column of the same only adds doubt. Of two that name the case, one has the reference. */
function onlyOne(columns: (ActionColumn | null)[], samples: readonly string[][]): void {
  const references = columns.flatMap((column, i) => (column === 'reference' ? [i] : []))
  if (references.length > 1) {
    const numbered = (i: number) => (samples[i] ?? []).filter((cell) => caseKey(cell).numbered).length
    const best = references.reduce((a, b) => (numbered(b) > numbered(a) ? b : a))
    for (const at of references) if (at !== best) columns[at] = columns.includes('headline') ? 'ignore' : 'headline'
  }
  for (const single of ['on', 'headline', 'channel', 'kind', 'member', 'addressee', 'month', 'year'] as const) {
    const all = columns.flatMap((column, i) => (column === single ? [i] : []))
    for (const at of all.slice(1)) columns[at] = 'ignore'
  }
}
