import type { CountryCode, LanguageTag } from '#shared/values.ts'
import { namesCountry } from '../countryName.ts'

/** Takes the country off the end of an address: as a line of its own, after a comma, or behind a town with a postcode. */
export function withoutCountry(lines: string[], country: CountryCode, language: LanguageTag): string[] {
  const last = lines.at(-1)
  if (last === undefined) return lines
  const before = lines.slice(0, -1)
  const bare = last.replace(/[\s.,;]+$/, '')
  const named = (text: string) => namesCountry(text, country, language)
  if (named(bare)) return before.length > 0 ? before : lines
  const cut = Math.max(bare.lastIndexOf(','), bare.lastIndexOf(' - '), bare.lastIndexOf(' – '))
  if (cut > 0 && named(bare.slice(cut).replace(/^[\s,–-]+/, ''))) return [...before, bare.slice(0, cut).trim()]
  // "220016 Minsk Belarus", but not "Ministry of Justice of Belarus": only a line with a postcode is surely a town.
  const words = bare.split(' ')
  for (let from = 1; from < words.length; from++) {
    const rest = words.slice(0, from).join(' ')
    if (/\d/.test(rest) && !/\b(of|de|the|du|von)$/i.test(rest) && named(words.slice(from).join(' ')))
      return [...before, rest]
  }
  return lines
}
