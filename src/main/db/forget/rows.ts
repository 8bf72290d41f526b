/** What becomes of the rows that are there. */
import type { Sqlite } from '../sqlite.ts'
import { keyColumns, type Row, rowWriter, type Value } from '../tables.ts'
import type { ForgetRule } from './rules.ts'

/**
 * Applies a rule to the rows that are there.
 * @returns how many it changed or took away, and a rule for the notes that know a row that went by its key alone
 */
export function forgetRows(
  sqlite: Sqlite,
  { table, where, values, forget }: ForgetRule,
): { changed: number; gone: ForgetRule } {
  const rows = sqlite.prepare<Value[], Row>(`SELECT * FROM ${table} WHERE ${where}`).all(...values)
  const write = rowWriter(sqlite, table)
  let changed = 0
  const gone: Row[] = []
  for (const row of rows) {
    const then = forget(row)
    if (then === row) continue
    write(row, then)
    changed++
    if (then === null) gone.push(row)
  }
  return { changed, gone: ruleForGone(table, keyColumns(sqlite, table), gone) }
}

function ruleForGone(table: string, key: readonly string[], rows: readonly Row[]): ForgetRule {
  const called = (row: Row) => JSON.stringify(key.map((column) => row[column] ?? null))
  const names = new Set(rows.map(called))
  return {
    table,
    where: 'false',
    values: [],
    // A part of the key finds the notes; whether they mean the row is asked of the whole key.
    tokens: [...new Set(rows.map((row) => String(row[key[0] ?? ''])))],
    forget: (row) => (names.has(called(row)) ? null : row),
  }
}
