/** What it takes to say a record's values in the interface's language. */
import type { i18n } from 'i18next'
import type { Currency } from '#shared/currency.ts'
import type { Id } from '#shared/values.ts'

export interface Saying {
  t: i18n['t']
  /** With the country: how days and numbers are written. */
  locale: string
  currency: Currency
  country(code: string): string
  language(tag: string): string
  month(month: string): string
  day(day: string): string
  moment(instant: string): string
  /** What a person calls the record with that id; null where nobody knows it here. */
  called(id: Id): string | null
}

export function createSaying(
  { t, language }: Pick<i18n, 't' | 'language'>,
  { country, currency }: { country: string; currency: Currency },
  called: Saying['called'],
): Saying {
  const locale = language.includes('-') ? language : `${language}-${country}`
  const names = (type: 'region' | 'language') => {
    const known = new Intl.DisplayNames([locale, 'en'], { type, fallback: 'code' })
    // What somebody typed may be no code at all.
    const shape = type === 'region' ? /^[A-Z]{2}$/ : /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
    return (code: string) => (shape.test(code) ? (known.of(code) ?? code) : code)
  }
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
  return {
    t,
    locale,
    currency,
    country: names('region'),
    language: names('language'),
    month: (month) => months.format(Date.parse(`${month}-01T00:00:00Z`)),
    day: (day) => days.format(Date.parse(`${day}T00:00:00Z`)),
    moment: (instant) => moments.format(Date.parse(instant)),
    called,
  }
}
