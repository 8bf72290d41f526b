import type { Action } from '#shared/actions.ts'
import type { MemberLetter, MemberStep } from '#shared/memberPage.ts'
import type { Id } from '#shared/values.ts'
import type { Data } from '../../db/data.ts'
import { createMemberPageRepository } from './repository.ts'
import { memberSteps } from './steps.ts'

export interface MemberPageService {
  letters(id: Id, offset: number, limit: number): { total: number; letters: MemberLetter[] }
  actions(id: Id, offset: number, limit: number): { total: number; actions: Action[] }
  /** Looks through the whole history, so it is a job. */
  history(id: Id): MemberStep[]
}

export function createMemberPage({ sqlite }: Pick<Data, 'sqlite'>): MemberPageService {
  const repository = createMemberPageRepository(sqlite)
  return {
    letters: repository.letters,
    actions: repository.actions,
    history(id) {
      const ledger = new Map(repository.ledger(id).map((entry) => [entry.id, entry]))
      return memberSteps(id, repository.notes(id), {
        consent: (entry) => ledger.get(entry) ?? null,
        household: () => repository.householdName(id),
        isWide: (operation) => repository.isWide(operation, id),
      })
    },
  }
}
