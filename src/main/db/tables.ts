/** The database's tables as it describes them itself, and their rows as they come. */
import type { Sqlite } from './sqlite.ts'

export type Value = string | number | null
/** A row, or what a note keeps of one: then only some of its columns may be there. */
export type Row = Record<string, Value>

export interface Table {
  name: string
  columns: { name: string; text: boolean; nullable: boolean }[]
  key: string[]
  references: { column: string; table: string }[]
}

/** Ordinary tables; not SQLite's own, not virtual ones nor the shadows that these keep their data in. */
export function ordinaryTables(sqlite: Sqlite): Table[] {
  const names = sqlite
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name`,
    )
    .pluck()
    .all()
  return names.map((name) => {
    const info = sqlite.pragma(`table_info(${name})`) as { name: string; type: string; notnull: number; pk: number }[]
    const links = sqlite.pragma(`foreign_key_list(${name})`) as { from: string; table: string }[]
    return {
      name,
      columns: info.map((one) => ({ name: one.name, text: one.type === 'TEXT', nullable: one.notnull + one.pk === 0 })),
      key: info
        .filter(({ pk }) => pk > 0)
        .sort((a, b) => a.pk - b.pk)
        .map((one) => one.name),
      references: links.map(({ from, table }) => ({ column: from, table })),
    }
  })
}

export const keyColumns = (sqlite: Sqlite, table: string): string[] =>
  (sqlite.pragma(`table_info(${table})`) as { name: string; pk: number }[])
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => name)

/** @returns what puts a row as it shall be in the place of how it is */
export function rowWriter(sqlite: Sqlite, name: string): (row: Row, then: Row | null) => void {
  const key = keyColumns(sqlite, name)
  const where = key.map((column) => `${column} = ?`).join(' AND ')
  const remove = sqlite.prepare(`DELETE FROM ${name} WHERE ${where}`)
  return (row, then) => {
    const keyed = key.map((column) => row[column] ?? null)
    if (then === null) {
      remove.run(...keyed)
      return
    }
    const changed = Object.keys(then).filter((column) => then[column] !== row[column])
    sqlite
      .prepare(`UPDATE ${name} SET ${changed.map((column) => `${column} = ?`).join(', ')} WHERE ${where}`)
      .run(...changed.map((column) => then[column] ?? null), ...keyed)
  }
}
