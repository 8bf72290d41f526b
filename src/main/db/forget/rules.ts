/**
 * Taking rows out of tables and out of the undo history alike, for good. An operation is what can be undone; this is
 * what cannot. Each rule says what becomes of a row, and the same is done to every note of that row, so that undo and
 * redo go on finding rows as their notes have them.
 */
import type { Sqlite } from '../sqlite.ts'
import { ordinaryTables, type Row, type Value } from '../tables.ts'

export interface ForgetRule {
  table: string
  /** An SQL condition on the table that finds its rows, and what its `?` stand for. */
  where: string
  values: Value[]
  /** Each note of such a row holds one of these, so the others need not be parsed. */
  tokens: readonly string[]
  /** What becomes of the row; null takes it away, the same object leaves it. Must say the same of a row and its notes. */
  forget(row: Row): Row | null
}

/** For tables that refer to what goes and have no rule of their own: the reference goes, and with it what needs it. */
export function rulesByReference(
  sqlite: Sqlite,
  to: string,
  ids: readonly string[],
  ruled: ReadonlySet<string>,
): ForgetRule[] {
  const marks = ids.map(() => '?').join(', ')
  return ordinaryTables(sqlite).flatMap((table) => {
    if (ruled.has(table.name)) return []
    const columns = table.references.filter((one) => one.table === to).map(({ column }) => column)
    if (columns.length === 0) return []
    const nullable = new Set(table.columns.filter((one) => one.nullable).map((one) => one.name))
    const rule: ForgetRule = {
      table: table.name,
      where: columns.map((column) => `${column} IN (${marks})`).join(' OR '),
      values: columns.flatMap(() => ids),
      tokens: ids,
      forget(row) {
        const told = columns.filter((column) => ids.includes(String(row[column])))
        if (told.length === 0) return row
        if (told.some((column) => !nullable.has(column))) return null
        return { ...row, ...Object.fromEntries(told.map((column) => [column, null])) }
      },
    }
    return [rule]
  })
}
