/** A letter as a wording that is being edited would give it. Nothing is written. */
import type { Id, LanguageTag } from '#shared/values.ts'
import type { WordingParts, WordingPreview } from '#shared/wording.ts'
import type { CasesService } from '../cases/service.ts'
import type { Clock } from '../clock.ts'
import { composerFor } from '../letters/compose.ts'
import { senderOf, writersOf } from '../letters/rules/writers.ts'
import type { MembersService } from '../members/service.ts'
import type { SettingsService } from '../settings/service.ts'
import type { Pin } from './body.ts'
import { seedFrom } from './choose.ts'

export interface PreviewWish {
  caseId: Id
  language: LanguageTag
  parts: WordingParts
  memberId: Id | null
  addresseeId: Id | null
  turn: number
  pin: Pin | null
}

export interface PreviewNeeds {
  cases: Pick<CasesService, 'get'>
  members: Pick<MembersService, 'get' | 'writers'>
  settings: Pick<SettingsService, 'get'>
}

/** A letter that nobody froze has no code yet. */
const noCode = ''

/** @throws Refusal `caseGone`, `memberGone` */
export function previewOf(wish: PreviewWish, needs: PreviewNeeds, clock: Clock): WordingPreview | null {
  const about = needs.cases.get(wish.caseId)
  const targets = about.addressees.filter(({ role }) => role === 'target')
  const to = about.addressees.find(({ id }) => id === wish.addresseeId) ?? targets[0] ?? about.addressees[0]
  const member = wish.memberId === null ? needs.members.writers('all').writers[0] : needs.members.get(wish.memberId)
  if (!to || !member) return null
  const { country, language } = needs.settings.get()
  const home = { country, language }
  const [writer] = writersOf([member], 'person', () => null)
  if (!writer) return null
  const compose = composerFor({
    about,
    to,
    wording: { language: wish.language, parts: wish.parts },
    home,
    letterDate: clock.today(),
    seed: seedFrom([about.id]) + about.addressees.indexOf(to),
  })
  const sender = senderOf(writer, wish.language, false, home)
  return { ...compose(sender, wish.turn, noCode, wish.pin), memberId: member.id, addresseeId: to.id }
}
