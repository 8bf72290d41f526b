/** Who signs a letter: one person, or all of a household together. */
import { fold } from '#shared/fold.ts'
import type { Member, SafetyRule } from '#shared/members.ts'
import type { PackRules } from '#shared/packRules.ts'
import type { CountryCode, LanguageTag } from '#shared/values.ts'
import { townRule } from '../address/townRule.ts'

export interface Writer {
  /** Of the first who signs. */
  id: string
  /** In list order; more than one is a household. */
  members: readonly [Member, ...Member[]]
}

/**
 * @param members in list order
 * @param home the country of members who name none
 */
export function writersOf(members: readonly Member[], unit: PackRules['unit'], home: CountryCode): Writer[] {
  const households = new Map<string, [Member, ...Member[]]>()
  for (const member of members) {
    const key = (unit === 'household' && householdKey(member, home)) || member.id
    const known = households.get(key)
    if (known) known.push(member)
    else households.set(key, [member])
  }
  return [...households.values()].map((together) => ({
    // The lowest id, so that a household deals alike in whatever order its people are listed.
    id: together.map(({ id }) => id).sort()[0] ?? together[0].id,
    members: together,
  }))
}

/** An address without capitals, accents, blanks and punctuation; empty for a member without one. */
const householdKey = ({ address, country }: Member, home: CountryCode): string => {
  const folded = fold(address.join(' ')).replace(/[^\p{L}\p{N}]+/gu, '')
  return folded === '' ? '' : `${country ?? home} ${folded}`
}

/** The strictest rule that somebody of the writer has for one of the countries, and that country. */
export function safetyOf(
  { members }: Writer,
  countries: readonly (CountryCode | null)[],
): { rule: SafetyRule; country: CountryCode; member: Member } | null {
  let found: ReturnType<typeof safetyOf> = null
  for (const member of members) {
    for (const { country, rule } of member.safety) {
      if (!countries.includes(country)) continue
      if (rule === 'never') return { rule, country, member }
      found ??= { rule, country, member }
    }
  }
  return found
}

/** "Ada Byron and Tom Byron": how a writer is called in a list. */
export const nameOf = ({ members }: Writer, language: LanguageTag): string =>
  members.length === 1
    ? members[0].name
    : new Intl.ListFormat(language, { type: 'conjunction' }).format(members.map(({ name }) => name))

/**
 * Whom a letter's wording takes for its sender: a household as one member with joined names; with `initials`, nothing but
 * the initials and the postcode, which cannot be traced to a door.
 */
export function senderOf(writer: Writer, language: LanguageTag, initials: boolean, home: CountryCode): Member {
  const [first] = writer.members
  if (!initials) return writer.members.length === 1 ? first : { ...first, name: nameOf(writer, language) }
  const postcode = postcodeOf(first, home)
  const name = writer.members.map(initialsOf).join(', ')
  return { ...first, prefix: '', givenName: '', familyName: '', name, address: postcode === '' ? [] : [postcode] }
}

/** "J.-P. d'E." would still tell much, so every part of a name is its first letter alone. */
export const initialsOf = ({ givenName, familyName }: Pick<Member, 'givenName' | 'familyName'>): string =>
  `${givenName} ${familyName}`
    .split(/[\s-]+/)
    .flatMap((part) => /[\p{L}\p{N}]\p{M}*/u.exec(part)?.[0] ?? [])
    .map((letter) => `${letter.toUpperCase()}.`)
    .join(' ')

function postcodeOf({ address, country }: Member, home: CountryCode): string {
  const rule = townRule(country ?? home)
  for (const line of rule ? address.toReversed() : []) {
    const found = rule?.within.exec(line)?.[0]
    if (found) return found.replace(/^[\s,]+|[\s,]+$/g, '')
  }
  return ''
}
