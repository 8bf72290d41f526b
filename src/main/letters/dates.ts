import { z } from 'zod'
import type { CountryCode, Day, LanguageTag } from '#shared/values.ts'
import { once, readPost } from './address/postalData.ts'

const Customs = z.record(
  z.string(),
  z.object({ placed: z.string().optional(), reader: z.array(z.string()).optional() }).strict(),
)

const customs = once(() => {
  const { about: _, ...languages } = z.record(z.string(), z.unknown()).parse(readPost('dates.json'))
  return Customs.parse(languages)
})

const customFor = (language: LanguageTag, country: CountryCode | null) => {
  const base = language.split('-')[0] ?? language
  return customs()[`${base}-${country ?? ''}`] ?? customs()[base]
}

/** Whether letters in this language say from which town they come. */
export const saysPlace = (language: LanguageTag, country: CountryCode | null): boolean =>
  customFor(language, country)?.placed !== undefined

/**
 * The line with place and date: "22 November 2026", "Leeds, den 22. November 2026".
 * @param from the country it is posted in; @param to the addressee's
 * @param place the town it is written from, where that is known
 */
export function dateLine(
  day: Day,
  language: LanguageTag,
  { from, to, place }: { from: CountryCode | null; to: CountryCode | null; place: string | null },
): string {
  const custom = customFor(language, from)
  const date = dateInWords(day, language, to !== null && custom?.reader?.includes(to) ? to : from)
  return custom?.placed && place
    ? custom.placed.replace(/\{\{(place|date)\}\}/g, (_, name: string) => (name === 'place' ? place : date))
    : date
}

/**
 * A civil day as a letter prints it: "22 November 2026", in the United States "November 22, 2026". Always of the Gregorian
 * calendar, also in Persian and Thai: it is the day on the postmark, and the one that the group's own lists show.
 * @param language BCP 47, the letter's
 * @param country ISO 3166-1: it decides the order of day and month, months' names and digits
 */
export function dateInWords(day: Day, language: LanguageTag, country: CountryCode | null): string {
  const format = formatFor(language, country)
  const words = format.format(new Date(`${day}T00:00:00Z`))
  // French counts the first of a month: "1er novembre 2026".
  return language.startsWith('fr') ? words.replace(/^1 /, '1er ') : words
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(language: LanguageTag, country: CountryCode | null): Intl.DateTimeFormat {
  const key = `${language}-${country ?? ''}`
  const known = formats.get(key)
  if (known) return known
  const made = make(language, country)
  formats.set(key, made)
  return made
}

function make(language: LanguageTag, country: CountryCode | null): Intl.DateTimeFormat {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC', calendar: 'gregory' } as const
  const base = language.split('-')[0] ?? 'en'
  const tag = language.includes('-') || country === null ? language : `${language}-${country}`
  const format = new Intl.DateTimeFormat(tag, options)
  // Where English has no regional form, the bare language would mean the American one.
  const bareEnglish = base === 'en' && format.resolvedOptions().locale === 'en' && country !== 'US'
  return bareEnglish ? new Intl.DateTimeFormat('en-GB', options) : format
}
