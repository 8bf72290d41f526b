/** Who gets a label, and who shares one. */
import type { LabelReason, LabelUnit } from '#shared/memberLabels.ts'
import type { CountryCode, Id } from '#shared/values.ts'
import { addressKey } from '../import/keys.ts'

export interface Reachable {
  name: string
  givenName: string
  familyName: string
  address: string[]
  country: CountryCode | null
  /** Agreed to be on the list. */
  listed: boolean
  /** Agreed to be contacted; null where nobody asked. */
  contact: boolean | null
  household: { id: Id; name: string } | null
}

/** One label: at one address, one person or several of a household. */
export interface Label {
  people: Reachable[]
  /** The household's own name, '' where it has none or one person stands alone. */
  called: string
  address: string[]
  country: CountryCode | null
}

export interface Shared {
  labels: Label[]
  leftOut: { reason: LabelReason; person: Reachable }[]
}

/** @param unasked whether those are written to whom nobody asked; who said no never is (GDPR Art. 7 (3)) */
export function shareLabels(people: readonly Reachable[], unit: LabelUnit, unasked: boolean): Shared {
  const leftOut: Shared['leftOut'] = []
  const labels: Label[] = []
  const doors = new Map<string, Label>()
  const homeless: Reachable[] = []
  for (const person of people) {
    const reason = whyNot(person, unasked)
    if (reason !== null) leftOut.push({ reason, person })
    else if (person.address.length === 0) homeless.push(person)
    else if (unit === 'person' || person.household === null) labels.push(labelOf(person))
    else {
      // Of one household, and at one door: who lives elsewhere for a while has a label of their own.
      const door = `${person.household.id} ${person.country} ${addressKey(person.address)}`
      const known = doors.get(door)
      if (known) known.people.push(person)
      else {
        const label = { ...labelOf(person), called: person.household.name }
        doors.set(door, label)
        labels.push(label)
      }
    }
  }
  // Whose address nobody wrote down lives where their household does.
  for (const person of homeless) {
    const home = unit === 'household' && person.household !== null ? homeOf(person.household.id, doors) : undefined
    if (home) home.people.push(person)
    else leftOut.push({ reason: 'noAddress', person })
  }
  // The household is more than the one who may be written to.
  return { labels: labels.map((label) => (label.people.length > 1 ? label : { ...label, called: '' })), leftOut }
}

const homeOf = (household: Id, doors: ReadonlyMap<string, Label>): Label | undefined =>
  [...doors].find(([door]) => door.startsWith(`${household} `))?.[1]

function whyNot({ listed, contact }: Reachable, unasked: boolean): LabelReason | null {
  if (!listed) return 'notOnList'
  if (contact === false) return 'refused'
  return contact === null && !unasked ? 'neverAsked' : null
}

const labelOf = (person: Reachable): Label => ({
  people: [person],
  called: '',
  address: person.address,
  country: person.country,
})
