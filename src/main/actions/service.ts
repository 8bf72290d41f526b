import { v7 as uuid } from 'uuid'
import type { Action, ActionFields } from '#shared/actions.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { AddresseesService } from '../addressees/service.ts'
import type { CasesService } from '../cases/service.ts'
import type { Data } from '../db/data.ts'
import type { MembersService } from '../members/service.ts'
import { createActionsRepository } from './repository.ts'

interface Saved {
  operation: Id
  id: Id
}

export interface ActionsService {
  list(caseId: Id | null, offset: number, limit: number): { total: number; actions: Action[] }
  add(fields: ActionFields): Saved
  /** @throws Refusal `actionGone`, `actionOfPack` */
  update(id: Id, fields: ActionFields): Saved
  remove(id: Id): Saved
}

interface Others {
  cases: CasesService
  members: MembersService
  addressees: AddresseesService
}

export function createActions(
  { sqlite, history, clock }: Data,
  { cases, members, addressees }: Others,
): ActionsService {
  const repository = createActionsRepository(sqlite)

  /** What the fields point at must be there: asking gives the sentence that a foreign key error would not. */
  function check(fields: ActionFields) {
    if (fields.on > clock.today()) throw new Refusal('actionInFuture', { on: fields.on })
    if (fields.addresseeId !== null) addressees.get(fields.addresseeId)
    return { reference: cases.get(fields.caseId).reference, count: fields.count }
  }

  /** What a guest did who wants no trace is counted under nobody's name. */
  const kept = (fields: ActionFields): ActionFields =>
    fields.memberId !== null && members.get(fields.memberId).trace === 'none' ? { ...fields, memberId: null } : fields

  function manual(id: Id): Action {
    const action = repository.get(id)
    if (!action) throw new Refusal('actionGone')
    if (action.source === 'pack') throw new Refusal('actionOfPack', { number: action.packNumber ?? 0 })
    return action
  }

  return {
    list: repository.page,
    add(fields) {
      const id = uuid()
      const { operation } = history.operate({ key: 'actions.add', params: check(fields) }, () =>
        repository.insert(id, kept(fields), clock.now()),
      )
      return { operation, id }
    },
    update(id, fields) {
      manual(id)
      const { operation } = history.operate({ key: 'actions.update', params: check(fields) }, () =>
        repository.update(id, kept(fields), clock.now()),
      )
      return { operation, id }
    },
    remove(id) {
      const { reference, count } = manual(id)
      const { operation } = history.operate({ key: 'actions.remove', params: { reference, count } }, () =>
        repository.remove(id, clock.now()),
      )
      return { operation, id }
    },
  }
}
