/**
 * Many new members at once. Row by row, the triggers' statements take four times as long as two statements over all of
 * them; so these are held back, and the index is made good at the end of the work, in the same transaction.
 */
import type { Sqlite } from '../db/sqlite.ts'
import { derived } from './derived.ts'

/**
 * Runs `work`, which adds members, inside a transaction that is open already, over a connection with services. Only what
 * is added is held back: members changed or deleted meanwhile are seen to as ever.
 */
export function inBulk<T>(sqlite: Sqlite, work: () => T): T {
  if (!sqlite.inTransaction) throw new Error('Members are added in bulk inside an operation')
  const hold = sqlite.prepare<[number]>('UPDATE roster_state SET held = ?')
  const last = sqlite.prepare<[], number>('SELECT coalesce(max(number), 0) FROM roster_index').pluck()
  const columns = derived('m')
  const index = sqlite.prepare(`
    INSERT INTO roster_index (member_id, ${columns.map(([name]) => name).join(', ')})
    SELECT m.id, ${columns.map(([, value]) => value).join(', ')} FROM members m
    WHERE m.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM roster_index WHERE member_id = m.id) ORDER BY m.id`)
  const search = sqlite.prepare<[number]>(`
    INSERT INTO roster_search (rowid, name_words, other_words)
    SELECT number, name_words, other_words FROM roster_index WHERE number > ?`)
  // A savepoint: whoever goes on after an error has neither members that are not found nor an index that stands still.
  return sqlite.transaction(() => {
    hold.run(1)
    const result = work()
    const before = last.get() ?? 0
    index.run()
    search.run(before)
    hold.run(0)
    return result
  })()
}
