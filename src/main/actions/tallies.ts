/** Whether the tallies, which triggers keep, are what the actions add up to; and counting all of them anew. */

import type { Sqlite } from '../db/sqlite.ts'
import { unrecorded } from '../db/unrecorded.ts'

interface Tallies {
  table: string
  columns: string
  /** Its rows as they should be, in the order of `columns`. */
  counted: string
  /** By what it is told which of its rows are wrong. */
  of: 'month' | 'case_id' | 'addressee_id'
  /** Rows that say nothing. */
  empty?: string
}

const standing = 'actions WHERE deleted_at IS NULL'

/** Everything else about counts is the sum of these. */
const finest: Tallies = {
  table: 'tallies',
  columns: 'month, case_id, channel, kind, addressee_id, count, entries',
  counted: `
    SELECT substr(done_on, 1, 7), case_id, channel, kind, coalesce(addressee_id, ''), sum(count), count(*)
    FROM ${standing} GROUP BY 1, 2, 3, 4, 5`,
  of: 'month',
}
const people: Tallies[] = [
  {
    table: 'people_tallies',
    columns: 'who, month, erased, letters, entries',
    counted: `
      SELECT coalesce(member_id, somebody), substr(done_on, 1, 7), member_id IS NULL,
        sum(CASE channel WHEN 'letter' THEN count ELSE 0 END), count(*)
      FROM ${standing} AND coalesce(member_id, somebody) IS NOT NULL GROUP BY 1, 2, 3`,
    of: 'month',
  },
  {
    table: 'case_people_tallies',
    columns: 'month, case_id, who, entries',
    counted: `
      SELECT substr(done_on, 1, 7), case_id, coalesce(member_id, somebody), count(*)
      FROM ${standing} AND coalesce(member_id, somebody) IS NOT NULL GROUP BY 1, 2, 3`,
    of: 'month',
  },
]
const sums: Tallies[] = [
  {
    table: 'month_tallies',
    columns: 'month, channel, kind, count, entries',
    counted: 'SELECT month, channel, kind, sum(count), sum(entries) FROM tallies GROUP BY 1, 2, 3',
    of: 'month',
    empty: 'entries = 0 AND count = 0',
  },
  {
    table: 'case_tallies',
    columns: 'case_id, count, entries',
    counted: 'SELECT case_id, sum(count), sum(entries) FROM tallies GROUP BY 1',
    of: 'case_id',
  },
  {
    table: 'addressee_tallies',
    columns: 'addressee_id, count, entries',
    counted: `SELECT addressee_id, sum(count), sum(entries) FROM tallies WHERE addressee_id <> '' GROUP BY 1`,
    of: 'addressee_id',
  },
]

/** What differs from a count over all actions, as sentences; empty when all is well. */
export function tallyProblems(sqlite: Sqlite): string[] {
  const wrong = { month: new Set<string>(), case_id: new Set<string>(), addressee_id: new Set<string>() }
  const look = ({ table, columns, counted, of, empty = 'false' }: Tallies) => {
    const differing = sqlite
      .prepare<[], string>(`
        WITH counted (${columns}) AS MATERIALIZED (${counted}),
          kept AS (SELECT ${columns} FROM ${table} WHERE NOT (${empty}))
        SELECT ${of} FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept)
        UNION SELECT ${of} FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted)`)
      .pluck()
    for (const one of differing.iterate()) wrong[of].add(one)
  }
  look(finest)
  // Sums of what is wrong itself would say nothing.
  if (wrong.month.size === 0) sums.forEach(look)
  people.forEach(look)
  const unfinished = sqlite.prepare('SELECT count(*) FROM tally_batch').pluck().get() !== 0
  const { size: cases } = wrong.case_id
  const { size: addressees } = wrong.addressee_id
  return [
    ...[...wrong.month].sort().map((month) => `The tallies of ${month} are not what its actions add up to`),
    ...(cases > 0 ? [`The tallies of cases (${cases}) are not what their actions add up to`] : []),
    ...(addressees > 0 ? [`The tallies of addressees (${addressees}) are not what their actions add up to`] : []),
    ...(unfinished ? ['Some actions were left while they were counted'] : []),
  ]
}

/**
 * Counts every tally anew from the actions, in one transaction. It is no step to undo: nothing that anybody said changes.
 * @returns what was wrong, as {@link tallyProblems} says it
 */
export const recountTallies = (sqlite: Sqlite): string[] =>
  unrecorded(sqlite, () => {
    const problems = tallyProblems(sqlite)
    if (problems.length === 0) return problems
    sqlite.exec('DELETE FROM tally_batch')
    for (const { table, columns, counted } of [finest, ...sums, ...people]) {
      // A month keeps its rows: whether it was compared with what was sent is noted there, and it has to be again.
      if (table === 'month_tallies') sqlite.exec('UPDATE month_tallies SET count = 0, entries = 0, changed = 1')
      else sqlite.exec(`DELETE FROM ${table}`)
      sqlite.exec(`INSERT OR REPLACE INTO ${table} (${columns}) ${counted}`)
    }
    return problems
  })
