/** The end of an evening: what was counted goes into the log, its packs are posted, and all of it can be opened again. */
import type { MoneyFields } from '#shared/money.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { ActionsService } from '../actions/service.ts'
import type { Data } from '../db/data.ts'
import type { PacksService } from '../letters/service.ts'
import type { MoneyService } from '../money/service.ts'
import { actionsOf } from './becomes.ts'
import type { EveningRow, EveningsRepository } from './repository.ts'

interface Done {
  operation: Id
}

/** What was in the collection box. */
export type Collected = Pick<MoneyFields, 'amount' | 'currency'>

export interface Closing {
  /** @throws Refusal `eveningGone`, `eveningClosed`, `eveningAhead`, `packHeld`, `packPostedAlready`, `eveningNotItsPack` */
  close(id: Id, counted: readonly Id[], collected?: Collected | null): Done & { actions: number; letters: number }
  /** @throws Refusal `eveningGone`, `eveningOpen` */
  reopen(id: Id): Done & { id: Id }
}

interface Needs {
  repository: EveningsRepository
  /** @throws Refusal `eveningGone` */
  evening(id: Id): EveningRow
  /** @throws Refusal `eveningGone`, `eveningClosed` */
  open(id: Id): EveningRow
  packs: Pick<PacksService, 'mustBeFree'>
  actions: Pick<ActionsService, 'addMany' | 'removeOfEvening'>
  money: Pick<MoneyService, 'add'>
}

const inTheBox = { kind: 'collection', caseId: null, packId: null, note: '' } as const

export function createClosing({ history, clock }: Data, needs: Needs): Closing {
  const { repository, evening, open, packs, actions, money } = needs
  return {
    close(id, counted, collected = null) {
      const { operation, result } = history.operate(
        (done) => ({ key: 'evenings.close', params: { count: done.letters } }),
        () => {
          const { on } = open(id)
          if (on > clock.today()) throw new Refusal('eveningAhead', { on })
          const made = actionsOf(repository.taps(id))
          const entries = made.map((one) => ({ ...one, on, addresseeId: null, note: '' }))
          actions.addMany(entries, { source: 'evening', eveningId: id })
          const own = new Map(repository.packs(id).map((pack) => [pack.id, pack]))
          for (const pack of counted) {
            const found = own.get(pack)
            if (!found) throw new Refusal('eveningNotItsPack')
            if (found.postedOn !== null) {
              throw new Refusal('packPostedAlready', { number: found.number, on: found.postedOn })
            }
            packs.mustBeFree(pack)
            repository.settle(pack, on, id)
          }
          if (collected !== null) money.add({ ...collected, ...inTheBox, on, eveningId: id })
          repository.setClosed(id, clock.now())
          return { actions: made.length, letters: made.reduce((sum, { count }) => sum + count, 0) }
        },
      )
      return { operation, ...result }
    },

    reopen(id) {
      const { on, closedAt } = evening(id)
      if (closedAt === null) throw new Refusal('eveningOpen')
      const { operation } = history.operate({ key: 'evenings.reopen', params: { on } }, () => {
        actions.removeOfEvening(id)
        for (const pack of repository.packs(id)) if (pack.countedAt === id) repository.settle(pack.id, null, null)
        repository.setClosed(id, null)
      })
      return { operation, id }
    },
  }
}
