/** Freezing a pack beside the bare insert of the rows that it leaves, with and without the undo history's notes. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { migrate, readMigrations } from '../../src/main/db/migrate.ts'
import { removeRecording } from '../../src/main/db/recording.ts'
import { openSqlite } from '../../src/main/db/sqlite.ts'
import type { PackChoice } from '../../src/shared/packs.ts'
import { median } from '../median.ts'
import { say } from './bars.ts'
import { openDesk } from './data.ts'
import { freshFolder } from './results.ts'

const rounds = 9
const tables = ['packs', 'pack_cases', 'pack_texts', 'pack_forms', 'letters']

export async function freezing(profile: string, choice: Omit<PackChoice, 'members'> & { job: null }): Promise<void> {
  const { desk, client } = openDesk(profile, { folder: profile }, false)
  const frozen: number[] = []
  /** What other programs on the computer take away from it is not in this. */
  const busy: number[] = []
  let id = ''
  for (let i = 0; i < rounds; i++) {
    const [start, cpu] = [performance.now(), process.cpuUsage()]
    ;({ id } = await client.packs.make({ ...choice, members: 'all' }))
    frozen.push(performance.now() - start)
    const { user, system } = process.cpuUsage(cpu)
    busy.push((user + system) / 1000)
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
  const most = 2 * floor + 1000
  console.log(`\nfreezing ${letters} letters, and the bare insert of the same rows`)
  say(
    `at most 2 x the insert (${floor.toFixed(0)} ms) + 1 s = ${most.toFixed(0)} ms; it took ${took.toFixed(0)} ms (${median(busy).toFixed(0)} ms of the processor)`,
    took <= most,
  )
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
