/** Saved views that look for an erased person: the search goes, and the view where it was nothing else. */
import { everybody, RosterLook, type RosterView } from '#shared/roster.ts'
import type { ForgetRule } from '../db/forget/rules.ts'
import type { Sqlite } from '../db/sqlite.ts'
import type { Row } from '../db/tables.ts'
import type { Person } from '../personalData/person.ts'
import { nameWords, otherWords } from './words/searched.ts'
import { isFound, lettersOf, matchOf, wantedOf } from './words/wanted.ts'

/** Shorter words are the beginning of everybody's. */
const telling = 3

export function forgetSearches(sqlite: Sqlite, { ids, states }: Person): ForgetRule[] {
  const words = states.map(({ prefix, givenName, familyName, email, phone, phoneE164 }) => [
    ...nameWords({ prefix, given_name: givenName, family_name: familyName }),
    ...otherWords({ email, phone, phone_e164: phoneE164, address: '[]', tags: '[]', note: '' }),
  ])
  const others = sqlite
    .prepare<[string, ...string[]], number>(
      `SELECT EXISTS (SELECT 1 FROM roster_search s JOIN roster_index i ON i.number = s.rowid
        WHERE s.roster_search MATCH ? AND i.member_id NOT IN (${ids.map(() => '?').join(', ')}))`,
    )
    .pluck()
  const known = new Map<string, boolean>()

  /** Finds this person by name, e-mail or phone, and nobody else. */
  function isTheirs(typed: string): boolean {
    const before = known.get(typed)
    if (before !== undefined) return before
    const wanted = wantedOf(typed)
    const theirs =
      wanted !== null &&
      lettersOf(wanted) >= telling &&
      words.some((some) => isFound(wanted, some)) &&
      others.get(matchOf(wanted), ...ids) === 0
    known.set(typed, theirs)
    return theirs
  }

  function forget(row: Row): Row | null {
    if (typeof row.look !== 'string' || typeof row.name !== 'string') return row
    if (isTheirs(row.name)) return null
    const look = RosterLook.parse(JSON.parse(row.look))
    if (!isTheirs(look.view.query)) return row
    const view = { ...look.view, query: '' }
    return isEverybody(view) ? null : { ...row, look: JSON.stringify({ ...look, view }) }
  }

  // Views are few, so each note of one is looked into.
  return [{ table: 'roster_views', where: 'true', values: [], tokens: ['"look"'], forget }]
}

const isEverybody = ({ sort, ...view }: RosterView): boolean =>
  JSON.stringify({ ...everybody, ...view, sort }) === JSON.stringify({ ...everybody, sort })
