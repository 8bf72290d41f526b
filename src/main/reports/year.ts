/** The year's figures from its tallies: pure. */

import type { YearMoney } from '#shared/money.ts'
import { noYearNews, type YearNews } from '#shared/monthNews.ts'
import type { YearReview } from '#shared/reports.ts'
import { countsOf, grouped } from './counts.ts'
import type { YearRows } from './repository.ts'

export function yearReview(
  year: number,
  group: string,
  rows: YearRows,
  language: string,
  news: YearNews = noYearNews,
  money: YearMoney | null = null,
): YearReview {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const byMonth = grouped(rows.counts, ({ month }) => month)
  const byCase = grouped(rows.cases, ({ caseId }) => caseId)
  const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`)
  const cases = rows.about.map((about) => ({ ...about, ...countsOf(byCase.get(about.caseId) ?? []) }))
  cases.sort((a, b) => b.total - a.total || collator.compare(a.reference, b.reference))
  const { participants, newParticipants, evenings } = rows
  return {
    year,
    group,
    ...countsOf(rows.counts),
    participants,
    newParticipants,
    evenings,
    months: months.map((month) => ({ month, ...countsOf(byMonth.get(month) ?? []) })),
    cases,
    news,
    money,
  }
}
