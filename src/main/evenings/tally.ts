/** What is counted while the letters are written: one tap each. */
import type { Tap } from '#shared/evenings.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import type { EveningRow, EveningsRepository } from './repository.ts'

interface Done {
  operation: Id
}

export interface Tally {
  /** @throws Refusal `eveningGone`, `eveningClosed`, `eveningNotItsCase`, `attendanceGone` */
  tap(id: Id, taps: readonly Tap[]): Done & { counted: number }
  /** The newest where none is named. @throws Refusal `eveningGone`, `eveningClosed` */
  untap(id: Id, tap: Id | null): Done & { tap: Tap | null }
}

interface Needs {
  repository: EveningsRepository
  /** @throws Refusal `eveningGone`, `eveningClosed` */
  open(id: Id): EveningRow
}

export function createTally({ history, clock }: Data, { repository, open }: Needs): Tally {
  return {
    tap(id, taps) {
      const { operation, result } = history.operate(
        (counted) => ({ key: 'evenings.tap', params: { count: counted } }),
        () => {
          open(id)
          const among = new Set(repository.cases(id).map((about) => about.id))
          const people = new Set(repository.people(id).map((one) => one.id))
          const at = clock.now()
          return taps.filter((tap) => {
            if (!among.has(tap.caseId)) throw new Refusal('eveningNotItsCase')
            if (tap.attendanceId !== null && !people.has(tap.attendanceId)) throw new Refusal('attendanceGone')
            return repository.putTap(id, tap, at)
          }).length
        },
      )
      return { operation, counted: result }
    },

    untap(id, named) {
      const { operation, result } = history.operate({ key: 'evenings.untap', params: {} }, () => {
        open(id)
        const tap = named === null ? repository.lastTap(id) : repository.oneTap(id, named)
        if (tap) repository.dropTap(tap.id)
        return tap
      })
      return { operation, tap: result }
    },
  }
}
