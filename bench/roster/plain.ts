/** csv-parse alone with plain inserts: the least that a program of this kind has to do. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { columns } from './listFile.ts'

export function plainImport(csv: string, folder: string): number {
  const file = join(folder, 'plain.sqlite')
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
  const start = performance.now()
  const sqlite = new Database(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.exec(`CREATE TABLE people (${columns.map((column) => `"${column}" TEXT`).join(', ')})`)
  const insert = sqlite.prepare(`INSERT INTO people VALUES (${columns.map(() => '?').join(', ')})`)
  sqlite.transaction(() => {
    for (const row of parse(readFileSync(csv), { from: 2, columns: false })) insert.run(...row)
  })()
  sqlite.close()
  return performance.now() - start
}
