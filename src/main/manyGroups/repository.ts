import type { ActionKind } from '#shared/actions.ts'
import type { Channel, CountryCode, Month } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'

/** A month's figure for the cases of one reference and country: a group may have entered a case twice. */
export interface Figure {
  month: Month
  reference: string
  country: CountryCode | null
  channel: Channel
  kind: ActionKind
  count: number
}

export function createManyGroupsRepository(sqlite: Sqlite) {
  // Along the key of the tallies, and then by name: far fewer rows are sorted with their names than are added up.
  const figures = sqlite.prepare<{ from: Month; to: Month }, Figure>(`
    WITH sums AS MATERIALIZED (
      SELECT month, case_id, channel, kind, sum(count) AS count FROM tallies
      WHERE month BETWEEN @from AND @to GROUP BY month, case_id, channel, kind)
    SELECT s.month, c.reference, c.country, s.channel, s.kind, sum(s.count) AS count
    FROM sums s CROSS JOIN cases c INDEXED BY cases_in_brief ON c.id = s.case_id
    GROUP BY s.month, c.reference, c.country, s.channel, s.kind
    ORDER BY s.month, c.reference, c.country, s.channel, s.kind`)
  return {
    /** By month, reference, country, channel and kind. */
    figures: (from: Month, to: Month): Figure[] => figures.all({ from, to }),
  }
}
