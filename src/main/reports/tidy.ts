/**
 * The month as tidy rows (one figure a row), for spreadsheets that count on: month, case, kind, channel,
 * addressee.
 */
import { actionKinds } from '#shared/actions.ts'
import type { MonthReport } from '#shared/reports.ts'
import { channels } from '#shared/values.ts'
import { appealsOf } from './counts.ts'
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

export const tidyHeader = ({ t }: ReportWords): string[] =>
  ['month', 'reference', 'country', 'kindHead', 'channel', 'addressee', 'count'].map((name) =>
    t(`document.report.${name}`),
  )

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
