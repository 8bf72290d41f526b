/** Compares a draft with the part of it that a fixture states. */
import type { CaseDraft, Party } from '#shared/intake.ts'

export type Expected = Partial<Record<string, unknown>> & { targets?: Partial<Party>[]; copies?: Partial<Party>[] }

/** What differs, one sentence a field; empty when every stated field is right. Asks are stated by their beginnings. */
export function differences(draft: CaseDraft, expected: Expected): string[] {
  const found: string[] = []
  const check = (field: string, got: unknown, want: unknown) => {
    if (JSON.stringify(got) !== JSON.stringify(want))
      found.push(`${field}: got ${JSON.stringify(got)}, want ${JSON.stringify(want)}`)
  }
  const starts = (field: string, got: readonly string[], want: readonly string[]) => {
    check(`${field} count`, got.length, want.length)
    want.forEach((start, i) => {
      if (!got[i]?.startsWith(start)) found.push(`${field}.${i}: got ${JSON.stringify(got[i])}, want ${start}...`)
    })
  }
  for (const [field, want] of Object.entries(expected)) {
    if (field === 'people')
      check(
        field,
        draft.people.map((person) => person.name),
        want,
      )
    else if (field === 'pronouns')
      check(
        field,
        draft.people.map((person) => person.pronouns),
        want,
      )
    else if (field === 'asks' || field === 'letterAsks') starts(field, draft[field], want as string[])
    else if (field === 'targets' || field === 'copies') parties(field, draft[field], want as Partial<Party>[], check)
    else if (field === 'backgroundHas') check(field, draft.background?.includes(String(want)), true)
    else if (field === 'backgroundNot') check(field, draft.background?.includes(String(want)), false)
    else if (field === 'additionalHas') check(field, draft.additional?.includes(String(want)), true)
    else if (field === 'closedNotice') check(field, draft.closed !== null, want)
    else if (field === 'closedOn') check(field, draft.closed?.on, want)
    else if (field === 'warning')
      check(
        field,
        draft.warnings.some((warning) => warning.key === want),
        true,
      )
    else if (field !== 'count' && field !== 'secondReference') check(field, draft[field as keyof CaseDraft], want)
  }
  return found
}

function parties(
  field: string,
  got: readonly Party[],
  want: readonly Partial<Party>[],
  check: (field: string, got: unknown, want: unknown) => void,
): void {
  check(`${field} count`, got.length, want.length)
  want.forEach((party, i) => {
    for (const [key, value] of Object.entries(party)) check(`${field}.${i}.${key}`, got[i]?.[key as keyof Party], value)
  })
}
