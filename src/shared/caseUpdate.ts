/**
 * What a later document changes in a stored case, difference by difference, and the case with the chosen ones: pure. What
 * the document does not bring is no difference, and neither is another white space or case.
 */

import type { CaseFields } from './cases.ts'
import { type AddresseeDifference, addresseeDifferences, applyToAddressees } from './caseUpdateAddressees.ts'
import { applyToPeople, type PersonDifference, personDifferences } from './caseUpdatePeople.ts'
import type { CaseDraft } from './intake.ts'
import { empty, sameWords } from './sameWords.ts'
import type { Day } from './values.ts'

/** In the order in which one reads them. `wording`: text in the document's own language. */
const fields = [
  ['deadline', false],
  ['headline', true],
  ['country', false],
  ['summary', true],
  ['asks', true],
  ['modelLetter', true],
  ['letterSalutation', true],
  ['preferredLanguages', false],
  ['background', true],
  ['additional', true],
  ['issued', false],
  ['sequence', false],
  ['index', false],
  ['language', true],
] as const

export type UpdatedField = (typeof fields)[number][0]

interface OfField<Name extends UpdatedField> {
  kind: 'field'
  field: Name
  before: CaseFields[Name]
  after: CaseFields[Name]
}

interface Common {
  /** Stays the same while the draft is corrected, so that a choice does. */
  id: string
  /** Form path of the new value in the draft; null for what the document no longer prints. */
  path: string | null
  /** Whether one takes it over unless told otherwise. */
  chosen: boolean
}

export type FieldDifference = { [Name in UpdatedField]: OfField<Name> }[UpdatedField]
export type Difference = Common & (FieldDifference | PersonDifference | AddresseeDifference)

/** A document issued before the one that the case was last updated from: it would turn the case back. */
export const isOlder = (stored: CaseFields, draft: CaseFields): boolean =>
  stored.issued !== null && draft.issued !== null && draft.issued < stored.issued

/** A document in another language than the case: its texts would replace those that the group writes from. */
export const isTranslated = (stored: CaseFields, draft: CaseFields): boolean =>
  stored.language !== null && draft.language !== null && stored.language !== draft.language

/**
 * How the deadline moved; null for any other difference, and where the case had none. A deadline brought forward counts
 * as much as an extension, so it is chosen like one, but said aloud.
 */
export function deadlineMove(difference: Difference): 'extended' | 'broughtForward' | null {
  if (difference.kind !== 'field' || difference.field !== 'deadline') return null
  const { before, after } = difference
  if (before === null || after === null) return null
  return after > before ? 'extended' : 'broughtForward'
}

/** @param draft the fields as they stand in the reading, tidied: without blank rows */
export function caseDifferences(stored: CaseFields, draft: CaseFields): Difference[] {
  const older = isOlder(stored, draft)
  const translated = isTranslated(stored, draft)
  const ofFields = fields
    .filter(([field]) => !empty(draft[field]) && !sameWords(stored[field], draft[field]))
    .map(([field, wording]) => {
      const difference = { kind: 'field', field, before: stored[field], after: draft[field] } as FieldDifference
      return { ...difference, id: field, path: field, chosen: !older && !(wording && translated) }
    })
  const ofPeople = personDifferences(stored.people, draft.people).map((difference) => ({
    ...difference,
    chosen: !older && difference.kind !== 'personRemoved',
  }))
  const ofAddressees = addresseeDifferences(stored.addressees, draft.addressees).map((difference) => ({
    ...difference,
    chosen: !older && difference.kind !== 'addresseeRemoved',
  }))
  const place = ofFields.findIndex(({ field }) => !['deadline', 'headline', 'country'].includes(field))
  const [first, rest] = place < 0 ? [ofFields, []] : [ofFields.slice(0, place), ofFields.slice(place)]
  return [...first, ...ofPeople, ...ofAddressees, ...rest]
}

/**
 * When an action ended that a document says has ended: on its own day, else on the day of issue. A day to come is none.
 */
export const closingDay = ({ closed, issued }: Pick<CaseDraft, 'closed' | 'issued'>, today: Day): Day =>
  [closed?.on, issued].find((day): day is Day => typeof day === 'string' && day <= today) ?? today

/** The ids to begin with. A stop action takes nothing over but its notice: no more letters come of the case. */
export const chosenAtFirst = (differences: readonly Difference[], closing: boolean): ReadonlySet<string> =>
  new Set(closing ? [] : differences.filter(({ chosen }) => chosen).map(({ id }) => id))

/** The stored fields with the chosen differences; the others stay as they are. Applying again changes nothing more. */
export function applyDifferences(
  stored: CaseFields,
  differences: readonly Difference[],
  chosenIds: ReadonlySet<string>,
): CaseFields {
  const chosen = differences.filter(({ id }) => chosenIds.has(id))
  const values = Object.fromEntries(
    chosen.flatMap((difference) => (difference.kind === 'field' ? [[difference.field, difference.after]] : [])),
  )
  return {
    ...stored,
    ...values,
    people: applyToPeople(stored.people, chosen),
    addressees: applyToAddressees(stored.addressees, chosen),
  }
}
