/** When a guest who wants no trace can be forgotten. Pure. */
import type { Day, Instant } from '#shared/values.ts'

/** A pack with letters that carry nobody's name. */
export interface NamelessPack {
  madeAt: Instant
  postedOn: Day | null
}

/**
 * Nothing says which of these packs the guest wrote for, since just that must not be kept: it may be any made since they
 * came on the list. So it is done once there was one, and all of them are posted.
 */
export function tracelessDone(since: Instant, packs: readonly NamelessPack[]): boolean {
  const theirs = packs.filter(({ madeAt }) => madeAt >= since)
  return theirs.length > 0 && theirs.every(({ postedOn }) => postedOn !== null)
}
