/**
 * Members who come or go by the thousand. Row by row, the triggers' statements take several times as long as a few
 * statements over all of them, and a trigger that does nothing still has SQLite keep every page aside for each row, in case
 * the statement must be taken back; so the triggers of insertion and deletion go for as long, and the index is made good
 * at the end of the work, all in the same transaction.
 */
import type { Sqlite } from '../db/sqlite.ts'
import { derived } from './derived.ts'

interface Trigger {
  name: string
  sql: string
}

/**
 * Taking one member out of the search costs as much as putting in so many: each of their words leaves a mark in every list
 * of the index.
 */
const dearer = 8

/**
 * Runs `work`, which adds or deletes members, inside a transaction that is open already, over a connection with services.
 * Only that is held back: members changed meanwhile are seen to as ever.
 */
export function inBulk<T>(sqlite: Sqlite, work: () => T): T {
  if (!sqlite.inTransaction) throw new Error('Members are added in bulk inside an operation')
  // A savepoint: whoever goes on after an error has neither members that are not found nor an index that stands still.
  return sqlite.transaction(() =>
    without(sqlite, 'temp', inserting, () =>
      without(sqlite, 'main', `(${inserting} OR (tbl_name = 'members' AND sql LIKE '%AFTER DELETE ON%'))`, () => {
        const result = work()
        takeOut(sqlite)
        putIn(sqlite)
        return result
      }),
    ),
  )()
}

const inserting = "sql LIKE '%AFTER INSERT ON%'"
const live = 'SELECT 1 FROM members m WHERE m.id = member_id AND m.deleted_at IS NULL'

function takeOut(sqlite: Sqlite): void {
  const count = (where: string) =>
    sqlite.prepare<[], number>(`SELECT count(*) FROM roster_index ${where}`).pluck().get() ?? 0
  const gone = count(`WHERE NOT EXISTS (${live})`)
  if (gone === 0) return
  const remove = () => sqlite.exec(`DELETE FROM roster_index WHERE NOT EXISTS (${live})`)
  // Few of many go word by word, by the index's own trigger; else what stays is indexed anew.
  if (count('') - gone >= gone * dearer) return void remove()
  without(sqlite, 'main', "tbl_name = 'roster_index' AND sql LIKE '%AFTER DELETE ON%'", () => {
    remove()
    sqlite.exec(`
      INSERT INTO roster_search (roster_search) VALUES ('delete-all');
      INSERT INTO roster_search (rowid, name_words, other_words)
        SELECT number, name_words, other_words FROM roster_index WHERE name_words IS NOT NULL`)
  })
}

function putIn(sqlite: Sqlite): void {
  const before = sqlite.prepare<[], number>('SELECT coalesce(max(number), 0) FROM roster_index').pluck().get() ?? 0
  const columns = derived('m')
  sqlite.exec(`
    INSERT INTO roster_index (member_id, ${columns.map(([name]) => name).join(', ')})
    SELECT m.id, ${columns.map(([, value]) => value).join(', ')} FROM members m
    WHERE m.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM roster_index WHERE member_id = m.id) ORDER BY m.id`)
  sqlite
    .prepare(`
      INSERT INTO roster_search (rowid, name_words, other_words)
      SELECT number, name_words, other_words FROM roster_index WHERE number > ?`)
    .run(before)
}

/** Takes the roster's triggers of a kind away while something is done, and makes them again. */
function without<T>(sqlite: Sqlite, schema: 'main' | 'temp', which: string, work: () => T): T {
  const triggers = sqlite
    .prepare<[], Trigger>(`
      SELECT name, sql FROM ${schema === 'main' ? 'sqlite_master' : 'sqlite_temp_master'}
      WHERE type = 'trigger' AND substr(name, 1, 7) = 'roster_' AND ${which}`)
    .all()
  for (const { name } of triggers) sqlite.exec(`DROP TRIGGER ${schema}.${name}`)
  const result = work()
  // SQLite keeps of a temporary trigger's text only that it is one.
  for (const { sql } of triggers)
    sqlite.exec(schema === 'main' ? sql : sql.replace(/^CREATE TRIGGER/, 'CREATE TEMP TRIGGER'))
  return result
}
