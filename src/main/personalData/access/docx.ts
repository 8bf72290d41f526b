/** What is held about a person as a Word document that they can read. */
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
  WidthType,
} from 'docx'
import type { PageSize } from '#shared/packs.ts'
import { look } from '../../reports/look.ts'
import type { AccessPart } from './parts.ts'

/** Fonts that Word has and for which LibreOffice has metrically equal ones (Liberation Serif and Sans). */
const serif = 'Times New Roman'
const sans = 'Arial'

/** Twips; A4 is ISO 216, Letter ANSI A. */
const papers: Record<PageSize, { width: number; height: number }> = {
  A4: { width: 11906, height: 16838 },
  Letter: { width: 12240, height: 15840 },
}
const margin = 1304
const labelColumn = 2600

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const hair: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: look.line }
const strong: IBorderOptions = { style: BorderStyle.SINGLE, size: 12, color: look.flame }

export interface AccessDocument {
  title: string
  group: string
  lead: string
  foot: string
  language: string
  parts: AccessPart[]
}

export async function accessDocx(about: AccessDocument, pageSize: PageSize): Promise<Uint8Array> {
  const paper = papers[pageSize]
  const width = paper.width - 2 * margin
  const children = [
    ...(about.group ? [new Paragraph({ style: 'AccessGroup', text: about.group })] : []),
    new Paragraph({ heading: HeadingLevel.TITLE, text: about.title }),
    new Paragraph({ style: 'AccessLead', text: about.lead }),
    ...about.parts.flatMap((part) => drawn(part, width)),
  ]
  const document = new Document({
    title: about.title,
    creator: 'Candlepost',
    lastModifiedBy: 'Candlepost',
    styles: {
      default: {
        document: { run: { font: sans, size: 20, color: look.ink, language: { value: about.language } } },
        title: { run: { font: serif, size: 44, color: look.ink }, paragraph: { spacing: { before: 40, after: 160 } } },
        heading1: {
          run: { font: serif, size: 28, color: look.ink },
          paragraph: { spacing: { before: 400, after: 120 }, keepNext: true },
        },
        heading2: {
          run: { font: sans, size: 20, bold: true, color: look.ink },
          paragraph: { spacing: { before: 260, after: 40 }, keepNext: true, keepLines: true },
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
        footers: { default: new Footer({ children: [foot(about.foot, width)] }) },
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
  style('AccessGroup', 'Access Group', { run: { color: look.quiet, size: 20 } }),
  style('AccessLead', 'Access Lead', {
    run: { font: serif, size: 24 },
    paragraph: { spacing: { after: 120, line: 300 }, border: { top: { ...strong, space: 8 } } },
  }),
  style('AccessText', 'Access Text', { paragraph: { spacing: { after: 100, line: 276 } } }),
  style('AccessQuiet', 'Access Quiet', {
    run: { size: 18, color: look.quiet },
    paragraph: { spacing: { after: 80 } },
  }),
  style('AccessLabel', 'Access Label', {
    run: { size: 18, color: look.quiet },
    paragraph: { spacing: { before: 50, after: 50 } },
  }),
  style('AccessValue', 'Access Value', { run: { size: 20 }, paragraph: { spacing: { before: 50, after: 50 } } }),
  style('AccessLetter', 'Access Letter', {
    run: { font: serif, size: 20 },
    paragraph: { spacing: { after: 80, line: 264 }, indent: { left: 340 } },
  }),
  style('AccessFoot', 'Access Foot', { run: { size: 15, color: look.quiet } }),
]

function foot(text: string, width: number): Paragraph {
  return new Paragraph({
    style: 'AccessFoot',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [new TextRun(text), new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  })
}

function drawn(part: AccessPart, width: number): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, text: part.text })]
    case 'subheading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: part.text })]
    case 'text':
      return [new Paragraph({ style: part.quiet ? 'AccessQuiet' : 'AccessText', children: withBreaks(part.text) })]
    case 'letter':
      return part.blocks.map((block) => new Paragraph({ style: 'AccessLetter', children: withBreaks(block) }))
    case 'pairs':
      return [pairs(part.rows, width)]
  }
}

const withBreaks = (text: string) =>
  text.split('\n').map((line, i) => new TextRun(i === 0 ? { text: line } : { text: line, break: 1 }))

function pairs(rows: readonly [label: string, value: string][], width: number): Table {
  const cell = (text: string, styleName: string, size: number) =>
    new TableCell({
      children: [new Paragraph({ style: styleName, alignment: AlignmentType.START, children: withBreaks(text) })],
      borders: { top: none, left: none, right: none, bottom: hair },
      margins: { left: 0, right: 120, top: 0, bottom: 0 },
      width: { size, type: WidthType.DXA },
    })
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [labelColumn, width - labelColumn],
    layout: TableLayoutType.FIXED,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      ([label, value]) =>
        new TableRow({
          cantSplit: true,
          children: [cell(label, 'AccessLabel', labelColumn), cell(value, 'AccessValue', width - labelColumn)],
        }),
    ),
  })
}
