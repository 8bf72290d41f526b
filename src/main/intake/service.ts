import { v7 as uuid } from 'uuid'
import type { CaseDraft, IntakeDraft, IntakeReading, Source } from '#shared/intake.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import { asRefusal } from '../db/sqlite.ts'
import { piecesOf } from './pieces.ts'
import { createIntakeRepository, type StoredDraft } from './repository.ts'

export interface IntakeService {
  /** Puts what was read on the desk, as one batch. */
  put(readings: readonly IntakeReading[]): IntakeDraft[]
  /** Newest batch first, each in its order. */
  drafts(): IntakeDraft[]
  /** @throws Refusal `draftGone` */
  draft(id: Id): IntakeDraft
  /**
   * Puts other drafts in the place of some of one batch.
   * @param cut makes them of those there are, which come in the order of their text. What it throws changes nothing.
   * @throws Refusal `draftGone`
   */
  recut(ids: readonly Id[], cut: (old: readonly StoredDraft[]) => readonly StoredDraft[]): IntakeDraft[]
  settle(id: Id): { id: Id }
  keep(id: Id, edited: CaseDraft): { id: Id }
  discard(id: Id): { id: Id }
  /** Part of saving a case: the draft leaves the desk and its source is handed over. */
  take(id: Id): Source
}

const missing = () => new Refusal('draftGone')

export function createIntake({ sqlite, clock }: Data): IntakeService {
  const repository = createIntakeRepository(sqlite)

  function withKnown({ part, ...draft }: StoredDraft): IntakeDraft {
    const sameText = repository.caseOfText(draft.source)
    const reference = draft.edited.reference
    const found = sameText ?? (reference ? repository.caseOfReference(reference) : null)
    const known = found ? { caseId: found.id, reference: found.reference, sameText: sameText !== null } : null
    const shown = part && { of: part.of, start: part.start, end: part.end }
    return { ...draft, part: shown, known }
  }

  /** Drafts are outside the undo history, so their writes are plain transactions. */
  function write<T>(work: () => T): T {
    try {
      return sqlite.transaction(work).immediate()
    } catch (error) {
      throw asRefusal(error)
    }
  }

  function stored(id: Id): StoredDraft {
    const found = repository.get(id)
    if (!found) throw missing()
    return found
  }

  /** Puts drafts where others of the same batch were. */
  function replace(old: readonly StoredDraft[], by: readonly StoredDraft[]): IntakeDraft[] {
    for (const { id } of old) repository.remove(id)
    const batch = old[0]?.batch
    const last = old.at(-1)?.batch
    if (batch && last) repository.renumber(batch.id, last.position, by.length - old.length)
    for (const draft of by) repository.insert(draft)
    return by.map(withKnown)
  }

  return {
    put: (readings) =>
      write(() => {
        const pieces = readings.flatMap((reading) =>
          piecesOf(reading).map((piece) => ({ ...piece, of: reading.source.fingerprint })),
        )
        const batch = uuid()
        const at = clock.now()
        return pieces.map(({ source, read, stretch, of }, position) => {
          const draft: StoredDraft = {
            id: uuid(),
            createdAt: at,
            source,
            part: stretch && { ...stretch, of, before: null },
            batch: { id: batch, position, size: pieces.length },
            oneCase: false,
            read,
            edited: read,
          }
          repository.insert(draft)
          return withKnown(draft)
        })
      }),

    drafts: () => repository.list().map(withKnown),
    draft: (id) => withKnown(stored(id)),

    recut: (ids, cut) =>
      write(() => {
        const old = [...new Set(ids)].map(stored).sort((a, b) => (a.part?.start ?? 0) - (b.part?.start ?? 0))
        return replace(old, cut(old))
      }),

    settle(id) {
      write(() => {
        if (!repository.settle(id)) throw missing()
      })
      return { id }
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
      const { source } = stored(id)
      repository.remove(id)
      return source
    },
  }
}
