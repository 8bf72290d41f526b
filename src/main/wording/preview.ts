/** A letter as a wording that is being edited would give it. Nothing is written. */
import type { Member } from '#shared/members.ts'
import type { Id, LanguageTag } from '#shared/values.ts'
import type { WordingParts, WordingPreview } from '#shared/wording.ts'
import type { CasesService } from '../cases/service.ts'
import type { Clock } from '../clock.ts'
import type { HouseholdsService } from '../households/service.ts'
import { composerFor } from '../letters/compose.ts'
import { paperFor } from '../letters/layout/paper.ts'
import { type HouseholdOf, senderOf, type Writer, writersOf } from '../letters/rules/writers.ts'
import type { MembersService } from '../members/service.ts'
import type { SettingsService } from '../settings/service.ts'
import type { Pin } from './body.ts'
import { seedFrom } from './choose.ts'
import { readOver } from './readOver.ts'

export interface PreviewWish {
  caseId: Id
  language: LanguageTag
  parts: WordingParts
  memberId: Id | null
  addresseeId: Id | null
  turn: number
  pin: Pin | null
  several: boolean
}

export interface PreviewNeeds {
  cases: Pick<CasesService, 'get'>
  members: Pick<MembersService, 'get' | 'writers'>
  settings: Pick<SettingsService, 'get'>
  households: Pick<HouseholdsService, 'deciding'>
}

/** A letter that nobody froze has no code yet. */
const noCode = ''

/** @throws Refusal `caseGone`, `memberGone` */
export function previewOf(wish: PreviewWish, needs: PreviewNeeds, clock: Clock): WordingPreview | null {
  const about = needs.cases.get(wish.caseId)
  const targets = about.addressees.filter(({ role }) => role === 'target')
  const to = about.addressees.find(({ id }) => id === wish.addresseeId) ?? targets[0] ?? about.addressees[0]
  const { writers } = needs.members.writers('all')
  const member = wish.memberId === null ? writers[0] : needs.members.get(wish.memberId)
  if (!to || !member) return null
  const { country, language, groupName, pageSize, addressWindow } = needs.settings.get()
  const home = { country, language }
  const householdOf = needs.households.deciding().of
  const [alone] = writersOf([member], 'person', householdOf)
  if (!alone) return null
  const compose = composerFor({
    about,
    to,
    wording: { language: wish.language, parts: wish.parts },
    home,
    letterDate: clock.today(),
    seed: seedFrom([about.id]) + about.addressees.indexOf(to),
  })
  const together = senderOf(signingWith(alone, writers, householdOf), wish.language, false, home)
  const single = senderOf(alone, wish.language, false, home)
  const letter = compose(wish.several ? together : single, wish.turn, noCode, { several: wish.several, pin: wish.pin })
  const findings = readOver(wish.parts, {
    about,
    groupName,
    paper: paperFor(pageSize, addressWindow),
    shown: { text: letter.text, several: wish.several },
    letterOf: (pin, several) => compose(several ? together : single, 0, noCode, { several, pin }),
  })
  return { ...letter, memberId: member.id, addresseeId: to.id, findings }
}

/** The member's household; where they live alone, they and somebody else stand for one. */
function signingWith(alone: Writer, writers: readonly Member[], householdOf: HouseholdOf): Writer {
  const [member] = alone.members
  const household = writersOf(writers, 'household', householdOf).find(({ members }) =>
    members.some(({ id }) => id === member.id),
  )
  if (household && household.members.length > 1) return household
  const other = writers.find(({ id }) => id !== member.id)
  return { ...alone, members: other ? [member, other] : [member] }
}
