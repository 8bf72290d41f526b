import type { Channel, CountryCode, Day, Id, Month } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'

/** Actions of one month, summed. Members are ids here and a number in the report. */
export interface CountRow {
  caseId: Id
  channel: Channel
  addresseeId: Id | null
  /** Of an erased member a random mark, so that they are still counted. */
  memberId: Id | null
  count: number
}
export interface CaseRow {
  caseId: Id
  reference: string
  headline: string
  country: CountryCode | null
  deadline: Day | null
}
export interface AddresseeRow {
  caseId: Id
  addresseeId: Id
  name: string
}

export interface MonthRows {
  counts: CountRow[]
  cases: CaseRow[]
  addressees: AddresseeRow[]
}

export function createReportsRepository(sqlite: Sqlite) {
  const months = sqlite.prepare<[], { month: Month; total: number }>(`
    SELECT substr(done_on, 1, 7) AS month, sum(count) AS total FROM actions WHERE deleted_at IS NULL
    GROUP BY 1 ORDER BY 1 DESC`)
  const counts = sqlite.prepare<[Day, Day], CountRow>(`
    SELECT case_id AS caseId, channel, addressee_id AS addresseeId, coalesce(member_id, somebody) AS memberId, sum(count) AS count
    FROM actions WHERE done_on BETWEEN ? AND ? AND deleted_at IS NULL
    GROUP BY case_id, channel, addressee_id, coalesce(member_id, somebody)`)
  // A case lives from the day it was issued (or came to the desk) to the day it was closed. What has actions stays in
  // the report whatever became of the case, or the totals would not agree.
  const cases = sqlite.prepare<{ first: Day; last: Day }, CaseRow>(`
    SELECT c.id AS caseId, c.reference, c.headline, c.country, c.deadline FROM cases c
    WHERE (c.deleted_at IS NULL AND coalesce(c.issued, substr(c.created_at, 1, 10)) <= @last
           AND (c.status = 'open' OR substr(c.closed_on, 1, 10) >= @first))
       OR EXISTS (SELECT 1 FROM actions x WHERE x.case_id = c.id AND x.done_on BETWEEN @first AND @last
                     AND x.deleted_at IS NULL)`)
  const addressees = sqlite.prepare<{ first: Day; last: Day }, AddresseeRow>(`
    SELECT ca.case_id AS caseId, a.id AS addresseeId, CASE a.name WHEN '' THEN a.title ELSE a.name END AS name
    FROM case_addressees ca JOIN addressees a ON a.id = ca.addressee_id WHERE a.deleted_at IS NULL
    UNION
    SELECT x.case_id, a.id, CASE a.name WHEN '' THEN a.title ELSE a.name END
    FROM actions x JOIN addressees a ON a.id = x.addressee_id
    WHERE x.done_on BETWEEN @first AND @last AND x.deleted_at IS NULL`)

  return {
    months: () => months.all(),
    /** What a month's report is made of, read in one moment. */
    month: (month: Month): MonthRows =>
      sqlite.transaction(() => {
        // Days are compared as text, so that a last day of 31 serves every month.
        const days = { first: `${month}-01`, last: `${month}-31` }
        return { counts: counts.all(days.first, days.last), cases: cases.all(days), addressees: addressees.all(days) }
      })(),
  }
}
