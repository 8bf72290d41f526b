/** Members by their names alone, as somebody at a door types them: two initials, or beginnings of words. */
import { fold } from '#shared/fold.ts'
import type { Sqlite } from '../db/sqlite.ts'
import { matchOf, wantedOf } from './words/wanted.ts'

export function createByName(sqlite: Sqlite) {
  const prepare = (sql: string) => sqlite.prepare<unknown[], number>(sql).pluck()
  const matching = prepare(`
    SELECT s.rowid FROM roster_search s JOIN roster_index i ON i.number = s.rowid
    WHERE s.roster_search MATCH ? AND i.active = 1 ORDER BY s.rowid LIMIT ?`)
  // A name's key is its family name, a sign below every letter, and the given name: see words/keys.ts.
  const initials = prepare(`
    SELECT number FROM roster_index
    WHERE name_key >= @family AND name_key < @after AND active = 1
      AND substr(name_key, instr(name_key, char(1)) + 1, 1) = @given
    ORDER BY name_key LIMIT @limit`)

  /** Numbers of roster_index of active members, initials first, then whole names, then beginnings. */
  return (text: string, limit: number): number[] => {
    const wanted = wantedOf(text)
    if (wanted === null) return []
    const found = new Set<number>()
    const [given, family, ...more] = [...fold(text.trim())]
    if (given && family && more.length === 0)
      for (const number of initials.all({ given, family, after: `${family}\uffff`, limit })) found.add(number)
    for (const whole of [true, false]) {
      if (found.size >= limit) break
      for (const number of matching.all(matchOf(wanted, { column: 'name_words', whole }), limit)) found.add(number)
    }
    return [...found].slice(0, limit)
  }
}
