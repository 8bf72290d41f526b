/** The month's report as a Word document: one sentence, one table, then each case's addressees. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IBorderOptions,
  type IParagraphStyleOptions,
  Packer,
  PageNumber,
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
import type { PageSize } from '#shared/packs.ts'
import type { ChannelCounts, MonthReport } from '#shared/reports.ts'
import { channels } from '#shared/values.ts'
import { look } from './look.ts'
import type { ReportWords } from './words.ts'

/** Fonts that Word has and for which LibreOffice has metrically equal ones (Liberation Serif and Sans). */
const serif = 'Times New Roman'
const sans = 'Arial'

/** Twips; A4 is ISO 216, Letter ANSI A. */
const papers: Record<PageSize, { width: number; height: number }> = {
  A4: { width: 11906, height: 16838 },
  Letter: { width: 12240, height: 15840 },
}
const margin = 1134
const figureColumn = 740
const figureColumns = channels.length + 2

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const hair: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: look.line }
const strong: IBorderOptions = { style: BorderStyle.SINGLE, size: 12, color: look.flame }
const ink: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: look.ink }

export async function reportDocx(report: MonthReport, words: ReportWords, pageSize: PageSize): Promise<Uint8Array> {
  const { t } = words
  const paper = papers[pageSize]
  const width = paper.width - 2 * margin
  const title = t('document.report.title', { month: words.month(report.month) })
  const children: (Paragraph | Table)[] = [
    ...(report.group ? [new Paragraph({ style: 'ReportGroup', text: report.group })] : []),
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    new Paragraph({ style: 'ReportSummary', text: words.summary(report) }),
  ]
  if (report.cases.length === 0) children.push(new Paragraph({ text: t('document.report.noCases') }))
  else {
    children.push(new Paragraph({ heading: HeadingLevel.HEADING_1, text: t('document.report.byCase') }))
    children.push(casesTable(report, words, width))
    children.push(new Paragraph({ heading: HeadingLevel.HEADING_1, text: t('document.report.byAddressee') }))
    children.push(...report.cases.flatMap((about) => addresseeLines(about, words, width)))
  }
  children.push(new Paragraph({ style: 'ReportNote', text: t('document.report.footer') }))
  const document = new Document({
    title: `${title}${report.group ? ` – ${report.group}` : ''}`,
    creator: 'Candlepost',
    lastModifiedBy: 'Candlepost',
    styles: {
      default: {
        document: { run: { font: sans, size: 20, color: look.ink, language: { value: words.language } } },
        title: { run: { font: serif, size: 48, color: look.ink }, paragraph: { spacing: { before: 40, after: 160 } } },
        heading1: {
          run: { font: serif, size: 28, color: look.ink },
          paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
        },
        heading2: {
          run: { font: sans, size: 20, bold: true, color: look.ink },
          paragraph: { spacing: { before: 200, after: 60 }, keepNext: true, keepLines: true },
        },
      },
      paragraphStyles: styles,
    },
    sections: [
      {
        properties: {
          page: {
            size: paper,
            margin: { top: margin, bottom: margin, left: margin, right: margin, header: 567, footer: 567, gutter: 0 },
          },
        },
        footers: { default: new Footer({ children: [pageLine(report, words, width)] }) },
        children,
      },
    ],
  })
  return await Packer.toBuffer(document)
}

const style = (id: string, name: string, rest: Partial<IParagraphStyleOptions>): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...rest,
})

const styles = [
  style('ReportGroup', 'Report Group', { run: { color: look.quiet, size: 20 } }),
  style('ReportSummary', 'Report Summary', {
    run: { font: serif, size: 26 },
    paragraph: { spacing: { after: 120, line: 300 }, border: { top: { ...strong, space: 8 } } },
  }),
  style('ReportCell', 'Report Cell', { run: { size: 18 }, paragraph: { spacing: { before: 40, after: 40 } } }),
  style('ReportCellSmall', 'Report Cell Small', {
    basedOn: 'ReportCell',
    run: { size: 16, color: look.quiet },
    paragraph: { spacing: { before: 0, after: 40 } },
  }),
  style('ReportZero', 'Report Zero', { basedOn: 'ReportCell', run: { color: look.quiet } }),
  style('ReportColumn', 'Report Column', { basedOn: 'ReportCell', run: { size: 15, color: look.quiet } }),
  style('ReportLine', 'Report Line', {
    run: { size: 19 },
    paragraph: { spacing: { before: 30, after: 30 }, keepLines: true },
  }),
  style('ReportNote', 'Report Note', {
    run: { size: 16, color: look.quiet },
    paragraph: { spacing: { before: 360 }, border: { top: { ...hair, space: 6 } } },
  }),
  style('ReportFoot', 'Report Foot', { run: { size: 15, color: look.quiet } }),
]

function pageLine(report: MonthReport, { month, t }: ReportWords, width: number): Paragraph {
  return new Paragraph({
    style: 'ReportFoot',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [
      new TextRun(`${report.group || t('document.report.name')} · ${month(report.month)}`),
      new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
    ],
  })
}

function casesTable(report: MonthReport, words: ReportWords, width: number): Table {
  const { t } = words
  const first = width - figureColumns * figureColumn
  const borders = (bottom: IBorderOptions) => ({ top: none, left: none, right: none, bottom })
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
    cell([right(words.number(participants), 'ReportCell', bold)], figureColumn, bottom),
  ]
  const headings = [
    ...channels.map((channel) => t(`document.report.head.${channel}`)),
    t('document.report.total'),
    t('document.report.participants'),
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
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [header, ...rows, totals],
  })
}

/** "Alena Doe ........ 12 letters, 1 fax": one line an addressee, the figures at the right margin. */
function addresseeLines(about: MonthReport['cases'][number], words: ReportWords, width: number): Paragraph[] {
  const { t } = words
  const country = words.country(about.country)
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_2,
    text: country ? `${about.reference} · ${country}` : about.reference,
  })
  const lines = about.addressees.length > 0 ? about.addressees : [{ name: null, channels: about.channels }]
  return [
    heading,
    ...lines.map(
      (line, i) =>
        new Paragraph({
          style: 'ReportLine',
          keepNext: i < lines.length - 1,
          tabStops: [{ type: TabStopType.RIGHT, position: width, leader: 'dot' }],
          children: [
            new TextRun(line.name ?? t('document.report.noAddressee')),
            new TextRun({ text: `\t${words.amounts(line.channels)}` }),
          ],
        }),
    ),
  ]
}
