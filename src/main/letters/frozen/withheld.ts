/** What takes a frozen letter out of its pack again: its writer asked for it, or is gone. Only ever takes away. */
import type { AddressPrint, Member } from '#shared/members.ts'
import type { Withheld } from '#shared/packs.ts'
import { erasedMark } from '#shared/personalData.ts'
import type { CountryCode, Id } from '#shared/values.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import { displayName } from '../../members/name.ts'
import { showsMore } from '../rules/senderPrint.ts'

export type Reason = Omit<Withheld, 'letters'>

/** A member because of whom a letter may have to stay back. */
interface Careful {
  id: Id
  name: string
  inBin: boolean
  consent: boolean
  safety: Member['safety']
  addressPrint: AddressPrint
}

interface MemberRow {
  id: Id
  prefix: string
  givenName: string
  familyName: string
  inBin: number
  given: number | null
  safety: string
  addressPrint: AddressPrint
}

interface LetterRow {
  position: number
  memberId: Id | null
  household: string | null
  initials: number
  addressPrint: AddressPrint
  caseCountry: CountryCode | null
  addresseeCountry: CountryCode | null
}

export function createWithheldRepository(sqlite: Sqlite) {
  const careful = sqlite.prepare<[], MemberRow>(`
    SELECT m.id, m.prefix, m.given_name AS givenName, m.family_name AS familyName, m.deleted_at IS NOT NULL AS inBin,
      c.given, m.safety, m.address_print AS addressPrint
    FROM members m
    LEFT JOIN consents c ON c.id = (SELECT max(id) FROM consents WHERE member_id = m.id AND purpose = 'roster')
    WHERE m.deleted_at IS NOT NULL OR m.safety <> '[]' OR m.address_print <> 'full' OR coalesce(c.given, 0) = 0`)
  const letters = sqlite.prepare<[Id, string], LetterRow>(`
    SELECT l.position, l.member_id AS memberId, l.household, l.initials, l.address_print AS addressPrint, c.country AS caseCountry,
      a.country AS addresseeCountry
    FROM letters l JOIN cases c ON c.id = l.case_id LEFT JOIN addressees a ON a.id = l.addressee_id
    WHERE l.pack_id = ? AND (l.household IS NOT NULL OR l.member_id IN (SELECT value FROM json_each(?)))
    ORDER BY l.position`)

  const erased = sqlite.prepare<[Id], number>('SELECT position FROM letters WHERE pack_id = ? AND erased = 1').pluck()

  return {
    /** By place in the pack; empty for nearly every pack. */
    of(pack: Id): Map<number, Reason> {
      const found = new Map<number, Reason>(erased.all(pack).map((position) => [position, ofErased]))
      const people = new Map(careful.all().map((row) => [row.id, asCareful(row)]))
      if (people.size === 0) return found
      for (const row of letters.all(pack, JSON.stringify([...people.keys()]))) {
        const signers: (Id | null)[] = row.household === null ? [row.memberId] : JSON.parse(row.household)
        const countries = [row.caseCountry, row.addresseeCountry]
        for (const id of signers) {
          const person = id === null ? undefined : people.get(id)
          const reason =
            person && whyNot(person, countries, { initials: row.initials === 1, addressPrint: row.addressPrint })
          if (!reason || found.has(row.position)) continue
          found.set(row.position, reason)
          break
        }
      }
      return found
    },
  }
}

const ofErased: Reason = { memberId: null, memberName: erasedMark, reason: 'erased', country: null }

const asCareful = ({ id, inBin, given, safety, addressPrint, ...named }: MemberRow): Careful => ({
  id,
  name: displayName(named),
  inBin: inBin === 1,
  consent: given === 1,
  safety: JSON.parse(safety),
  addressPrint,
})

/** @param letter what it shows: nothing but initials, and how much of the address */
export function whyNot(
  { id, name, inBin, consent, safety, addressPrint }: Careful,
  countries: readonly (CountryCode | null)[],
  letter: { initials: boolean; addressPrint: AddressPrint },
): Reason | null {
  const who = { memberId: id, memberName: name }
  if (inBin) return { ...who, reason: 'bin', country: null }
  if (!consent) return { ...who, reason: 'noConsent', country: null }
  const about = safety.filter(({ country }) => countries.includes(country))
  const never = about.find(({ rule }) => rule === 'never')
  if (never) return { ...who, reason: 'never', country: never.country }
  const [first] = letter.initials ? [] : about
  if (first) return { ...who, reason: 'initials', country: first.country }
  return showsMore(letter.addressPrint, addressPrint) ? { ...who, reason: 'address', country: null } : null
}

/** The reasons once each, with how many letters each takes out. */
export function grouped(withheld: ReadonlyMap<number, Reason>): Withheld[] {
  const groups = new Map<string, Withheld>()
  for (const reason of withheld.values()) {
    const key = JSON.stringify(reason)
    const known = groups.get(key)
    if (known) known.letters++
    else groups.set(key, { ...reason, letters: 1 })
  }
  return [...groups.values()]
}
