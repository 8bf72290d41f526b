/**
 * Who is the same person, in the file and on the roster. *Certain*: the same name and an e-mail address, phone number or
 * address in common, or the same name with nothing else on either side. Rows that are certainly one person by any chain of
 * such pairs are one group, so that the order of rows does not matter. *Likely*: worth a look.
 */
import type { MatchLevel } from '#shared/memberImport.ts'
import type { MemberFields, RowNote } from '#shared/members.ts'
import type { Id } from '#shared/values.ts'
import { type ContactIndex, createContactIndex } from './contactIndex.ts'
import { type ContactKind, type Contacts, contactKinds, contactsOf, isBare } from './keys.ts'
import { type FoldedName, foldName, type NameRelation, relateNames } from './sameName.ts'

/** What of a person tells them apart. */
export type Known = Pick<MemberFields, 'givenName' | 'familyName' | 'email' | 'address' | 'phone'> & {
  phoneE164: string | null
}

export interface Match {
  level: MatchLevel
  /** The name's relation, then what is in common: keys under `memberImport.match.*`. */
  reasons: RowNote[]
  /** The member, or null where it is an earlier row. */
  member: Id | null
  /** The place of that row among those given, or null. */
  other: number | null
}

interface Person extends Contacts {
  name: FoldedName
}

/** @returns for each row who it is, or null for somebody new */
export function findDuplicates(
  rows: readonly Known[],
  roster: readonly (Known & { id: Id })[],
  checkpoint: (row: number) => void,
): (Match | null)[] {
  const members = createBook()
  for (const member of roster) members.add(toPerson(member))
  const earlier = createBook()
  const groups = createGroups(rows.length)
  const memberOf = new Int32Array(rows.length).fill(-1)
  const likely: (Likely | null)[] = new Array(rows.length).fill(null)
  rows.forEach((row, i) => {
    checkpoint(i)
    const person = toPerson(row)
    memberOf[i] = closest(person, members.certain(person), members.people)
    const same = earlier.certain(person)
    for (const one of same) groups.join(one, i)
    if (memberOf[i] === -1 && same.length === 0) likely[i] = moreLikely(members.likely(person), earlier.likely(person))
    earlier.add(person)
  })

  const memberOfGroup = new Int32Array(rows.length).fill(-1)
  memberOf.forEach((member, i) => {
    const group = groups.first(i)
    const known = memberOfGroup[group] ?? -1
    if (member >= 0 && (known < 0 || member < known)) memberOfGroup[group] = member
  })
  const matched = (i: number, level: MatchLevel, member: number, other: number): Match | null => {
    const person = earlier.people[i]
    const known = member >= 0 ? members.people[member] : earlier.people[other]
    if (!person || !known) return null
    const id = roster[member]?.id ?? null
    return { level, reasons: reasonsFor(person, known, level), member: id, other: id === null ? other : null }
  }
  return rows.map((_, i) => {
    const group = groups.first(i)
    const own = memberOf[i] ?? -1
    const member = own >= 0 ? own : (memberOfGroup[group] ?? -1)
    if (member >= 0) return matched(i, 'certain', member, -1)
    if (group !== i) return matched(i, 'certain', -1, group)
    const found = likely[i]
    if (!found) return null
    if (found.in === members) return matched(i, 'likely', found.at, -1)
    const other = groups.first(found.at)
    return matched(i, 'likely', memberOfGroup[other] ?? -1, other)
  })
}

interface Likely {
  in: Book
  at: number
  weight: number
}
type Book = ReturnType<typeof createBook>

/** People who can be looked up by what tells them apart. */
function createBook() {
  const people: Person[] = []
  const nameOf = (at: number) => people[at]?.name.key ?? ''
  const contacts: Record<ContactKind, ContactIndex> = {
    email: createContactIndex(nameOf),
    phone: createContactIndex(nameOf),
    address: createContactIndex(nameOf),
  }
  const byName = new Map<string, number>()
  const bare = new Map<string, number>()
  const book = {
    people: people as readonly Person[],
    add(person: Person): void {
      const at = people.push(person) - 1
      const { key } = person.name
      for (const kind of contactKinds) if (person[kind] !== '') contacts[kind].add(person[kind], key, at)
      if (!byName.has(key)) byName.set(key, at)
      if (isBare(person) && !bare.has(key)) bare.set(key, at)
    },
    /** Everybody who is certainly this person, each by one thing in common. */
    certain(person: Person): number[] {
      const { key } = person.name
      const found: number[] = []
      for (const kind of contactKinds) {
        const at = person[kind] === '' ? -1 : contacts[kind].named(person[kind], key)
        if (at >= 0) found.push(at)
      }
      if (found.length === 0 && isBare(person)) {
        const at = bare.get(key)
        if (at !== undefined) found.push(at)
      }
      return found
    },
    /** The one most likely to be this person. */
    likely(person: Person): Likely | null {
      const named = byName.get(person.name.key)
      let best: Likely | null = named === undefined ? null : { in: book, at: named, weight: weigh('same', 0) }
      for (const kind of contactKinds) {
        if (person[kind] === '') continue
        for (const at of contacts[kind].sharing(person[kind])) {
          const other = people[at]
          if (!other) continue
          const shared = inCommon(person, other)
          const weight = weigh(relateNames(person.name, other.name), shared.length, shared.includes('email'))
          if (weight > (best?.weight ?? 0)) best = { in: book, at, weight }
        }
      }
      return best
    },
  }
  return book
}

const moreLikely = (onRoster: Likely | null, inFile: Likely | null): Likely | null =>
  (onRoster?.weight ?? 0) >= (inFile?.weight ?? 0) ? onRoster : inFile

/** Of those who are certainly this person, who has most in common; the first of equals; -1 for nobody. */
function closest(person: Person, certain: readonly number[], people: readonly Person[]): number {
  let best = -1
  let most = -1
  for (const at of certain) {
    const other = people[at]
    const shared = other ? inCommon(person, other).length : 0
    if (shared > most || (shared === most && at < best)) {
      best = at
      most = shared
    }
  }
  return best
}

function toPerson(known: Known): Person {
  const { email, phone, address } = contactsOf(known, known.phoneE164)
  return { name: foldName(known), email, phone, address }
}

const inCommon = (a: Contacts, b: Contacts): ContactKind[] =>
  contactKinds.filter((kind) => a[kind] !== '' && a[kind] === b[kind])

const likeness: Record<NameRelation, number> = {
  same: 6,
  initials: 5,
  part: 4,
  close: 4,
  family: 3,
  given: 0,
  other: 0,
}

/** How likely two are the same person; 0 for no reason to ask. */
function weigh(relation: NameRelation, shared: number, email = false): number {
  if (relation === 'same') return likeness.same + shared
  if (shared === 0 || relation === 'given') return 0
  // People of one family share a phone and an address; strangers hardly share an e-mail address.
  if (relation === 'other') return email ? 1 : 0
  return likeness[relation] + shared
}

/** Nothing in common, and yet certain: there is nothing else, or another row connects them. */
function reasonsFor(person: Person, other: Person, level: MatchLevel): RowNote[] {
  const relation = relateNames(person.name, other.name)
  const swapped = relation === 'same' && person.name.given.join(' ') !== other.name.given.join(' ')
  const shared: string[] = inCommon(person, other)
  if (level === 'certain' && shared.length === 0) shared.push(isBare(person) && isBare(other) ? 'bare' : 'indirect')
  return [swapped ? 'swapped' : relation, ...shared].map((key) => ({ key, params: {} }))
}

/** Sets of people who are one (union-find), each named by its first. */
function createGroups(size: number) {
  const parent = new Int32Array(size).map((_, i) => i)
  const above = (at: number) => parent[at] ?? at
  function first(person: number): number {
    let at = person
    while (above(at) !== at) {
      parent[at] = above(above(at))
      at = above(at)
    }
    return at
  }
  return {
    first,
    join(a: number, b: number): void {
      const [one, other] = [first(a), first(b)]
      if (one !== other) parent[Math.max(one, other)] = Math.min(one, other)
    },
  }
}
