/** A country cell as ISO 3166-1 alpha-2: codes, and names in English, French, Spanish and German. */
import { fold } from '#shared/fold.ts'
import type { CountryCode } from '#shared/values.ts'
import { countryCodeOf } from '../../intake/reader/countryNames.ts'
import { countryWords } from './data/words.ts'

const words = new Map(
  Object.entries(countryWords).flatMap(([code, names]) => names.split('|').map((name) => [name, code] as const)),
)

/** @returns null for a text that names no country */
export function readCountry(text: string): CountryCode | null {
  const word = fold(text).replace(/[,;]+$/, '')
  const alias = words.get(word)
  if (alias) return alias
  return isoCode(text) ?? countryCodeOf(text)
}

/** Whether a text is the name of a country, as the last line of an address may be. A code alone is no name. */
export const countryNamed = (text: string): CountryCode | null => {
  const word = fold(text)
  if (word.length < 4 && !['uk', 'usa'].includes(word)) return null
  return words.get(word) ?? countryCodeOf(text)
}

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

function isoCode(text: string): CountryCode | null {
  const code = text.trim().toUpperCase()
  if (!/^[A-Z]{2}$/.test(code)) return null
  return regions.of(code) === undefined ? null : code
}
