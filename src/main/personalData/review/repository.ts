import type { ReviewRule } from '#shared/personalData.ts'
import type { Day, Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import type { KnownBy } from '../fingerprint.ts'
import { nameOfRow } from '../repository.ts'
import type { Decision, Facts } from './reasons.ts'

interface FactsRow {
  id: Id
  prefix: string
  given_name: string
  family_name: string
  email: string
  phone: string
  phone_e164: string | null
  address: string
  active: number
  guest: number
  created_at: Instant
  updated_at: Instant
  deleted_at: Instant | null
  last_action: Day | null
  given: number | null
  said_on: Day | null
  consent_at: Instant | null
}

export interface Reviewed {
  id: Id
  name: string
  email: string
  facts: Omit<Facts, 'returned' | 'traceless'>
  knownBy: KnownBy
}

export function createReviewRepository(sqlite: Sqlite) {
  const all = sqlite.prepare<[], FactsRow>(`
    SELECT m.id, m.prefix, m.given_name, m.family_name, m.email, m.phone, m.phone_e164, m.address, m.active,
      m.guest, m.created_at, m.updated_at, m.deleted_at,
      (SELECT max(a.done_on) FROM actions a WHERE a.member_id = m.id AND a.deleted_at IS NULL) AS last_action,
      c.given, c.said_on, c.recorded_at AS consent_at
    FROM members m
    LEFT JOIN consents c ON c.id = (SELECT max(id) FROM consents WHERE member_id = m.id AND purpose = 'roster')
    ORDER BY m.family_name, m.given_name, m.id`)
  const decisions = sqlite.prepare<
    [],
    { member_id: Id; rule: ReviewRule; decision: 'keep' | 'ask'; decided_on: Day; until: Day }
  >('SELECT member_id, rule, decision, decided_on, until FROM review_decisions')
  const decide = sqlite.prepare<[Id, ReviewRule, string, Day, Day]>(`
    INSERT INTO review_decisions (member_id, rule, decision, decided_on, until) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (member_id, rule) DO UPDATE
      SET decision = excluded.decision, decided_on = excluded.decided_on, until = excluded.until`)

  return {
    *members(): Iterable<Reviewed> {
      for (const row of all.iterate()) {
        yield {
          id: row.id,
          name: nameOfRow(row),
          email: row.email,
          facts: {
            active: row.active === 1,
            guest: row.guest === 1,
            addedOn: row.created_at.slice(0, 10),
            changedOn: row.updated_at.slice(0, 10),
            binnedOn: row.deleted_at?.slice(0, 10) ?? null,
            lastActionOn: row.last_action,
            consent:
              row.given === null
                ? null
                : { given: row.given === 1, on: row.said_on ?? (row.consent_at ?? '').slice(0, 10) },
          },
          knownBy: {
            givenName: row.given_name,
            familyName: row.family_name,
            email: row.email,
            phone: row.phone,
            phoneE164: row.phone_e164,
            address: JSON.parse(row.address),
          },
        }
      }
    },
    decisions(): Map<Id, Decision[]> {
      const found = new Map<Id, Decision[]>()
      for (const { member_id, rule, decision, decided_on, until } of decisions.all()) {
        const one = { rule, decision, decidedOn: decided_on, until }
        const known = found.get(member_id)
        if (known) known.push(one)
        else found.set(member_id, [one])
      }
      return found
    },
    decide(id: Id, { rule, decision, decidedOn, until }: Decision): void {
      decide.run(id, rule, decision, decidedOn, until)
    },
  }
}
