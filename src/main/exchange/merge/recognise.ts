/** Which entries of a file are entries of this profile under another id. */
import { fold } from '#shared/fold.ts'
import { referenceKeys } from '#shared/reference.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import type { Content } from '../content.ts'
import { pairOf, type Sameness, type SamePair } from '../same.ts'

interface Entry {
  id: string
  deleted: boolean
  /** Any of them in common: the same. */
  keys: readonly string[]
}

export interface SameCase {
  theirs: { id: string; reference: string; headline: string }
  ours: { id: string; reference: string; headline: string }
  apart: boolean
}

export interface Recognised {
  pairs: SamePair[]
  /** Cases are offered to the coordinator; addressees of one name, office and address need no question. */
  sameCases: SameCase[]
}

/** Living entries are recognised before those in the bin, and the oldest first. */
export function recognise(
  sqlite: Sqlite,
  incoming: { cases: ReadonlyMap<string, Content>; addressees: ReadonlyMap<string, Content> },
  known: Sameness,
  apart: ReadonlySet<string>,
): Recognised {
  const cases = sqlite
    .prepare<[], { id: string; reference: string; headline: string; deleted_at: string | null }>(
      'SELECT id, reference, headline, deleted_at FROM cases',
    )
    .all()
  const named = new Map(cases.map((row) => [row.id, row]))
  const sameCases: SameCase[] = []
  const pairs: SamePair[] = []
  const found = matches(
    cases.map((row) => ({ id: row.id, deleted: row.deleted_at !== null, keys: referenceKeys(row.reference) })),
    incoming.cases,
    ({ row }) => referenceKeys(String(row.reference)),
    known,
  )
  for (const [theirs, ours] of found) {
    if (known.apart(theirs, ours)) continue
    const kept = apart.has(theirs)
    pairs.push(pairOf('case', theirs, ours, !kept))
    const { reference, headline } = named.get(ours) ?? { reference: '', headline: '' }
    const row = incoming.cases.get(theirs)?.row ?? {}
    sameCases.push({
      theirs: { id: theirs, reference: String(row.reference), headline: String(row.headline) },
      ours: { id: ours, reference, headline },
      apart: kept,
    })
  }
  const addressees = sqlite
    .prepare<[], { id: string; name: string; title: string; address: string; deleted_at: string | null }>(
      'SELECT id, name, title, address, deleted_at FROM addressees',
    )
    .all()
    .map(({ id, name, title, address, deleted_at }) => ({
      id,
      deleted: deleted_at !== null,
      keys: [addresseeKey(name, title, address)],
    }))
  const officials = matches(
    addressees,
    incoming.addressees,
    ({ row }) => [addresseeKey(String(row.name ?? ''), String(row.title ?? ''), String(row.address ?? '[]'))],
    known,
  )
  for (const [theirs, ours] of officials) pairs.push(pairOf('addressee', theirs, ours, true))
  return { pairs, sameCases }
}

const addresseeKey = (name: string, title: string, address: string): string =>
  fold(JSON.stringify([name, title, address]))

function matches(
  entries: readonly Entry[],
  incoming: ReadonlyMap<string, Content>,
  keysOf: (content: Content) => readonly string[],
  known: Sameness,
): [string, string][] {
  const here = new Set(entries.map(({ id }) => id))
  const theirs = new Set([...incoming.keys()].flatMap(known.spellings))
  const byKey = new Map<string, string>()
  const inOrder = entries.toSorted((a, b) => Number(a.deleted) - Number(b.deleted) || (a.id < b.id ? -1 : 1))
  // An entry that the file has as well is itself, and no other one.
  for (const { id, keys } of inOrder)
    if (!theirs.has(id)) for (const key of keys) if (!byKey.has(key)) byKey.set(key, id)
  const taken = new Set<string>()
  return [...incoming]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, content]): [string, string][] => {
      if (known.spellings(id).some((one) => here.has(one))) return []
      const match = keysOf(content)
        .map((key) => byKey.get(key))
        .find((one) => one !== undefined && !taken.has(one))
      if (match === undefined) return []
      taken.add(match)
      return [[id, match]]
    })
}
