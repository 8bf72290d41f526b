import type { Review } from '#shared/personalData.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Day, Id } from '#shared/values.ts'
import type { Data } from '../../db/data.ts'
import type { TracelessService } from '../../members/traceless/service.ts'
import type { SettingsService } from '../../settings/service.ts'
import { createBarredRepository } from '../barred.ts'
import { decidedUntil, reviewRulesOn } from './reasons.ts'
import { createReviewRepository } from './repository.ts'

export interface ReviewService {
  /** By family name. Proposes, and changes nothing. */
  review(): Review[]
  /** For every rule that speaks of these members now. @throws Refusal `reviewGone` when none does */
  decide(ids: readonly Id[], decision: 'keep' | 'ask'): { operation: Id; until: Day }
}

export function createReview(
  { sqlite, history, clock }: Data,
  settings: SettingsService,
  guests: TracelessService,
): ReviewService {
  const repository = createReviewRepository(sqlite)
  const barred = createBarredRepository(sqlite)

  function review(): Review[] {
    const reasonsOf = reviewRulesOn(clock.today(), settings.get().retention)
    const decisions = repository.decisions()
    const isBarred = barred.test()
    const traceless = new Set(guests.done())
    const found: Review[] = []
    for (const { id, name, email, facts, knownBy } of repository.members()) {
      const known = { ...facts, traceless: traceless.has(id), returned: isBarred(knownBy) }
      const reasons = reasonsOf(known, decisions.get(id) ?? [])
      if (reasons.length > 0)
        found.push({ memberId: id, memberName: name, email, inBin: facts.binnedOn !== null, reasons })
    }
    return found
  }

  return {
    review,
    decide(ids, decision) {
      const today = clock.today()
      const until = decidedUntil(today, decision)
      const wanted = new Set(ids)
      const there = review().filter(({ memberId }) => wanted.has(memberId))
      const [first] = there
      if (!first) throw new Refusal('reviewGone')
      const { operation } = history.operate(
        { key: `personalData.${decision}`, params: { count: there.length, name: first.memberName } },
        () => {
          for (const { memberId, reasons } of there) {
            for (const { rule } of reasons) repository.decide(memberId, { rule, decision, decidedOn: today, until })
          }
        },
      )
      return { operation, until }
    },
  }
}
