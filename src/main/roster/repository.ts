import { type FoundMember, RosterLook, type RosterRow, type SavedView } from '#shared/roster.ts'
import type { Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'
import { displayName } from '../members/name.ts'
import { townOf } from './words/town.ts'

interface Names {
  id: string
  prefix: string
  given_name: string
  family_name: string
  address: string
  email: string
  active: number
  consent: number | null
}
interface Row extends Names {
  country: string | null
  phone: string
  channels: string
  tags: string
  note: string
  guest: number
  created_at: string
  letters: number
  last_letter: string | null
}

const longNote = 500

const nameOf = ({ prefix, given_name, family_name }: Names) =>
  displayName({ prefix, givenName: given_name, familyName: family_name })

function toRow(row: Row): RosterRow {
  const address: string[] = JSON.parse(row.address)
  return {
    id: row.id,
    name: nameOf(row),
    prefix: row.prefix,
    givenName: row.given_name,
    familyName: row.family_name,
    address,
    town: townOf(address),
    country: row.country,
    email: row.email,
    phone: row.phone,
    channels: JSON.parse(row.channels),
    tags: JSON.parse(row.tags),
    note: row.note.slice(0, longNote),
    longNote: row.note.length > longNote,
    letters: row.letters,
    lastLetter: row.last_letter,
    added: row.created_at.slice(0, 10),
    active: row.active === 1,
    guest: row.guest === 1,
    consent: row.consent === 1,
  }
}

function toFound(row: Names): FoundMember {
  const active = row.active === 1
  const detail = townOf(JSON.parse(row.address)) || row.email
  return { id: row.id, name: nameOf(row), detail, active, mayWrite: active && row.consent === 1 }
}

/** Ids are UUIDv7, so the greatest id of a member's ledger is its latest entry, and the index ends there. */
export const consentOf = (member: string): string => `
  (SELECT given FROM consents
    WHERE id = (SELECT max(id) FROM consents WHERE member_id = ${member} AND purpose = 'roster'))`
/** The sum of a member's letters, and the day of the last one, which is looked for in the last month that has any. */
export const lettersOf = (member: string): string =>
  `(SELECT coalesce(sum(t.letters), 0) FROM people_tallies t WHERE t.who = ${member})`
export const lastLetterOf = (member: string): string => `
  (SELECT max(a.done_on) FROM actions a
    WHERE a.member_id = ${member} AND a.channel = 'letter' AND a.deleted_at IS NULL
      AND a.done_on >= (SELECT max(t.month) FROM people_tallies t WHERE t.who = ${member} AND t.letters > 0))`

export function createRosterRepository(sqlite: Sqlite) {
  const byNumbers = `
    FROM json_each(?) j JOIN roster_index i ON i.number = j.value JOIN members m ON m.id = i.member_id ORDER BY j.key`
  const names = `m.id, m.prefix, m.given_name, m.family_name, m.address, m.email, m.active,
    ${consentOf('m.id')} AS consent`
  const whole = `${names}, m.country, m.phone, m.channels, m.tags, substr(m.note, 1, ${longNote + 1}) AS note, m.guest,
    m.created_at, ${lettersOf('m.id')} AS letters, ${lastLetterOf('m.id')} AS last_letter`
  const rows = sqlite.prepare<[string], Row>(`SELECT ${whole} ${byNumbers}`)
  const found = sqlite.prepare<[string], Names>(`SELECT ${names} ${byNumbers}`)
  const one = sqlite.prepare<[Id], Row>(`SELECT ${whole} FROM members m WHERE m.id = ? AND m.deleted_at IS NULL`)
  const ids = sqlite
    .prepare<[string], Id>(
      `SELECT i.member_id FROM json_each(?) j JOIN roster_index i ON i.number = j.value ORDER BY j.key`,
    )
    .pluck()
  const numberOf = sqlite.prepare<[Id], number>('SELECT number FROM roster_index WHERE member_id = ?').pluck()
  const setTags = sqlite.prepare<[string, Instant, Id]>('UPDATE members SET tags = ?, updated_at = ? WHERE id = ?')
  const facts = sqlite.prepare<[], { members: number; active: number }>(
    'SELECT count(*) AS members, coalesce(sum(active), 0) AS active FROM roster_index',
  )
  const countries = sqlite.prepare<[], { code: string; count: number }>(
    'SELECT country AS code, count(*) AS count FROM roster_index WHERE country IS NOT NULL GROUP BY country',
  )
  const tags = sqlite.prepare<[], { tag: string; count: number }>(`
    SELECT j.value AS tag, count(*) AS count FROM members m, json_each(m.tags) j
    WHERE m.deleted_at IS NULL AND m.tags <> '[]' GROUP BY j.value`)
  const views = sqlite.prepare<[], { id: Id; name: string; look: string }>('SELECT id, name, look FROM roster_views')
  const putView = sqlite.prepare<[Id, string, string, Instant, Instant]>(`
    INSERT INTO roster_views (id, name, look, created_at, updated_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, look = excluded.look, updated_at = excluded.updated_at`)
  const removeView = sqlite.prepare<[Id]>('DELETE FROM roster_views WHERE id = ?')
  const last = sqlite.prepare<[], string | null>('SELECT last FROM roster_state').pluck()
  const keepLast = sqlite.prepare<[string]>('UPDATE roster_state SET last = ?')

  return {
    /** In the order of the numbers; a number that is gone is left out. */
    rows: (numbers: readonly number[]): RosterRow[] => rows.all(JSON.stringify(numbers)).map(toRow),
    found: (numbers: readonly number[]): FoundMember[] => found.all(JSON.stringify(numbers)).map(toFound),
    ids: (numbers: readonly number[]): Id[] => ids.all(JSON.stringify(numbers)),
    row(id: Id): RosterRow | null {
      const row = one.get(id)
      return row ? toRow(row) : null
    },
    setTags(id: Id, tags: readonly string[], at: Instant): void {
      setTags.run(JSON.stringify(tags), at, id)
    },
    numberOf: (id: Id): number | null => numberOf.get(id) ?? null,
    facts: () => facts.get() ?? { members: 0, active: 0 },
    choices: () => ({ countries: countries.all(), tags: tags.all() }),
    views: (): SavedView[] =>
      views.all().map(({ look, ...view }) => ({ ...view, look: RosterLook.parse(JSON.parse(look)) })),
    saveView(id: Id, name: string, look: RosterLook, at: Instant): void {
      putView.run(id, name, JSON.stringify(look), at, at)
    },
    removeView: (id: Id): boolean => removeView.run(id).changes > 0,
    last(): RosterLook | null {
      const look = last.get() ?? null
      return look === null ? null : RosterLook.parse(JSON.parse(look))
    },
    keepLast(look: RosterLook): void {
      keepLast.run(JSON.stringify(look))
    },
  }
}
