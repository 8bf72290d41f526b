import { Temporal } from 'temporal-polyfill'
import type { Day, Instant } from '#shared/values.ts'

/** Where time comes from, so that tests can stop it. */
export interface Clock {
  now(): Instant
  /** The civil day where the coordinator sits. */
  today(): Day
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => Temporal.Now.plainDateISO().toString(),
}
