import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node'
import type { MonthReport } from '#shared/reports.ts'
import { channels } from '#shared/values.ts'
import { amountFormat } from '../paper/amountFormat.ts'
import { head, rule, text } from '../paper/cells.ts'
import { fontOrder } from '../paper/fontOrder.ts'
import { look } from '../paper/look.ts'
import { onePageWide } from '../paper/onePageWide.ts'
import { sumOf } from './counts.ts'
import type { ReportLook } from './look.ts'
import { moneyRows } from './moneyRows.ts'
import { newsRows } from './newsRows.ts'
import { tidyTable } from './tidy.ts'

const figure = (value: number): Cell => ({
  value,
  type: Number,
  format: '0',
  align: 'right',
  alignVertical: 'top',
  ...rule,
})
const total = (cell: Cell): Cell => ({ ...(cell as object), fontWeight: 'bold' })

/**
 * A workbook of two or three sheets: cases by channels to read, tidy rows to count on (a pivot table needs them), and
 * what is corrected of earlier months.
 */
export async function reportXlsx(
  report: MonthReport,
  { words, pageSize }: Pick<ReportLook, 'words' | 'pageSize'>,
): Promise<Uint8Array> {
  const { t } = words
  const name = (key: string) => t(`document.report.${key}`)
  const figures = (
    { channels: counts, solidarity, total: sum }: Pick<MonthReport, 'channels' | 'solidarity' | 'total'>,
    participants: number,
  ): Cell[] => [
    ...channels.map((channel) => figure(counts[channel])),
    total(figure(sum)),
    figure(sumOf(solidarity)),
    figure(participants),
  ]
  const title: Cell = {
    value: t('document.report.title', { month: words.month(report.month) }),
    type: String,
    fontWeight: 'bold',
    fontSize: 14,
  }
  const summary: Row[] = [
    [title],
    [{ value: report.group, type: String, textColor: `#${look.quiet}` }],
    [],
    [
      ...['reference', 'headline', 'country'].map((key) => head(name(key))),
      ...channels.map((channel) => head(t(`channel.${channel}`), 'right')),
      head(name('total'), 'right'),
      head(name('ofThemSolidarity'), 'right'),
      head(name('participants'), 'right'),
    ],
    ...report.cases.map((about) => [
      text(about.reference),
      text(about.headline),
      text(words.country(about.country)),
      ...figures(about, about.participants),
    ]),
    [text(name('all')), text(''), text(''), ...figures(report, report.participants)].map(total),
  ]
  const tidy = tidyTable(report, words)
  const data: Row[] = [
    tidy.header.map((header, i) => head(header, tidy.figures.includes(i) ? 'right' : 'left')),
    ...tidy.rows.map((row) =>
      row.map((value): Cell => {
        if (value === null) return null
        return typeof value === 'number' ? { value, type: Number, format: 'General' } : { value, type: String }
      }),
    ),
  ]
  const money = moneyRows(report, words)
  const paid: Row[] = [
    ['document.report.month', 'money.side', 'document.report.kindHead', 'money.amount', 'money.currency'].map((key) =>
      head(t(key), key === 'money.amount' ? 'right' : 'left'),
    ),
    ...[...money.own, ...money.earlier].map(({ month, side, kind, amount, currency }): Cell[] => [
      text(month),
      text(side),
      text(kind),
      { value: amount, type: Number, format: amountFormat(currency), align: 'right', ...rule },
      text(currency),
    ]),
  ]
  const corrected: Row[] = [
    ['month', 'reference', 'kindHead', 'channel', 'difference'].map((key) => head(name(key))),
    ...report.corrections.flatMap(({ month, cells }) =>
      cells.map(({ reference, kind, channel, by }): Cell[] => [
        text(month),
        text(reference),
        text(name(`kind.${kind}`)),
        text(t(`channel.${channel}`)),
        { value: by, type: Number, format: '+0;-0;0' },
      ]),
    ),
  ]
  const orientation = 'landscape' as const
  const news: Row[] = [
    newsRows.columns.map((key, i) => head(name(key), i === newsRows.columns.length - 1 ? 'right' : 'left')),
    ...newsRows
      .of(report, words)
      .map((row) => row.map((value): Cell => (typeof value === 'number' ? figure(value) : text(value)))),
  ]
  const widths = (...columns: number[]) => columns.map((width) => ({ width }))
  return await writeExcelFile(
    [
      {
        data: summary,
        sheet: name('summarySheet'),
        columns: widths(14, 42, 18, ...channels.map(() => 11), 9, 11, 9),
        stickyRowsCount: 4,
        orientation,
      },
      {
        data,
        sheet: name('dataSheet'),
        columns: widths(10, 14, 18, 20, 20, 34, 9, 12, 10),
        stickyRowsCount: 1,
        orientation,
      },
      ...(news.length > 1
        ? [
            {
              data: news,
              sheet: name('newsSheet'),
              columns: widths(10, 14, 14, 26, 12),
              stickyRowsCount: 1,
              orientation,
            },
          ]
        : []),
      ...(report.money === null
        ? []
        : [
            {
              data: paid,
              sheet: t('money.title'),
              columns: widths(10, 12, 30, 14, 10),
              stickyRowsCount: 1,
              orientation,
            },
          ]),
      ...(report.corrections.length > 0
        ? [
            {
              data: corrected,
              sheet: name('corrections'),
              columns: widths(10, 14, 12, 20, 12),
              stickyRowsCount: 1,
              orientation,
            },
          ]
        : []),
    ],
    { fontFamily: 'Arial', fontSize: 10, features: [fontOrder, onePageWide(pageSize)] },
  ).toBuffer()
}
