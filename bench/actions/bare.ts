/** What anybody would write: the same table without our triggers, and the queries over a plain one. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { removeRecording } from '../../src/main/db/recording.ts'
import { openSqlite, type Sqlite } from '../../src/main/db/sqlite.ts'
import type { ActionRow } from './data.ts'

/** A profile's own file and settings, its tables and indexes with their foreign keys, but no trigger on the log. */
export function openBare(folder: string): Sqlite {
  const sqlite = openSqlite(join(folder, 'candlepost.sqlite'))
  removeRecording(sqlite)
  const triggers = sqlite.prepare<[], string>(
    `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('actions', 'changes')`,
  )
  for (const name of triggers.pluck().all()) sqlite.exec(`DROP TRIGGER ${name}`)
  return sqlite
}

/** One transaction of prepared inserts. */
export function insertAll(sqlite: Sqlite, columns: readonly string[], rows: readonly ActionRow[]): void {
  const insert = sqlite.prepare(
    `INSERT INTO actions (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  sqlite.transaction(() => {
    for (const row of rows) insert.run(...row)
  })()
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

/** The month's counts and its people, without names, zeros, or who of them is new: less than the report has. */
const grouped = (table: string, where: string) => `
  SELECT case_id, channel, kind, addressee_id, sum(count), count(DISTINCT member_id) FROM ${table}
  WHERE ${where} GROUP BY case_id, channel, kind, addressee_id`

export const unindexed = (sqlite: Sqlite, month: string): unknown =>
  sqlite.prepare(grouped('actions', `substr(done_on, 1, 7) = ?`)).all(month)

export const indexed = (sqlite: Sqlite, month: string): unknown =>
  sqlite.prepare(grouped('covered', `done_on BETWEEN ? AND ?`)).all(`${month}-01`, `${month}-31`)

/** What the list of cases would ask without tallies: the sum over all actions of every case. */
export const sumByCase = (sqlite: Sqlite): unknown =>
  sqlite.prepare('SELECT case_id, sum(count) FROM actions GROUP BY case_id').all()
