/** Search-as-you-type: the first who are found, never more than are shown. */
import type { Sqlite } from '../db/sqlite.ts'
import { consentOf } from './repository.ts'
import { lettersOf, matchOf, type Wanted } from './words/wanted.ts'

/** From so many letters on, names that match come before what matches elsewhere; below, whoever comes first. */
const rankFrom = 3

export function createSuggest(sqlite: Sqlite) {
  const mayWrite = `i.active = 1 AND ${consentOf('i.member_id')} = 1`
  const prepare = (sql: string) => sqlite.prepare<unknown[], number>(sql).pluck()
  const matching = {
    all: prepare('SELECT rowid FROM roster_search WHERE roster_search MATCH ? ORDER BY rowid LIMIT ?'),
    writers: prepare(`
      SELECT s.rowid FROM roster_search s JOIN roster_index i ON i.number = s.rowid
      WHERE s.roster_search MATCH ? AND ${mayWrite} ORDER BY s.rowid LIMIT ?`),
  }
  const first = {
    all: prepare('SELECT number FROM roster_index ORDER BY name_key LIMIT ?'),
    writers: prepare(`SELECT i.number FROM roster_index i WHERE ${mayWrite} ORDER BY i.name_key LIMIT ?`),
  }

  /** Numbers of roster_index; with null, the first by name. */
  return (wanted: Wanted | null, only: 'all' | 'writers', limit: number): number[] => {
    if (wanted === null) return first[only].all(limit)
    // No name has digits.
    if (lettersOf(wanted) < rankFrom || wanted.number !== null) return matching[only].all(matchOf(wanted), limit)
    const found = new Set<number>()
    const whole = matchOf(wanted, { column: 'name_words', whole: true })
    for (const match of [whole, matchOf(wanted, { column: 'name_words' }), matchOf(wanted)]) {
      for (const number of matching[only].all(match, limit)) if (found.size < limit) found.add(number)
      if (found.size >= limit) break
    }
    return [...found]
  }
}
