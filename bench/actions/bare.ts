/** What anybody would write: the same table without our triggers, and the queries over a plain one. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { removeRecording } from '../../src/main/db/recording.ts'
import { openSqlite, type Sqlite } from '../../src/main/db/sqlite.ts'
import type { ActionRow } from './data.ts'

/** One transaction of prepared inserts into a profile's own table: its indexes and foreign keys, but no trigger. */
export function fillBare(folder: string, columns: readonly string[], rows: readonly ActionRow[]): void {
  const sqlite = openSqlite(join(folder, 'candlepost.sqlite'))
  removeRecording(sqlite)
  for (const name of ['tally_insert', 'tally_update', 'tally_delete']) sqlite.exec(`DROP TRIGGER ${name}`)
  insertAll(sqlite, columns, rows)
  sqlite.close()
}

/** The rows in a table without any index, in memory: nothing to read from a disk. */
export function bareDatabase(rows: readonly ActionRow[], columns: readonly string[]): Sqlite {
  const sqlite = new Database(':memory:')
  sqlite.exec(`CREATE TABLE actions (${columns.join(', ')})`)
  insertAll(sqlite, columns, rows)
  sqlite.exec(`CREATE TABLE covered AS SELECT * FROM actions;
    CREATE INDEX covered_by_day ON covered (done_on, case_id, channel, kind, addressee_id, count, member_id)`)
  return sqlite
}

function insertAll(sqlite: Sqlite, columns: readonly string[], rows: readonly ActionRow[]): void {
  const insert = sqlite.prepare(
    `INSERT INTO actions (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  sqlite.transaction(() => {
    for (const row of rows) insert.run(...row)
  })()
}

const grouped = (table: string, where: string) => `
  SELECT case_id, channel, kind, addressee_id, sum(count), count(DISTINCT member_id) FROM ${table}
  WHERE ${where} GROUP BY case_id, channel, kind, addressee_id`

/** The month's figures alone, without names, zeros or who is new. */
export const unindexed = (sqlite: Sqlite, month: string): unknown =>
  sqlite.prepare(grouped('actions', `substr(done_on, 1, 7) = ?`)).all(month)

export const indexed = (sqlite: Sqlite, month: string): unknown =>
  sqlite.prepare(grouped('covered', `done_on BETWEEN ? AND ?`)).all(`${month}-01`, `${month}-31`)
