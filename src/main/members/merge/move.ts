/**
 * Everything that hangs on one member goes to another, and back. Which tables those are is read from the schema, so that
 * a later one (who came to an evening) is moved without anybody thinking of it here.
 */
import type { Id } from '#shared/values.ts'
import type { Sqlite } from '../../db/sqlite.ts'

export type Row = Record<string, string | number | null>

export interface Moved {
  /** Rows that point to the member who is kept; `key` as it is since. */
  rows: { table: string; column: string; key: Row }[]
  /** Rows that the other had already: who came to an evening came once. */
  dropped: { table: string; row: Row }[]
  /** Letters signed together: the list of signers before and after. */
  signed: { letter: Id; before: string; after: string }[]
  /** Ledger entries that were added to say what the two ledgers say together. */
  added: Id[]
}

interface Reference {
  table: string
  column: string
  key: string[]
}

export function createMover(sqlite: Sqlite, to = 'members') {
  const references = sqlite
    .prepare<[string], { table: string; column: string }>(`
      SELECT t.name AS "table", f."from" AS "column"
      FROM pragma_table_list AS t JOIN pragma_foreign_key_list(t.name) AS f
      WHERE t.schema = 'main' AND t.type = 'table' AND f."table" = ? ORDER BY t.name, f."from"`)
    .all(to)
    .map(({ table, column }): Reference => ({ table, column, key: keyOf(table) }))
  const signed = sqlite.prepare<[Id], { id: Id; household: string }>(
    'SELECT id, household FROM letters WHERE household IS NOT NULL AND instr(household, ?) > 0',
  )
  const sign = sqlite.prepare<[string, Id, string]>('UPDATE letters SET household = ? WHERE id = ? AND household = ?')

  function columnsOf(table: string): { name: string; pk: number }[] {
    return sqlite.pragma(`table_info(${table})`) as { name: string; pk: number }[]
  }
  function keyOf(table: string): string[] {
    const keys = columnsOf(table).filter(({ pk }) => pk > 0)
    return keys.sort((a, b) => a.pk - b.pk).map(({ name }) => name)
  }
  const where = (names: readonly string[]) => names.map((name) => `${name} = ?`).join(' AND ')
  const valuesOf = (row: Row, names: readonly string[]) => names.map((name) => row[name] ?? null)

  /** @returns whether it may stand there */
  function allowed(write: () => void): boolean {
    try {
      write()
      return true
    } catch (error) {
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) return false
      throw error
    }
  }

  return {
    /** What of a row fits the table as it is now: columns come and go with versions. */
    insert(table: string, row: Row): boolean {
      const known = columnsOf(table).map(({ name }) => name)
      const names = Object.keys(row).filter((name) => known.includes(name))
      if (names.length === 0) return false
      const holes = names.map(() => '?').join(', ')
      return allowed(() =>
        sqlite.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${holes})`).run(...valuesOf(row, names)),
      )
    },

    move(gone: Id, kept: Id): Moved {
      const moved: Moved = { rows: [], dropped: [], signed: [], added: [] }
      for (const { table, column, key } of references) {
        const point = sqlite.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${where(key)}`)
        for (const row of sqlite.prepare<[Id], Row>(`SELECT * FROM ${table} WHERE ${column} = ?`).all(gone)) {
          if (allowed(() => point.run(kept, ...valuesOf(row, key)))) {
            const now = { ...row, [column]: kept }
            moved.rows.push({ table, column, key: Object.fromEntries(key.map((name) => [name, now[name] ?? null])) })
          } else {
            sqlite.prepare(`DELETE FROM ${table} WHERE ${where(key)}`).run(...valuesOf(row, key))
            moved.dropped.push({ table, row })
          }
        }
      }
      for (const { id, household } of signed.all(gone)) {
        const people = (JSON.parse(household) as Id[]).map((person) => (person === gone ? kept : person))
        const after = JSON.stringify([...new Set(people)])
        sign.run(after, id, household)
        moved.signed.push({ letter: id, before: household, after })
      }
      return moved
    },

    /** Rows that are gone, or were given to somebody else since, stay as they are. @returns rows back, by table */
    moveBack(moved: Moved, gone: Id, kept: Id): Map<string, number> {
      const back = new Map<string, number>()
      for (const { table, column, key } of moved.rows) {
        if (!references.some((known) => known.table === table && known.column === column)) continue
        const names = Object.keys(key)
        const point = sqlite.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${where(names)} AND ${column} = ?`)
        let changes = 0
        allowed(() => {
          changes = point.run(gone, ...valuesOf(key, names), kept).changes
        })
        if (changes > 0) back.set(table, (back.get(table) ?? 0) + 1)
      }
      for (const { table, row } of moved.dropped) this.insert(table, row)
      for (const { letter, before, after } of moved.signed) sign.run(before, letter, after)
      return back
    },
  }
}

export const countIn = (moved: Moved, table: string): number => moved.rows.filter((row) => row.table === table).length
