/** The one place that knows how better-sqlite3 is set up here. */
import Database from 'better-sqlite3'
import { Refusal } from '#shared/refusal.ts'
import { type Prepare, preparedLate } from './statements.ts'

export type Sqlite = Omit<Database.Database, 'prepare'> & { prepare: Prepare }

/** 'CNDL' in ASCII: marks the file as Candlepost's (SQLite file header, offset 68). */
export const applicationId = 0x434e444c

/** Opens a profile's database file for reading and writing; creates it when absent. */
export function openSqlite(file: string): Sqlite {
  const sqlite = new Database(file, { timeout: 5000 })
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('trusted_schema = OFF')
  // Otherwise INSERT OR REPLACE deletes a row behind the back of the recording triggers.
  sqlite.pragma('recursive_triggers = ON')
  sqlite.pragma('journal_mode = WAL')
  // FULL: what the screen calls saved survives a power cut, at the price of one fsync a commit.
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('cache_size = -16000')
  return Object.assign(sqlite, { prepare: preparedLate(sqlite.prepare.bind(sqlite)) })
}

/** Whether a key, a reference or a check of the schema stands in the way. */
export const isConstraint = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')

/** Turns SQLite's own words into a refusal that a person can act on; anything else passes unchanged. */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const options = { cause: error }
  if (error.code === 'SQLITE_FULL') return new Refusal('diskFull', {}, options)
  if (error.code.startsWith('SQLITE_BUSY') || error.code.startsWith('SQLITE_LOCKED'))
    return new Refusal('busy', {}, options)
  if (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB')
    return new Refusal('damaged', {}, options)
  if (error.code.startsWith('SQLITE_READONLY') || error.code.startsWith('SQLITE_CANTOPEN'))
    return new Refusal('notWritable', {}, options)
  if (error.code.startsWith('SQLITE_IOERR')) return new Refusal('diskTrouble', { code: error.code }, options)
  return error
}
