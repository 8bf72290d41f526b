/** What a coordinator typed into a draft, carried over when its text is read anew: pure. */
import type { CaseFields } from '#shared/cases.ts'
import { draftFromFields, fieldsFromDraft } from '#shared/draftFields.ts'
import type { CaseDraft } from '#shared/intake.ts'

interface Edited {
  read: CaseDraft
  edited: CaseDraft
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** The form's fields that a person changed, by name. */
function typedFields({ read, edited }: Edited): { key: keyof CaseFields; read: unknown; typed: unknown }[] {
  const before = fieldsFromDraft(read)
  const now = fieldsFromDraft(edited)
  return (Object.keys(now) as (keyof CaseFields)[])
    .filter((key) => !same(before[key], now[key]))
    .map((key) => ({ key, read: before[key], typed: now[key] }))
}

function withFields(read: CaseDraft, start: CaseDraft, typed: Partial<Record<keyof CaseFields, unknown>>): CaseDraft {
  if (Object.keys(typed).length === 0) return start
  return draftFromFields(read, { ...fieldsFromDraft(start), ...typed } as CaseFields)
}

/** After a split: typed words stay where the new reading says what the old one said, or has nothing to say. */
export function typedAfterSplit(old: Edited, read: CaseDraft): CaseDraft {
  const now = fieldsFromDraft(read)
  const kept = typedFields(old).filter((field) => same(field.read, now[field.key]) || isEmpty(now[field.key]))
  return withFields(read, read, Object.fromEntries(kept.map(({ key, typed }) => [key, typed])))
}

/**
 * After parts were put together again: what the whole held before the split (`before`, where it is known), then what was
 * typed in the first part, then in the others where there is nothing yet.
 */
export function typedAfterJoin(read: CaseDraft, before: CaseDraft | null, parts: readonly Edited[]): CaseDraft {
  const start = before ?? read
  const fields: Partial<Record<keyof CaseFields, unknown>> = {}
  const base = fieldsFromDraft(start)
  parts.forEach((part, i) => {
    for (const { key, typed } of typedFields(part)) {
      if (i === 0 || isEmpty(fields[key] ?? base[key])) fields[key] = typed
    }
  })
  return withFields(read, start, fields)
}
