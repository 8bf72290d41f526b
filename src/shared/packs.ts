/** Packs: frozen print runs of letters, and their posting. */
import { z } from 'zod'
import { FileRef } from './files.ts'
import { Finding, FindingGroup, PackRules, RuleSentence, Way } from './packRules.ts'
import { change, effect, query } from './procedure.ts'
import { CountryCode, Day, Done, Id, Instant, LanguageTag } from './values.ts'

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

/**
 * What takes a frozen letter out of its pack again, looked up whenever the pack is printed, sent or posted: see
 * `packs.withheld.*`. `initials`: the letter shows the whole name and the member asked for initials since; `address`: it
 * shows more of the address than they want shown now; `erased`: nothing says any more who wrote it.
 */
export const WithheldReason = z.enum(['never', 'initials', 'noConsent', 'bin', 'address', 'erased'])
export type WithheldReason = z.infer<typeof WithheldReason>

/** How a letter goes. What goes by `letter` is printed; the others are sent by hand from the pack's page. */
export const LetterChannel = z.enum(['letter', 'email', 'fax'])
export type LetterChannel = z.infer<typeof LetterChannel>

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
  channel: LetterChannel,
  /** The embassy in whose care it goes. */
  via: Id.nullable(),
  /** Set while it must stay back. */
  withheld: WithheldReason.optional(),
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
  /** `noPostalAddress` stands in packs made before letters went by e-mail; now it takes `noWay`. */
  reason: z.enum(['noPostalAddress', 'noWay', 'inactive', 'noConsent', 'caseClosed', 'noAddressees', 'blocked']),
  /** With `blocked`: the country that is never written to. */
  country: CountryCode.nullable().optional(),
})
export type Skip = z.infer<typeof Skip>

/** The letters of a pack that one person's reason takes out. */
export const Withheld = z.object({
  /** Null for writers who were erased. */
  memberId: Id.nullable(),
  memberName: z.string(),
  reason: WithheldReason,
  country: CountryCode.nullable(),
  letters: z.int(),
})
export type Withheld = z.infer<typeof Withheld>

/** A case that has ended while letters for it were not yet posted. */
export const EndedCase = z.object({ id: Id, reference: z.string(), closedOn: Day.nullable() })
export type EndedCase = z.infer<typeof EndedCase>

interface Holdable {
  postedOn: Day | null
  releasedAt: Instant | null
  cases: readonly (EndedCase & { status: 'open' | 'closed' })[]
}

/**
 * The closed cases that hold a pack back: nobody should write for a prisoner who is free, or dead. What is posted cannot
 * be held any more, and the coordinator may release a pack all the same.
 */
export function heldFor({ postedOn, releasedAt, cases }: Holdable): EndedCase[] {
  if (postedOn !== null || releasedAt !== null) return []
  return cases
    .filter(({ status }) => status === 'closed')
    .map(({ id, reference, closedOn }) => ({ id, reference, closedOn }))
}

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
  /** Cases that keep it from being printed and posted: see `heldFor`. */
  heldFor: z.array(EndedCase),
  /** When the coordinator let it go although a case had ended. */
  releasedAt: Instant.nullable(),
  createdAt: Instant,
})
export type PackSummary = z.infer<typeof PackSummary>

export const Pack = PackSummary.extend({
  skipped: z.array(Skip),
  /** Letters by how they go, what is withheld not counted. */
  channels: z.record(LetterChannel, z.int()),
  withheld: z.array(Withheld),
  /** Actions that its letters have. */
  recorded: z.int(),
})
export type Pack = z.infer<typeof Pack>

/** Who writes for which cases. `all`: every active member with consent. */
export const PackChoice = z.object({
  cases: z.array(Id).min(1).max(50),
  members: z.union([z.literal('all'), z.array(Id).min(1)]),
  /** Only these addressees; null for every target of the cases (copies are not written to). */
  addressees: z.array(Id).min(1).nullable(),
  letterDate: Day,
  /** Without them: everyone writes everything. */
  rules: PackRules.optional(),
  /** The group's own template; null for Candlepost's layout, absent for what the settings say. */
  template: Id.nullable().optional(),
  /** The language of all its letters; absent or null: each case's own. See `wording.get`. */
  language: LanguageTag.nullable().optional(),
})
export type PackChoice = z.infer<typeof PackChoice>

/** How the letters of one sheet go. */
export const SheetWay = z.object({
  caseId: Id,
  reference: z.string(),
  addresseeId: Id,
  addresseeName: z.string(),
  channel: LetterChannel,
  via: z.object({ id: Id, name: z.string() }).nullable(),
  /** Where the paper goes, and how many days it takes; null without a postal address. */
  country: CountryCode.nullable(),
  days: z.int().nullable(),
  deadline: Day.nullable(),
  /** It goes all the same and may come too late. */
  late: z.boolean(),
  /** A key under `packs.way.*`. */
  why: z.string(),
  /** What the coordinator may choose instead. */
  can: z.array(Way),
  letters: z.int(),
})
export type SheetWay = z.infer<typeof SheetWay>

export const PackPlan = z.object({
  letters: z.int(),
  members: z.int(),
  addressees: z.int(),
  skipped: z.array(Skip),
  /** The letter at `sample`, worded as it would be frozen; null when there is none. */
  sample: Letter.nullable(),
  /** Every rule that this choice comes under. */
  sentences: z.array(RuleSentence),
  ways: z.array(SheetWay),
  /** What there is to say of the sample. */
  findings: z.array(Finding),
  /** What there is to say of all letters; null where they are so many that `packs.lint` has to be asked. */
  groups: z.array(FindingGroup).nullable(),
})
export type PackPlan = z.infer<typeof PackPlan>

export const packsContract = {
  list: query(z.void(), z.array(PackSummary)),
  get: query(z.object({ id: Id }), Pack),
  letters: query(
    z.object({
      id: Id,
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
      /** Only these: `offset`, `limit` and `total` then count them alone, without what is withheld. */
      channel: LetterChannel.optional(),
    }),
    z.object({ total: z.int(), letters: z.array(Letter) }),
  ),
  /** What freezing this choice would give; writes nothing. */
  plan: query(PackChoice.extend({ sample: z.int().min(0) }), PackPlan),
  /** Reads every letter of the choice over; writes nothing. */
  lint: query(PackChoice.extend({ job: Id.nullable() }), z.object({ groups: z.array(FindingGroup) })),
  make: change(
    PackChoice.extend({ job: Id.nullable() }),
    Done.extend({ id: Id, number: z.int(), letters: z.int(), skipped: z.array(Skip) }),
  ),
  /** Writes the pack's letters as DOCX where the coordinator says; null when they changed their mind. Refused while held. */
  save: effect(
    z.object({ id: Id, perLetter: z.boolean(), job: Id.nullable() }),
    z.object({ letters: z.int(), files: z.array(FileRef) }).nullable(),
  ),
  /** Lets a held pack be printed and posted, until a further case of it is closed. Refused when it is not held. */
  release: change(z.object({ id: Id }), Done),
  /** Records one action a letter, once. Refused when the pack is already posted, or held. */
  post: change(z.object({ id: Id, on: Day, job: Id.nullable() }), Done.extend({ actions: z.int() })),
  /** Takes the posting back, with its actions. */
  unpost: change(z.object({ id: Id }), Done.extend({ actions: z.int() })),
  /** To the bin. Refused while the pack counts as posted. */
  remove: change(z.object({ id: Id }), Done),
}
