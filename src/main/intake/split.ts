/** A draft becomes several at a place in its text, and drafts of neighbouring parts become one again: pure. */
import { v7 as uuid } from 'uuid'
import { Refusal } from '#shared/refusal.ts'
import { fingerprint } from './fingerprint.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { readOneCase } from './reader/index.ts'
import { readText } from './readText.ts'
import type { StoredDraft, StoredPart } from './repository.ts'
import { typedAfterJoin, typedAfterSplit } from './typed.ts'

const readPieces = (name: string | null, text: string): Piece[] => piecesOf(readText(name, text))

/**
 * The drafts of the text before and after `at`, in the place of the old one. A side that itself holds several cases
 * beyond doubt gives as many drafts.
 * @throws Refusal `splitEmpty`
 */
export function splitDraft(old: StoredDraft, at: number): StoredDraft[] {
  const { name, text } = old.source
  const before = readPieces(name, text.slice(0, at))
  const after = readPieces(name, text.slice(at))
  if (before.length === 0 || after.length === 0) throw new Refusal('splitEmpty')
  const pieces = [...before.map((piece) => ({ piece, from: 0 })), ...after.map((piece) => ({ piece, from: at }))]
  const base = old.part?.start ?? 0
  return pieces.map(({ piece: { source, read, stretch }, from }, i) => {
    const start = base + from + (stretch?.start ?? 0)
    const part: StoredPart = {
      of: old.part?.of ?? old.source.fingerprint,
      start,
      end: start + source.text.length,
      before: i === 0 ? old.edited : null,
    }
    return {
      id: uuid(),
      createdAt: old.createdAt,
      source,
      part,
      batch: { ...old.batch, position: old.batch.position + i, size: old.batch.size + pieces.length - 1 },
      oneCase: false,
      read,
      edited: i === 0 ? typedAfterSplit(old, read) : read,
    }
  })
}

/**
 * One draft of parts given in the order of the text.
 * @throws Refusal `draftsApart`
 */
export function joinDrafts(parts: readonly StoredDraft[]): StoredDraft {
  const [first] = parts
  const start = first?.part
  const end = parts.at(-1)?.part
  if (
    parts.length < 2 ||
    !first ||
    !start ||
    !end ||
    !parts.every((draft, i) => i === 0 || follows(draft, parts[i - 1]))
  ) {
    throw new Refusal('draftsApart')
  }
  const text = parts.map(({ source }) => source.text).join('')
  const source = { name: first.source.name, text, fingerprint: fingerprint(text) }
  const read = readOneCase(text)
  if (!read) throw new Refusal('draftsApart')
  const whole = source.fingerprint === start.of
  return {
    id: uuid(),
    createdAt: first.createdAt,
    source,
    part: whole ? null : { of: start.of, start: start.start, end: end.end, before: null },
    batch: { ...first.batch, size: first.batch.size - parts.length + 1 },
    // Whoever puts it together has answered whether it holds several.
    oneCase: true,
    read,
    edited: typedAfterJoin(read, start.before, parts),
  }
}

const follows = (draft: StoredDraft, before: StoredDraft | undefined): boolean =>
  draft.part !== null &&
  before?.part?.of === draft.part.of &&
  before.part.end === draft.part.start &&
  // The same text may have come in twice.
  before.batch.id === draft.batch.id
