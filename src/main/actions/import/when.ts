/** Days and months as people write them in lists of actions: in full, the month alone, or without a year. Pure. */
import { fold } from '#shared/fold.ts'
import type { Day } from '#shared/values.ts'
import { type DayOrder, monthNumber, readDay } from '../../members/import/days.ts'

/** `day` null: the month alone; `year` null: nobody said. `month` null: nothing but a year. */
export interface When {
  year: number | null
  month: number | null
  day: number | null
}

/** Numbered actions began in 1973, the movement in 1961. */
const firstYear = 1961
const lastYear = 2200
/** Days since 1899-12-30 as spreadsheets count them; as many as such lists can have. */
const serials = { from: 22_282, to: 80_000, epoch: Date.UTC(1899, 11, 30) }

const weekdays = new Set<string>()
for (const locale of ['en', 'fr', 'es', 'de']) {
  for (const weekday of ['long', 'short'] as const) {
    const words = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' })
    for (let n = 1; n <= 7; n++) weekdays.add(fold(words.format(Date.UTC(2024, 0, n))).replace(/\./g, ''))
  }
}
for (const word of 'tues thur thurs weds'.split(' ')) weekdays.add(word)

const isYear = (value: number): boolean => value >= firstYear && value <= lastYear
const fullYear = (value: number): number => (value < 100 ? (value >= 61 ? 1900 : 2000) + value : value)

const known = new Map<string, When | null>()

/** @returns null for what is neither day nor month */
export function readWhen(cell: string, order: DayOrder): When | null {
  const key = `${order} ${cell}`
  let found = known.get(key)
  if (found === undefined) {
    if (known.size > 20_000) known.clear()
    found = read(cell, order)
    known.set(key, found)
  }
  return found
}

function read(cell: string, order: DayOrder): When | null {
  const text = cell.trim()
  if (text === '' || text.length > 60 || !/\d|\p{L}{3}/u.test(text)) return null
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return fromSerial(Math.floor(Number(text)))
  const day = readDay(text, order)
  if (day !== null) return fromDay(/[^\d](?:[7-9]\d)$/.test(text) && day.startsWith('20') ? `19${day.slice(2)}` : day)
  return inNumbers(text, order) ?? inWords(text, order)
}

function fromDay(day: Day): When | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return isYear(year) ? { year, month, day: date } : null
}

function fromSerial(serial: number): When | null {
  if (serial < serials.from || serial > serials.to) return null
  return fromDay(new Date(serials.epoch + serial * 86_400_000).toISOString().slice(0, 10))
}

/** "2019", "2019-03", "03/2019", "14.3." */
function inNumbers(text: string, order: DayOrder): When | null {
  const year = /^\d{4}$/.exec(text)
  if (year) return isYear(Number(text)) ? { year: Number(text), month: null, day: null } : null
  const yearFirst = /^(\d{4})\s*[-/.]\s*(\d{1,2})$/.exec(text)
  if (yearFirst) return checked(Number(yearFirst[1]), Number(yearFirst[2]), null)
  const yearLast = /^(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(text)
  if (yearLast) return checked(Number(yearLast[2]), Number(yearLast[1]), null)
  const short = /^(\d{1,2})[./-](\d{1,2})\.?$/.exec(text)
  if (!short) return null
  const [a, b] = [Number(short[1]), Number(short[2])]
  return order === 'dayFirst' ? checked(null, b, a) : checked(null, a, b)
}

/** "March 2019", "Mar-19", "14 March", "Thu 14 March 2019", "14th of March", "Mi., 14. März 2019". */
function inWords(text: string, order: DayOrder): When | null {
  const words = fold(text)
    .replace(/(\d)(?:st|nd|rd|th|er|o|a)\b/g, '$1')
    .replace(/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, '$1$2 ')
    .split(/[\s.,/\-–—()]+/)
    .filter((word) => word !== '' && !['of', 'de', 'del', 'the', 'le', 'den', 'am'].includes(word))
  const last = words.at(-1) ?? ''
  // "14/03/2019 Thursday", "Thursday 14/03/2019": the weekday says nothing new.
  const rest = words.filter((word) => !weekdays.has(word) || monthNumber(word) !== null)
  const named = rest.findIndex((word) => monthNumber(word) !== null)
  if (named < 0) {
    if (rest.length === words.length) return null
    const day = readDay(rest.join('/'), order)
    return day === null ? null : fromDay(day)
  }
  const month = monthNumber(rest[named] ?? '') ?? 0
  const before = rest.slice(0, named)
  const after = rest.slice(named + 1)
  if (![...before, ...after].every((word) => /^'?\d{1,4}$/.test(word)) || before.length + after.length > 2) return null
  const number = (word: string | undefined) => (word === undefined ? null : Number(word.replace("'", '')))
  const [first, second] = [number(before[0]), number(after[0])]
  if (before.length === 1 && after.length === 1) {
    if (first !== null && isYear(first)) return checked(first, month, second)
    return checked(second === null ? null : fullYear(second), month, first)
  }
  if (after.length === 2) return checked(fullYear(number(after[1]) ?? 0), month, second)
  if (before.length === 1)
    return first !== null && isYear(first) ? checked(first, month, null) : checked(null, month, first)
  if (after.length === 0) return checked(null, month, null)
  // "Mar-19" is how spreadsheets write a month; "March 5" can only be a day.
  const asYear = last.startsWith("'") || (second !== null && (second >= 10 || isYear(second)))
  return asYear ? checked(fullYear(second ?? 0), month, null) : checked(null, month, second)
}

function checked(year: number | null, month: number, day: number | null): When | null {
  if (month < 1 || month > 12 || (year !== null && !isYear(year))) return null
  if (day !== null && (day < 1 || day > daysIn(year ?? 2024, month))) return null
  return { year, month, day }
}

// Not by Temporal: a long list asks this a hundred thousand times.
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** A month stands under its first day. @param year where the cell has none @returns null without month or year */
export function dayOf({ year: own, month, day }: When, year: number | null): Day | null {
  const known = own ?? year
  if (known === null || month === null || (day !== null && day > daysIn(known, month))) return null
  return `${known}-${String(month).padStart(2, '0')}-${String(day ?? 1).padStart(2, '0')}`
}

/** The year that a title, a sheet's or a file's name says; null where it says none or several ("2018/19" is 2018). */
export function yearIn(text: string): number | null {
  const years = [...text.matchAll(/(?<!\d)(?:19[6-9]\d|20\d\d)(?!\d)/g)].map(([year]) => Number(year))
  const [first, ...others] = [...new Set(years)]
  if (first === undefined) return null
  return others.length === 0 || (others.length === 1 && others[0] === first + 1) ? first : null
}
