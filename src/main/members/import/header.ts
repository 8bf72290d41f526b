/** Where the headings of a table are, and what they say. */
import type { GridRow, Merge } from '../formats/grid.ts'
import { headerKind } from './headers.ts'
import { looksLikeData } from './patterns.ts'

/** Titles and remarks may stand above the headings, but not in more filled rows than this. */
const searchDepth = 10

/** Cells of a row that are looked at for headings: more than a table may have, far less than a file can claim. */
export const mostHeadings = 300

export interface Header {
  /** Of the first and the last row of headings among the rows. */
  first: number
  last: number
  /** Whether the headings are words that are known, and not only unlike what stands below them. */
  known: boolean
}

/** @returns null when the table begins with its first row of data */
export function findHeader(rows: readonly GridRow[], merges: readonly Merge[] = []): Header | null {
  let best = -1
  let bestKnown = 0
  for (let i = 0; i < rows.length && i < searchDepth; i++) {
    const cells = (rows[i]?.cells ?? []).slice(0, mostHeadings).filter((cell) => cell.trim() !== '')
    const known = cells.filter((cell) => headerKind(cell) !== null && !looksLikeData(cell)).length
    // A person called "Nation" must not become a heading: below the first row it takes two known words.
    const enough = i === 0 ? known >= 1 && known * 2 >= cells.length : known >= 2 && known * 2 >= cells.length
    if (enough && known > bestKnown) {
      best = i
      bestKnown = known
    }
  }
  if (best >= 0) return { ...withMerged(rows, best, merges), known: true }
  return rows.length > 0 && unlikeTheRest(rows) ? { ...withMerged(rows, 0, merges), known: false } : null
}

/**
 * A heading merged over two columns belongs to both headings below it, one merged over two rows is the heading of its
 * column. A title merged over the whole width is neither.
 */
function withMerged(rows: readonly GridRow[], at: number, merges: readonly Merge[]): { first: number; last: number } {
  const place = rows[at]?.at ?? 0
  const width = rows.slice(at, at + 5).reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const first = rows[at - 1]?.at === place - 1 && merges.some((merge) => parts(merge, place - 1, width)) ? at - 1 : at
  let last = at
  while (
    last < at + 2 &&
    rows[last + 1]?.at === place + last + 1 - at &&
    merges.some(({ top, bottom }) => top <= place && bottom > place + last - at && bottom <= place + 2)
  )
    last++
  return { first, last }
}

const parts = ({ top, bottom, left, right }: Merge, row: number, width: number): boolean =>
  top <= row && bottom >= row && right > left && right - left + 1 < width

/** Headings in words never seen: the first row has no e-mail address, number or the like where the others do. */
function unlikeTheRest(rows: readonly GridRow[]): boolean {
  const top = (rows[0]?.cells ?? []).slice(0, mostHeadings)
  if (top.some(looksLikeData)) return false
  const below = rows.slice(1, 30)
  return top.some((_, column) => {
    const filled = below.map(({ cells }) => cells[column] ?? '').filter((cell) => cell.trim() !== '')
    return filled.length > 0 && filled.filter(looksLikeData).length * 2 >= filled.length
  })
}

/** The words above each column, those of several rows joined from above. */
export function headingsOf(rows: readonly GridRow[], { first, last }: Header, width: number, merges: readonly Merge[]) {
  const lines = rows.slice(first, last + 1).map(({ at, cells }) => {
    const line = Array.from({ length: width }, (_, i) => cells[i] ?? '')
    for (const { top, bottom, left, right } of merges) {
      if (at < top || at > bottom || right - left > width) continue
      // The upper left cell holds the words of all.
      const words = rows.find((row) => row.at === top)?.cells[left] ?? ''
      for (let column = left; column <= Math.min(right, width - 1); column++) line[column] = words
    }
    return line
  })
  return Array.from({ length: width }, (_, i) => {
    const words = lines.map((line) => (line[i] ?? '').replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
    return [...new Set(words)].join(' ')
  })
}
