/** What each column of a file holds, from its heading, else from what stands in it. */
import type { MemberColumn } from '#shared/members.ts'
import { contradicted } from './contradicted.ts'
import { headerKind, isExport, settleNames } from './headers.ts'
import {
  looksLikeAddress,
  looksLikeCountry,
  looksLikeEmail,
  looksLikeName,
  looksLikePhone,
  looksLikePostcode,
  looksLikeWholeName,
} from './patterns.ts'
import type { Table } from './shape.ts'

type Guess = MemberColumn | null
type Guessable = Pick<Table, 'headings' | 'hasHeader' | 'rows'> & Partial<Pick<Table, 'format'>>
/** Rows looked at for what a column holds. */
const sampleRows = 200

export function guessColumns(table: Guessable): MemberColumn[] {
  const samples = table.headings.map((_, i) => sampleOf(table, i))
  const told = table.headings.map((heading, i): Guess => {
    const kind = table.hasHeader ? headerKind(heading) : null
    // "Members" may be a number of them.
    return kind === 'name' && mostly(samples[i] ?? [], isNumber) ? 'ignore' : kind
  })
  // What we wrote ourselves, and what the format names, is believed whatever stands in it.
  const sure = table.format === 'vcard' || (table.hasHeader && isExport(table.headings))
  const columns = sure ? told : contradicted(told, samples)
  fillByContent(columns, samples)
  if (!hasName(columns)) fillNames(columns, samples, table.hasHeader)
  return settleNames(columns).map((column) => column ?? 'ignore')
}

export const hasName = (columns: readonly Guess[]): boolean =>
  columns.some((column) => column === 'name' || column === 'givenName' || column === 'familyName')

/** The first filled cells of a column. */
export function sampleOf(table: Pick<Table, 'rows'>, column: number, count = sampleRows): string[] {
  const filled: string[] = []
  for (const { cells } of table.rows) {
    const cell = cells[column]?.trim()
    if (cell) filled.push(cell)
    if (filled.length >= count) break
  }
  return filled
}

const contents: { column: MemberColumn; looks: (cell: string) => boolean }[] = [
  { column: 'email', looks: looksLikeEmail },
  { column: 'phone', looks: looksLikePhone },
  { column: 'postcode', looks: looksLikePostcode },
  { column: 'country', looks: looksLikeCountry },
  { column: 'address', looks: looksLikeAddress },
]

function fillByContent(columns: Guess[], samples: string[][]): void {
  for (const { column, looks } of contents) {
    if (columns.includes(column)) continue
    const at = columns.findIndex((guess, i) => guess === null && mostly(samples[i] ?? [], looks))
    if (at >= 0) columns[at] = column
  }
}

/**
 * Names are the riskiest guess, since any list of things has capitalised words. So it takes whole names beside a way to
 * reach people, or alone in a list of nothing else; without headings, given and family name side by side will do too.
 */
function fillNames(columns: Guess[], samples: string[][], hasHeader: boolean): void {
  const reachable = columns.some((column) => column === 'email' || column === 'phone' || column === 'address')
  const free = (i: number) => columns[i] === null && (samples[i]?.length ?? 0) > 0
  const whole = columns.findIndex((_, i) => free(i) && mostly(samples[i] ?? [], looksLikeWholeName))
  if (whole >= 0 && (reachable || (!hasHeader && columns.length === 1))) {
    columns[whole] = 'name'
    return
  }
  if (hasHeader) return
  const first = columns.findIndex((_, i) => free(i) && mostly(samples[i] ?? [], looksLikeName))
  if (first < 0 || !reachable) return
  if (free(first + 1) && mostly(samples[first + 1] ?? [], looksLikeName)) {
    columns[first] = 'givenName'
    columns[first + 1] = 'familyName'
  } else {
    columns[first] = 'name'
  }
}

const isNumber = (cell: string): boolean => /^[\d\s.,]+$/.test(cell)

const mostly = (cells: string[], looks: (cell: string) => boolean): boolean =>
  cells.length > 0 && cells.filter(looks).length >= cells.length * 0.6
