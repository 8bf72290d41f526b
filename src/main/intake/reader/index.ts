/** The reader: from the text of what a group received to drafts of its cases. Pure; no I/O; never throws. */
import type { CaseDraft, IntakeWarning } from '#shared/intake.ts'
import { assemble } from './assemble.ts'
import { detectLanguage } from './language.ts'
import { makeDoc } from './lines.ts'
import { type Opening, seemingOpenings, splitCases } from './split.ts'
import { fold, type Normalised, normalise, originalSpan } from './text.ts'
import type { Span } from './types.ts'

/** `parts`: the stretch of the text that each draft was read from, in order; together they are the text. */
export type UrgentActions = { drafts: CaseDraft[]; parts: Span[]; warnings: IntakeWarning[] }

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Reads a text of any length and kind. Places in the drafts count in `text`. Text without a word gives no draft. */
export function readUrgentActions(text: string): UrgentActions {
  const normal = normalise(text)
  if (!hasWords(normal.text)) return { drafts: [], parts: [], warnings: [{ key: 'intake.warning.empty', params: {} }] }
  const folded = fold(normal.text)
  const { parts, warnings } = splitCases(normal.text, folded)
  const drafts = parts.map((part) => readPart(normal, folded, part))
  if (drafts.length > 1) warnings.push({ key: 'intake.warning.severalCases', params: { count: drafts.length } })
  const borders = [0, ...parts.slice(1).map((part) => placeOf(normal, part.start)), text.length]
  return {
    drafts,
    parts: parts.map((_, i) => ({ start: borders[i] ?? 0, end: borders[i + 1] ?? text.length })),
    warnings,
  }
}

/** Reads the text as one case, whatever it names: a person said so. Null for a text without a word. */
export function readOneCase(text: string): CaseDraft | null {
  const normal = normalise(text)
  return hasWords(normal.text) ? readPart(normal, fold(normal.text), { start: 0, end: normal.text.length }) : null
}

/** Where cases seem to begin in the text, the first at 0, also where that is not certain enough to split it. */
export function findOpenings(text: string): Opening[] {
  const normal = normalise(text)
  const { openings } = seemingOpenings(normal.text, fold(normal.text))
  return openings.map(({ at, reference }) => ({ at: at === 0 ? 0 : placeOf(normal, at), reference }))
}

const placeOf = ({ origin }: Normalised, at: number): number => originalSpan({ start: at, end: at + 1 }, origin).start

function readPart(normal: Normalised, folded: string, part: Span): CaseDraft {
  const body = normal.text.slice(part.start, part.end)
  const foldedBody = folded.slice(part.start, part.end)
  const doc = makeDoc(body, foldedBody, detectLanguage(foldedBody))
  return assemble(doc, (span) =>
    originalSpan({ start: span.start + part.start, end: span.end + part.start }, normal.origin),
  )
}
