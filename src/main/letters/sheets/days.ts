import type { Day } from '#shared/values.ts'

/** A civil day so many days later, or earlier. */
export function shiftDay(day: Day, days: number): Day {
  const moved = new Date(`${day}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}
