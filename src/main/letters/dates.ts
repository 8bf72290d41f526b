import type { CountryCode, Day, LanguageTag } from '#shared/values.ts'

/**
 * A civil day as a letter prints it: "22 November 2026", in the United States "November 22, 2026".
 * @param language BCP 47, the letter's
 * @param country ISO 3166-1, the sender's: it decides the order of day and month
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
