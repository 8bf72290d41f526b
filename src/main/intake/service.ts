import { v7 as uuid } from 'uuid'
import type { CaseDraft, IntakeDraft, IntakeReading, Opening, Source } from '#shared/intake.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { Data } from '../db/data.ts'
import { asRefusal } from '../db/sqlite.ts'
import { fingerprint } from './fingerprint.ts'
import { piecesOf } from './pieces.ts'
import { findOpenings, readUrgentActions } from './reader/index.ts'
import { createIntakeRepository, type StoredDraft } from './repository.ts'
import { joinDrafts, splitDraft } from './split.ts'

export interface IntakeService {
  /** Reads a text without keeping anything. `name` is the file's, null for pasted text. */
  read(name: string | null, text: string): IntakeReading
  /** Puts what was read on the desk, as one batch. */
  put(readings: readonly IntakeReading[]): IntakeDraft[]
  /** Newest batch first, each in its order. */
  drafts(): IntakeDraft[]
  /** @throws Refusal `draftGone` */
  draft(id: Id): IntakeDraft
  openings(id: Id): Opening[]
  /** @throws Refusal `splitEmpty` */
  split(id: Id, at: number): IntakeDraft[]
  /** @throws Refusal `draftsApart` */
  join(ids: readonly Id[]): IntakeDraft
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
    read(name, text) {
      const { drafts, parts, warnings } = readUrgentActions(text)
      return { source: { name, text, fingerprint: fingerprint(text) }, drafts, parts, warnings }
    },

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
    openings: (id) => findOpenings(stored(id).source.text),

    split: (id, at) =>
      write(() => {
        const old = stored(id)
        return replace([old], splitDraft(old, at))
      }),

    join: (ids) =>
      write(() => {
        const parts = [...new Set(ids)].map(stored).sort((a, b) => (a.part?.start ?? 0) - (b.part?.start ?? 0))
        const [joined] = replace(parts, [joinDrafts(parts)])
        if (!joined) throw missing()
        return joined
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
