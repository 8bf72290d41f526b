/** What two ledgers of one person say together. Pure. */
import type { Day, Id, Instant } from '#shared/values.ts'

export interface Entry {
  id: Id
  given: boolean
  /** The day it was said; null where nobody knows. */
  saidOn: Day | null
  recordedAt: Instant
}

/**
 * The entry that counts of the latest two: the later one, by the day it was said. A consent counts against a refusal only
 * when it was surely said later; what is unknown never gives more consent than there was (GDPR Art. 7 (1)).
 */
export function decidingEntry<E extends Entry>(one: E | null, other: E | null): E | null {
  if (!one || !other) return one ?? other
  const day = (entry: E) => entry.saidOn ?? entry.recordedAt.slice(0, 10)
  if (one.given === other.given) return day(other) > day(one) ? other : one
  const [given, refused] = one.given ? [one, other] : [other, one]
  return given.saidOn !== null && given.saidOn > day(refused) ? given : refused
}
