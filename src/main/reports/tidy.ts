/**
 * The month as tidy rows (one figure a row), for spreadsheets that count on: month, case, kind, channel,
 * addressee; where the group reports money, also kinds of money with their amounts.
 */
import { actionKinds } from '#shared/actions.ts'
import type { MonthReport } from '#shared/reports.ts'
import { channels } from '#shared/values.ts'
import { appealsOf } from './counts.ts'
import { moneyRows } from './moneyRows.ts'
import type { ReportWords } from './words.ts'

export type TidyRow = [
  month: string,
  reference: string,
  country: string,
  kind: string,
  channel: string,
  addressee: string,
  count: number,
]

/** Null is an empty cell. */
interface TidyTable {
  header: string[]
  rows: (string | number | null)[][]
  /** Which columns are numbers. */
  figures: readonly number[]
}

/** With money, every row has two columns more: what was done has no amount, and what was paid no count. */
export function tidyTable(report: MonthReport, words: ReportWords): TidyTable {
  const { t } = words
  const header = ['month', 'reference', 'country', 'kindHead', 'channel', 'addressee', 'count'].map((name) =>
    t(`document.report.${name}`),
  )
  const rows = tidyRows(report, words)
  if (report.money === null) return { header, rows, figures: [6] }
  const paid = moneyRows(report, words).own.map(({ month, kind, signed, currency }) => [
    ...[month, null, null, kind, null, null, null],
    ...[signed, currency],
  ])
  return {
    header: [...header, t('money.amount'), t('money.currency')],
    rows: [...rows.map((row) => [...row, null, null]), ...paid],
    figures: [6, 7],
  }
}

/** Zero lines included: every kind and channel of every addressee of every case has its row. */
export function tidyRows(report: MonthReport, words: ReportWords): TidyRow[] {
  return report.cases.flatMap((about) => {
    const lines = about.addressees.length > 0 ? about.addressees : [{ ...about, name: null }]
    return lines.flatMap((line) => {
      const counts = { appeal: appealsOf(line), solidarity: line.solidarity }
      return actionKinds.flatMap((kind) =>
        channels.map(
          (channel): TidyRow => [
            report.month,
            about.reference,
            words.country(about.country),
            words.t(`document.report.kind.${kind}`),
            words.t(`channel.${channel}`),
            line.name ?? '',
            counts[kind][channel],
          ],
        ),
      )
    })
  })
}
