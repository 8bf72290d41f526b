/** The document around a sheet, and the tables of exactly known measures that stand on it. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeightRule,
  type IBorderOptions,
  type ITableCellOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
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
import { look, sans, serif } from '../../paper/look.ts'
import { noBorders, noRules, style } from '../../paper/styles.ts'
import { papers } from '../layout/paper.ts'
import { letterFonts } from '../layout/paragraphs.ts'
import type { SheetData } from './data.ts'
import { mm, nothing, rule } from './type.ts'

/** All in twips. */
export interface SheetPage {
  width: number
  height: number
  top: number
  bottom: number
  left: number
  right: number
}

/** ISO 216 A4 and ANSI A. */
export function paperPage(size: PageSize, margin: number): SheetPage {
  const { width, height } = papers[size]
  const edge = mm(margin)
  return {
    width: Math.round(width * 20),
    height: Math.round(height * 20),
    top: edge,
    bottom: edge,
    left: edge,
    right: edge,
  }
}

export const hair: IBorderOptions = { style: BorderStyle.SINGLE, size: 2, color: rule }
export const line: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: look.ink }

const styles = [
  style('SheetTitle', 'Sheet Title', { run: { font: serif, size: 44 }, paragraph: { spacing: { after: 60 } } }),
  style('SheetUnder', 'Sheet Under Title', {
    run: { color: look.quiet, size: 20 },
    paragraph: { spacing: { after: 320 } },
  }),
  style('SheetHeading', 'Sheet Heading', {
    run: { font: serif, size: 28 },
    paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
  }),
  style('SheetLabel', 'Sheet Label', {
    run: { size: 15, color: look.quiet, characterSpacing: 10 },
    paragraph: { spacing: { before: 0, after: 40 }, keepNext: true },
  }),
  style('SheetText', 'Sheet Text', { run: { size: 20 }, paragraph: { spacing: { after: 80 } } }),
  style('SheetFoot', 'Sheet Foot', { run: { size: 15, color: look.quiet } }),
]

interface Frame {
  title: string
  page: SheetPage
  landscape?: boolean
  /** With the page's number, at the foot. */
  foot?: string
}

/** A document of one section in the sheets' type. */
export function sheetDocument(
  children: FileChild[],
  { title, page, landscape = false, foot }: Frame,
  { t, language, country }: Pick<SheetData, 't' | 'language' | 'country'>,
): Document {
  const { width, height, ...margin } = page
  return new Document({
    title,
    creator: 'Candlepost',
    lastModifiedBy: 'Candlepost',
    styles: {
      default: {
        document: {
          run: {
            font: { ...letterFonts, ascii: sans, hAnsi: sans, cs: sans },
            size: 20,
            color: look.ink,
            language: { value: language.includes('-') ? language : `${language}-${country}` },
          },
          paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
        },
      },
      paragraphStyles: styles,
    },
    sections: [
      {
        properties: {
          page: {
            // docx turns the two round for a page that lies.
            size: landscape
              ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
              : { width, height },
            margin: { ...margin, header: 0, footer: Math.round(page.bottom / 2), gutter: 0 },
          },
        },
        ...(foot === undefined ? {} : { footers: { default: footer(foot, t, width - page.left - page.right) } }),
        children,
      },
    ],
  })
}

const footer = (text: string, t: SheetData['t'], width: number) => {
  const [before = '', between = '', after = ''] = t('sheets.document.pageOf', { page: '\n', pages: '\n' }).split('\n')
  return new Footer({
    children: [
      new Paragraph({
        style: 'SheetFoot',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun(`${text}\t`),
          new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] }),
        ],
      }),
    ],
  })
}

interface Cell extends Omit<ITableCellOptions, 'children'> {
  children?: FileChild[]
}

/** A cell of a known width, without borders and inner margins where it does not say otherwise. */
export const cell = (width: number, { children = [], margins = {}, ...options }: Cell = {}): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: noBorders,
    ...options,
    // What is not said would be the application's own.
    margins: { top: 0, bottom: 0, left: 0, right: 0, ...margins },
    children: children.length > 0 ? (children as Paragraph[]) : [nothing()],
  })

/** A row that is as high as it says whatever is in it, and stays on one page. */
export const exactRow = (height: number, children: TableCell[]): TableRow =>
  new TableRow({ cantSplit: true, height: { value: height, rule: HeightRule.EXACT }, children })

export const table = (columnWidths: number[], rows: TableRow[]): Table =>
  new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.LEFT,
    borders: noRules,
    rows,
  })

/**
 * A page whose body holds just these heights and the point that must follow a table: the next row begins a page, so that
 * one table can run through the whole document. Half of what is free below them is left as well, for word processors that
 * add the width of a rule, but never so much that the next row would have room.
 * @param edges from the page's upper and left edges, in twips
 * @param used of all rows on a page; @param next of the row that begins the next page
 */
export function filledBy(
  { width, height }: { width: number; height: number },
  edges: { top: number; left: number },
  used: number,
  next: number,
): SheetPage {
  const top = Math.max(0, edges.top)
  const free = height - top - used
  const spare = Math.max(30, Math.floor(Math.min(free, next) / 2))
  return { width, height, top, left: Math.max(0, edges.left), right: 0, bottom: Math.max(0, free - spare) }
}
