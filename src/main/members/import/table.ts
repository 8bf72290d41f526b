/** A CSV file as a table: where its headings are, how wide it is, and its rows with the numbers a person counts. */
import { Refusal } from '#shared/refusal.ts'
import { decodeFile, type Encoding } from '../../files/decode.ts'
import { readCsv, type Separator } from '../csv/read.ts'
import { headerKind } from './headers.ts'
import { looksLikeData } from './patterns.ts'

export interface TableRow {
  /** Counts from 1 after the headings, blank lines too, so that it agrees with a spreadsheet. */
  row: number
  cells: string[]
}

export interface Table {
  encoding: Encoding
  separator: Separator
  hasHeader: boolean
  /** One for each column; empty strings where the file has no headings. */
  headings: string[]
  rows: TableRow[]
}

/** Titles and remarks may stand above the headings, but not more than this. */
const searchDepth = 10

/** @throws Refusal `fileEmpty`, `fileNotText`, `csvNoRows` */
export function readTable(bytes: Uint8Array, file: string): Table {
  const { text, encoding } = decodeFile(bytes, file)
  const { separator, rows } = readCsv(text)
  const header = findHeader(rows)
  const data = rows
    .slice(header + 1)
    .map((cells, i) => ({ row: i + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (data.length === 0) throw new Refusal('csvNoRows', { file })
  const named = header < 0 ? [] : trimEnd(rows[header] ?? [])
  const width = usualWidth(data, named.length)
  const headings = Array.from({ length: width }, (_, i) => named[i]?.replace(/\s+/g, ' ').trim() ?? '')
  return { encoding, separator, hasHeader: header >= 0, headings, rows: data }
}

/** @returns the index of the row with the headings, or -1 */
function findHeader(rows: string[][]): number {
  let firstFilled = -1
  let best = -1
  let bestKnown = 0
  for (let i = 0; i < rows.length && i < searchDepth; i++) {
    const cells = (rows[i] ?? []).filter((cell) => cell.trim() !== '')
    if (cells.length === 0) continue
    if (firstFilled < 0) firstFilled = i
    const known = cells.filter((cell) => headerKind(cell) !== null && !looksLikeData(cell)).length
    // A person called "Nation" must not become a heading: below the first row it takes two known words.
    const enough = i === firstFilled ? known >= 1 && known * 2 >= cells.length : known >= 2 && known * 2 >= cells.length
    if (enough && known > bestKnown) {
      best = i
      bestKnown = known
    }
  }
  if (best >= 0) return best
  return firstFilled >= 0 && unlikeTheRest(rows, firstFilled) ? firstFilled : -1
}

/** Headings in words never seen: the first row has no e-mail address, number or the like where the others do. */
function unlikeTheRest(rows: string[][], first: number): boolean {
  const top = rows[first] ?? []
  if (top.some(looksLikeData)) return false
  const below = rows.slice(first + 1, first + 30)
  return top.some((_, column) => {
    const filled = below.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '')
    return filled.length > 0 && filled.filter(looksLikeData).length * 2 >= filled.length
  })
}

/**
 * How many columns there are, so that one row with a stray separator does not add one: what a fifth of the rows reach, or
 * the headings and what most rows have beyond them.
 */
function usualWidth(rows: TableRow[], headings: number): number {
  const widths = rows.map(({ cells }) => trimEnd(cells).length).sort((a, b) => b - a)
  if (headings === 0) return widths[Math.ceil(widths.length / 5) - 1] ?? 0
  const most = rows.length < 3 ? 0 : (widths[Math.floor(widths.length * 0.6)] ?? 0)
  return Math.max(headings, most)
}

function trimEnd(cells: string[]): string[] {
  let end = cells.length
  while (end > 0 && cells[end - 1]?.trim() === '') end--
  return cells.slice(0, end)
}
