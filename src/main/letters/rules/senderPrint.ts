/** How much of its writers a letter shows: their names, initials or nothing, and so much of the address as they allow. */
import type { AddressPrint, Member } from '#shared/members.ts'
import { addressPrints } from '#shared/members.ts'
import type { CountryCode, LanguageTag } from '#shared/values.ts'
import type { Sender } from '../address/blocks.ts'
import { townOf } from '../address/blocks.ts'
import { townRule } from '../address/townRule.ts'

/** The strictest that any of them wants. */
export const strictest = (prints: readonly AddressPrint[]): AddressPrint =>
  addressPrints[Math.max(0, ...prints.map((print) => addressPrints.indexOf(print)))] ?? 'full'

/** Whether `one` shows more than `other` allows. */
export const showsMore = (one: AddressPrint, other: AddressPrint): boolean =>
  addressPrints.indexOf(one) < addressPrints.indexOf(other)

export interface Shown {
  /** As it is signed; a guest who wants no trace signs by hand. */
  name: string
  print: AddressPrint
  /** Nothing finer than the postcode, and of the town alone where `print` says so. */
  initials: boolean
}

/**
 * What of a member's address stands above the letter. Whatever the wish, never more than there is beyond doubt: where
 * nobody can tell the town, none of it is printed.
 */
export function shownSender(
  member: Pick<Member, 'address' | 'country'>,
  { name, print, initials }: Shown,
  home: { country: CountryCode; language: LanguageTag },
): Sender {
  const { address, country } = member
  if (print === 'none') return { name, address: [], country }
  if (print === 'town') {
    const town = townOf({ address, country }, home)
    return { name, address: town === null ? [] : [town], country, town }
  }
  if (!initials) return { name, address, country }
  const postcode = postcodeOf(address, country ?? home.country)
  return { name, address: postcode === '' ? [] : [postcode], country }
}

/** "J.-P. d'E." would still tell much, so every part of a name is its first letter alone. */
export const initialsOf = ({ givenName, familyName }: Pick<Member, 'givenName' | 'familyName'>): string =>
  `${givenName} ${familyName}`
    .split(/[\s-]+/)
    .flatMap((part) => /[\p{L}\p{N}]\p{M}*/u.exec(part)?.[0] ?? [])
    .map((letter) => `${letter.toUpperCase()}.`)
    .join(' ')

function postcodeOf(address: readonly string[], country: CountryCode): string {
  const rule = townRule(country)
  for (const line of rule ? address.toReversed() : []) {
    const found = rule?.within.exec(line)?.[0]
    if (found) return found.replace(/^[\s,]+|[\s,]+$/g, '')
  }
  return ''
}
