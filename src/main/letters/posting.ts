/** Recording that a pack went out, and taking that back. */
import { Refusal } from '#shared/refusal.ts'
import type { Day, Id } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import type { JobControl } from '../jobs/control.ts'
import type { createLettersRepository } from './frozen/repository.ts'
import type { createWithheldRepository } from './frozen/withheld.ts'
import type { createPacksRepository, FrozenPack } from './repository.ts'

export interface Posting {
  /** One action a letter. @throws Refusal `packGone`, `packPostedAlready`, `packHeld`, `actionInFuture`, `cancelled` */
  post(id: Id, on: Day, control: JobControl): { operation: Id; actions: number }
  /** @throws Refusal `packGone`, `packNotPosted`, `packCountedAtEvening` */
  unpost(id: Id): { operation: Id; actions: number }
}

interface PostingNeeds {
  /** @throws Refusal `packGone` */
  row(id: Id): FrozenPack
  /** @throws Refusal `packHeld` */
  mustBeFree(id: Id): void
  repository: Pick<ReturnType<typeof createPacksRepository>, 'insertAction' | 'setPosted' | 'removeActions'>
  frozen: Pick<ReturnType<typeof createLettersRepository>, 'unrecorded'>
  withheld: ReturnType<typeof createWithheldRepository>
}

/** Letters between two looks at whether to stop. */
const batch = 50

export function createPosting({ history, clock }: Data, needs: PostingNeeds): Posting {
  const { row, mustBeFree, repository, frozen, withheld } = needs
  return {
    post(id, on, control) {
      const { operation, result } = history.operate(
        (done) => ({ key: 'packs.post', params: done }),
        () => {
          const pack = row(id)
          if (pack.postedOn !== null) throw new Refusal('packPostedAlready', { number: pack.number, on: pack.postedOn })
          mustBeFree(id)
          if (on > clock.today()) throw new Refusal('actionInFuture', { on })
          const back = withheld.of(id)
          const letters = frozen.unrecorded(id).filter(({ position }) => !back.has(position))
          const at = clock.now()
          letters.forEach((letter, i) => {
            if (i % batch === 0) {
              control.checkpoint()
              control.progress(i, letters.length)
            }
            repository.insertAction(letter, on, at)
          })
          control.checkpoint()
          control.progress(letters.length, letters.length)
          repository.setPosted(id, on)
          return { number: pack.number, count: letters.length }
        },
      )
      return { operation, actions: result.count }
    },

    unpost(id) {
      const { operation, result } = history.operate(
        (done) => ({ key: 'packs.unpost', params: done }),
        () => {
          const pack = row(id)
          if (pack.postedOn === null) throw new Refusal('packNotPosted', { number: pack.number })
          if (pack.countedAt !== null) throw new Refusal('packCountedAtEvening', { number: pack.number })
          const count = repository.removeActions(id)
          repository.setPosted(id, null)
          return { number: pack.number, count }
        },
      )
      return { operation, actions: result.count }
    },
  }
}
