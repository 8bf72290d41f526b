/** Which versions a profile keeps of a record, and which of them come and go. */
import { hashOf, plainText } from '../content.ts'
import { removed } from '../local.ts'
import type { Kept } from '../repository.ts'
import type { Step } from './types.ts'

/** @returns whether anything is to be done */
export function finish(step: Step): boolean {
  const { kind, key, content, register, rows, now } = step
  step.keep = register.map((version, place) => {
    const stands = place === 0 && content !== undefined
    const hash = content ? hashOf(kind, key, content) : removed
    return {
      kind: kind.name,
      id: key,
      version: version.version,
      after: version.after,
      changedAt: version.changedAt,
      madeBy: version.madeBy,
      here: version.here,
      standing: stands ? hash : null,
      content: stands ? undefined : version.content,
    }
  })
  const rowAsIs = plainText(kind, key, now) === plainText(kind, key, content ?? null)
  const doubled = rows.some((row) => row !== key)
  return !rowAsIs || doubled || changedKept(step).length > 0 || droppedKept(step).length > 0
}

const text = (kept: Kept) => JSON.stringify(kept)
const named = ({ id, version }: Kept) => `${id} ${version}`

export function changedKept({ keep, kept }: Step): Kept[] {
  const known = new Map(kept.map((one) => [named(one), text(one)]))
  return keep.filter((one) => known.get(named(one)) !== text(one))
}

export function droppedKept({ keep, kept }: Step): Kept[] {
  const wanted = new Set(keep.map(named))
  return kept.filter((one) => !wanted.has(named(one)))
}
