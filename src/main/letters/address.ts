/** The two address blocks of a letter. No block ever has an empty line. */
import type { AddresseeFields } from '#shared/addressees.ts'
import type { Member } from '#shared/members.ts'
import type { CountryCode, LanguageTag } from '#shared/values.ts'
import { countryName, namesCountry } from './countryName.ts'

type Recipient = Pick<AddresseeFields, 'name' | 'title' | 'address' | 'country'>
type Sender = Pick<Member, 'name' | 'address' | 'country'>

export interface Home {
  /** Where the letter is posted, ISO 3166-1. */
  country: CountryCode
  /** Language of the country line: the sending post office must read it (UPU Letter Post Manual, addressing). */
  language: LanguageTag
}

const filled = (lines: string[]) => lines.map((line) => line.trim()).filter((line) => line !== '')

/** Name, office, address lines; last the country in capitals where the letter leaves the country it is posted in. */
export function recipientBlock(to: Recipient, home: Home): string[] {
  const who = filled(to.name === to.title ? [to.name] : [to.name, to.title])
  const address = filled(to.address)
  if (to.country === null) return [...who, ...address]
  if (to.country === home.country) return [...who, ...withoutCountry(address, to.country, home.language)]
  const name = countryName(to.country, home.language).toLocaleUpperCase(home.language)
  return [...who, ...withoutCountry(address, to.country, home.language), name]
}

/** The member's name and address; nothing at all for a member without one, who writes it by hand or leaves it out. */
export function senderBlock(from: Sender, home: Home, destination: CountryCode | null): string[] {
  const address = filled(from.address)
  if (address.length === 0) return []
  const country = from.country ?? home.country
  const own = [...filled([from.name]), ...address]
  if (destination === null || destination === country) return own
  // An answer from abroad needs the country too.
  return [
    ...own.slice(0, -1),
    ...withoutCountry(own.slice(-1), country, home.language),
    countryName(country, home.language),
  ]
}

/** Takes the country off the end of an address: as a line of its own, after a comma, or behind a town with a postcode. */
function withoutCountry(lines: string[], country: CountryCode, language: LanguageTag): string[] {
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
