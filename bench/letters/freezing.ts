/** Freezing a pack beside the bare insert of the rows that it leaves, with and without the undo history's notes. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { migrate, readMigrations } from '../../src/main/db/migrate.ts'
import { removeRecording } from '../../src/main/db/recording.ts'
import { openSqlite } from '../../src/main/db/sqlite.ts'
import type { PackChoice } from '../../src/shared/packs.ts'
import { openDesk } from './data.ts'
import { freshFolder } from './results.ts'
import { median } from './table.ts'

const rounds = 9
const tables = ['packs', 'pack_cases', 'pack_texts', 'pack_forms', 'letters']

export async function freezing(profile: string, choice: Omit<PackChoice, 'members'> & { job: null }): Promise<void> {
  const { desk, client } = openDesk(profile, { folder: profile }, false)
  const frozen: number[] = []
  let id = ''
  for (let i = 0; i < rounds; i++) {
    const start = performance.now()
    ;({ id } = await client.packs.make({ ...choice, members: 'all' }))
    frozen.push(performance.now() - start)
  }
  const { sqlite } = desk.services.data
  const rows = tables.map((table) => {
    const key = table === 'packs' ? 'id' : 'pack_id'
    return sqlite.prepare<[string], Record<string, unknown>>(`SELECT * FROM ${table} WHERE ${key} = ?`).all(id)
  })
  await desk.close()

  const bare: number[] = []
  for (let i = 0; i < rounds; i++) {
    const folder = freshFolder('bare')
    const fresh = openSqlite(join(folder, 'bare.sqlite'))
    migrate(fresh, readMigrations())
    removeRecording(fresh)
    fresh.pragma('foreign_keys = OFF')
    const start = performance.now()
    insertAll(fresh, rows)
    bare.push(performance.now() - start)
    fresh.close()
    rmSync(folder, { recursive: true })
  }
  const [took, floor] = [median(frozen), median(bare)]
  const letters = rows[tables.indexOf('letters')]?.length
  console.log(
    `\nfreezing ${letters} letters: ${took.toFixed(0)} ms; bare insert of the same rows: ${floor.toFixed(0)} ms`,
  )
  const most = 2 * floor + 1000
  console.log(`bar: ${most.toFixed(0)} ms (2 x the insert + 1 s): ${took <= most ? 'met' : 'MISSED'}`)
}

function insertAll(sqlite: Database.Database, rows: Record<string, unknown>[][]): void {
  sqlite.transaction(() => {
    rows.forEach((of, i) => {
      const columns = Object.keys(of[0] ?? {})
      if (columns.length === 0) return
      const insert = sqlite.prepare(
        `INSERT INTO ${tables[i]} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      )
      for (const row of of) insert.run(...columns.map((column) => row[column]))
    })
  })()
}
