/** Copies of the whole profile database: checked when made, checked again before they replace anything. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { Refusal } from '#shared/refusal.ts'
import { readHeader } from './header.ts'
import { asRefusal, type Sqlite } from './sqlite.ts'

/**
 * Writes a compact, verified copy. The target appears whole or not at all.
 * @throws Refusal `diskFull`, `notWritable`
 */
export function writeBackup(sqlite: Sqlite, target: string): void {
  const unfinished = join(dirname(target), `.${basename(target)}.unfinished`)
  try {
    mkdirSync(dirname(target), { recursive: true })
    rmSync(unfinished, { force: true })
    sqlite.prepare('VACUUM INTO ?').run(unfinished)
    verify(unfinished)
    renameSync(unfinished, target)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw asRefusal(error)
  }
}

/** @throws Refusal `backupDamaged` when SQLite finds the copy inconsistent. */
function verify(file: string): void {
  const copy = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const problems = integrityProblems(copy)
    if (problems.length > 0) throw new Refusal('backupDamaged', { problem: problems[0] ?? '' })
  } finally {
    copy.close()
  }
}

/** SQLite's own integrity and foreign key checks as sentences; empty when all is well. */
export function integrityProblems(sqlite: Sqlite): string[] {
  const integrity = sqlite.pragma('integrity_check') as { integrity_check: string }[]
  const orphans = sqlite.pragma('foreign_key_check') as { table: string; parent: string }[]
  return [
    ...integrity.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...orphans.map((row) => `${row.table} refers to a row missing in ${row.parent}`),
  ]
}

/**
 * Puts a backup in the place of a profile's closed database; the replaced one is kept in `backups/`.
 * @returns where the replaced database is kept, or null when there was none
 * @throws Refusal `notABackup`, `backupNewer`, `backupDamaged`
 */
export function restoreBackup(backup: string, database: string, newest: number, kept: string): string | null {
  if (!existsSync(backup)) throw new Refusal('fileMissing', { file: basename(backup) })
  const header = readHeader(backup)
  if (header.kind !== 'candlepost') throw new Refusal('notABackup', { file: basename(backup) })
  if (header.version > newest) throw new Refusal('backupNewer', { file: basename(backup) })
  verify(backup)
  const incoming = `${database}.incoming`
  try {
    copyFileSync(backup, incoming)
    let old: string | null = null
    if (existsSync(database)) {
      mkdirSync(dirname(kept), { recursive: true })
      const current = new Database(database)
      try {
        writeBackup(current, kept)
      } finally {
        current.close()
      }
      old = kept
    }
    for (const suffix of ['-wal', '-shm']) rmSync(database + suffix, { force: true })
    renameSync(incoming, database)
    return old
  } catch (error) {
    rmSync(incoming, { force: true })
    throw asRefusal(error)
  }
}
