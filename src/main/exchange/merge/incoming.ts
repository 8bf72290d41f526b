/** A file's records under the keys that everybody may know them by, and the ids that this profile writes for them. */
import type { Content } from '../content.ts'
import type { Payload } from '../payload.ts'
import { asIs, respelled, type Sameness } from '../same.ts'
import { kindNamed } from '../tables.ts'
import { joined, type Register } from '../version.ts'
import type { Incoming, MergeNeeds } from './types.ts'

export function gather(payload: Payload, same: Sameness): Incoming {
  const incoming: Incoming = new Map()
  for (const { kind, id, register } of payload.records) {
    const key = respelled(id, same.canonical)
    const keys = incoming.get(kind) ?? new Map<string, Register>()
    incoming.set(kind, keys)
    const spelled = register.map((version) => ({ ...version, content: respelled(version.content, same.canonical) }))
    keys.set(key, joined(keys.get(key) ?? [], spelled))
  }
  return incoming
}

export function addKey(incoming: Incoming, kind: string, key: string): void {
  const keys = incoming.get(kind) ?? new Map<string, Register>()
  incoming.set(kind, keys)
  if (!keys.has(key)) keys.set(key, [])
}

/** Those in the bin too: whether an entry is known must not depend on which of two files came first. */
export function contentsOf(payload: Payload, kind: string): Map<string, Content> {
  const found = new Map<string, Content>()
  for (const record of payload.records) {
    const [stands] = record.kind === kind ? joined(record.register, []) : []
    if (stands?.content) found.set(record.id, stands.content)
  }
  return found
}

/** From ids as everybody may know them to those of this profile's rows. */
export function speller({ records, same }: MergeNeeds, kept: (id: string) => string): (id: string) => string {
  if (same.canonical === asIs && kept === asIs) return asIs
  const spelled = new Map<string, string>()
  return (id) => {
    const known = spelled.get(id)
    if (known !== undefined) return known
    const all = same.spellings(id)
    const own = all.length === 1 ? id : all.find((one) => records.has('cases', one) || records.has('addressees', one))
    const result = kept(own ?? same.canonical(id))
    spelled.set(id, result)
    return result
  }
}

/** Which rows there will be. */
export function presence(
  { records }: MergeNeeds,
  payload: Payload,
  incoming: Incoming,
  spell: (id: string) => string,
): { present(table: string, id: string): boolean; leaveOut(table: string, id: string): void } {
  const leftOut = new Set<string>()
  const coming = new Set<string>()
  const here = new Map<string, boolean>()
  for (const [name, keys] of incoming)
    for (const key of keys.keys()) coming.add(`${kindNamed(name)?.table} ${respelled(key, spell)}`)
  for (const { kind, id } of payload.fixed) coming.add(`${kindNamed(kind)?.table} ${respelled(id, spell)}`)
  return {
    present(table, id) {
      const name = `${table} ${id}`
      if (leftOut.has(name)) return false
      const known = here.get(name) ?? records.has(table, id)
      here.set(name, known)
      return known || coming.has(name)
    },
    leaveOut: (table, id) => void leftOut.add(`${table} ${id}`),
  }
}
