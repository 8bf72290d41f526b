import { v7 as uuid } from 'uuid'
import type { Case, CaseFields, CaseStatus, CaseSummary } from '#shared/cases.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { AddresseesService } from '../addressees/service.ts'
import type { Data } from '../db/data.ts'
import type { IntakeService } from '../intake/service.ts'
import { createCasesRepository } from './repository.ts'

interface Saved {
  operation: Id
  id: Id
}

export interface CasesService {
  list(): CaseSummary[]
  /** @throws Refusal `caseGone` */
  get(id: Id): Case
  findByReference(reference: string): Id | null
  create(fields: CaseFields, draft: Id | null): Saved
  update(id: Id, fields: CaseFields): Saved
  setStatus(id: Id, status: CaseStatus): Saved
  remove(id: Id): Saved
}

const missing = () => new Refusal('caseGone')

export function createCases(
  { sqlite, history, clock }: Data,
  addressees: AddresseesService,
  intake: IntakeService,
): CasesService {
  const repository = createCasesRepository(sqlite)

  function putParts(id: Id, fields: CaseFields): void {
    repository.replaceAsks(id, fields.asks)
    const links = fields.addressees.map(({ id: addressee, role, ...rest }) => ({
      id: addressees.put(addressee, rest),
      role,
    }))
    repository.replaceAddressees(id, links)
  }

  function get(id: Id): Case {
    const found = repository.get(id)
    if (!found) throw missing()
    const linked = repository.links(id).flatMap(({ id: addressee, role }) => {
      const fields = addressees.fields(addressee)
      return fields ? [{ ...fields, id: addressee, role }] : []
    })
    return { ...found, addressees: linked }
  }

  return {
    list: repository.list,
    get,
    findByReference: repository.findByReference,

    create(fields, draft) {
      const id = uuid()
      const { operation } = history.operate({ key: 'cases.create', params: { reference: fields.reference } }, () => {
        const source = draft === null ? null : intake.take(draft)
        repository.insert(id, fields, source, clock.now())
        putParts(id, fields)
      })
      return { operation, id }
    },

    update(id, fields) {
      const { operation } = history.operate({ key: 'cases.update', params: { reference: fields.reference } }, () => {
        if (!repository.update(id, fields, clock.now())) throw missing()
        putParts(id, fields)
      })
      return { operation, id }
    },

    setStatus(id, status) {
      const { reference } = get(id)
      const key = status === 'closed' ? 'cases.close' : 'cases.reopen'
      const { operation } = history.operate({ key, params: { reference } }, () =>
        repository.setStatus(id, status, clock.now()),
      )
      return { operation, id }
    },

    remove(id) {
      const { reference } = get(id)
      const { operation } = history.operate({ key: 'cases.remove', params: { reference } }, () =>
        repository.remove(id, clock.now()),
      )
      return { operation, id }
    },
  }
}
