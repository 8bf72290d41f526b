import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { resourcesFolder } from '../resources.ts'
import { installRecording, removeRecording } from './recording.ts'
import { applicationId, type Sqlite } from './sqlite.ts'

export interface Migration {
  version: number
  name: string
  sql: string
}

/** The numbered SQL files, in order, without gaps. */
export function readMigrations(folder = join(resourcesFolder, 'migrations')): Migration[] {
  const migrations = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ version: Number(name.slice(0, 4)), name, sql: readFileSync(join(folder, name), 'utf8') }))
  migrations.forEach((migration, i) => {
    if (migration.version !== i + 1) throw new Error(`Migration ${migration.name} should have the number ${i + 1}`)
  })
  return migrations
}

export const schemaVersion = (sqlite: Sqlite): number => sqlite.pragma('user_version', { simple: true }) as number

/**
 * Runs what the file still lacks, each migration in one transaction with its number and the recording triggers. What it
 * does is not recorded: one that changes the shape of a recorded table rewrites the history's rows as well.
 */
export function migrate(sqlite: Sqlite, migrations: Migration[]): void {
  const from = schemaVersion(sqlite)
  const lacking = migrations.slice(from)
  // A new file holds nothing that a failure in between could cost, and the triggers of every version were most of its making.
  const together = from === 0 ? [lacking] : lacking.map((migration) => [migration])
  for (const some of together) {
    sqlite.transaction(() => {
      if (from === 0) sqlite.pragma(`application_id = ${applicationId}`)
      removeRecording(sqlite)
      for (const { version, sql } of some) {
        sqlite.exec(sql)
        sqlite.pragma(`user_version = ${version}`)
      }
      installRecording(sqlite)
    })()
  }
  // The header must tell the version without the write-ahead log: see header.ts.
  if (from < migrations.length) sqlite.pragma('wal_checkpoint(TRUNCATE)')
}
