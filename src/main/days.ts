/**
 * Reckoning by the calendar with civil days, `YYYY-MM-DD` (ISO 8601) in and out. By the polyfill's functions, of which the
 * bundle takes what is used: its classes are four times the code, and 4 MB in every thread.
 */
import * as Duration from 'temporal-polyfill/fns/Duration'
import * as PlainDate from 'temporal-polyfill/fns/PlainDate'
import type { Day } from '#shared/values.ts'

export interface Span {
  days?: number
  months?: number
  years?: number
}

/** @throws RangeError when there is no such day */
export const dayOf = (year: number, month: number, date: number): Day =>
  PlainDate.toString(PlainDate.create(year, month, date))

/** Where the month has no such day, its last one. @throws RangeError when `day` is none */
export const dayAfter = (day: Day, span: Span): Day =>
  PlainDate.toString(PlainDate.add(dateOf(day), Duration.fromFields(span)))

/** As {@link dayAfter}. */
export const dayBefore = (day: Day, span: Span): Day =>
  PlainDate.toString(PlainDate.subtract(dateOf(day), Duration.fromFields(span)))

/** Of the year, month and day of the month, whatever else a text may say. */
const dateOf = (day: Day): PlainDate.Record => {
  const [year, month, date] = day.split('-').map(Number)
  return PlainDate.create(year ?? Number.NaN, month ?? Number.NaN, date ?? Number.NaN)
}
