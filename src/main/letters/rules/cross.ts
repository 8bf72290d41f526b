/** A choice crossed out into letters: who writes which sheet, how it goes, and what is left out. */
import type { Case } from '#shared/cases.ts'
import type { Member } from '#shared/members.ts'
import { defaultRules, type PackRules } from '#shared/packRules.ts'
import type { PackChoice, Skip } from '#shared/packs.ts'
import type { CountryCode } from '#shared/values.ts'
import type { RouteLook } from '../../addressees/routes/service.ts'
import { addresseeName } from '../../addressees/service.ts'
import type { LeftOut } from '../../members/service.ts'
import type { Home } from '../address/blocks.ts'
import type { CaseAddressee } from '../compose.ts'
import { type Deal, deal } from './deal.ts'
import { routeFor, type SheetRoute } from './way.ts'
import { type HouseholdOf, safetyOf, traceless, type Writer, writersOf } from './writers.ts'

/** One case to one addressee. */
export interface Sheet {
  id: string
  about: Case
  to: CaseAddressee
  route: SheetRoute
}

export interface Crossing {
  rules: PackRules
  writers: Writer[]
  sheets: Sheet[]
  deal: Deal
  skipped: Skip[]
  /** Addresses that are not yet confirmed as households; 0 where everybody signs alone anyway. */
  undecided: number
  /** Whether the writer's letter on the sheet shows initials and postcode only. */
  initials(writer: number, sheet: number): boolean
}

const nobody = {
  memberId: null,
  memberName: null,
  addresseeId: null,
  addresseeName: null,
  caseId: null,
  reference: null,
}

interface Around {
  home: Home
  /** Calendar days of post from the group's country. */
  days(to: CountryCode): number
  routes: RouteLook
  /** What every guest is called who wants no trace: their names are not kept. */
  guest: string
  households: {
    of: HouseholdOf
    /** How many addresses members share of whom nobody has said yet whether they are a household. */
    undecided(members: readonly Member[]): number
  }
}

export function cross(
  choice: Pick<PackChoice, 'addressees' | 'letterDate' | 'rules'>,
  cases: readonly Case[],
  { writers: people, leftOut }: { writers: Member[]; leftOut: LeftOut[] },
  { home, days, routes, guest, households }: Around,
): Crossing {
  const rules = choice.rules ?? defaultRules
  const sheets: Sheet[] = []
  const skipped: Skip[] = []
  const unreachable = new Map<string, CaseAddressee>()
  for (const about of cases) {
    const which = { ...nobody, caseId: about.id, reference: about.reference }
    if (about.status === 'closed') {
      skipped.push({ ...which, reason: 'caseClosed' })
      continue
    }
    const chosen = choice.addressees
    const targets = about.addressees.filter((to) => (chosen ? chosen.includes(to.id) : to.role === 'target'))
    if (targets.length === 0) skipped.push({ ...which, reason: 'noAddressees' })
    for (const to of targets) {
      const wanted = rules.ways[to.id] ?? null
      const { deadline, addressees: others } = about
      const route = routeFor({ to, others, deadline, letterDate: choice.letterDate, home, days, routes, wanted })
      if (route) sheets.push({ id: `${about.id} ${to.id}`, about, to, route })
      else unreachable.set(to.id, to)
    }
  }
  for (const to of unreachable.values())
    skipped.push({ ...nobody, addresseeId: to.id, addresseeName: addresseeName(to), reason: 'noWay' })
  const named = (member: Pick<Member, 'id' | 'name' | 'trace'>) =>
    traceless(member) ? { memberId: null, memberName: guest } : { memberId: member.id, memberName: member.name }
  for (const { member, reason } of leftOut) skipped.push({ ...nobody, ...named(member), reason })

  const writers = writersOf(people, rules.unit, households.of)
  // Most members have no such countries, and asking for each pair of a large pack would take long.
  const careful = writers.map(({ members }) => members.some(({ safety }) => safety.length > 0))
  const safety = (writer: number, sheet: number) => {
    const [who, what] = [writers[writer], sheets[sheet]]
    return careful[writer] && who && what ? safetyOf(who, [what.about.country, what.to.country]) : null
  }
  const { pattern } = rules
  const dealt = deal({
    pattern,
    writers,
    sheets,
    mayWrite: (writer, sheet) => safety(writer, sheet)?.rule !== 'never',
  })
  for (const { writer, sheet } of dealt.blocked) {
    const what = sheets[sheet]
    if (!what) continue
    const found = writer === null ? null : safety(writer, sheet)
    skipped.push({
      ...(found ? named(found.member) : { memberId: null, memberName: null }),
      addresseeId: what.to.id,
      addresseeName: addresseeName(what.to),
      caseId: what.about.id,
      reference: what.about.reference,
      reason: 'blocked',
      country: found?.country ?? what.about.country,
    })
  }
  const initials = (writer: number, sheet: number) => safety(writer, sheet)?.rule === 'initials'
  const undecided = rules.unit === 'household' ? households.undecided(people) : 0
  return { rules, writers, sheets, deal: dealt, skipped, undecided, initials }
}

/** People and addressees that have a letter at all. */
export function countsOf({ writers, sheets, deal }: Crossing): {
  letters: number
  members: number
  addressees: number
} {
  const members = writers.reduce((sum, { members }, i) => sum + (deal.perWriter[i] ? members.length : 0), 0)
  const written = sheets.filter((_, i) => deal.perSheet[i])
  return { letters: deal.letters, members, addressees: new Set(written.map(({ to }) => to.id)).size }
}
