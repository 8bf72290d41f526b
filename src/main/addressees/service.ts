import { v7 as uuid } from 'uuid'
import type { AddresseeFields, AddresseeSummary } from '#shared/addressees.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import { createAddresseesRepository } from './repository.ts'

export interface AddresseesService {
  list(): AddresseeSummary[]
  get(id: Id): AddresseeSummary
  /** What stands on the envelope; null when the addressee is in the bin. */
  fields(id: Id): AddresseeFields | null
  create(fields: AddresseeFields): { operation: Id; id: Id }
  update(id: Id, fields: AddresseeFields): { operation: Id; id: Id }
  remove(id: Id): { operation: Id; id: Id }
  /**
   * `keep` takes over what `other` had, which goes to the bin.
   * @throws Refusal `addresseeGone`, `addresseeMergeSelf`, `addresseeNameless`
   */
  merge(keep: Id, other: Id, fields: AddresseeFields): { operation: Id; id: Id }
  /** Part of another operation: finds the same addressee in the directory, or adds it; with `id`, changes that one. */
  put(id: Id | null, fields: AddresseeFields): Id
}

/** What a person calls an addressee: the name, else the office. */
export const addresseeName = (fields: { name: string; title: string }): string => fields.name || fields.title

const missing = () => new Refusal('addresseeGone')

export function createAddressees({ sqlite, history, clock }: Data): AddresseesService {
  const repository = createAddresseesRepository(sqlite)
  const named = (fields: AddresseeFields) => {
    if (!addresseeName(fields)) throw new Refusal('addresseeNameless')
    return { name: addresseeName(fields) }
  }
  return {
    list: repository.list,
    fields: repository.fields,
    get(id) {
      const found = repository.get(id)
      if (!found) throw missing()
      return found
    },
    create(fields) {
      const id = uuid()
      const { operation } = history.operate({ key: 'addressees.create', params: named(fields) }, () =>
        repository.insert(id, fields, clock.now()),
      )
      return { operation, id }
    },
    update(id, fields) {
      const { operation } = history.operate({ key: 'addressees.update', params: named(fields) }, () => {
        if (!repository.update(id, fields, clock.now())) throw missing()
      })
      return { operation, id }
    },
    remove(id) {
      const found = repository.get(id)
      if (!found) throw missing()
      const { operation } = history.operate({ key: 'addressees.remove', params: { name: addresseeName(found) } }, () =>
        repository.remove(id, clock.now()),
      )
      return { operation, id }
    },
    merge(keep, other, fields) {
      if (keep === other) throw new Refusal('addresseeMergeSelf')
      const { operation } = history.operate({ key: 'addressees.merge', params: named(fields) }, () => {
        const at = clock.now()
        if (!repository.fields(other) || !repository.update(keep, fields, at)) throw missing()
        repository.moveUses(other, keep, at)
        repository.remove(other, at)
      })
      return { operation, id: keep }
    },
    put(id, fields) {
      named(fields)
      if (id !== null) {
        if (!repository.update(id, fields, clock.now())) throw missing()
        return id
      }
      const same = repository.findSame(fields)
      if (same) {
        repository.update(same, fields, clock.now())
        return same
      }
      const added = uuid()
      repository.insert(added, fields, clock.now())
      return added
    },
  }
}
