/** Who is the same person: the same name, folded, and something else in common. */
import { fold } from '#shared/fold.ts'
import type { Member, MemberFields } from '#shared/members.ts'

type Known = Pick<MemberFields, 'givenName' | 'familyName' | 'email' | 'address' | 'phone'> & {
  phoneE164: string | null
}

export const nameKey = (fields: Pick<Known, 'givenName' | 'familyName'>): string =>
  fold(`${fields.givenName} ${fields.familyName}`)

/** One key for each thing that, with the name, tells a person; a name with nothing else is its own key. */
export function personKeys(fields: Known, withPhone: boolean): string[] {
  const name = nameKey(fields)
  const address = fold(fields.address.join(' ')).replace(/[^\p{L}\p{N}]+/gu, '')
  const phone = fields.phoneE164 ?? fields.phone.replace(/\D/g, '')
  const keys: string[] = []
  if (fields.email !== '') keys.push(`${name}\te\t${fields.email.toLowerCase()}`)
  if (address !== '') keys.push(`${name}\ta\t${address}`)
  if (phone !== '' && (withPhone || keys.length === 0)) keys.push(`${name}\tp\t${phone}`)
  return keys.length > 0 ? keys : [name]
}

export interface Seen {
  /** The row of this file that was the same person, or null. */
  inFile(fields: Known): number | null
  /** The member of the roster who is the same person, or null. */
  onRoster(fields: Known): string | null
  /** Whether anybody before had this name. */
  sameName(fields: Known): boolean
  add(fields: Known, row: number): void
}

export function createSeen(roster: readonly Member[]): Seen {
  const members = new Map(
    roster.flatMap((member) => personKeys(member, true).map((key) => [key, member.name] as const)),
  )
  const rows = new Map<string, number>()
  const names = new Set(roster.map(nameKey))
  const find = <T>(map: Map<string, T>, keys: string[]): T | null => {
    for (const key of keys) {
      const found = map.get(key)
      if (found !== undefined) return found
    }
    return null
  }
  return {
    inFile: (fields) => find(rows, personKeys(fields, false)),
    onRoster: (fields) => find(members, personKeys(fields, true)),
    sameName: (fields) => names.has(nameKey(fields)),
    add(fields, row) {
      names.add(nameKey(fields))
      for (const key of personKeys(fields, false)) rows.set(key, row)
    },
  }
}
