import type { CountryCode, Id } from '#shared/values.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import { displayName } from '../name.ts'
import type { Reachable } from './share.ts'

interface Row {
  id: Id
  prefix: string
  given_name: string
  family_name: string
  address: string
  country: CountryCode | null
  listed: number | null
  contact: number | null
  household: Id | null
  called: string | null
}

export function createLabelsRepository(sqlite: Sqlite) {
  // Ids are UUIDv7, so the greatest id of a member's ledger is its latest entry, and the index ends there.
  const latest = (purpose: string) => `
    (SELECT given FROM consents
      WHERE id = (SELECT max(id) FROM consents WHERE member_id = m.id AND purpose = '${purpose}'))`
  const columns = `m.id, m.prefix, m.given_name, m.family_name, m.address, m.country, ${latest('roster')} AS listed,
    ${latest('contact')} AS contact, h.id AS household, h.name AS called`
  const living = `LEFT JOIN household_members b ON b.member_id = m.id LEFT JOIN households h ON h.id = b.household_id`
  const chosen = sqlite.prepare<[string], Row>(`
    SELECT ${columns} FROM json_each(?) j JOIN members m ON m.id = j.value ${living}
    WHERE m.deleted_at IS NULL ORDER BY j.key`)
  const inHouseholds = sqlite.prepare<[], Row>(`
    SELECT ${columns} FROM household_members b JOIN members m ON m.id = b.member_id JOIN households h ON h.id = b.household_id
    WHERE m.deleted_at IS NULL AND m.active = 1 ORDER BY m.family_name, h.id, m.given_name, m.id`)

  const toReachable = (row: Row): Reachable => ({
    name: displayName({ prefix: row.prefix, givenName: row.given_name, familyName: row.family_name }),
    givenName: row.given_name,
    familyName: row.family_name,
    address: JSON.parse(row.address),
    country: row.country,
    listed: row.listed === 1,
    contact: row.contact === null ? null : row.contact === 1,
    household: row.household === null ? null : { id: row.household, name: row.called ?? '' },
  })

  return {
    /** In the order of the ids; whoever is gone is left out. */
    chosen: (ids: readonly Id[]): Reachable[] => chosen.all(JSON.stringify(ids)).map(toReachable),
    /** Active members of confirmed households, by family name. */
    inHouseholds: (): Reachable[] => inHouseholds.all().map(toReachable),
  }
}
