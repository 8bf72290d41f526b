import type { CaseStatus } from '#shared/cases.ts'
import type { Overview } from '#shared/desk.ts'
import { type EndedCase, heldFor } from '#shared/packs.ts'
import type { Channel, Month } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'

interface CountsRow {
  open_cases: number
  active_members: number
  drafts: number
  anything: number
}

interface MonthRow {
  month: Month
  channel: Channel
  count: number
}

interface WaitingRow {
  packId: string
  number: number
  letters: number
  createdAt: string
  releasedAt: string | null
  cases: string
}

export function createOverviewRepository(sqlite: Sqlite) {
  const counts = sqlite.prepare<[], CountsRow>(`
    SELECT (SELECT count(*) FROM cases WHERE deleted_at IS NULL AND status = 'open') AS open_cases,
      (SELECT count(*) FROM members WHERE deleted_at IS NULL AND active = 1) AS active_members,
      (SELECT count(*) FROM intake_drafts) AS drafts,
      EXISTS (SELECT 1 FROM operations WHERE undone IS NULL) OR EXISTS (SELECT 1 FROM intake_drafts) AS anything`)
  const due = sqlite.prepare<[], Overview['due'][number]>(`
    SELECT id AS caseId, reference, headline, country, deadline FROM cases
    WHERE deleted_at IS NULL AND status = 'open' AND deadline IS NOT NULL ORDER BY deadline, reference LIMIT 12`)
  const waiting = sqlite.prepare<[], WaitingRow>(`
    SELECT p.id AS packId, p.number, p.created_at AS createdAt, p.letters, p.released_at AS releasedAt,
      (SELECT json_group_array(
                json_object('id', c.id, 'reference', c.reference, 'status', c.status, 'closedOn', c.closed_on))
         FROM pack_cases pc JOIN cases c ON c.id = pc.case_id WHERE pc.pack_id = p.id) AS cases
    FROM packs p WHERE p.deleted_at IS NULL AND p.posted_on IS NULL ORDER BY p.number DESC`)
  const months = sqlite.prepare<{ from: Month }, MonthRow>(
    'SELECT month, channel, sum(count) AS count FROM month_tallies WHERE month >= @from GROUP BY month, channel',
  )
  const unsent = sqlite.prepare<{ from: Month; before: Month }, { month: Month }>(`
    SELECT month FROM month_tallies WHERE month >= @from AND month < @before AND month NOT IN (SELECT month FROM months)
    GROUP BY month HAVING sum(entries) > 0 ORDER BY month`)
  return {
    counts: () => counts.get() ?? { open_cases: 0, active_members: 0, drafts: 0, anything: 0 },
    due: () => due.all(),
    waiting: (): Overview['waiting'] =>
      waiting.all().map(({ releasedAt, cases, ...pack }) => {
        const about = JSON.parse(cases) as (EndedCase & { status: CaseStatus })[]
        return { ...pack, heldFor: heldFor({ postedOn: null, releasedAt, cases: about }) }
      }),
    /** Counts by month and channel from that month on; what has no action is absent. */
    countsSince: (from: Month) => months.all({ from }),
    /** Months with actions whose report was not sent, oldest first. */
    unsent: (from: Month, before: Month) => unsent.all({ from, before }).map(({ month }) => month),
  }
}
