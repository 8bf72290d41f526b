/** Replies and outcomes as rows of a spreadsheet, those of earlier months (their differences) after the month's own. Pure. */
import type { NewsCell } from '#shared/monthNews.ts'
import type { MonthReport } from '#shared/reports.ts'
import type { ReportWords } from './words.ts'

type NewsRow = [month: string, reference: string, what: string, kind: string, count: number]

export const newsRows = {
  /** Keys under `document.report.*`. */
  columns: ['month', 'reference', 'newsWhat', 'newsKind', 'count'],
  of({ month, news }: Pick<MonthReport, 'month' | 'news'>, { t }: Pick<ReportWords, 't'>): NewsRow[] {
    const rows = (of: string, cells: readonly NewsCell[]) =>
      cells.map((cell): NewsRow => {
        const kind = cell.what === 'reply' ? t(`replies.kindOf.${cell.kind}`) : t(`outcomes.kindOf.${cell.kind}`)
        return [of, cell.reference, t(`document.news.what.${cell.what}`), kind, cell.count]
      })
    return [...rows(month, news.cells), ...news.earlier.flatMap((one) => rows(one.month, one.cells))]
  },
}
