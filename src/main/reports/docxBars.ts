/**
 * Bars as shaded cells of a table: crisp at any size, printed by every program, and read out as the table they are. (Word
 * has charts of its own, but `docx` cannot write them, and a picture would be neither crisp nor readable aloud.)
 */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type IBorderOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { look } from '../paper/look.ts'
import { noBorders, noRules } from '../paper/styles.ts'
import type { ReportWords } from './words.ts'

export interface Bar {
  label: string
  /** Appeals and messages of solidarity. */
  values: [appeals: number, solidarity: number]
}

/** Columns that a bar is drawn in: Word takes 63 in a table. */
const steps = 56
const labelWidth = 2000
const figureWidth = 800
/** Twips from bar to bar. */
const rowHeight = 330
const colours = [look.flame, look.quiet] as const
const gap: IBorderOptions = { style: BorderStyle.SINGLE, size: 36, color: 'FFFFFF' }

/** One bar a row, the longest as wide as the page allows. */
export function bars(rows: Bar[], words: ReportWords, width: number): Table {
  const step = Math.floor((width - labelWidth - figureWidth) / steps)
  const most = Math.max(1, ...rows.map(({ values }) => values[0] + values[1]))
  return new Table({
    width: { size: labelWidth + steps * step + figureWidth, type: WidthType.DXA },
    columnWidths: [labelWidth, ...Array.from({ length: steps }, () => step), figureWidth],
    layout: TableLayoutType.FIXED,
    borders: noRules,
    rows: rows.map(({ label, values }) => {
      const total = values[0] + values[1]
      return new TableRow({
        cantSplit: true,
        height: { value: rowHeight, rule: HeightRule.EXACT },
        children: [
          plain(label, labelWidth),
          ...pieces(values, most).map(({ span, colour }) => segment(span, step, colour)),
          plain(words.number(total), figureWidth, true),
        ],
      })
    }),
  })
}

/** How many columns each part of a bar takes; whatever is not zero shows, and together they fill the row. */
export function pieces(values: readonly number[], most: number): { span: number; colour: string | null }[] {
  const found: { span: number; colour: string | null }[] = []
  let left = steps
  values.forEach((value, i) => {
    if (value <= 0) return
    const later = values.slice(i + 1).filter((one) => one > 0).length
    const span = Math.max(1, Math.min(Math.round((steps * value) / most), left - later))
    found.push({ span, colour: colours[i] ?? look.quiet })
    left -= span
  })
  return left > 0 ? [...found, { span: left, colour: null }] : found
}

function segment(span: number, step: number, colour: string | null): TableCell {
  return new TableCell({
    children: [new Paragraph({ style: 'ReportBar' })],
    columnSpan: span,
    width: { size: span * step, type: WidthType.DXA },
    borders: { ...noBorders, top: gap, bottom: gap },
    ...(colour === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: colour } }),
  })
}

function plain(text: string, size: number, figure = false): TableCell {
  return new TableCell({
    children: [
      new Paragraph({
        style: 'ReportBar',
        alignment: figure ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text, bold: figure })],
      }),
    ],
    borders: noBorders,
    margins: { left: 40, right: figure ? 60 : 40, top: 0, bottom: 0 },
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
  })
}

/** What the two shades mean. */
export const barsKey = ({ t }: ReportWords): Paragraph =>
  new Paragraph({
    style: 'ReportKey',
    children: [
      new TextRun({ text: '■ ', color: colours[0] }),
      new TextRun(`${t('document.report.appealsKey')}    `),
      new TextRun({ text: '■ ', color: colours[1] }),
      new TextRun(t('document.report.solidarityKey')),
    ],
  })
