/**
 * What this profile knows of a record. Versions are not noted while people work: whatever differs from the version that
 * stands becomes a version of its own here, when a record is given away or something is merged with it.
 */
import { type Content, hashOf } from './content.ts'
import type { Found, Records } from './records.ts'
import type { ExchangeRepository, Kept } from './repository.ts'
import { respelled, type Sameness } from './same.ts'
import type { Kind } from './tables.ts'
import { joined, newest, type Register, successor, type Version } from './version.ts'

export interface LocalRecord {
  /** Ids in them are the canonical ones. */
  register: Register
  /** The rows that are there: more than one where two entries turned out to be the same. */
  rows: Found[]
  /** What is kept of it, under whichever of its ids. */
  kept: Kept[]
  /** Versions that were not noted so far, as they are to be kept. */
  fresh: Kept[]
}

export interface LocalNeeds {
  records: Records
  repository: Pick<ExchangeRepository, 'versions'>
  same: Sameness
  /** The group's name, for whoever has to decide between two versions. */
  madeBy: string
}

/** The mark of a version by which a record is gone. */
export const removed = 'removed'

export function localRecord(needs: LocalNeeds, kind: Kind, canonicalKey: string): LocalRecord {
  const rows: Found[] = []
  const kept: Kept[] = []
  const fresh: Kept[] = []
  let register: Register = []
  for (const key of spelledKeys(needs.same, canonicalKey)) {
    const row = needs.records.find(kind, key)
    const versions = needs.repository.versions(kind.name, key)
    // An empty note of a case is none, as long as nobody gave another one away.
    const there = row !== null && (kind.only === undefined || versions.length > 0 || !isEmpty(row.content)) ? row : null
    if (there) rows.push(there)
    kept.push(...versions)
    const known = sealed(needs, kind, { key, canonicalKey, row: there, versions })
    register = joined(register, known.register)
    if (known.fresh) fresh.push(known.fresh)
  }
  return { register, rows, kept, fresh }
}

interface Spelled {
  key: string
  canonicalKey: string
  row: Found | null
  versions: readonly Kept[]
}

function sealed(
  { same, madeBy }: LocalNeeds,
  kind: Kind,
  { key, canonicalKey, row, versions }: Spelled,
): { register: Register; fresh: Kept | null } {
  const content = row && respelled(row.content, same.canonical)
  const asVersion = (one: Kept): Version => ({
    ...one,
    content:
      one.content === undefined ? (one.standing === removed ? null : content) : respelled(one.content, same.canonical),
  })
  const heads = newest(versions.map(asVersion))
  const standing = versions.find((one) => one.standing !== null && heads.some(({ version }) => version === one.version))
  const hash = row ? hashOf(kind, key, row.content) : removed
  const others = heads.filter(({ version }) => version !== standing?.version)
  if (!row) {
    if (!standing) return { register: heads, fresh: null }
    // What stood is not there: a step was taken back, or it was removed.
    if (kind.absent === 'unknown' || kind.only) return { register: others, fresh: null }
  }
  if (standing?.standing === hash) return { register: heads, fresh: null }
  const places = heads.filter(({ version }) => version === standing?.version)
  const changedAt = row?.changedAt ?? ''
  const made = { content, hash: hashOf(kind, canonicalKey, content), changedAt, madeBy }
  const version = successor(kind.name, made, places, heads)
  const { content: _, ...rest } = version
  return {
    register: newest([...others, version]),
    fresh: { ...rest, kind: kind.name, id: key, standing: hash, content: undefined },
  }
}

const isEmpty = ({ row }: Content): boolean => Object.keys(row).length === 0

/** Every way in which this profile may write a key; the canonical one first. */
export function spelledKeys(same: Sameness, key: string): string[] {
  if (!key.startsWith('[')) return [...same.spellings(key)]
  const parts = JSON.parse(key) as string[]
  return parts
    .reduce<string[][]>(
      (spelled, part) => spelled.flatMap((before) => same.spellings(part).map((one) => [...before, one])),
      [[]],
    )
    .map((one) => JSON.stringify(one))
}
