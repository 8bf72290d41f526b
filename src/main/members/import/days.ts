/** Days as people write them, in the order their column uses. */
import { Temporal } from 'temporal-polyfill'
import { fold } from '#shared/fold.ts'
import type { CountryCode, Day } from '#shared/values.ts'

export type DayOrder = 'dayFirst' | 'monthFirst'

/** Where 3/4 is the fourth of March (Unicode CLDR, short date patterns). */
const monthFirst = new Set(['US', 'PH', 'PW', 'FM', 'MH', 'GU', 'AS', 'PR', 'VI', 'MP', 'UM'])

/** A column tells its order by any number above twelve; else the country does. */
export function dayOrder(cells: readonly string[], home: CountryCode): DayOrder {
  for (const cell of cells) {
    const [, first, second] = /^\s*(\d{1,2})[./ -](\d{1,2})[./ -]\d{2,4}\b/.exec(cell) ?? []
    if (Number(first) > 12) return 'dayFirst'
    if (Number(second) > 12) return 'monthFirst'
  }
  return monthFirst.has(home) ? 'monthFirst' : 'dayFirst'
}

const months = new Map<string, number>()
for (const locale of ['en', 'fr', 'es', 'de']) {
  for (const month of ['long', 'short'] as const) {
    const words = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' })
    for (let n = 1; n <= 12; n++) months.set(fold(words.format(Date.UTC(2023, n - 1, 1))).replace(/\./g, ''), n)
  }
}

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
    return Temporal.PlainDate.from(
      { year: full, month: Number(month), day: Number(date) },
      { overflow: 'reject' },
    ).toString()
  } catch {
    return null
  }
}
