/** The document that a text to read stands in, as opposed to a letter or a sheet of exact measures. */
import {
  Document,
  Footer,
  type IParagraphStyleOptions,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import type { PageSize } from '#shared/packs.ts'
import { look, sans, serif } from './look.ts'
import { hair, strong, style } from './styles.ts'

/** Twips; A4 is ISO 216, Letter ANSI A. */
const papers: Record<PageSize, { width: number; height: number }> = {
  A4: { width: 11906, height: 16838 },
  Letter: { width: 12240, height: 15840 },
}
const margin = 1134

/** Twips between the margins. */
export const textWidth = (pageSize: PageSize): number => papers[pageSize].width - 2 * margin

export interface PaperDocument {
  title: string
  /** May be empty. */
  group: string
  /** In larger type below the title, under a rule. */
  lead: string
  children: (Paragraph | Table)[]
  /** In small type after everything. */
  note?: string
  /** At the foot of every page, before its number. */
  foot: string
  /** BCP 47. */
  language: string
  pageSize: PageSize
  /** The document's own beside those that every one has. */
  styles?: IParagraphStyleOptions[]
}

/** @returns the bytes of the file */
export async function paperDocx(about: PaperDocument): Promise<Uint8Array> {
  const { title, group, lead, note, foot, language, pageSize, styles = [] } = about
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
      paragraphStyles: [...ownStyles, ...styles],
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
        children: [
          ...(group ? [new Paragraph({ style: 'PaperGroup', text: group })] : []),
          new Paragraph({ style: 'Title', text: title }),
          new Paragraph({ style: 'PaperLead', text: lead }),
          ...about.children,
          ...(note ? [new Paragraph({ style: 'PaperNote', text: note })] : []),
        ],
      },
    ],
  })
  return await Packer.toBuffer(document)
}

const ownStyles = [
  style('PaperGroup', 'Paper Group', { run: { color: look.quiet, size: 20 } }),
  style('PaperLead', 'Paper Lead', {
    run: { font: serif, size: 26 },
    paragraph: { spacing: { after: 120, line: 300 }, border: { top: { ...strong, space: 8 } } },
  }),
  style('PaperNote', 'Paper Note', {
    run: { size: 16, color: look.quiet },
    paragraph: { spacing: { before: 360 }, border: { top: { ...hair, space: 6 } } },
  }),
  style('PaperFoot', 'Paper Foot', { run: { size: 15, color: look.quiet } }),
]

function pageLine(foot: string, width: number): Paragraph {
  return new Paragraph({
    style: 'PaperFoot',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [new TextRun(foot), new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  })
}
