/** The tables and lines of the month's document. */
import {
  AlignmentType,
  HeadingLevel,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { ChannelCounts, MonthReport } from '#shared/reports.ts'
import { channels } from '#shared/values.ts'
import { hair, ink, noBorders, none, noRules, strong } from '../paper/styles.ts'
import type { ReportWords } from './words.ts'

const figureColumn = 740

/** Cases by channels, zeros and all; how many people only where the group wants it. */
export function casesTable(report: MonthReport, words: ReportWords, width: number, people: boolean): Table {
  const { t } = words
  const first = width - (channels.length + (people ? 2 : 1)) * figureColumn
  const borders = (bottom: IBorderOptions) => ({ ...noBorders, bottom })
  const margins = { left: 40, right: 60, top: 0, bottom: 0 }
  const cell = (children: Paragraph[], cellWidth: number, bottom: IBorderOptions, end = false) =>
    new TableCell({
      children,
      borders: borders(bottom),
      margins,
      width: { size: cellWidth, type: WidthType.DXA },
      verticalAlign: end ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
    })
  const right = (text: string, styleName: string, bold = false) =>
    new Paragraph({ style: styleName, alignment: AlignmentType.RIGHT, children: [new TextRun({ text, bold })] })
  const figures = (
    counts: ChannelCounts,
    total: number,
    participants: number,
    bottom: IBorderOptions,
    bold: boolean,
  ) => [
    ...channels.map((channel) =>
      cell(
        [right(words.number(counts[channel]), counts[channel] > 0 ? 'ReportCell' : 'ReportZero', bold)],
        figureColumn,
        bottom,
      ),
    ),
    cell([right(words.number(total), 'ReportCell', true)], figureColumn, bottom),
    ...(people ? [cell([right(words.number(participants), 'ReportCell', bold)], figureColumn, bottom)] : []),
  ]
  const headings = [
    ...channels.map((channel) => t(`document.report.head.${channel}`)),
    t('document.report.total'),
    ...(people ? [t('document.report.participants')] : []),
  ]
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      cell([new Paragraph({ style: 'ReportColumn', text: t('document.report.case') })], first, strong, true),
      ...headings.map((heading) => cell([right(heading, 'ReportColumn')], figureColumn, strong, true)),
    ],
  })
  const rows = report.cases.map((about, i) => {
    const bottom = i === report.cases.length - 1 ? ink : hair
    const small = [words.country(about.country), about.headline].filter((text) => text !== '').join(' · ')
    const name = [
      new Paragraph({ style: 'ReportCell', children: [new TextRun({ text: about.reference, bold: true })] }),
      ...(small ? [new Paragraph({ style: 'ReportCellSmall', text: small })] : []),
    ]
    return new TableRow({
      cantSplit: true,
      children: [cell(name, first, bottom), ...figures(about.channels, about.total, about.participants, bottom, false)],
    })
  })
  const all = new Paragraph({
    style: 'ReportCell',
    children: [new TextRun({ text: t('document.report.all'), bold: true })],
  })
  const totals = new TableRow({
    cantSplit: true,
    children: [cell([all], first, none), ...figures(report.channels, report.total, report.participants, none, true)],
  })
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [first, ...headings.map(() => figureColumn)],
    layout: TableLayoutType.FIXED,
    borders: noRules,
    rows: [header, ...rows, totals],
  })
}

/** "Alena Doe ........ 12 letters, 1 fax": one line an addressee, the figures at the right margin. */
export function addresseeLines(about: MonthReport['cases'][number], words: ReportWords, width: number): Paragraph[] {
  const { t } = words
  const country = words.country(about.country)
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_2,
    text: country ? `${about.reference} · ${country}` : about.reference,
  })
  const lines = about.addressees.length > 0 ? about.addressees : [{ name: null, channels: about.channels }]
  return [
    heading,
    ...lines.map((line, i) =>
      dottedLine(
        line.name ?? t('document.report.noAddressee'),
        words.amounts(line.channels),
        width,
        i < lines.length - 1,
      ),
    ),
  ]
}

/** "Belarus ........ 12 letters, 1 fax": words at the left margin, figures at the right one. */
export const dottedLine = (left: string, right: string, width: number, keepNext: boolean): Paragraph =>
  new Paragraph({
    style: 'ReportLine',
    keepNext,
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: 'dot' }],
    children: [new TextRun(left), new TextRun({ text: `\t${right}` })],
  })
