/** People who were erased: here, so that they do not come back, and at the sender's, so that somebody hears of it. */
import type { Sqlite } from '../../db/sqlite.ts'
import { displayName } from '../../members/name.ts'
import { createBarredRepository } from '../../personalData/barred.ts'
import { fingerprints, type KnownBy } from '../../personalData/fingerprint.ts'
import type { Content, Row } from '../content.ts'
import type { Payload } from '../payload.ts'
import type { Kind } from '../tables.ts'

export interface Barring {
  /** Whether it is the record of a member whom this group erased. */
  erased(kind: Kind, content: Content | null): boolean
  /** Members here whom the sender erased. */
  namesHere: string[]
}

export function barring(sqlite: Sqlite, payload: Payload): Barring {
  const here = createBarredRepository(sqlite).test()
  const known = new Set(sqlite.prepare<[], string>('SELECT fingerprint FROM barred').pluck().all())
  const there = payload.fixed.filter(({ kind, id }) => kind === 'barred' && !known.has(id))
  const prints = new Set(there.map(({ id }) => id))
  const salts = [...new Set(there.map(({ content }) => String(content.row.salt)))]
  const namesHere: string[] = []
  if (prints.size > 0) {
    for (const row of sqlite.prepare<[], Row>('SELECT * FROM members WHERE deleted_at IS NULL').iterate()) {
      const member = personal(row)
      if (salts.some((salt) => fingerprints(member, salt).some((one) => prints.has(one))))
        namesHere.push(displayName({ prefix: '', givenName: member.givenName, familyName: member.familyName }))
    }
  }
  return {
    erased: (kind, content) => kind.name === 'member' && content !== null && here(personal(content.row)),
    namesHere,
  }
}

const personal = (row: Row): KnownBy => ({
  givenName: String(row.given_name ?? ''),
  familyName: String(row.family_name ?? ''),
  email: String(row.email ?? ''),
  phone: String(row.phone ?? ''),
  phoneE164: typeof row.phone_e164 === 'string' ? row.phone_e164 : null,
  address: JSON.parse(String(row.address ?? '[]')),
})
