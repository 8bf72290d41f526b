/** The last look: through every text of every table and of the history, for what no domain's own rule knew of. */
import { imageAfter } from '../../db/forget/notes.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import { ordinaryTables, type Row, rowWriter, type Table, type Value } from '../../db/tables.ts'
import type { Blackout } from '../needles.ts'

/**
 * What the last look does not change: the fingerprints are not words, what an erasure counted names nobody, and the
 * roster's index follows its members by itself, so that a row of it seen before would be put back.
 */
const wordless = ['barred', 'erasures', 'recording', 'changes', 'roster_index']

/** The other tables' columns that hold words, and no keys. */
function wordColumns({ columns, key, references }: Table): string[] {
  const links = new Set(references.map(({ column }) => column))
  return columns.filter(({ name, text }) => text && !key.includes(name) && !links.has(name)).map(({ name }) => name)
}

/** Where a needle still stands. */
export interface Mention {
  table: string
  row: Row
}

/** @param only these tables; all that hold words where it is absent */
export function findMentions(sqlite: Sqlite, black: Blackout, only?: readonly string[]): Mention[] {
  const mentions: Mention[] = []
  for (const table of ordinaryTables(sqlite)) {
    if (wordless.includes(table.name) || (only && !only.includes(table.name))) continue
    const columns = wordColumns(table)
    if (columns.length === 0) continue
    for (const row of sqlite.prepare<[], Row>(`SELECT * FROM ${table.name}`).iterate()) {
      if (columns.some((column) => holds(row[column] ?? null, black))) mentions.push({ table: table.name, row })
    }
  }
  return mentions
}

const holds = (value: Value, black: Blackout) => typeof value === 'string' && value !== '' && black.in(value)

/** Blacks the needles out in rows and notes alike. @returns in how many places */
export function scrub(sqlite: Sqlite, black: Blackout, ids: readonly string[]): number {
  let places = 0
  const tables = new Map(ordinaryTables(sqlite).map((table) => [table.name, table]))
  const scrubbed = (table: Table, row: Row): Row => {
    const then: Row = { ...row }
    let changed = false
    for (const column of wordColumns(table)) {
      const value = row[column] ?? null
      if (typeof value !== 'string' || !(black.in(value) || ids.some((id) => value.includes(id)))) continue
      then[column] = scrubbedText(value, black, ids)
      changed ||= then[column] !== value
    }
    return changed ? then : row
  }
  const both: Blackout = { in: (text) => black.in(text) || ids.some((id) => text.includes(id)), out: black.out }
  for (const table of tables.values()) {
    // Looked for table by table: what is derived from one, as an index is, has changed with it already.
    for (const { row } of findMentions(sqlite, both, [table.name])) {
      const then = scrubbed(table, row)
      if (then === row) continue
      rowWriter(sqlite, table.name)(row, then)
      places++
    }
  }
  places += scrubNotes(sqlite, tables, scrubbed, both)
  return places
}

function scrubNotes(
  sqlite: Sqlite,
  tables: ReadonlyMap<string, Table>,
  scrubbed: (table: Table, row: Row) => Row,
  black: Blackout,
): number {
  const notes = sqlite.prepare<[], { seq: number; tbl: string; before: string | null; after: string | null }>(
    'SELECT seq, tbl, before, after FROM changes WHERE before IS NOT NULL OR after IS NOT NULL',
  )
  const found = []
  for (const note of notes.iterate()) {
    if ([note.before, note.after].some((image) => image !== null && black.in(image))) found.push(note)
  }
  const write = sqlite.prepare('UPDATE changes SET before = ?, after = ? WHERE seq = ?')
  let places = 0
  for (const { seq, tbl, before, after } of found) {
    const table = tables.get(tbl)
    if (!table) continue
    const then = [before, after].map((image) => imageAfter(image, (row) => scrubbed(table, row)))
    if (then[0] === before && then[1] === after) continue
    write.run(then[0], then[1], seq)
    places++
  }
  return places
}

/** A text, or every string in it where it is JSON; there an id goes out of its list, or its place is empty. */
export function scrubbedText(text: string, black: Blackout, ids: readonly string[]): string {
  const parsed = /^\s*[[{]/.test(text) ? parsedOrNull(text) : null
  if (parsed === null) return ids.includes(text) ? '' : black.out(text)
  return JSON.stringify(scrubbedJson(parsed, black, ids))
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function scrubbedJson(value: unknown, black: Blackout, ids: readonly string[]): unknown {
  if (typeof value === 'string') return ids.includes(value) ? null : scrubbedText(value, black, ids)
  if (Array.isArray(value))
    return value.filter((one) => !ids.includes(one as string)).map((one) => scrubbedJson(one, black, ids))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => !ids.includes(key))
  return Object.fromEntries(entries.map(([key, one]) => [black.out(key), scrubbedJson(one, black, ids)]))
}
