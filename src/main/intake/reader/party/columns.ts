/** Address blocks printed side by side, kept apart by runs of blanks (`pdftotext -layout`, copied tables). */

import { lineOf } from '../lines.ts'
import { matchesOf } from '../matches.ts'
import type { Doc, Line } from '../types.ts'

const cell = /\S+(?:\s\S+)*/g

type Cell = { column: number; line: Line }

/** Lines of a stretch with columns, put one column after the other; null where there are no columns.
 *  A column begins where at least three lines have text after two or more blanks, give or take a few letters. */
export function untangle(doc: Doc, lines: readonly Line[]): Line[][] | null {
  if (lines.filter((line) => line.text.includes('  ')).length < 3) return null
  const starts = new Map<number, number>()
  const cells: Cell[] = []
  let wide = 0
  for (const line of lines) {
    const lineStart = doc.text.lastIndexOf('\n', line.start - 1) + 1
    const parts = matchesOf(cell, line.text)
    // `Fax:      +00 ...` is one cell: a label and its value set apart.
    if (parts.length > 1 && !(parts.length === 2 && /:$/.test(parts[0]?.[0] ?? ''))) wide++
    for (const part of parts) {
      const column = line.start - lineStart + part.index
      const piece = lineOf(doc, line.start + part.index, line.start + part.index + part[0].length)
      if (!piece) continue
      cells.push({ column, line: piece })
      starts.set(column, (starts.get(column) ?? 0) + 1)
    }
  }
  if (wide < 3 || wide < lines.length * 0.3) return null
  const columns = clusters([...starts].sort((a, b) => a[0] - b[0]))
  if (columns.length < 2 || columns.length > 4) return null
  const sorted: Line[][] = columns.map(() => [])
  for (const cell of cells) {
    let best = 0
    columns.forEach((from, i) => {
      if (cell.column >= from - 3) best = i
    })
    sorted[best]?.push(cell.line)
  }
  return sorted.filter((column) => column.length > 0)
}

/** Column starts that occur often enough, near ones taken together. */
function clusters(starts: readonly [number, number][]): number[] {
  const groups: { from: number; to: number; count: number }[] = []
  for (const [column, count] of starts) {
    const last = groups[groups.length - 1]
    if (last && column - last.to <= 4) {
      last.to = column
      last.count += count
    } else groups.push({ from: column, to: column, count })
  }
  return groups.filter((group) => group.count >= 3).map((group) => group.from)
}
