import type { Day, Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import type { Entry } from './consent.ts'
import type { Moved, Row } from './move.ts'
import type { Person } from './similar.ts'

/** The rows of `members` that a merge was about. */
export interface MergedRows {
  kept: Row
  merged: Row
  gone: Row
}

export interface Merge {
  id: Id
  kept: Id
  gone: Id
  at: Instant
  rows: MergedRows
  moved: Moved
}

interface MergeRow {
  id: Id
  kept: Id
  gone: Id
  merged_at: Instant
  rows: string
  moved: string
}

interface PersonRow {
  id: Id
  prefix: string
  given_name: string
  family_name: string
  email: string
  phone_e164: string | null
  address: string
}

export interface LedgerEntry extends Entry {
  purpose: string
  how: string
  row: Row
}

const toMerge = ({ id, kept, gone, merged_at, rows, moved }: MergeRow): Merge => ({
  ...{ id, kept, gone, at: merged_at },
  rows: JSON.parse(rows),
  moved: JSON.parse(moved),
})

export function createMergesRepository(sqlite: Sqlite) {
  const insert = sqlite.prepare(
    'INSERT INTO merges (id, kept, gone, merged_at, rows, moved) VALUES (@id, @kept, @gone, @at, @rows, @moved)',
  )
  const one = sqlite.prepare<[Id], MergeRow>('SELECT * FROM merges WHERE id = ?')
  const ofKept = sqlite.prepare<[Id], MergeRow>('SELECT * FROM merges WHERE kept = ? ORDER BY id DESC')
  const into = sqlite.prepare<[Id], MergeRow>('SELECT * FROM merges WHERE gone = ?')
  const remove = sqlite.prepare<[Id]>('DELETE FROM merges WHERE id = ?')
  const row = sqlite.prepare<[Id], Row>('SELECT * FROM members WHERE id = ?')
  const removeMember = sqlite.prepare<[Id]>('DELETE FROM members WHERE id = ?')
  const ledger = sqlite.prepare<[Id], Row>('SELECT * FROM consents WHERE member_id = ? ORDER BY id')
  const removeConsent = sqlite.prepare<[Id]>('DELETE FROM consents WHERE id = ?')
  const countLetters = sqlite.prepare<[Id], number>('SELECT count(*) FROM letters WHERE member_id = ?').pluck()
  const countActions = sqlite.prepare<[Id], number>('SELECT count(*) FROM actions WHERE member_id = ?').pluck()
  const countConsents = sqlite.prepare<[Id], number>('SELECT count(*) FROM consents WHERE member_id = ?').pluck()
  const people = sqlite.prepare<[], PersonRow>(`
    SELECT id, prefix, given_name, family_name, email, phone_e164, address FROM members
    WHERE deleted_at IS NULL ORDER BY id`)
  const refused = sqlite.prepare<{ id: Id }, { one: Id; other: Id }>(
    `SELECT one, other FROM refused_pairs WHERE what = 'person' AND (one = @id OR other = @id)`,
  )
  const refuse = sqlite.prepare<[Id, Id]>(
    `INSERT OR IGNORE INTO refused_pairs (what, one, other) VALUES ('person', ?, ?)`,
  )

  return {
    insert({ rows, moved, ...merge }: Merge): void {
      insert.run({ ...merge, rows: JSON.stringify(rows), moved: JSON.stringify(moved) })
    },
    get(id: Id): Merge | null {
      const found = one.get(id)
      return found ? toMerge(found) : null
    },
    /** Merges into this member, the latest first. */
    ofKept: (member: Id): Merge[] => ofKept.all(member).map(toMerge),
    /** The merge by which a member went away. */
    into(member: Id): Merge | null {
      const found = into.get(member)
      return found ? toMerge(found) : null
    },
    remove: (id: Id): void => void remove.run(id),
    /** The member's own row, whether in the bin or not. */
    row: (member: Id): Row | null => row.get(member) ?? null,
    removeMember: (member: Id): void => void removeMember.run(member),
    setColumns(member: Id, columns: Row): void {
      const names = Object.keys(columns)
      if (names.length === 0) return
      const set = names.map((name) => `${name} = ?`).join(', ')
      sqlite
        .prepare(`UPDATE members SET ${set} WHERE id = ?`)
        .run(...names.map((name) => columns[name] ?? null), member)
    },
    /** Oldest first. */
    ledger: (member: Id): LedgerEntry[] =>
      ledger.all(member).map((entry) => ({
        id: String(entry.id),
        purpose: String(entry.purpose),
        given: entry.given === 1,
        saidOn: entry.said_on === null ? null : (String(entry.said_on) as Day),
        how: String(entry.how),
        recordedAt: String(entry.recorded_at),
        row: entry,
      })),
    removeConsent: (id: Id): void => void removeConsent.run(id),
    counts: (member: Id) => ({
      letters: countLetters.get(member) ?? 0,
      actions: countActions.get(member) ?? 0,
      consents: countConsents.get(member) ?? 0,
    }),
    people: (): (Person & { prefix: string })[] =>
      people.all().map((found) => ({
        id: found.id,
        prefix: found.prefix,
        givenName: found.given_name,
        familyName: found.family_name,
        email: found.email,
        phoneE164: found.phone_e164,
        address: JSON.parse(found.address),
      })),
    refusedWith(id: Id): ReadonlySet<Id> {
      return new Set(refused.all({ id }).map((pair) => (pair.one === id ? pair.other : pair.one)))
    },
    refuse: (first: Id, second: Id): void =>
      void refuse.run(first < second ? first : second, first < second ? second : first),
  }
}
