/** Who writes which letter to whom: a choice crossed out into letters, and what it leaves out. */
import type { Case } from '#shared/cases.ts'
import type { Member } from '#shared/members.ts'
import type { PackChoice, Skip } from '#shared/packs.ts'
import { addresseeName } from '../addressees/service.ts'
import type { LeftOut } from '../members/service.ts'
import type { CaseAddressee } from './compose.ts'

/** One case to one addressee: every writer writes it once. */
export interface Sheet {
  about: Case
  to: CaseAddressee
}

export interface Crossing {
  writers: Member[]
  sheets: Sheet[]
  skipped: Skip[]
}

const nobody = {
  memberId: null,
  memberName: null,
  addresseeId: null,
  addresseeName: null,
  caseId: null,
  reference: null,
}

export function cross(
  cases: Case[],
  { writers, leftOut }: { writers: Member[]; leftOut: LeftOut[] },
  chosen: PackChoice['addressees'],
): Crossing {
  const sheets: Sheet[] = []
  const skipped: Skip[] = []
  const withoutAddress = new Map<string, CaseAddressee>()
  for (const about of cases) {
    const which = { ...nobody, caseId: about.id, reference: about.reference }
    if (about.status === 'closed') {
      skipped.push({ ...which, reason: 'caseClosed' })
      continue
    }
    const targets = about.addressees.filter((to) => (chosen ? chosen.includes(to.id) : to.role === 'target'))
    if (targets.length === 0) skipped.push({ ...which, reason: 'noAddressees' })
    for (const to of targets) {
      if (to.address.length === 0) withoutAddress.set(to.id, to)
      else sheets.push({ about, to })
    }
  }
  for (const to of withoutAddress.values())
    skipped.push({ ...nobody, addresseeId: to.id, addresseeName: addresseeName(to), reason: 'noPostalAddress' })
  for (const { memberId, memberName, reason } of leftOut) skipped.push({ ...nobody, memberId, memberName, reason })
  return { writers, sheets, skipped }
}

export const lettersOf = ({ writers, sheets }: Crossing): number => writers.length * sheets.length

/** The letter at a place of the pack: a writer's letters lie together, to be signed in one go. */
export function letterAt({ writers, sheets }: Crossing, position: number): { writer: Member; sheet: number } | null {
  const writer = writers[Math.floor(position / sheets.length)]
  return writer && sheets.length > 0 ? { writer, sheet: position % sheets.length } : null
}
