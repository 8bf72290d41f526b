/** Packs: frozen print runs of letters, and their posting. */
import { z } from 'zod'
import { FileRef } from './files.ts'
import { change, effect, query } from './procedure.ts'
import { Day, Done, Id, Instant, LanguageTag } from './values.ts'

export const PageSize = z.enum(['A4', 'Letter'])
export type PageSize = z.infer<typeof PageSize>

/** The exact words of one letter, in the order in which they stand on the sheet. No blank lines inside a block. */
export const LetterText = z.object({
  sender: z.array(z.string()),
  date: z.string(),
  recipient: z.array(z.string()),
  /** Reference line: person at risk and case reference are not for officials' eyes in every case, so it may be empty. */
  subject: z.string(),
  salutation: z.string(),
  paragraphs: z.array(z.string()),
  close: z.string(),
  signature: z.string(),
  code: z.string(),
  language: LanguageTag,
})
export type LetterText = z.infer<typeof LetterText>

export const Letter = z.object({
  id: Id,
  /** Short code printed small on the sheet, unique in the profile, e.g. `K7WM-4TX`. */
  code: z.string(),
  /** Place in the pack, from 0. */
  position: z.int(),
  caseId: Id,
  reference: z.string(),
  memberId: Id.nullable(),
  memberName: z.string(),
  addresseeId: Id.nullable(),
  addresseeName: z.string(),
  text: LetterText,
})
export type Letter = z.infer<typeof Letter>

/** A letter that cannot be: a key under `packs.skip.*` says why. */
export const Skip = z.object({
  memberId: Id.nullable(),
  memberName: z.string().nullable(),
  addresseeId: Id.nullable(),
  addresseeName: z.string().nullable(),
  /** The case that gives no letters; null where the reason is a person's. */
  caseId: Id.nullable(),
  reference: z.string().nullable(),
  reason: z.enum(['noPostalAddress', 'inactive', 'noConsent', 'caseClosed', 'noAddressees']),
})
export type Skip = z.infer<typeof Skip>

export const PackSummary = z.object({
  id: Id,
  /** Counts up within the profile: "Pack 12". */
  number: z.int(),
  cases: z.array(z.object({ id: Id, reference: z.string() })),
  letters: z.int(),
  members: z.int(),
  addressees: z.int(),
  letterDate: Day,
  postedOn: Day.nullable(),
  createdAt: Instant,
})
export type PackSummary = z.infer<typeof PackSummary>

export const Pack = PackSummary.extend({ skipped: z.array(Skip) })
export type Pack = z.infer<typeof Pack>

/** Who writes for which cases. `all`: every active member with consent. */
export const PackChoice = z.object({
  cases: z.array(Id).min(1).max(50),
  members: z.union([z.literal('all'), z.array(Id).min(1)]),
  /** Only these addressees; null for every target of the cases (copies are not written to). */
  addressees: z.array(Id).min(1).nullable(),
  letterDate: Day,
})
export type PackChoice = z.infer<typeof PackChoice>

export const PackPlan = z.object({
  letters: z.int(),
  members: z.int(),
  addressees: z.int(),
  skipped: z.array(Skip),
  /** The letter at `sample`, worded as it would be frozen; null when there is none. */
  sample: Letter.nullable(),
})
export type PackPlan = z.infer<typeof PackPlan>

export const packsContract = {
  list: query(z.void(), z.array(PackSummary)),
  get: query(z.object({ id: Id }), Pack),
  letters: query(
    z.object({ id: Id, offset: z.int().min(0), limit: z.int().min(1).max(500) }),
    z.object({ total: z.int(), letters: z.array(Letter) }),
  ),
  /** What freezing this choice would give; writes nothing. */
  plan: query(PackChoice.extend({ sample: z.int().min(0) }), PackPlan),
  make: change(
    PackChoice.extend({ job: Id.nullable() }),
    Done.extend({ id: Id, number: z.int(), letters: z.int(), skipped: z.array(Skip) }),
  ),
  /** Writes the pack's letters as DOCX where the coordinator says; null when they changed their mind. */
  save: effect(
    z.object({ id: Id, perLetter: z.boolean(), job: Id.nullable() }),
    z.object({ letters: z.int(), files: z.array(FileRef) }).nullable(),
  ),
  /** Records one action a letter, once. Refused when the pack is already posted. */
  post: change(z.object({ id: Id, on: Day, job: Id.nullable() }), Done.extend({ actions: z.int() })),
  /** Takes the posting back, with its actions. */
  unpost: change(z.object({ id: Id }), Done.extend({ actions: z.int() })),
  /** To the bin. Refused while the pack counts as posted. */
  remove: change(z.object({ id: Id }), Done),
}
