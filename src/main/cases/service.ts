import { v7 as uuid } from 'uuid'
import type { Case, CaseDocument, CaseFields, CaseStatus, CaseSummary, Closing } from '#shared/cases.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Day, Id, Instant } from '#shared/values.ts'
import type { AddresseesService } from '../addressees/service.ts'
import type { Data } from '../db/data.ts'
import type { IntakeService } from '../intake/service.ts'
import { createDocumentsRepository } from './documents.ts'
import { createPacksOfCase } from './packsOf.ts'
import { createCasesRepository } from './repository.ts'

interface Saved {
  operation: Id
  id: Id
}

/** `held`: packs that are held back since the case is closed. */
type SavedStatus = Saved & { held: number }

export interface CaseUpdate {
  id: Id
  /** The draft that the later document became. */
  draft: Id
  /** The `updatedAt` of the case that the document was compared with. */
  seen: Instant
  fields: CaseFields
  close: Closing | null
}

export interface CasesService {
  list(): CaseSummary[]
  /** @throws Refusal `caseGone` */
  get(id: Id): Case
  /** @throws Refusal `documentGone` */
  document(id: Id): CaseDocument & { text: string }
  /** `close`: the document says that the action has ended. @throws Refusal `draftGone`, `closedInFuture` */
  create(fields: CaseFields, draft: Id | null, close?: (Pick<Closing, 'on'> & { notice: string | null }) | null): Saved
  update(id: Id, fields: CaseFields): Saved
  /** @throws Refusal `caseGone`, `caseChanged`, `draftGone`, `closedInFuture` */
  applyUpdate(update: CaseUpdate): SavedStatus
  setStatus(id: Id, status: CaseStatus): SavedStatus
  /** @throws Refusal `caseGone` */
  setDeadline(id: Id, deadline: Day): Saved
  remove(id: Id): Saved
}

const missing = () => new Refusal('caseGone')

export function createCases(
  { sqlite, history, clock }: Data,
  addressees: AddresseesService,
  intake: IntakeService,
): CasesService {
  const repository = createCasesRepository(sqlite)
  const documents = createDocumentsRepository(sqlite)
  const packs = createPacksOfCase(sqlite)

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
    return { ...found, addressees: linked, documents: documents.of(id) }
  }

  function close(id: Id, { on, notice }: { on: string; notice: string | null }, wasOpen: boolean): void {
    if (on > clock.today()) throw new Refusal('closedInFuture', { on })
    repository.close(id, on, notice, clock.now())
    if (wasOpen) packs.holdAgain(id)
  }

  const heldBy = (id: Id): number => (get(id).status === 'closed' ? packs.heldBy(id) : 0)

  return {
    list: repository.list,
    get,

    document(id) {
      const found = documents.get(id)
      if (!found) throw new Refusal('documentGone')
      return found
    },

    create(fields, draft, closing = null) {
      const id = uuid()
      const { operation } = history.operate({ key: 'cases.create', params: { reference: fields.reference } }, () => {
        const at = clock.now()
        repository.insert(id, fields, at)
        if (draft !== null) documents.add(id, 'first', intake.take(draft), at)
        putParts(id, fields)
        if (closing) close(id, closing, true)
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

    applyUpdate({ id, draft, seen, fields, close: closing }) {
      const { reference, updatedAt, status } = get(id)
      if (updatedAt !== seen) throw new Refusal('caseChanged', { reference })
      const key = closing && status === 'open' ? 'cases.close' : 'cases.applyUpdate'
      const { operation } = history.operate({ key, params: { reference } }, () => {
        const at = clock.now()
        repository.update(id, fields, at)
        putParts(id, fields)
        documents.add(id, 'update', intake.take(draft), at)
        if (closing) close(id, closing, status === 'open')
      })
      return { operation, id, held: closing ? heldBy(id) : 0 }
    },

    setStatus(id, status) {
      const before = get(id)
      const key = status === 'closed' ? 'cases.close' : 'cases.reopen'
      const { operation } = history.operate({ key, params: { reference: before.reference } }, () => {
        if (status === 'open') repository.open(id, clock.now())
        else close(id, { on: clock.today(), notice: null }, before.status === 'open')
      })
      return { operation, id, held: heldBy(id) }
    },

    setDeadline(id, deadline) {
      const { reference } = get(id)
      const { operation } = history.operate({ key: 'cases.setDeadline', params: { reference } }, () =>
        repository.setDeadline(id, deadline, clock.now()),
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
