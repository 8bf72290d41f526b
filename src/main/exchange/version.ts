/**
 * A record as a register of versions, after multi-value registers of replicated data: of two desks' versions the one that
 * came later, knowing the other, takes its place; where neither knew the other both are kept, one of them stands, and
 * somebody decides. Joining registers gives the same in any order and however often, so merging files does as well.
 */
import type { Instant } from '#shared/values.ts'
import type { Content } from './content.ts'
import { digest } from './digest.ts'

export interface Version {
  version: string
  /** Every version that it takes the place of, sorted. */
  after: readonly string[]
  changedAt: Instant
  /** The group in which it was made; a group is no person. */
  madeBy: string
  /** Made in this profile; not a part of what is exchanged. */
  here: boolean
  /** Null: the record was removed. */
  content: Content | null
}

/** Versions of which none takes another's place. An empty one says that nothing is known. */
export type Register = readonly Version[]

/** The same content made from the same versions is the same version, on whatever computer. */
export const versionId = (kind: string, content: string, after: readonly string[]): string =>
  digest(JSON.stringify([kind, content, after]))

export const joined = (one: Register, other: Register): Register => {
  const all = new Map<string, Version>()
  for (const version of [...one, ...other]) {
    const known = all.get(version.version)
    all.set(version.version, known ? earlier(known, version) : version)
  }
  return newest([...all.values()])
}

/** Those whose place no other takes, in the order in which they are preferred. */
export function newest(versions: readonly Version[]): Register {
  const superseded = new Set(versions.flatMap(({ after }) => after))
  return versions.filter(({ version }) => !superseded.has(version)).sort(byPreference)
}

/** Two desks may have come to the same version on their own: then the first of them made it. */
function earlier(one: Version, other: Version): Version {
  const here = one.here || other.here
  const first = stamp(one) <= stamp(other) ? one : other
  return { ...one, changedAt: first.changedAt, madeBy: first.madeBy, here }
}
const stamp = ({ changedAt, madeBy }: Version) => `${changedAt} ${madeBy}`

/**
 * Which of several stands until somebody decides: what was put into the bin or removed stays there, then the later one
 * stands. The last rule only has to be the same everywhere.
 */
function byPreference(one: Version, other: Version): number {
  const binned = Number(inBin(other)) - Number(inBin(one))
  if (binned !== 0) return binned
  if (one.changedAt !== other.changedAt) return one.changedAt < other.changedAt ? 1 : -1
  return one.version < other.version ? 1 : -1
}

export const inBin = ({ content }: Version): boolean => typeof content?.row.deleted_at === 'string'

/** A version that takes the place of others. It is later than all its maker knew of, whatever the clocks say. */
export function successor(
  kind: string,
  made: { content: Content | null; hash: string; changedAt: Instant; madeBy: string },
  places: Register,
  known: Register,
): Version {
  const after = [...new Set(places.flatMap(({ version, after }) => [version, ...after]))].sort()
  const latest =
    known
      .map((version) => version.changedAt)
      .sort()
      .at(-1) ?? ''
  const changedAt = latest >= made.changedAt ? justAfter(latest) : made.changedAt
  const { content, hash, madeBy } = made
  return { version: versionId(kind, hash, after), after, changedAt, madeBy, here: true, content }
}

const justAfter = (instant: Instant): Instant =>
  instant === '' ? unknownMoment : new Date(Date.parse(instant) + 1).toISOString()

/** Of rows that do not say when they were changed. */
export const unknownMoment: Instant = '1970-01-01T00:00:00.000Z'
