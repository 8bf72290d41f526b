import { v7 as uuid } from 'uuid'
import type { Action, ActionFields, ActionFilter, ActionPlace } from '#shared/actions.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Day, Id } from '#shared/values.ts'
import type { AddresseesService } from '../addressees/service.ts'
import type { CasesService } from '../cases/service.ts'
import type { Data } from '../db/data.ts'
import type { MembersService } from '../members/service.ts'
import { createCorrections } from './corrections.ts'
import { actionColumns, createActionsRepository, type LoggedAction, type Origin, toCells } from './repository.ts'

interface Saved {
  operation: Id
  id: Id
}

export interface ActionsService {
  /** Newest day first, after the place given; `next` is null on the last page. */
  list(
    filter: ActionFilter,
    after: ActionPlace | null,
    limit: number,
  ): { total: number; actions: Action[]; next: ActionPlace | null }
  add(fields: ActionFields): Saved
  /**
   * A whole list at once, as one step: an evening's tally, a paper list, an old spreadsheet.
   * @throws Refusal `actionInFuture`, and what a missing case, member or addressee is refused with
   */
  addMany(all: readonly ActionFields[], origin: Origin): { operation: Id; count: number }
  /**
   * Corrects what a closed evening left in the log, by differences, as part of an operation: an entry that somebody changed
   * since keeps that change. Entries that come to nothing go to the bin.
   */
  correctEvening(evening: Id, on: Day, changes: readonly EveningChange[]): void
  /** What an evening left in the log: really gone, not in the bin, since the count itself comes back. */
  removeOfEvening(evening: Id): void
  /** @throws Refusal `actionGone`, `actionOfPack` */
  update(id: Id, fields: ActionFields): Saved
  remove(id: Id): Saved
}

/** `count` is a difference, below zero for less. */
export type EveningChange = Pick<ActionFields, 'caseId' | 'channel' | 'kind' | 'memberId' | 'count'>

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
  const corrections = createCorrections(sqlite)

  /** What the fields point at must be there: asking gives the sentence that a foreign key error would not. */
  function check(fields: ActionFields) {
    notInFuture(fields)
    if (fields.addresseeId !== null) addressees.get(fields.addresseeId)
    return { reference: cases.get(fields.caseId).reference, count: fields.count }
  }

  function notInFuture(fields: ActionFields) {
    if (fields.on > clock.today()) throw new Refusal('actionInFuture', { on: fields.on })
  }

  /** As `check`, with one question for each record that many entries point at. */
  function checkAll(all: readonly ActionFields[]) {
    for (const fields of all) notInFuture(fields)
    const different = (of: (fields: ActionFields) => Id | null) => [...new Set(all.map(of))].filter((id) => id !== null)
    for (const id of different(({ caseId }) => caseId)) cases.get(id)
    for (const id of different(({ addresseeId }) => addresseeId)) addressees.get(id)
  }

  /** What a guest did who wants no trace is counted under nobody's name. */
  const kept = (fields: ActionFields): ActionFields =>
    fields.memberId !== null && members.get(fields.memberId).trace === 'none' ? { ...fields, memberId: null } : fields

  /** As `kept`, with one question for each member. */
  function keptOnce(): typeof kept {
    const asked = new Map<Id, boolean>()
    return (fields) => {
      const { memberId } = fields
      if (memberId === null) return fields
      const traceless = asked.get(memberId) ?? members.get(memberId).trace === 'none'
      asked.set(memberId, traceless)
      return traceless ? { ...fields, memberId: null } : fields
    }
  }

  function manual(id: Id): LoggedAction {
    const action = repository.get(id)
    if (!action) throw new Refusal('actionGone')
    if (action.source === 'pack') throw new Refusal('actionOfPack', { number: action.packNumber ?? 0 })
    return action
  }

  return {
    list(filter, after, limit) {
      const page = repository.page(filter, after, limit)
      const corrected = corrections.of(page.map(({ id }) => id))
      const last = page.length < limit ? undefined : page.at(-1)
      return {
        total: repository.total(filter),
        actions: page.map((action) => ({ ...action, corrections: corrected.get(action.id) ?? [] })),
        next: last ? { on: last.on, id: last.id } : null,
      }
    },
    add(fields) {
      const id = uuid()
      const { operation } = history.operate({ key: 'actions.add', params: check(fields) }, () =>
        repository.insert(id, kept(fields), { source: 'manual', eveningId: null }, clock.now()),
      )
      return { operation, id }
    },
    addMany(all, origin) {
      checkAll(all)
      const { operation } = history.operate({ key: 'actions.addMany', params: { count: all.length } }, () => {
        const at = clock.now()
        const keptOf = keptOnce()
        history.add(
          'actions',
          actionColumns,
          all.map((fields) => toCells(uuid(), keptOf(fields), origin, at)),
        )
      })
      return { operation, count: all.length }
    },
    correctEvening(evening, on, changes) {
      const at = clock.now()
      const keptOf = keptOnce()
      for (const { count: by, ...what } of changes) {
        const fields = keptOf({ ...what, on, count: Math.max(1, by), addresseeId: null, note: '' })
        let left = by
        for (const entry of repository.ofEvening(evening, fields)) {
          if (left === 0) break
          const count = entry.count + left
          if (count > 0) repository.update(entry.id, { ...entry, count }, at)
          else repository.remove(entry.id, at)
          left = Math.min(0, count)
        }
        if (left > 0)
          repository.insert(uuid(), { ...fields, count: left }, { source: 'evening', eveningId: evening }, at)
      }
    },
    removeOfEvening: repository.removeOfEvening,
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
