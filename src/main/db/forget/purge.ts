/** Leaving no trace of deleted rows in the database's files. */
import { openSqlite, type Sqlite } from '../sqlite.ts'

/** Full-text indexes, whichever tables they are made over. */
const textIndexes = (sqlite: Sqlite): string[] =>
  sqlite
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND lower(sql) LIKE '%using fts5%'`)
    .pluck()
    .all()

/** From now on what is deleted is overwritten: in pages (SQLite's pragma) and in full-text indexes (FTS5, 4.7). */
export function deleteSecurely(sqlite: Sqlite): void {
  sqlite.pragma('secure_delete = ON')
  for (const name of textIndexes(sqlite)) sqlite.exec(`INSERT INTO ${name}(${name}, rank) VALUES ('secure-delete', 1)`)
}

/**
 * Leaves nothing of deleted rows in the file, its log or its indexes: the indexes are written anew without what was
 * deleted, so is the file, and the log is cut to nothing. What earlier deletes left between rows goes too. It takes a
 * connection of its own, whose temporary pages stay in memory: the setting would take a connection's own temporary
 * triggers away, and on a disk they would be traces themselves.
 * @returns whether the log could be cut; somebody may still read from it
 */
export function purge(file: string): boolean {
  const sqlite = openSqlite(file)
  try {
    sqlite.pragma('temp_store = MEMORY')
    for (const name of textIndexes(sqlite))
      sqlite.exec(`
        INSERT INTO ${name}(${name}) VALUES ('optimize');
        INSERT INTO ${name}(${name}, rank) VALUES ('secure-delete', 0)`)
    sqlite.exec('VACUUM')
    return cutLog(sqlite)
  } finally {
    sqlite.close()
  }
}

/** @returns whether nothing is left of the log: see {@link purge} */
export function cutLog(sqlite: Sqlite): boolean {
  const [answer] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  return answer?.busy === 0
}
