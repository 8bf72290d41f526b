import { useQuery } from '@tanstack/react-query'
import type { CaseFields } from '#shared/cases.ts'
import { fieldsFromDraft } from '#shared/draftFields.ts'
import type { IntakeDraft } from '#shared/intake.ts'
import { sameReference } from '#shared/reference.ts'
import { orpc } from '../../../app/client.ts'

export interface KnownCase {
  caseId: string
  reference: string
  /** The very document is kept with the case already, and nobody read it otherwise. */
  sameText: boolean
}

/** The stored case that a draft belongs to: by its text, else by the reference as it stands in the form now. */
export function useKnownCase({ known, read }: IntakeDraft, values: CaseFields): KnownCase | null {
  const { reference } = values
  const cases = useQuery(orpc.cases.list.queryOptions())
  const asRead = JSON.stringify(values) === JSON.stringify(fieldsFromDraft(read))
  // Until the list is there, what was known when the draft was opened holds: the screen must not jump.
  if (cases.data === undefined && known?.reference)
    return { caseId: known.caseId, reference: known.reference, sameText: known.sameText && asRead }
  const all = cases.data ?? []
  const same = known?.sameText ? all.find(({ id }) => id === known.caseId) : undefined
  // Ids begin with the moment they were made: of two cases with one reference the newer one is meant.
  const named = all
    .filter((one) => reference !== '' && sameReference(one.reference, reference))
    .sort((a, b) => (a.id < b.id ? 1 : -1))[0]
  const found = same ?? named
  if (!found) return null
  return { caseId: found.id, reference: found.reference, sameText: found === same && asRead }
}
