/** Lists in print: thin grey rules between rows, none between columns. */
import { AlignmentType, HeightRule, Paragraph, type Table, TableRow, VerticalAlign } from 'docx'
import { noBorders } from '../../paper/styles.ts'
import { mainScript, rightToLeft } from '../layout/scripts.ts'
import { cell, hair, line, table } from './page.ts'
import { inPoints, mm, sizeFor, words } from './type.ts'

export interface Column {
  head: string
  /** Millimetres. */
  width: number
  /** Figures stand at the right. */
  right?: boolean
  /** Points, where it is not the list's own size. */
  size?: number
}

interface Look {
  /** Millimetres; what does not fit a row in its usual type is set smaller. */
  rowHeight: number
  /** Points. */
  size: number
  /** Rows that close a sum are strong. */
  strong?: (row: number) => boolean
}

/** Blank between two columns, in millimetres. */
const gap = 3

/** One line a row, its head again on each page. */
export function listing(columns: readonly Column[], rows: readonly (readonly string[])[], look: Look): Table {
  const { rowHeight, size, strong = () => false } = look
  const aligned = (right: boolean | undefined, text: string) =>
    right ? AlignmentType.RIGHT : rightToLeft(mainScript([text])) ? AlignmentType.LEFT : undefined
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ head: text, width, right }, i) =>
      cell(mm(width), {
        borders: { ...noBorders, bottom: line },
        margins: { right: i < columns.length - 1 ? mm(gap) : 0 },
        verticalAlign: VerticalAlign.BOTTOM,
        children: [
          new Paragraph({
            style: 'SheetLabel',
            keepNext: true,
            alignment: aligned(right, text),
            children: words(text),
          }),
        ],
      }),
    ),
  })
  const body = rows.map(
    (row, number) =>
      new TableRow({
        cantSplit: true,
        height: { value: mm(rowHeight), rule: HeightRule.EXACT },
        children: columns.map(({ width, right, size: own = size }, i) => {
          const text = row[i] ?? ''
          const room = { width: inPoints(width - gap), height: inPoints(rowHeight - 0.8) }
          const set = sizeFor([text], room, own)
          return cell(mm(width), {
            borders: { ...noBorders, bottom: hair },
            margins: { right: i < columns.length - 1 ? mm(gap) : 0 },
            verticalAlign: VerticalAlign.CENTER,
            ...(text === ''
              ? {}
              : {
                  children: [
                    new Paragraph({
                      alignment: aligned(right, text),
                      children: words(text, { size: set * 2, bold: strong(number) }),
                    }),
                  ],
                }),
          })
        }),
      }),
  )
  return table(
    columns.map(({ width }) => mm(width)),
    [head, ...body],
  )
}
