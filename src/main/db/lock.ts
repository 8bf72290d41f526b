import Database from 'better-sqlite3'
import { Refusal } from '#shared/refusal.ts'
import { asRefusal } from './sqlite.ts'

/**
 * Holds a profile for one program at a time by an exclusive lock on a small database beside it. The operating system
 * lets go of it when the program dies, so a crash never leaves a profile locked.
 * @throws Refusal `profileInUse`
 */
export function lockProfile(file: string): { release(): void } {
  const lock = new Database(file, { timeout: 0 })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    const held = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
    throw held ? new Refusal('profileInUse', {}, { cause: error }) : asRefusal(error)
  }
  return { release: () => lock.close() }
}
