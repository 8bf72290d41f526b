import { v7 as uuid } from 'uuid'
import type { Member, MemberFields } from '#shared/members.ts'
import type { Day, Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'
import { displayName } from './name.ts'

interface MemberRow {
  id: string
  prefix: string
  given_name: string
  family_name: string
  address: string
  country: string | null
  email: string
  phone: string
  phone_e164: string | null
  channels: string
  languages: string
  note: string
  safety: string
  tags: string
  guest: number
  trace: Member['trace']
  address_print: Member['addressPrint']
  active: number
  created_at: string
  updated_at: string
  letters: number
  given: number | null
  said_on: string | null
  how: string | null
}
type Consent = MemberFields['consent']

/** Most members have the same few lists, and parsing them was a fifth of listing a roster. */
const shortLists = new Map<string, string[]>()
function shortList(json: string): string[] {
  let list = shortLists.get(json)
  if (!list) {
    if (shortLists.size > 1000) shortLists.clear()
    list = JSON.parse(json) as string[]
    shortLists.set(json, list)
  }
  return [...list]
}

const toMember = (row: MemberRow): Member => ({
  id: row.id,
  name: displayName({ prefix: row.prefix, givenName: row.given_name, familyName: row.family_name }),
  prefix: row.prefix,
  givenName: row.given_name,
  familyName: row.family_name,
  address: JSON.parse(row.address),
  country: row.country,
  email: row.email,
  phone: row.phone,
  phoneE164: row.phone_e164,
  channels: shortList(row.channels) as Member['channels'],
  languages: shortList(row.languages),
  note: row.note,
  active: row.active === 1,
  safety: row.safety === '[]' ? [] : JSON.parse(row.safety),
  tags: shortList(row.tags),
  guest: row.guest === 1,
  trace: row.trace,
  addressPrint: row.address_print,
  consent: { given: row.given === 1, on: row.said_on, how: row.how ?? '' },
  letters: row.letters,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

/** A member's fields as the columns of their row. */
export const toColumns = (fields: MemberFields, phoneE164: string | null) => ({
  prefix: fields.prefix,
  given_name: fields.givenName,
  family_name: fields.familyName,
  address: JSON.stringify(fields.address),
  country: fields.country,
  email: fields.email,
  phone: fields.phone,
  phone_e164: phoneE164,
  channels: JSON.stringify(fields.channels),
  languages: JSON.stringify(fields.languages),
  note: fields.note,
  safety: JSON.stringify(fields.safety),
  tags: JSON.stringify(fields.tags),
  guest: fields.guest ? 1 : 0,
  trace: fields.trace,
  address_print: fields.addressPrint,
  active: fields.active ? 1 : 0,
})

export function createMembersRepository(sqlite: Sqlite) {
  // Ids are UUIDv7, so the greatest id of a member's ledger is its latest entry, and the index ends there.
  const latest = `(SELECT max(id) FROM consents WHERE member_id = m.id AND purpose = 'roster')`
  const whole = `
    SELECT m.*, c.given, c.said_on, c.how,
      (SELECT coalesce(sum(t.letters), 0) FROM people_tallies t WHERE t.who = m.id) AS letters
    FROM members m LEFT JOIN consents c ON c.id = ${latest}
    WHERE m.deleted_at IS NULL`
  const all = sqlite.prepare<[], MemberRow>(whole)
  const one = sqlite.prepare<[Id], MemberRow>(`${whole} AND m.id = ?`)
  const insert = sqlite.prepare(`
    INSERT INTO members (id, prefix, given_name, family_name, address, country, email, phone, phone_e164, channels,
                         languages, note, safety, tags, guest, trace, address_print, active, created_at, updated_at)
    VALUES (@id, @prefix, @given_name, @family_name, @address, @country, @email, @phone, @phone_e164, @channels,
            @languages, @note, @safety, @tags, @guest, @trace, @address_print, @active, @at, @at)`)
  const update = sqlite.prepare(`
    UPDATE members SET prefix = @prefix, given_name = @given_name, family_name = @family_name, address = @address,
      country = @country, email = @email, phone = @phone, phone_e164 = @phone_e164, channels = @channels,
      languages = @languages, note = @note, safety = @safety, tags = @tags, guest = @guest,
      trace = @trace, address_print = @address_print, active = @active, updated_at = @at
    WHERE id = @id AND deleted_at IS NULL`)
  const setActive = sqlite.prepare<[number, Instant, Id, number]>(
    'UPDATE members SET active = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL AND active <> ?',
  )
  const remove = sqlite.prepare<[Instant, Id]>('UPDATE members SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL')
  const addConsent = sqlite.prepare<[Id, Id, number, Day | null, string, Instant]>(`
    INSERT INTO consents (id, member_id, purpose, given, said_on, how, recorded_at)
    VALUES (?, ?, 'roster', ?, ?, ?, ?)`)

  return {
    /** In no particular order: how names sort is the service's business. */
    list: (): Member[] => all.all().map(toMember),
    get(id: Id): Member | null {
      const row = one.get(id)
      return row ? toMember(row) : null
    },
    insert(id: Id, fields: MemberFields, phoneE164: string | null, at: Instant): void {
      insert.run({ ...toColumns(fields, phoneE164), id, at })
    },
    /** @returns whether there was such a member */
    update: (id: Id, fields: MemberFields, phoneE164: string | null, at: Instant): boolean =>
      update.run({ ...toColumns(fields, phoneE164), id, at }).changes > 0,
    /** @returns whether that changed anything */
    setActive(id: Id, active: boolean, at: Instant): boolean {
      const flag = active ? 1 : 0
      return setActive.run(flag, at, id, flag).changes > 0
    },
    remove: (id: Id, at: Instant): boolean => remove.run(at, id).changes > 0,
    /** The ledger is only ever added to (GDPR Art. 7 (1): consent must be demonstrable later). */
    addConsent(member: Id, consent: Consent, at: Instant): void {
      addConsent.run(uuid(), member, consent.given ? 1 : 0, consent.on, consent.how, at)
    },
  }
}
