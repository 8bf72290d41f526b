/** The reader: from the text of what a group received to drafts of its cases. Pure; no I/O; never throws. */
import type { CaseDraft, IntakeWarning } from '#shared/intake.ts'
import { assemble } from './assemble.ts'
import { detectLanguage } from './language.ts'
import { makeDoc } from './lines.ts'
import { splitCases } from './split.ts'
import { fold, normalise, originalSpan } from './text.ts'

export type UrgentActions = { drafts: CaseDraft[]; warnings: IntakeWarning[] }

/** Reads a text of any length and kind. Places in the drafts count in `text`. Text without a word gives no draft. */
export function readUrgentActions(text: string): UrgentActions {
  const normal = normalise(text)
  if (!/[\p{L}\p{N}]/u.test(normal.text)) return { drafts: [], warnings: [{ key: 'intake.warning.empty', params: {} }] }
  const folded = fold(normal.text)
  const { parts, warnings } = splitCases(normal.text, folded)
  const drafts = parts.map((part) => {
    const body = normal.text.slice(part.start, part.end)
    const foldedBody = folded.slice(part.start, part.end)
    const doc = makeDoc(body, foldedBody, detectLanguage(foldedBody))
    return assemble(doc, (span) =>
      originalSpan({ start: span.start + part.start, end: span.end + part.start }, normal.origin),
    )
  })
  if (drafts.length > 1) warnings.push({ key: 'intake.warning.severalCases', params: { count: drafts.length } })
  return { drafts, warnings }
}
