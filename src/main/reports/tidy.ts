/** The month as tidy rows (one figure a row), for spreadsheets that count on: month, case, channel, addressee. */
import type { MonthReport } from '#shared/reports.ts'
import { channels } from '#shared/values.ts'
import type { ReportWords } from './words.ts'

export type TidyRow = [
  month: string,
  reference: string,
  country: string,
  channel: string,
  addressee: string,
  count: number,
]

export const tidyHeader = ({ t }: ReportWords): string[] =>
  ['month', 'reference', 'country', 'channel', 'addressee', 'count'].map((name) => t(`document.report.${name}`))

/** Zero lines included: every channel of every addressee of every case has its row. */
export function tidyRows(report: MonthReport, words: ReportWords): TidyRow[] {
  return report.cases.flatMap((about) => {
    const lines = about.addressees.length > 0 ? about.addressees : [{ name: null, channels: about.channels }]
    return lines.flatMap((line) =>
      channels.map(
        (channel): TidyRow => [
          report.month,
          about.reference,
          words.country(about.country),
          words.t(`channel.${channel}`),
          line.name ?? '',
          line.channels[channel],
        ],
      ),
    )
  })
}
