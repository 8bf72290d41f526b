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
import { look } from '../../paper/look.ts'
import { noBorders } from '../../paper/styles.ts'
import { checkLabels } from './checkLabels.ts'
import { posted, type SheetData } from './data.ts'
import { cell, exactRow, filledBy, sheetDocument, table } from './page.ts'
import { addressSize, block, inPoints, mm, nothing, paragraph } from './type.ts'

/** Kept free inside a label: labels are cut and fed a millimetre or so askew. */
const inset = { x: 4, y: 2 }
const largest = 12

/** The recipients' addresses, from the first label that is still on the sheet. */
export function labelsSheet(data: SheetData): Document {
  const { labels } = data.options
  const sheet = checkLabels(labels)
  const room = { width: inPoints(sheet.width - 2 * inset.x), height: inPoints(sheet.height - 2 * inset.y) }
  const width = mm(sheet.width)
  const taken = Array.from({ length: labels.start - 1 }, () => cell(width))
  const filled = posted(data).map(({ text: { recipient } }) =>
    cell(width, {
      margins: { left: mm(inset.x), right: mm(inset.x) },
      verticalAlign: VerticalAlign.CENTER,
      children: block(recipient, addressSize(recipient, room, largest)),
    }),
  )
  return onSheets([...taken, ...filled], data, 'labels')
}

/** One sheet of frames, each with a cross in its middle: held against the labels, it shows how far off the printer is. */
export function labelTest(data: SheetData): Document {
  const sheet = checkLabels(data.options.labels)
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
  return onSheets(cells, data, 'labelTest')
}

/** The cells one after the other on as many sheets as they need. */
function onSheets(cells: TableCell[], data: SheetData, what: 'labels' | 'labelTest'): Document {
  const { t, pack, options } = data
  const sheet = checkLabels(options.labels)
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
    { top: mm(sheet.top + options.labels.nudge.y), left: mm(sheet.left + options.labels.nudge.x) },
    rows * mm(sheet.height) + (rows - 1) * mm(down),
    mm(sheet.height),
  )
  const title = t('sheets.document.title', { what: t(`sheets.document.${what}`), number: pack.number })
  return sheetDocument([table(used, tableRows), nothing()], { title, page }, data)
}
