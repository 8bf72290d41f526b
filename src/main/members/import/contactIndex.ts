/** Who has a contact (an e-mail address, a phone number, an address): for each, the people in the order they came. */

/** A contact that more people than this share tells nobody apart: a home, a society's address, "Leeds". */
const crowd = 12

export interface ContactIndex {
  add(contact: string, name: string, person: number): void
  /** The first with this contact and this name; -1 for nobody. */
  named(contact: string, name: string): number
  /** All with this contact; nobody where it is shared by a crowd. */
  sharing(contact: string): readonly number[]
}

const nobody: readonly number[] = []

/** @param nameOf the name's key of a person */
export function createContactIndex(nameOf: (person: number) => string): ContactIndex {
  // Nearly every contact is one person's, and a list for each would be most of the memory.
  const people = new Map<string, number | number[] | Map<string, number>>()
  return {
    add(contact, name, person) {
      const known = people.get(contact)
      if (known === undefined) people.set(contact, person)
      else if (typeof known === 'number') people.set(contact, [known, person])
      else if (!Array.isArray(known)) {
        if (!known.has(name)) known.set(name, person)
      } else if (known.push(person) > crowd) {
        const byName = new Map<string, number>()
        for (const one of known) if (!byName.has(nameOf(one))) byName.set(nameOf(one), one)
        people.set(contact, byName)
      }
    },
    named(contact, name) {
      const known = people.get(contact)
      if (known === undefined) return -1
      if (typeof known === 'number') return nameOf(known) === name ? known : -1
      if (Array.isArray(known)) return known.find((one) => nameOf(one) === name) ?? -1
      return known.get(name) ?? -1
    },
    sharing(contact) {
      const known = people.get(contact)
      if (known === undefined) return nobody
      if (typeof known === 'number') return [known]
      return Array.isArray(known) ? known : nobody
    },
  }
}
