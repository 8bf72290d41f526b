/** The text of one page in reading order. */
import { cellsByColumn, stretchesOf } from './columns.ts'
import type { Cell, Row } from './rows.ts'

interface Line {
  text: string
  y: number
  size: number
}

/** Lines as printed, paragraphs apart by a blank line, each column whole. */
export function pageText(rows: readonly Row[]): string {
  const texts: string[] = []
  const pitch = pitchOf(rows)
  let at = 0
  const across = (to: number) => {
    if (to > at) texts.push(paragraphs(rows.slice(at, to).map(acrossRow), pitch))
  }
  for (const stretch of stretchesOf(rows)) {
    across(stretch.from)
    for (const column of cellsByColumn(rows, stretch)) if (column.length > 0) texts.push(paragraphs(column, pitch))
    at = stretch.to
  }
  across(rows.length)
  return texts.join('\n\n')
}

/** Cells that are no columns stay on one line; wide gaps stay visible, for they can mean something. */
function acrossRow(row: Row): Line {
  let text = ''
  let last: Cell | undefined
  for (const cell of row.cells) {
    if (last) text += cell.left - last.right > 2 * cell.size ? '   ' : ' '
    text += cell.text
    last = cell
  }
  return { text, y: row.y, size: row.size }
}

/** The usual distance of two lines: the lower quartile, for paragraphs and headings only add to it. */
function pitchOf(rows: readonly Row[]): number {
  const steps = rows.slice(1).map((row, i) => (rows[i]?.y ?? row.y) - row.y)
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 4)] ?? 0
}

function paragraphs(lines: readonly Line[], pitch: number): string {
  let text = ''
  let last: Line | undefined
  for (const line of lines) {
    if (last) text += last.y - line.y > Math.max(1.4 * pitch, 1.5 * line.size) ? '\n\n' : '\n'
    text += line.text
    last = line
  }
  return text
}
