import { v7 as uuid } from 'uuid'
import type { Member, MemberFields } from '#shared/members.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import type { SettingsService } from '../settings/service.ts'
import { neverAsked, sameConsent } from './consent.ts'
import { createExporter, type Exporter } from './export/exporter.ts'
import { displayName, namesSomebody } from './name.ts'
import { createListOrder } from './order.ts'
import { toE164 } from './phone.ts'
import { createMembersRepository } from './repository.ts'
import { tidy } from './tidy.ts'

/** A member who was chosen to write and may not. */
export interface LeftOut {
  member: Member
  reason: 'inactive' | 'noConsent'
}

export interface MembersService extends Exporter {
  /** By family name, then given name, as the interface language sorts. */
  list(): Member[]
  /** @throws Refusal `memberGone` */
  get(id: Id): Member
  /** Null where there is no such member. */
  find(id: Id): Member | null
  /** @throws Refusal `memberNameless` */
  create(fields: MemberFields): { operation: Id; id: Id }
  /**
   * A change of consent adds to the ledger; the same consent adds nothing.
   * @throws Refusal `memberGone`, `memberNameless`
   */
  update(id: Id, fields: MemberFields): { operation: Id; id: Id }
  /** As `update`, as part of an operation and without looking at the fields: they are tidied already. */
  change(id: Id, before: MemberFields, fields: MemberFields): void
  /** @returns how many were not so before. @throws Refusal `memberGone` when none of them is there */
  setActive(ids: Id[], active: boolean): { operation: Id; count: number }
  /** To the bin. @throws Refusal `memberGone` when none of them is there */
  remove(ids: Id[]): { operation: Id; count: number }
  /**
   * Who writes, in list order: active, with consent. With `all`, inactive members are simply not asked; whoever was
   * chosen one by one and may not write is reported.
   * @throws Refusal `memberGone` for an id that is not on the roster
   */
  writers(ids: readonly Id[] | 'all'): { writers: Member[]; leftOut: LeftOut[] }
}

const missing = () => new Refusal('memberGone')

export function createMembers({ sqlite, history, clock }: Data, settings: SettingsService): MembersService {
  const repository = createMembersRepository(sqlite)
  const inListOrder = createListOrder()

  function get(id: Id): Member {
    const found = repository.get(id)
    if (!found) throw missing()
    return found
  }

  const list = () => inListOrder(repository.list(), settings.get().language)

  function checked(fields: MemberFields): MemberFields {
    const kept = tidy(fields)
    if (!namesSomebody(kept)) throw new Refusal('memberNameless')
    return kept
  }

  const dialled = (fields: MemberFields, home: string) => toE164(fields.phone, fields.country ?? home)

  function insert(fields: MemberFields, home: string): Id {
    const id = uuid()
    const at = clock.now()
    repository.insert(id, fields, dialled(fields, home), at)
    if (!sameConsent(fields.consent, neverAsked)) repository.addConsent(id, fields.consent, at)
    return id
  }

  function change(id: Id, before: MemberFields, fields: MemberFields): void {
    const at = clock.now()
    repository.update(id, fields, dialled(fields, settings.get().country), at)
    if (!sameConsent(before.consent, fields.consent)) repository.addConsent(id, fields.consent, at)
  }

  /** One operation over some members, named in its label when it is one. */
  function forEach(ids: readonly Id[], key: string, work: (id: Id) => boolean): { operation: Id; count: number } {
    const there = [...new Set(ids)].flatMap((id) => repository.get(id) ?? [])
    const [first] = there
    if (!first) throw missing()
    const { operation, result } = history.operate(
      (count) => ({ key, params: { count: count || there.length, name: first.name } }),
      () => there.filter((member) => work(member.id)).length,
    )
    return { operation, count: result }
  }

  return {
    ...createExporter({ list, today: clock.today, settings: settings.get }),
    list,
    get,
    find: repository.get,
    change,

    create(given) {
      const fields = checked(given)
      const { operation, result } = history.operate(
        { key: 'members.create', params: { name: displayName(fields) } },
        () => insert(fields, settings.get().country),
      )
      return { operation, id: result }
    },

    update(id, given) {
      const fields = checked(given)
      const { operation } = history.operate({ key: 'members.update', params: { name: displayName(fields) } }, () => {
        change(id, get(id), fields)
      })
      return { operation, id }
    },

    setActive: (ids, active) =>
      forEach(ids, active ? 'members.activate' : 'members.deactivate', (id) =>
        repository.setActive(id, active, clock.now()),
      ),

    remove: (ids) => forEach(ids, 'members.remove', (id) => repository.remove(id, clock.now())),

    writers(ids) {
      const roster = list()
      const chosen = ids === 'all' ? null : new Set(ids)
      if (chosen && roster.filter((member) => chosen.has(member.id)).length < chosen.size) throw missing()
      const writers: Member[] = []
      const leftOut: LeftOut[] = []
      for (const member of roster) {
        if (chosen ? !chosen.has(member.id) : !member.active) continue
        if (member.active && member.consent.given) writers.push(member)
        else leftOut.push({ member, reason: member.active ? 'noConsent' : 'inactive' })
      }
      return { writers, leftOut }
    },
  }
}
