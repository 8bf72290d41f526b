/** The month's figures from its tallies: pure, zero-filled, and every total the sum of its parts. */

import type { MonthMoney } from '#shared/money.ts'
import { type MonthNews, noNews } from '#shared/monthNews.ts'
import type { MonthCorrections, MonthReport } from '#shared/reports.ts'
import type { Id, Month } from '#shared/values.ts'
import { countsOf, grouped } from './counts.ts'
import type { AddresseeRow, CountRow, MonthRows } from './repository.ts'

type ReportCase = MonthReport['cases'][number]
type ReportLine = ReportCase['addressees'][number]

/**
 * @param language how references and names are sorted: "UA 9/17" before "UA 12/17"
 */
export function tally(
  month: Month,
  group: string,
  rows: MonthRows,
  language: string,
  corrections: MonthCorrections[] = [],
  news: MonthNews = noNews,
  money: MonthMoney | null = null,
): MonthReport {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const countsByCase = grouped(rows.counts, ({ caseId }) => caseId)
  const addresseesByCase = grouped(rows.addressees, ({ caseId }) => caseId)
  const takers = new Map(rows.takers.map(({ caseId, participants }) => [caseId, participants]))
  const cases = rows.cases.map((about): ReportCase => {
    const counts = countsByCase.get(about.caseId) ?? []
    return {
      ...about,
      ...countsOf(counts),
      participants: takers.get(about.caseId) ?? 0,
      addressees: lines(addresseesByCase.get(about.caseId) ?? [], counts, collator),
    }
  })
  cases.sort((a, b) => collator.compare(a.reference, b.reference) || (a.caseId < b.caseId ? -1 : 1))
  const { participants, newParticipants, evenings } = rows
  const people = { participants, newParticipants, evenings }
  return { month, group, ...countsOf(rows.counts), ...people, cases, corrections, news, money }
}

function lines(addressees: AddresseeRow[], counts: CountRow[], collator: Intl.Collator): ReportLine[] {
  const own = grouped(counts, ({ addresseeId }) => addresseeId)
  const line = (addresseeId: Id | null, name: string | null): ReportLine => ({
    addresseeId,
    name,
    ...countsOf(own.get(addresseeId) ?? []),
  })
  const named = addressees.map(({ addresseeId, name }) => line(addresseeId, name))
  named.sort((a, b) => collator.compare(a.name ?? '', b.name ?? ''))
  return own.has(null) ? [...named, line(null, null)] : named
}
