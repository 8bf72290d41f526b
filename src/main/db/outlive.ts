/**
 * What a restore must not take back: an erased person stands in an older copy, so that they were erased, and by what
 * they are known again, is carried over from the data that the copy replaces.
 */
import { readCopy } from './copy.ts'
import { migrate, readMigrations } from './migrate.ts'
import { openSqlite } from './sqlite.ts'
import type { Row } from './tables.ts'
import { unrecorded } from './unrecorded.ts'

const outliving = ['barred', 'erasures']

/** @param kept the replaced database. The restored one is brought to this version where there is something to carry. */
export function carryOver(kept: string, database: string): void {
  const rows = readCopy(kept, (copy) => {
    const known = copy.prepare<[string], unknown>(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`)
    return outliving
      .filter((table) => known.get(table) !== undefined)
      .flatMap((table) =>
        copy
          .prepare<[], Row>(`SELECT * FROM ${table}`)
          .all()
          .map((row) => ({ table, row })),
      )
  })
  if (rows.length === 0) return
  const sqlite = openSqlite(database)
  try {
    migrate(sqlite, readMigrations())
    unrecorded(sqlite, () => {
      for (const { table, row } of rows) {
        const columns = Object.keys(row)
        sqlite
          .prepare(
            `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) ON CONFLICT DO NOTHING`,
          )
          .run(...Object.values(row))
      }
    })
  } finally {
    sqlite.close()
  }
}
