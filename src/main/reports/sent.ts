/**
 * Months that were sent: what headquarters know of them, and what became different since.
 *
 * `month_tallies.changed` says which months are worth comparing: triggers set it with every change of the month's actions
 * and of what was told, and it is taken away once both were found to agree. So a group of ten years compares the two or
 * three months that somebody touched, not a hundred and twenty.
 */
import { type Correction, type MonthCorrections, MonthReport } from '#shared/reports.ts'
import type { Day, Id, Month } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'
import { type Cell, cellsOf, difference, plus } from './cells.ts'
import type { CountRow } from './repository.ts'

interface SentRow {
  month: Month
  sent_on: Day
  report: string
  told: string
}

export function createSentMonths(sqlite: Sqlite, current: (month: Month) => CountRow[]) {
  const one = sqlite.prepare<[Month], SentRow>('SELECT * FROM months WHERE month = ?')
  const days = sqlite.prepare<[], { month: Month; sentOn: Day }>('SELECT month, sent_on AS sentOn FROM months')
  const changedBefore = sqlite.prepare<[Month], SentRow>(`
    SELECT * FROM months s WHERE s.month < ?
      AND EXISTS (SELECT 1 FROM month_tallies t WHERE t.month = s.month AND t.changed = 1) ORDER BY s.month`)
  const references = sqlite.prepare<[string], { id: Id; reference: string }>(
    'SELECT id, reference FROM cases WHERE id IN (SELECT value FROM json_each(?))',
  )
  const insert = sqlite.prepare<SentRow>(
    'INSERT INTO months (month, sent_on, report, told) VALUES (@month, @sent_on, @report, @told)',
  )
  const setTold = sqlite.prepare<[string, Month]>('UPDATE months SET told = ? WHERE month = ?')
  const settle = sqlite.prepare<[Month]>('UPDATE month_tallies SET changed = 0 WHERE month = ?')

  function corrections({ month, told }: SentRow): Correction[] {
    const cells = difference(JSON.parse(told), current(month))
    if (cells.length === 0) return []
    const ids = JSON.stringify(cells.map(({ caseId }) => caseId))
    const known = new Map(references.all(ids).map(({ id, reference }) => [id, reference]))
    return cells
      .map((cell) => ({ ...cell, reference: known.get(cell.caseId) ?? '' }))
      .sort((a, b) => a.reference.localeCompare(b.reference, 'en', { numeric: true }))
  }

  const toldNow = (month: Month): Cell[] => JSON.parse(one.get(month)?.told ?? '[]')

  return {
    days: () => new Map(days.all().map(({ month, sentOn }) => [month, sentOn])),
    sentOn: (month: Month): Day | null => one.get(month)?.sent_on ?? null,
    /** The month as it was sent, and what became different since it was told last; null when it was not sent. */
    get(month: Month): { sentOn: Day; report: MonthReport; later: Correction[] } | null {
      const row = one.get(month)
      if (!row) return null
      return { sentOn: row.sent_on, report: MonthReport.parse(JSON.parse(row.report)), later: corrections(row) }
    },
    /** What the report of a month has to say of earlier ones, oldest first. */
    toTell: (before: Month): MonthCorrections[] =>
      changedBefore
        .all(before)
        .map((row) => ({ month: row.month, cells: corrections(row) }))
        .filter(({ cells }) => cells.length > 0),
    /** Inside an operation. */
    freeze(report: MonthReport, on: Day): void {
      const { month } = report
      insert.run({ month, sent_on: on, report: JSON.stringify(report), told: JSON.stringify(cellsOf(report)) })
      for (const { month: earlier, cells } of report.corrections) {
        setTold.run(JSON.stringify(plus(toldNow(earlier), cells)), earlier)
      }
      const settled = [month, ...report.corrections.map((told) => told.month)]
      for (const one of settled) if (difference(toldNow(one), current(one)).length === 0) settle.run(one)
    },
  }
}
