import type { MemberFields } from '#shared/members.ts'
import type { Id, Instant } from '#shared/values.ts'
import type { History } from '../db/history.ts'
import { neverAsked, sameConsent } from './consent.ts'
import { toColumns } from './repository.ts'

/**
 * Adds members with their consent, many at once, as part of an operation. The fields are tidied already.
 * @param nextId gives ids, each above the one before
 */
export function addMembers(
  history: History,
  members: readonly { fields: MemberFields; phoneE164: string | null }[],
  at: Instant,
  nextId: () => Id,
): void {
  const rows = members.map(({ fields, phoneE164 }) => ({
    id: nextId(),
    ...toColumns(fields, phoneE164),
    created_at: at,
    updated_at: at,
  }))
  const [first] = rows
  if (!first) return
  history.add(
    'members',
    Object.keys(first),
    rows.map((row) => Object.values(row)),
  )
  const consents = members.flatMap(({ fields: { consent } }, i) => {
    const member = rows[i]?.id ?? null
    if (sameConsent(consent, neverAsked)) return []
    return [[nextId(), member, 'roster', consent.given ? 1 : 0, consent.on, consent.how, at]]
  })
  history.add('consents', ['id', 'member_id', 'purpose', 'given', 'said_on', 'how', 'recorded_at'], consents)
}
