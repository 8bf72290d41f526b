/** Days as people type them, in any language of the interface whatever the screens speak: pure. */
import { fold } from '#shared/fold.ts'
import { languages } from '#shared/i18n/index.ts'
import { today } from '../../../components/days.ts'

/** Folded names of months, whole and short, without a dot. */
const months = new Map<string, number>(
  [...languages, 'de-AT'].flatMap((locale) =>
    (['long', 'short'] as const).flatMap((month) => {
      const name = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' })
      return Array.from({ length: 12 }, (_, i): [string, number] => [
        fold(name.format(Date.UTC(2023, i, 1))).replace(/\.$/, ''),
        i + 1,
      ])
    }),
  ),
)
for (const [name, month] of Object.entries({ sep: 9, sept: 9, mrz: 3, maerz: 3 })) months.set(name, month)

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
/** Day before month, as everywhere but in the USA. */
const numbers = /^(\d{1,2})(?:\.(\d{1,2})\.|\/(\d{1,2})\/)(\d{4}|\d{2})$/
const dashed = /^(\d{1,2})-(\d{1,2})-(\d{4})$/
const numbersAlone = /^(\d{1,2})(?:\.(\d{1,2})\.|\/(\d{1,2}))$/
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er|o)?\.? (?:de )?([a-z]+)\.?(?: (?:de |del )?(\d{4}))?$/
const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/

/** The day that was typed, as `YYYY-MM-DD`; null when it is none. Without a year it is this year's. */
export function parseDay(typed: string, thisYear = today().slice(0, 4)): string | null {
  const text = fold(typed.replaceAll(',', ' ')).replace(/(\d\.) (?=\d)/g, '$1')
  const found = (pattern: RegExp) => pattern.exec(text)
  let parts = found(iso)
  if (parts) return day(parts[1], parts[2], parts[3])
  parts = found(numbers)
  if (parts) return day(fullYear(parts[4]), parts[2] ?? parts[3], parts[1])
  parts = found(dashed)
  if (parts) return day(parts[3], parts[2], parts[1])
  parts = found(numbersAlone)
  if (parts) return day(thisYear, parts[2] ?? parts[3], parts[1])
  parts = found(dayFirst)
  if (parts) return day(parts[3] ?? thisYear, months.get(parts[2] ?? ''), parts[1])
  parts = found(monthFirst)
  return parts ? day(parts[3], months.get(parts[1] ?? ''), parts[2]) : null
}

/** Two figures are the years from 1969 to 2068. */
const fullYear = (year = '') => (year.length === 4 ? year : String(Number(year) + (Number(year) > 68 ? 1900 : 2000)))

/** Null for what no calendar has, as 31 February. */
function day(year = '', month: string | number = 0, date = ''): string | null {
  const written = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`
  const time = Date.parse(`${written}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written) ? written : null
}
