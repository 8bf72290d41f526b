/** What the printed reports share: paper, margins, styles, rules. */
import {
  BorderStyle,
  Document,
  Footer,
  type IBorderOptions,
  type IParagraphStyleOptions,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import type { PageSize } from '#shared/packs.ts'
import { look } from './look.ts'

/** Fonts that Word has and for which LibreOffice has metrically equal ones (Liberation Serif and Sans). */
const serif = 'Times New Roman'
const sans = 'Arial'

/** Twips; A4 is ISO 216, Letter ANSI A. */
const papers: Record<PageSize, { width: number; height: number }> = {
  A4: { width: 11906, height: 16838 },
  Letter: { width: 12240, height: 15840 },
}
const margin = 1134

/** Twips between the margins. */
export const textWidth = (pageSize: PageSize): number => papers[pageSize].width - 2 * margin

export const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const hair: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: look.line }
export const strong: IBorderOptions = { style: BorderStyle.SINGLE, size: 12, color: look.flame }
export const ink: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: look.ink }

interface Printed {
  title: string
  /** May be empty. */
  group: string
  /** At the foot of every page, before its number. */
  foot: string
  language: string
  pageSize: PageSize
  children: (Paragraph | Table)[]
}

export async function printed({ title, group, foot, language, pageSize, children }: Printed): Promise<Uint8Array> {
  const document = new Document({
    title: `${title}${group ? ` – ${group}` : ''}`,
    creator: 'Candlepost',
    lastModifiedBy: 'Candlepost',
    styles: {
      default: {
        document: { run: { font: sans, size: 20, color: look.ink, language: { value: language } } },
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
            size: papers[pageSize],
            margin: { top: margin, bottom: margin, left: margin, right: margin, header: 567, footer: 567, gutter: 0 },
          },
        },
        footers: { default: new Footer({ children: [pageLine(foot, textWidth(pageSize))] }) },
        children,
      },
    ],
  })
  return await Packer.toBuffer(document)
}

function pageLine(foot: string, width: number): Paragraph {
  return new Paragraph({
    style: 'ReportFoot',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [new TextRun(foot), new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  })
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
  style('ReportBar', 'Report Bar', { basedOn: 'ReportCell', paragraph: { spacing: { before: 0, after: 0 } } }),
  style('ReportKey', 'Report Key', { run: { size: 16, color: look.quiet }, paragraph: { spacing: { before: 80 } } }),
  style('ReportNote', 'Report Note', {
    run: { size: 16, color: look.quiet },
    paragraph: { spacing: { before: 360 }, border: { top: { ...hair, space: 6 } } },
  }),
  style('ReportFoot', 'Report Foot', { run: { size: 15, color: look.quiet } }),
]
