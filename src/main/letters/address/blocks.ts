/** The two address blocks of a letter. No block ever has an empty line. */
import type { AddresseeFields } from '#shared/addressees.ts'
import type { Member } from '#shared/members.ts'
import type { CountryCode, LanguageTag } from '#shared/values.ts'
import { countryName } from '../countryName.ts'
import { mainScript } from '../layout/scripts.ts'
import { destinationOf, isInland } from './destination.ts'
import { inPostalForm } from './postalForm.ts'
import { findTown } from './townLine.ts'
import { townRule } from './townRule.ts'
import { withoutCountry } from './withoutCountry.ts'

type Recipient = Pick<AddresseeFields, 'name' | 'title' | 'address' | 'country'>
/** Whom a letter is from, as far as it shows. */
export interface Sender extends Pick<Member, 'name' | 'address' | 'country'> {
  /** Where `address` is the town alone, which cannot be told from a street any more. */
  town?: string | null
}

export interface Home {
  /** Where the letter is posted, ISO 3166-1. */
  country: CountryCode
  /** Language of the country line: the sending post office must read it (UPU Letter Post Manual, addressing). */
  language: LanguageTag
}

const filled = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '')

/**
 * Name, office, address lines in the destination's form; last the country in capitals where the letter leaves the
 * country it is posted in.
 */
export function recipientBlock(to: Recipient, home: Home): string[] {
  const who = filled(to.name === to.title ? [to.name] : [to.name, to.title])
  const printed = filled(to.address)
  const country = destinationOf(to, home)
  if (country === null) return [...who, ...printed]
  const inland = isInland(home.country, country)
  // A territory's name is part of its address for the country whose post serves it.
  const bare = inland && country !== home.country ? printed : withoutCountry(printed, country, home.language)
  const address = inPostalForm(bare, country, !inland)
  const block = namesLast(who, address, country) ? [...address, ...who.toReversed()] : [...who, ...address]
  return inland ? block : [...block, countryName(country, home.language).toLocaleUpperCase(home.language)]
}

/**
 * In China, Japan and Korea an address in their own script runs from the large to the small: postcode, province, town,
 * street, office, name.
 */
const namesLast = (who: string[], address: string[], country: CountryCode): boolean =>
  who.length > 0 &&
  address.length > 0 &&
  townRule(country)?.localOrder === true &&
  [who, address].every((lines) => mainScript(lines) === 'eastAsian')

/**
 * The member's name and address as the member writes it; nothing at all for a member without one, who writes it by hand
 * or leaves it out.
 */
export function senderBlock(from: Sender, home: Home, destination: CountryCode | null): string[] {
  const address = filled(from.address)
  if (address.length === 0) return []
  const country = from.country ?? home.country
  const own = [...filled([from.name]), ...address]
  if (destination === null || isInland(country, destination)) return own
  // An answer from abroad needs the country too.
  return [
    ...own.slice(0, -1),
    ...withoutCountry(own.slice(-1), country, home.language),
    countryName(country, home.language),
  ]
}

/** The town that a member writes from, where the address shows it beyond doubt. */
export function townOf({ address, country, town: known }: Omit<Sender, 'name'>, home: Home): string | null {
  if (known !== undefined) return known
  const from = country ?? home.country
  const town = findTown(withoutCountry(filled(address), from, home.language), from)?.town
  return town?.replace(/(?:\s*[,/-]\s*|\s+)\p{Lu}{2,3}$/u, '') ?? null
}
