/** Who wrote for a case, and how often: letters of packs, what the log names them for, and what was counted for them. */
import type { Id } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'

/** So many of one source. What was counted at one evening may be told twice: by taps and by the packs signed there. */
export interface WroteRow {
  memberId: Id
  count: number
  /** `apart`: nothing else tells of it. */
  source: 'apart' | 'named' | 'pack'
  eveningId: Id | null
}

/** The sum for each member. Of an evening the larger figure counts: taps may leave some of a pack's letters out. Pure. */
export function sumsOf(rows: readonly WroteRow[]): Map<Id, number> {
  const evenings = new Map<string, { memberId: Id; named: number; pack: number }>()
  const sums = new Map<Id, number>()
  const add = (memberId: Id, count: number) => sums.set(memberId, (sums.get(memberId) ?? 0) + count)
  for (const { memberId, count, source, eveningId } of rows) {
    if (source === 'apart' || eveningId === null) {
      add(memberId, count)
      continue
    }
    const key = `${memberId} ${eveningId}`
    const known = evenings.get(key) ?? { memberId, named: 0, pack: 0 }
    known[source] += count
    evenings.set(key, known)
  }
  for (const { memberId, named, pack } of evenings.values()) add(memberId, Math.max(named, pack))
  return sums
}

export function createWrote(sqlite: Sqlite) {
  // Of a letter that several signed, each wrote it.
  const signers = `coalesce(l.household, CASE WHEN l.member_id IS NULL THEN '[]' ELSE json_array(l.member_id) END)`
  const rows = sqlite.prepare<{ about: Id }, WroteRow>(`
    SELECT s.value AS memberId, count(*) AS count, 'apart' AS source, NULL AS eveningId
    FROM letters l JOIN actions x ON x.letter_id = l.id AND x.deleted_at IS NULL, json_each(${signers}) s
    WHERE l.case_id = @about GROUP BY s.value
    UNION ALL
    SELECT member_id, sum(count), CASE WHEN evening_id IS NULL THEN 'apart' ELSE 'named' END, evening_id
    FROM actions WHERE case_id = @about AND letter_id IS NULL AND member_id IS NOT NULL AND deleted_at IS NULL
    GROUP BY member_id, evening_id
    UNION ALL
    SELECT a.member_id, count(*), 'named', t.evening_id
    FROM taps t JOIN attendances a ON a.id = t.attendance_id JOIN evenings e ON e.id = t.evening_id
    WHERE t.case_id = @about AND a.member_id IS NOT NULL AND e.closed_at IS NULL AND e.deleted_at IS NULL
    GROUP BY a.member_id, t.evening_id
    UNION ALL
    SELECT s.value, count(*), 'pack', p.counted_at
    FROM letters l JOIN packs p ON p.id = l.pack_id, json_each(${signers}) s
    WHERE l.case_id = @about AND p.counted_at IS NOT NULL AND p.deleted_at IS NULL AND l.erased = 0
      AND NOT EXISTS (SELECT 1 FROM actions x WHERE x.letter_id = l.id)
    GROUP BY s.value, p.counted_at`)
  return { of: (about: Id): Map<Id, number> => sumsOf(rows.all({ about })) }
}
