/** What a month and a year are made of, from the tallies that triggers keep (0013-tallies.sql, 0018-figures.sql). */
import type { ActionKind } from '#shared/actions.ts'
import type { Channel, CountryCode, Day, Id, Month } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'
import type { Counted } from './counts.ts'

/** A month's count for one case, channel, kind and addressee. */
export interface CountRow {
  caseId: Id
  channel: Channel
  kind: ActionKind
  addresseeId: Id | null
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
  /** How many members did something for each case; cases without any are absent. */
  takers: { caseId: Id; participants: number }[]
  participants: number
  newParticipants: number
  evenings: number
  cases: CaseRow[]
  addressees: AddresseeRow[]
}

interface Span {
  first: Day
  last: Day
}
interface Months {
  from: Month
  to: Month
}

export interface YearRows {
  counts: (Counted & { month: Month })[]
  cases: (Counted & { caseId: Id })[]
  about: {
    caseId: Id
    reference: string
    headline: string
    country: CountryCode | null
    closedOn: Day | null
    notice: string | null
  }[]
  participants: number
  newParticipants: number
  evenings: number
}

export function createReportsRepository(sqlite: Sqlite) {
  const months = sqlite.prepare<[], { month: Month; total: number }>(`
    SELECT month, sum(count) AS total FROM month_tallies GROUP BY month HAVING sum(entries) > 0 ORDER BY month DESC`)
  const counts = sqlite.prepare<[Month], CountRow>(`
    SELECT case_id AS caseId, channel, kind, nullif(addressee_id, '') AS addresseeId, count
    FROM tallies WHERE month = ?`)
  const takers = sqlite.prepare<[Month], { caseId: Id; participants: number }>(
    'SELECT case_id AS caseId, count(*) AS participants FROM case_people_tallies WHERE month = ? GROUP BY case_id',
  )
  const people = sqlite.prepare<Months, { participants: number; newcomers: number }>(`
    SELECT count(*) AS participants, coalesce(sum(NOT EXISTS (
        SELECT 1 FROM people_tallies e WHERE e.who = p.who AND e.month < @from)), 0) AS newcomers
    FROM (SELECT DISTINCT who FROM people_tallies WHERE month BETWEEN @from AND @to AND erased = 0) p`)
  // Whom the group erased still took part: each has a mark instead, another one each month. Over a year that gives no
  // more than how many there were at least: as many as in the month with the most.
  const erased = sqlite.prepare<Months, { n: number }>(`
    SELECT coalesce(max(n), 0) AS n FROM (
      SELECT count(*) AS n FROM people_tallies WHERE month BETWEEN @from AND @to AND erased = 1 GROUP BY month)`)
  // The mark of an erased person's first month ends so: see `newcomer` in personalData/person.ts.
  const erasedNew = sqlite.prepare<Months, { n: number }>(`
    SELECT count(DISTINCT who) AS n FROM people_tallies
    WHERE month BETWEEN @from AND @to AND erased = 1 AND who LIKE '%+'`)
  const evenings = sqlite.prepare<Span, { n: number }>(
    'SELECT count(*) AS n FROM evenings WHERE held_on BETWEEN @first AND @last AND deleted_at IS NULL',
  )
  // A case lives from the day it was issued (or came to the desk) to the day it was closed. What has actions stays in
  // the report whatever became of the case, or the totals would not agree.
  const cases = sqlite.prepare<Span & { month: Month }, CaseRow>(`
    SELECT c.id AS caseId, c.reference, c.headline, c.country, c.deadline FROM cases c INDEXED BY cases_in_brief
    WHERE (c.deleted_at IS NULL AND coalesce(c.issued, substr(c.created_at, 1, 10)) <= @last
           AND (c.status = 'open' OR c.closed_on >= @first))
       OR c.id IN (SELECT case_id FROM tallies WHERE month = @month)`)
  const addressees = sqlite.prepare<[string, Month], AddresseeRow>(`
    SELECT ca.case_id AS caseId, a.id AS addresseeId, CASE a.name WHEN '' THEN a.title ELSE a.name END AS name
    FROM json_each(?) wanted CROSS JOIN case_addressees ca ON ca.case_id = wanted.value
    JOIN addressees a ON a.id = ca.addressee_id WHERE a.deleted_at IS NULL
    UNION
    SELECT t.case_id, a.id, CASE a.name WHEN '' THEN a.title ELSE a.name END
    FROM tallies t JOIN addressees a ON a.id = t.addressee_id WHERE t.month = ?`)
  const yearCounts = sqlite.prepare<Months, Counted & { month: Month }>(
    'SELECT month, channel, kind, count FROM month_tallies WHERE month BETWEEN @from AND @to',
  )
  const yearCases = sqlite.prepare<Months, Counted & { caseId: Id }>(`
    SELECT case_id AS caseId, channel, kind, sum(count) AS count
    FROM tallies WHERE month BETWEEN @from AND @to GROUP BY case_id, channel, kind`)
  const yearAbout = sqlite.prepare<Months, YearRows['about'][number]>(`
    SELECT id AS caseId, reference, headline, country, CASE status WHEN 'closed' THEN closed_on END AS closedOn,
      CASE status WHEN 'closed' THEN closed_notice END AS notice
    FROM cases WHERE id IN (SELECT case_id FROM tallies WHERE month BETWEEN @from AND @to)`)

  const peopleOf = (months: Months) => {
    const { participants = 0, newcomers = 0 } = people.get(months) ?? {}
    return {
      participants: participants + (erased.get(months)?.n ?? 0),
      newParticipants: newcomers + (erasedNew.get(months)?.n ?? 0),
    }
  }
  const eveningsOf = (days: Span) => evenings.get(days)?.n ?? 0

  return {
    months: () => months.all(),
    counts: (month: Month) => counts.all(month),
    /** What a month's report is made of, read in one moment. */
    month: (month: Month): MonthRows =>
      sqlite.transaction(() => {
        // Days are compared as text, so that a last day of 31 serves every month.
        const span = { first: `${month}-01`, last: `${month}-31` }
        const about = cases.all({ ...span, month })
        const ids = JSON.stringify(about.map(({ caseId }) => caseId))
        return {
          counts: counts.all(month),
          takers: takers.all(month),
          ...peopleOf({ from: month, to: month }),
          evenings: eveningsOf(span),
          cases: about,
          addressees: addressees.all(ids, month),
        }
      })(),
    year: (year: number): YearRows =>
      sqlite.transaction(() => {
        const months = { from: `${year}-01`, to: `${year}-12` }
        return {
          counts: yearCounts.all(months),
          cases: yearCases.all(months),
          about: yearAbout.all(months),
          ...peopleOf(months),
          evenings: eveningsOf({ first: `${year}-01-01`, last: `${year}-12-31` }),
        }
      })(),
  }
}
