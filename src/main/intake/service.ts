import { v7 as uuid } from 'uuid'
import type { CaseDraft, IntakeDraft, IntakeReading, Source } from '#shared/intake.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import { asRefusal } from '../db/sqlite.ts'
import { fingerprint } from './fingerprint.ts'
import { readUrgentActions } from './reader/index.ts'
import { createIntakeRepository, type StoredDraft } from './repository.ts'

export interface IntakeService {
  /** Reads a text without keeping anything. `name` is the file's, null for pasted text. */
  read(name: string | null, text: string): IntakeReading
  /** Puts what was read on the desk. */
  put(reading: IntakeReading): IntakeDraft[]
  drafts(): IntakeDraft[]
  /** @throws Refusal `draftGone` */
  draft(id: Id): IntakeDraft
  keep(id: Id, edited: CaseDraft): { id: Id }
  discard(id: Id): { id: Id }
  /** Part of saving a case: the draft leaves the desk and its source is handed over. */
  take(id: Id): Source
}

const missing = () => new Refusal('draftGone')

export function createIntake({ sqlite, clock }: Data): IntakeService {
  const repository = createIntakeRepository(sqlite)

  function withKnown(draft: StoredDraft): IntakeDraft {
    const sameText = repository.caseOfText(draft.source.fingerprint)
    const reference = draft.edited.reference
    const found = sameText ?? (reference ? repository.caseOfReference(reference) : null)
    const known = found ? { caseId: found.id, reference: found.reference, sameText: sameText !== null } : null
    return { ...draft, known }
  }

  /** Drafts are outside the undo history, so their writes are plain transactions. */
  function write<T>(work: () => T): T {
    try {
      return sqlite.transaction(work).immediate()
    } catch (error) {
      throw asRefusal(error)
    }
  }

  return {
    read(name, text) {
      const { drafts, warnings } = readUrgentActions(text)
      return { source: { name, text, fingerprint: fingerprint(text) }, drafts, warnings }
    },
    put: ({ source, drafts }) =>
      write(() =>
        drafts.map((read) => {
          const id = uuid()
          const at = clock.now()
          repository.insert(id, at, source, read)
          return withKnown({ id, createdAt: at, source, read, edited: read })
        }),
      ),
    drafts: () => repository.list().map(withKnown),
    draft(id) {
      const found = repository.get(id)
      if (!found) throw missing()
      return withKnown(found)
    },
    keep(id, edited) {
      write(() => {
        if (!repository.keep(id, edited)) throw missing()
      })
      return { id }
    },
    discard(id) {
      write(() => {
        if (!repository.remove(id)) throw missing()
      })
      return { id }
    },
    take(id) {
      const found = repository.get(id)
      if (!found) throw missing()
      repository.remove(id)
      return found.source
    },
  }
}
