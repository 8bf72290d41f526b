/** Address labels: a grid of exactly known measures. Lengths in millimetres. */
import {
  AlignmentType,
  BorderStyle,
  type Document,
  LineRuleType,
  type TableCell,
  type TableRow,
  VerticalAlign,
} from 'docx'
import type { LabelOptions } from '#shared/sheets.ts'
import { look } from '../../paper/look.ts'
import { noBorders } from '../../paper/styles.ts'
import { checkLabels } from './checkLabels.ts'
import { posted, type SheetData } from './data.ts'
import { cell, exactRow, filledBy, sheetDocument, table } from './page.ts'
import { addressSize, block, inPoints, mm, nothing, paragraph } from './type.ts'

/** Kept free inside a label: labels are cut and fed a millimetre or so askew. */
const inset = { x: 4, y: 2 }
const largest = 12

/** What stands around labels: the document's title, and in which words and language it is. */
export type LabelFrame = Pick<SheetData, 't' | 'language' | 'country'> & { title: string }

/** The recipients' addresses, from the first label that is still on the sheet. */
export const labelsSheet = (data: SheetData): Document =>
  labelsOf(
    posted(data).map(({ text: { recipient } }) => recipient),
    data.options.labels,
    frameOf(data, 'labels'),
  )

/** Labels in one piece. */
const pieceSize = 400

/**
 * Any addresses as labels, or the test page where that is wanted; the documents that packSheet puts together.
 * @throws Refusal `labelsOffPage`, `labelsStart`
 */
export function addressLabels(
  recipients: readonly (readonly string[])[],
  labels: LabelOptions,
  frame: LabelFrame,
): (() => Document)[] {
  if (labels.test) return [() => testOf(labels, frame)]
  return cutLabels(recipients, labels).map((piece) => () => labelsOf(piece.items, piece.labels, frame))
}

/** Whole sheets of labels; only the first one lacks some. */
export function cutLabels<T>(items: readonly T[], labels: LabelOptions): { items: T[]; labels: LabelOptions }[] {
  const { columns, rows } = checkLabels(labels)
  const size = Math.ceil(pieceSize / (columns * rows)) * columns * rows
  const first = size - (labels.start - 1)
  const pieces = [{ items: items.slice(0, first), labels }]
  for (let at = first; at < items.length; at += size)
    pieces.push({ items: items.slice(at, at + size), labels: { ...labels, start: 1 } })
  return pieces
}

function labelsOf(recipients: readonly (readonly string[])[], labels: LabelOptions, frame: LabelFrame): Document {
  const sheet = checkLabels(labels)
  const room = { width: inPoints(sheet.width - 2 * inset.x), height: inPoints(sheet.height - 2 * inset.y) }
  const width = mm(sheet.width)
  const taken = Array.from({ length: labels.start - 1 }, () => cell(width))
  const filled = recipients.map((recipient) =>
    cell(width, {
      margins: { left: mm(inset.x), right: mm(inset.x) },
      verticalAlign: VerticalAlign.CENTER,
      children: block(recipient, addressSize(recipient, room, largest)),
    }),
  )
  return onSheets([...taken, ...filled], labels, frame)
}

/** One sheet of frames, each with a cross in its middle: held against the labels, it shows how far off the printer is. */
export const labelTest = (data: SheetData): Document => testOf(data.options.labels, frameOf(data, 'labelTest'))

function testOf(labels: LabelOptions, frame: LabelFrame): Document {
  const sheet = checkLabels(labels)
  const edge = { style: BorderStyle.SINGLE, size: 2, color: look.quiet }
  const { columns, rows, width } = sheet
  const cells = Array.from({ length: columns * rows }, (_, i) =>
    cell(mm(width), {
      borders: { top: edge, bottom: edge, left: edge, right: edge },
      verticalAlign: VerticalAlign.CENTER,
      children: [
        // As high as the number below, so that the cross stands in the middle.
        block([' '], 6)[0] ?? nothing(),
        paragraph('+', { alignment: AlignmentType.CENTER }, { size: 24 }),
        paragraph(
          String(i + 1),
          { alignment: AlignmentType.CENTER, spacing: { line: 144, lineRule: LineRuleType.EXACT } },
          { size: 12, color: look.quiet },
        ),
      ],
    }),
  )
  return onSheets(cells, labels, frame)
}

/** The cells one after the other on as many sheets as they need. */
function onSheets(cells: TableCell[], labels: LabelOptions, { title, ...words }: LabelFrame): Document {
  const sheet = checkLabels(labels)
  const { columns, rows, across, down } = sheet
  const widths = Array.from({ length: columns * 2 - 1 }, (_, i) => mm(i % 2 === 0 ? sheet.width : across))
  const used = widths.filter((width) => width > 0)
  const tableRows: TableRow[] = []
  for (let i = 0; i < cells.length; i += columns) {
    const place = (i / columns) % rows
    if (place > 0 && mm(down) > 0)
      tableRows.push(
        exactRow(
          mm(down),
          used.map((width) => cell(width)),
        ),
      )
    const row = Array.from({ length: columns }, (_, column) => [
      cells[i + column] ?? cell(mm(sheet.width)),
      ...(column < columns - 1 && mm(across) > 0 ? [cell(mm(across), { borders: noBorders })] : []),
    ]).flat()
    tableRows.push(exactRow(mm(sheet.height), row))
  }
  const page = filledBy(
    { width: mm(sheet.page.width), height: mm(sheet.page.height) },
    { top: mm(sheet.top + labels.nudge.y), left: mm(sheet.left + labels.nudge.x) },
    rows * mm(sheet.height) + (rows - 1) * mm(down),
    mm(sheet.height),
  )
  return sheetDocument([table(used, tableRows), nothing()], { title, page }, words)
}

function frameOf({ t, language, country, pack }: SheetData, what: 'labels' | 'labelTest'): LabelFrame {
  const title = t('sheets.document.title', { what: t(`sheets.document.${what}`), number: pack.number })
  return { title, t, language, country }
}
