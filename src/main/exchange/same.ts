/** Which ids of several groups mean the same case or addressee. */

export interface SamePair {
  kind: 'case' | 'addressee'
  one: string
  other: string
  same: boolean
}

export const pairOf = (kind: SamePair['kind'], a: string, b: string, same: boolean): SamePair =>
  a < b ? { kind, one: a, other: b, same } : { kind, one: b, other: a, same }

export interface Sameness {
  /** The smallest of all ids that mean the same. */
  canonical(id: string): string
  /** All of them, this one among them. */
  spellings(id: string): readonly string[]
  /** Every set of more than one. */
  sets(): readonly (readonly string[])[]
  pairs(): readonly SamePair[]
  /** Whether somebody said that they are not the same. */
  apart(a: string, b: string): boolean
}

/** That two are the same outweighs that they are not: it is said later, and by somebody who saw both. */
export function sameness(pairs: readonly SamePair[]): Sameness {
  const sets = new Map<string, string[]>()
  const known = new Map<string, SamePair>()
  for (const pair of pairs) {
    const key = `${pair.kind} ${pair.one} ${pair.other}`
    if (known.get(key)?.same !== true) known.set(key, pair)
    if (!pair.same) continue
    const one = sets.get(pair.one) ?? [pair.one]
    const other = sets.get(pair.other) ?? [pair.other]
    const all = [...new Set([...one, ...other])].sort()
    for (const id of all) sets.set(id, all)
  }
  const spellings = (id: string) => sets.get(id) ?? [id]
  return {
    canonical: sets.size === 0 ? asIs : (id) => spellings(id)[0] ?? id,
    spellings,
    sets: () => [...new Set(sets.values())],
    pairs: () => [...known.values()],
    apart(a, b) {
      const [one, other] = a < b ? [a, b] : [b, a]
      return [...known.values()].some((pair) => !pair.same && pair.one === one && pair.other === other)
    },
  }
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Where nobody is called otherwise, which is nearly everywhere. */
export const asIs = (id: string): string => id

/** Ids stand in columns, in keys and inside JSON texts: wherever they do, they are written another way. */
export function respelled<T>(value: T, spell: (id: string) => string): T {
  if (spell === asIs) return value
  return JSON.parse(JSON.stringify(value).replace(uuids, spell)) as T
}
