/** The last day on which a letter can be posted and still arrive. Pure. */
import type { CountryCode, Day } from '#shared/values.ts'
import { dayBefore } from '../days.ts'
import { marginDays } from '../letters/rules/way.ts'

/**
 * @param countries where the case's officials are written to; doubles are fine
 * @param days calendar days of post to a country
 * @returns a day for each country, the earliest first
 */
export function lastPost(
  deadline: Day,
  countries: Iterable<CountryCode>,
  days: (to: CountryCode) => number,
): { country: CountryCode; by: Day }[] {
  return [...new Set(countries)]
    .map((country) => ({ country, by: dayBefore(deadline, { days: days(country) + marginDays }) }))
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : a.country < b.country ? -1 : 1))
}
