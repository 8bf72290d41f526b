import { type Options, parse } from 'csv-parse/sync'
import { Refusal } from '#shared/refusal.ts'
import { mostHeadings } from '../import/header.ts'
import { headerKind } from '../import/headers.ts'
import { type Separator, separators } from './separators.ts'
import { batch, readStrict } from './strict.ts'

/** Lines that tell how a file is written. */
const sampleLines = 60

/** Characters of a row, beyond what a member can have. */
const longestRecord = 4_000_000

/** Whether reading ended at a row without an end, as files made to do harm have. */
export const isTooLong = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'CSV_MAX_RECORD_SIZE'

/** CSV text with `\n` line breaks as rows of cells; throws what {@link isTooLong} knows. What came from a spreadsheet by copying is parted by tabs. */
export function readCsv(
  text: string,
  copied = false,
  checkpoint: () => void = () => {},
): { separator: Separator; rows: string[][] } {
  // Excel reads and writes this line to say which separator follows.
  const told = /^sep=([,;|\t])\n/i.exec(text)
  const body = told ? text.slice(told[0].length) : text
  const separator =
    (told?.[1] as Separator | undefined) ?? (copied && body.includes('\t') ? '\t' : detectSeparator(body))
  return { separator, rows: parseRows(body, separator, checkpoint) }
}

function parseRows(text: string, separator: Separator, checkpoint: () => void = () => {}): string[][] {
  const strict = readStrict(text, separator, checkpoint)
  if (strict) return strict
  const options: Options = {
    delimiter: separator,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
    on_record(record, { records }) {
      if (records % batch === 0) checkpoint()
      return record
    },
  }
  try {
    return parse(text, { ...options, columns: false })
  } catch (error) {
    if (isTooLong(error) || error instanceof Refusal) throw error
    // A quote that is never closed: then quotes are but characters here.
    const rows = parse(text, { ...options, columns: false, quote: false })
    return rows.map((row) => row.map((cell) => cell.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"')))
  }
}
/** The separator by which most lines have the same number of cells, preferring one that uncovers known headings. */
function detectSeparator(text: string): Separator {
  const sample = firstLines(text)
  const first = sample.split('\n').find((line) => line.trim() !== '') ?? ''
  // A list of one column: "Byron, Ada" under "Name" is one cell.
  if (!/[,;\t|]/.test(first) && headerKind(first.replace(/"/g, '')) === 'name') return '\t'
  let best: Separator = ','
  let bestScore = 0
  for (const separator of separators) {
    const score = scoreOf(parseRows(sample, separator))
    if (score > bestScore) {
      best = separator
      bestScore = score
    }
  }
  return best
}

function scoreOf(rows: string[][]): number {
  const widths = new Map<number, number>()
  let counted = 0
  for (const row of rows) {
    if (row.every((cell) => cell.trim() === '')) continue
    counted++
    widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
  }
  let best = 0
  for (const [width, count] of widths) {
    if (width > 1) best = Math.max(best, count / counted + Math.min(width, 20) / 1000)
  }
  const headings = Math.max(
    0,
    ...rows.slice(0, 10).map((row) => row.slice(0, mostHeadings).filter((cell) => headerKind(cell) !== null).length),
  )
  return best === 0 ? 0 : best + headings
}

/** The first lines, cut at a line's end, but not inside a quoted cell. */
function firstLines(text: string): string {
  let quoted = false
  let lines = 0
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i)
    if (letter === 34) quoted = !quoted
    else if (letter === 10 && !quoted && ++lines >= sampleLines) return text.slice(0, i + 1)
    // A quote left open must not make the whole file the sample.
    if (i > 200_000) return text.slice(0, text.lastIndexOf('\n', i) + 1 || i)
  }
  return text
}
