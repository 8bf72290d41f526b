/** Addressees: officials and bodies one writes to, reused between cases. */
import { z } from 'zod'
import { change, query } from './procedure.ts'
import { AddressLines, CountryCode, Done, Id, Line, Text } from './values.ts'

export const AddresseeFields = z.object({
  name: Line,
  /** Office held; one of name and title is always there. */
  title: Line,
  address: AddressLines,
  country: CountryCode.nullable(),
  emails: z.array(Line).max(12),
  /** As printed; a letter needs no dialling form. */
  faxes: z.array(Line).max(12),
  phones: z.array(Line).max(12),
  social: z.array(Line).max(12),
  salutation: Line,
  /** A person should still compare this block with its source. */
  checkAddress: z.boolean(),
  note: Text,
})
export type AddresseeFields = z.infer<typeof AddresseeFields>

export const AddresseeSummary = AddresseeFields.extend({
  id: Id,
  cases: z.array(z.object({ id: Id, reference: z.string() })),
  /** Sum of the counts of all actions towards this addressee. */
  actions: z.int(),
})
export type AddresseeSummary = z.infer<typeof AddresseeSummary>

const Saved = Done.extend({ id: Id })

export const addresseesContract = {
  list: query(z.void(), z.array(AddresseeSummary)),
  get: query(z.object({ id: Id }), AddresseeSummary),
  create: change(z.object({ fields: AddresseeFields }), Saved),
  update: change(z.object({ id: Id, fields: AddresseeFields }), Saved),
  /** To the bin. Its cases keep it in their history but write to it no longer. */
  remove: change(z.object({ id: Id }), Saved),
  /**
   * Two entries that turned out to be one: `keep` gets these fields and the cases, letters and actions of `other`, which
   * goes to the bin. One step to undo.
   */
  merge: change(z.object({ keep: Id, other: Id, fields: AddresseeFields }), Saved),
}
