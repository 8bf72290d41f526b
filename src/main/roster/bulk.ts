/**
 * Many new members at once. Row by row, the triggers' statements take several times as long as two statements over all of
 * them, and a trigger that does nothing still has SQLite keep every page aside for each row, in case the statement must be
 * taken back; so the triggers of insertion go for as long, and the index is made good at the end of the work, all in the
 * same transaction.
 */
import type { Sqlite } from '../db/sqlite.ts'
import { derived } from './derived.ts'

interface Trigger {
  name: string
  sql: string
}

/**
 * Runs `work`, which adds members, inside a transaction that is open already, over a connection with services. Only what
 * is added is held back: members changed or deleted meanwhile are seen to as ever.
 */
export function inBulk<T>(sqlite: Sqlite, work: () => T): T {
  if (!sqlite.inTransaction) throw new Error('Members are added in bulk inside an operation')
  const last = sqlite.prepare<[], number>('SELECT coalesce(max(number), 0) FROM roster_index').pluck()
  const columns = derived('m')
  // A savepoint: whoever goes on after an error has neither members that are not found nor an index that stands still.
  return sqlite.transaction(() => {
    const triggers = ownTriggers(sqlite)
    for (const { name } of triggers) sqlite.exec(`DROP TRIGGER ${name}`)
    const result = work()
    const before = last.get() ?? 0
    sqlite.exec(`
      INSERT INTO roster_index (member_id, ${columns.map(([name]) => name).join(', ')})
      SELECT m.id, ${columns.map(([, value]) => value).join(', ')} FROM members m
      WHERE m.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM roster_index WHERE member_id = m.id) ORDER BY m.id`)
    sqlite
      .prepare(`
        INSERT INTO roster_search (rowid, name_words, other_words)
        SELECT number, name_words, other_words FROM roster_index WHERE number > ?`)
      .run(before)
    for (const { sql } of triggers) sqlite.exec(sql)
    return result
  })()
}

/** Those that follow an insertion, of the profile and of this connection, as they are to be made again. */
function ownTriggers(sqlite: Sqlite): Trigger[] {
  const of = (schema: 'main' | 'temp', shown: (sql: string) => string) =>
    sqlite
      .prepare<[], Trigger>(`
        SELECT name, sql FROM ${schema === 'main' ? 'sqlite_master' : 'sqlite_temp_master'}
        WHERE type = 'trigger' AND substr(name, 1, 7) = 'roster_' AND sql LIKE '%AFTER INSERT ON%'`)
      .all()
      .map(({ name, sql }) => ({ name: `${schema}.${name}`, sql: shown(sql) }))
  const temporary = (sql: string) => sql.replace(/^CREATE TRIGGER/, 'CREATE TEMP TRIGGER')
  return [...of('main', (sql) => sql), ...of('temp', temporary)]
}
