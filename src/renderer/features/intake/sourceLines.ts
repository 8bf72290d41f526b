/** The source cut into what the arrow keys move by: lines, and sentences of lines that are too long. Pure. */
import type { Stretch } from '#shared/intake.ts'
import type { Segment } from './places.ts'

/** A line longer than this (in characters) is moved through by sentences: documents lose their line breaks. */
const longLine = 240

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' })

/** Stretches that together are the text. Blank lines belong to the line before them, the first ones to the first line. */
export function sourceLines(text: string): Stretch[] {
  const lines: Stretch[] = []
  let start = 0
  for (const { 0: line, index } of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    const end = index + line.length
    const last = index + line.length >= text.length
    const next = text.indexOf('\n', end)
    const blankNext = end < text.length && text.slice(end, next < 0 ? text.length : next).trim() === ''
    const blankSoFar = text.slice(start, end).trim() === ''
    if (!last && (blankNext || blankSoFar)) continue
    if (end > start) lines.push(...parts(text, { start, end }))
    start = end
  }
  return lines
}

function parts(text: string, { start, end }: Stretch): Stretch[] {
  if (end - start <= longLine) return [{ start, end }]
  return [...sentences.segment(text.slice(start, end))].map(({ index, segment }) => ({
    start: start + index,
    end: start + index + segment.length,
  }))
}

/** The segments of each line, cut at its edges and at `cuts`. */
export function segmentsByLine(
  parts: readonly Segment[],
  lines: readonly Stretch[],
  cuts: readonly number[],
): Segment[][] {
  let from = 0
  return lines.map((line) => {
    while ((parts[from]?.end ?? Number.POSITIVE_INFINITY) <= line.start) from += 1
    const inside: Segment[] = []
    for (let i = from; i < parts.length; i += 1) {
      const part = parts[i]
      if (!part || part.start >= line.end) break
      const start = Math.max(part.start, line.start)
      const end = Math.min(part.end, line.end)
      const edges = [start, ...cuts.filter((at) => start < at && at < end), end]
      for (const [k, at] of edges.slice(0, -1).entries()) {
        const to = edges[k + 1] ?? end
        const text = part.text.slice(at - part.start, to - part.start)
        inside.push({ ...part, start: at, end: to, text, begins: at === part.start ? part.begins : [] })
      }
    }
    return inside
  })
}

/** The line that holds a place of the text. */
export function lineAt(lines: readonly Stretch[], at: number): number {
  const found = lines.findIndex(({ end }) => at < end)
  return found < 0 ? lines.length - 1 : found
}
