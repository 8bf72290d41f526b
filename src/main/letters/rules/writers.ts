/** Who signs a letter: one person, or all of a household together. */
import type { AddressPrint, Member, SafetyRule } from '#shared/members.ts'
import type { PackRules } from '#shared/packRules.ts'
import type { CountryCode, Id, LanguageTag } from '#shared/values.ts'
import type { Home, Sender } from '../address/blocks.ts'
import { initialsOf, shownSender, strictest } from './senderPrint.ts'

export interface Writer {
  /** Of the first who signs. */
  id: string
  /** In list order; more than one is a household. */
  members: readonly [Member, ...Member[]]
  /** What the coordinator calls the household; '' for one without a name, and for a single member. */
  household: string
}

/** The household that the coordinator confirmed for a member. */
export type HouseholdOf = (member: Id) => { id: Id; name: string } | null

/** Nothing is kept that says what this member wrote. */
export const traceless = ({ trace }: Pick<Member, 'trace'>): boolean => trace === 'none'

/**
 * Members of a confirmed household sign together; who only has the same address signs alone, and so does a guest who wants
 * no trace.
 * @param members in list order
 */
export function writersOf(members: readonly Member[], unit: PackRules['unit'], householdOf: HouseholdOf): Writer[] {
  const writers = new Map<string, { name: string; members: [Member, ...Member[]] }>()
  for (const member of members) {
    const household = unit === 'household' && !traceless(member) ? householdOf(member.id) : null
    const key = household?.id ?? member.id
    const known = writers.get(key)
    if (known) known.members.push(member)
    else writers.set(key, { name: household?.name ?? '', members: [member] })
  }
  return [...writers.values()].map(({ name, members: together }) => ({
    // The lowest id, so that a household deals alike in whatever order its people are listed.
    id: together.map(({ id }) => id).sort()[0] ?? together[0].id,
    members: together,
    household: together.length > 1 ? name : '',
  }))
}

/** The strictest rule that somebody of the writer has for one of the countries, and that country. */
export function safetyOf(
  { members }: Pick<Writer, 'members'>,
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

/** "Ada Byron and Tom Byron": with which names a letter is signed. */
export const nameOf = ({ members }: Pick<Writer, 'members'>, language: LanguageTag): string =>
  members.length === 1
    ? members[0].name
    : new Intl.ListFormat(language, { type: 'conjunction' }).format(members.map(({ name }) => name))

/**
 * How a writer is called in the lists of a pack, which are kept: a household by its name.
 * @param guest what every guest is called who wants no trace
 */
export const listedAs = (writer: Writer, language: LanguageTag, guest: string): string =>
  traceless(writer.members[0]) ? guest : writer.household || nameOf(writer, language)

/** How much of the address the letters of a writer show: as little as any of those who sign wants. */
export const printOf = ({ members }: Pick<Writer, 'members'>): AddressPrint =>
  traceless(members[0]) ? 'none' : strictest(members.map(({ addressPrint }) => addressPrint))

/**
 * Whom a letter's wording takes for its sender: a household as one with joined names; with `initials`, nothing but the
 * initials and the postcode, which cannot be traced to a door; for a guest who wants no trace nothing at all, since what
 * is frozen is kept: they sign by hand, if they like.
 */
export function senderOf(writer: Writer, language: LanguageTag, initials: boolean, home: Home): Sender {
  const [first] = writer.members
  const signed = initials ? writer.members.map(initialsOf).join(', ') : nameOf(writer, language)
  return shownSender(first, { name: traceless(first) ? '' : signed, print: printOf(writer), initials }, home)
}
