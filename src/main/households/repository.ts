import type { CountryCode, Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'
import { displayName } from '../members/name.ts'
import type { Decided, Dweller } from './suggest.ts'

export interface NamedDweller extends Dweller {
  name: string
}

interface DwellerRow {
  id: Id
  prefix: string
  given_name: string
  family_name: string
  address: string
  country: CountryCode | null
  phone_e164: string | null
}

interface MembershipRow {
  id: Id
  household: Id
  called: string
  prefix: string
  given_name: string
  family_name: string
}

export function createHouseholdsRepository(sqlite: Sqlite) {
  const dwellers = sqlite.prepare<[], DwellerRow>(`
    SELECT id, prefix, given_name, family_name, address, country, phone_e164 FROM members
    WHERE deleted_at IS NULL AND active = 1 AND address <> '[]' ORDER BY id`)
  const memberships = sqlite.prepare<[], MembershipRow>(`
    SELECT m.id, h.id AS household, h.name AS called, m.prefix, m.given_name, m.family_name
    FROM household_members b JOIN households h ON h.id = b.household_id JOIN members m ON m.id = b.member_id
    WHERE m.deleted_at IS NULL ORDER BY h.id, m.family_name, m.given_name, m.id`)
  const refusals = sqlite.prepare<[], { one: Id; other: Id }>(
    `SELECT one, other FROM refused_pairs WHERE what = 'household'`,
  )
  const there = sqlite.prepare<[Id], { one: number }>(
    'SELECT 1 AS one FROM members WHERE id = ? AND deleted_at IS NULL',
  )
  const isHousehold = sqlite.prepare<[Id], { name: string }>('SELECT name FROM households WHERE id = ?')
  const insert = sqlite.prepare('INSERT INTO households (id, name, created_at, updated_at) VALUES (?, ?, ?, ?)')
  const rename = sqlite.prepare('UPDATE households SET name = ?, updated_at = ? WHERE id = ? AND name <> ?')
  const remove = sqlite.prepare<[Id]>('DELETE FROM households WHERE id = ?')
  const put = sqlite.prepare<[Id, Id]>(`
    INSERT INTO household_members (member_id, household_id) VALUES (?, ?)
    ON CONFLICT (member_id) DO UPDATE SET household_id = excluded.household_id
      WHERE household_id <> excluded.household_id`)
  const takeOut = sqlite.prepare<[Id]>('DELETE FROM household_members WHERE member_id = ?')
  const empty = sqlite.prepare<[Id]>('DELETE FROM household_members WHERE household_id = ?')
  const of = sqlite.prepare<[Id], Id>('SELECT household_id FROM household_members WHERE member_id = ?').pluck()
  const people = sqlite
    .prepare<[Id], Id>('SELECT member_id FROM household_members WHERE household_id = ? ORDER BY member_id')
    .pluck()
  const refuse = sqlite.prepare<[Id, Id]>(
    `INSERT OR IGNORE INTO refused_pairs (what, one, other) VALUES ('household', ?, ?)`,
  )
  const allow = sqlite.prepare<[Id, Id, Id, Id]>(
    `DELETE FROM refused_pairs WHERE what = 'household' AND ((one = ? AND other = ?) OR (one = ? AND other = ?))`,
  )

  return {
    /** Active members with an address. */
    dwellers: (): NamedDweller[] =>
      dwellers.all().map((row) => ({
        id: row.id,
        name: displayName({ prefix: row.prefix, givenName: row.given_name, familyName: row.family_name }),
        familyName: row.family_name,
        address: JSON.parse(row.address),
        country: row.country,
        phoneE164: row.phone_e164,
      })),
    /** Every member of a household who is not in the bin, household by household. */
    memberships: () =>
      memberships.all().map(({ id, household, called, prefix, given_name, family_name }) => ({
        id,
        household,
        called,
        name: displayName({ prefix, givenName: given_name, familyName: family_name }),
      })),
    refused(): Decided['refused'] {
      const pairs = new Set(refusals.all().flatMap(({ one, other }) => [`${one} ${other}`, `${other} ${one}`]))
      return (one, other) => pairs.has(`${one} ${other}`)
    },
    isMember: (id: Id): boolean => there.get(id) !== undefined,
    nameOf: (id: Id): string | null => isHousehold.get(id)?.name ?? null,
    householdOf: (member: Id): Id | null => of.get(member) ?? null,
    /** With those in the bin. */
    peopleOf: (household: Id): Id[] => people.all(household),
    insert(id: Id, name: string, at: Instant): void {
      insert.run(id, name, at, at)
    },
    rename(id: Id, name: string, at: Instant): void {
      rename.run(name, at, id, name)
    },
    put(member: Id, household: Id): void {
      put.run(member, household)
    },
    takeOut(member: Id): void {
      takeOut.run(member)
    },
    remove(household: Id): void {
      empty.run(household)
      remove.run(household)
    },
    refuse(one: Id, other: Id): void {
      refuse.run(one < other ? one : other, one < other ? other : one)
    },
    allow(one: Id, other: Id): void {
      allow.run(one, other, other, one)
    },
  }
}
