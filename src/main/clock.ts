import type { Day, Instant } from '#shared/values.ts'
import { dayOf } from './days.ts'

/** Where time comes from, so that tests can stop it. */
export interface Clock {
  now(): Instant
  /** The civil day where the coordinator sits. */
  today(): Day
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today() {
    const now = new Date()
    return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
  },
}
