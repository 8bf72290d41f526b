/** Days as people write them, in the order their column uses. */
import { fold } from '#shared/fold.ts'
import type { MemberColumn, RowNote } from '#shared/members.ts'
import type { CountryCode, Day } from '#shared/values.ts'
import { dayOf } from '../../days.ts'
import type { Table } from './shape.ts'

export type DayOrder = 'dayFirst' | 'monthFirst'

/** Where 3/4 is the fourth of March (Unicode CLDR, short date patterns). */
const monthFirst = new Set(['US', 'PH', 'PW', 'FM', 'MH', 'GU', 'AS', 'PR', 'VI', 'MP', 'UM'])

export interface DayReading {
  order: DayOrder
  /** Nothing in the file tells, and some days would be others in the other order. */
  ambiguous: boolean
  /** Some cells can only be in the one order and some only in the other. */
  mixed: boolean
  /** A cell that shows it; empty where all is clear. */
  example: string
}

/** A column tells its order by any number above twelve; else the country does. */
export function dayReading(cells: Iterable<string>, home: CountryCode): DayReading {
  const found: Record<DayOrder | 'either', string[]> = { dayFirst: [], monthFirst: [], either: [] }
  const count = { dayFirst: 0, monthFirst: 0, either: 0 }
  for (const cell of cells) {
    const [, a, b] = /^\s*(\d{1,2})[./ -](\d{1,2})[./ -]\d{2,4}\b/.exec(cell) ?? []
    if (a === undefined || a === b) continue
    const tells = Number(a) > 12 ? 'dayFirst' : Number(b) > 12 ? 'monthFirst' : 'either'
    if (count[tells]++ === 0) found[tells].push(cell.trim())
  }
  const usual: DayOrder = monthFirst.has(home) ? 'monthFirst' : 'dayFirst'
  const order =
    count.dayFirst === count.monthFirst ? usual : count.dayFirst > count.monthFirst ? 'dayFirst' : 'monthFirst'
  const mixed = count.dayFirst > 0 && count.monthFirst > 0
  const ambiguous = count.dayFirst + count.monthFirst === 0 && count.either > 0
  const other = order === 'dayFirst' ? found.monthFirst : found.dayFirst
  return { order, ambiguous, mixed, example: (mixed ? other[0] : ambiguous ? found.either[0] : undefined) ?? '' }
}

export const dayOrder = (cells: Iterable<string>, home: CountryCode): DayOrder => dayReading(cells, home).order

/** How the days of a table are written, by every cell that may hold one. */
export const daysOf = (table: Pick<Table, 'rows'>, columns: readonly MemberColumn[], home: CountryCode): DayReading =>
  dayReading(dayCells(table, columns), home)

function* dayCells({ rows }: Pick<Table, 'rows'>, columns: readonly MemberColumn[]): Generator<string> {
  const at = columns.flatMap((column, i) => (column === 'consentOn' || column === 'consent' ? [i] : []))
  for (const { cells } of rows) for (const i of at) yield cells[i] ?? ''
}

/** What to say of days that are not clear: keys under `rosterFiles.remark.*`. */
export function dayRemarks({ order, ambiguous, mixed, example }: DayReading): RowNote[] {
  if (mixed) return [{ key: order === 'dayFirst' ? 'daysMixedDayFirst' : 'daysMixedMonthFirst', params: { example } }]
  if (ambiguous) return [{ key: order === 'dayFirst' ? 'daysDayFirst' : 'daysMonthFirst', params: { example } }]
  return []
}

const months = new Map<string, number>()
for (const locale of ['en', 'fr', 'es', 'de']) {
  for (const month of ['long', 'short'] as const) {
    const words = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' })
    for (let n = 1; n <= 12; n++) months.set(fold(words.format(Date.UTC(2023, n - 1, 1))).replace(/\./g, ''), n)
  }
}

for (const [word, n] of [
  ['sept', 9],
  ['mrz', 3],
  ['maerz', 3],
  ['juin', 6],
  ['set', 9],
] as const)
  months.set(word, n)

/** The number of a month's name or its short form in any of the four languages, folded; null for other words. */
export const monthNumber = (word: string): number | null => months.get(word) ?? null

/** @returns null for what is no day, or no day of the calendar */
export function readDay(cell: string, order: DayOrder): Day | null {
  const text = cell.trim().replace(/[T ]\d{1,2}:\d{2}.*$/, '')
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return day(iso[1], iso[2], iso[3])
  const numbers = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{2}|\d{4})$/.exec(text)
  if (numbers) {
    const [, a, b, year] = numbers
    return order === 'dayFirst' ? day(year, b, a) : day(year, a, b)
  }
  const folded = fold(text).replace(/[.,]/g, ' ')
  const worded = /^(\d{1,2})(?:st|nd|rd|th|er)? (?:de )?([a-z]+) (?:de )?(\d{4})$/.exec(folded.replace(/\s+/g, ' '))
  if (worded) return day(worded[3], months.get(worded[2] ?? ''), worded[1])
  const american = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/.exec(folded.replace(/\s+/g, ' '))
  if (american) return day(american[3], months.get(american[1] ?? ''), american[2])
  return null
}

function day(year: string | undefined, month: string | number | undefined, date: string | undefined): Day | null {
  const y = Number(year)
  try {
    const full = y < 100 ? y + 2000 : y
    return dayOf(full, Number(month), Number(date))
  } catch {
    return null
  }
}
