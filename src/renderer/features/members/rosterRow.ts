import type { RosterPage, RosterRow } from '#shared/roster.ts'

/** The row at an index of the whole roster, of the answer that holds it; null where there is none. */
export const rowIn = (page: RosterPage | null, index: number): RosterRow | null =>
  page?.rows[index - page.offset] ?? null
