/** What the form says of a field's origin: pure. */
import type { CaseFields } from '#shared/cases.ts'
import type { CaseDraft, Sureness } from '#shared/intake.ts'
import { readPath, sureness } from './places.ts'

/** Beyond the reader's own: worked out without a place of its own, changed by the coordinator, or not there at all. */
export type Level = Sureness | 'inferred' | 'changed' | 'none'

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inside, key) =>
        typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[key] : undefined,
      value,
    )
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Null where there is nothing to say: an addressee's empty fax line is no news. */
export function levelOf(read: CaseDraft, values: CaseFields, path: string): Level | null {
  const value = at(values, path)
  if (isEmpty(value)) return path.startsWith('addressees.') ? null : 'none'
  const place = readPath(read, values, path)
  if (place === null || JSON.stringify(at(read, place)) !== JSON.stringify(value)) return 'changed'
  const level = sureness(read.places, place)
  return level === 'none' ? 'inferred' : level
}

/** How sure the reader was of the least sure part of an addressee's block; null for one it did not read. */
export function blockLevel(read: CaseDraft, values: CaseFields, index: number): Level | null {
  const place = readPath(read, values, `addressees.${index}`)
  const level = place === null ? 'none' : sureness(read.places, place)
  return level === 'none' ? null : level
}
