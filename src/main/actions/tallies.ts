/** Whether the tallies, which triggers keep, are what the actions add up to. */
import type { Sqlite } from '../db/sqlite.ts'

/** Months whose tallies differ from a count over all actions, as sentences; empty when all is well. */
export function tallyProblems(sqlite: Sqlite): string[] {
  const counted = `
    SELECT substr(done_on, 1, 7) AS month, case_id, channel, kind, coalesce(addressee_id, '') AS addressee_id,
      sum(count) AS count, count(*) AS entries
    FROM actions WHERE deleted_at IS NULL GROUP BY 1, 2, 3, 4, 5`
  const months = sqlite
    .prepare<[], { month: string }>(`
      WITH counted AS MATERIALIZED (${counted}),
        counted_months AS (
          SELECT month, channel, kind, sum(count) AS count, sum(entries) AS entries FROM counted GROUP BY 1, 2, 3),
        kept_months AS (SELECT month, channel, kind, count, entries FROM month_tallies WHERE entries <> 0 OR count <> 0)
      SELECT month FROM (SELECT * FROM counted EXCEPT SELECT * FROM tallies)
      UNION SELECT month FROM (SELECT * FROM tallies EXCEPT SELECT * FROM counted)
      UNION SELECT month FROM (SELECT * FROM counted_months EXCEPT SELECT * FROM kept_months)
      UNION SELECT month FROM (SELECT * FROM kept_months EXCEPT SELECT * FROM counted_months)
      ORDER BY month`)
    .all()
  return months.map(({ month }) => `The tallies of ${month} are not what its actions add up to`)
}
