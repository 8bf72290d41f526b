/** Labels and what they are about, as a table without rules between its columns. */
import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'
import { hair, noBorders, noRules } from './styles.ts'

export interface Pairs {
  rows: readonly (readonly [label: string, value: string])[]
  /** Twips: of the whole table, and of its first column. */
  width: number
  labelWidth: number
  /** Names of paragraph styles. */
  styles: { label: string; value: string }
}

export function pairsTable({ rows, width, labelWidth, styles }: Pairs): Table {
  const cell = (text: string, style: string, size: number) =>
    new TableCell({
      children: [new Paragraph({ style, alignment: AlignmentType.START, children: withBreaks(text) })],
      borders: { ...noBorders, bottom: hair },
      margins: { left: 0, right: 120, top: 0, bottom: 0 },
      width: { size, type: WidthType.DXA },
    })
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [labelWidth, width - labelWidth],
    layout: TableLayoutType.FIXED,
    borders: noRules,
    rows: rows.map(
      ([label, value]) =>
        new TableRow({
          cantSplit: true,
          children: [cell(label, styles.label, labelWidth), cell(value, styles.value, width - labelWidth)],
        }),
    ),
  })
}

/** A text's lines as runs of one paragraph. */
export const withBreaks = (text: string): TextRun[] =>
  text.split('\n').map((line, i) => new TextRun(i === 0 ? { text: line } : { text: line, break: 1 }))
