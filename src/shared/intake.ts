/** Reading an urgent action: what the reader found, where it stood and how sure it is. */
import { z } from 'zod'
import { change, query } from './procedure.ts'
import { CountryCode, Day, Id, Instant, LanguageTag } from './values.ts'

/** How sure the reader is. What is less than `unsure` is left empty instead. */
export const Sureness = z.enum(['sure', 'likely', 'unsure'])
export type Sureness = z.infer<typeof Sureness>

/** A range of the source text in UTF-16 code units, end exclusive. */
export const Place = z.object({ start: z.int().min(0), end: z.int().min(0), sureness: Sureness })
export type Place = z.infer<typeof Place>

/** An official or body as one document prints it. Contacts are kept as printed, one value an item. */
export const Party = z.object({
  /** Person's name with honorifics as printed; null when only an office is named. */
  name: z.string().nullable(),
  /** Office held. */
  title: z.string().nullable(),
  /** Postal address by lines, without a line that is only the country. */
  address: z.array(z.string()),
  country: CountryCode.nullable(),
  emails: z.array(z.string()),
  faxes: z.array(z.string()),
  phones: z.array(z.string()),
  social: z.array(z.string()),
  salutation: z.string().nullable(),
  /** The reader rebuilt this block from damaged text: a person should compare it with the source. */
  checkAddress: z.boolean(),
  /** The directory's entry that the coordinator linked it to, with the note that stands there; never by the reader. */
  directoryId: Id.nullable().optional(),
  note: z.string().optional(),
  /** Entries of the directory that the coordinator said it is not. */
  keptApart: z.array(Id).optional(),
})
export type Party = z.infer<typeof Party>

export const DraftPerson = z.object({ name: z.string(), pronouns: z.string().nullable() })

/** Warnings are message keys under `intake.warning.*` with their parameters, shown as sentences. */
export const IntakeWarning = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type IntakeWarning = z.infer<typeof IntakeWarning>

export const CaseDraft = z.object({
  /** Normalised: `UA 172/17`, `EXTRA 73/91`; other organisations' numbers as they write them. */
  reference: z.string().nullable(),
  /** As the document prints it: `Urgent Action 172.17`. */
  referencePrinted: z.string().nullable(),
  /** First is 1, second is 2; "further information" without a number is 2 or more, so null. */
  sequence: z.int().nullable(),
  isUpdate: z.boolean(),
  /** The organisation's document index: `EUR 49/6815/2017`. */
  index: z.string().nullable(),
  /** Case repaired for display. */
  headline: z.string().nullable(),
  headlinePrinted: z.string().nullable(),
  people: z.array(DraftPerson),
  countryCode: CountryCode.nullable(),
  issued: Day.nullable(),
  deadline: Day.nullable(),
  /** Paragraphs are separated by one blank line, in all long texts. */
  summary: z.string().nullable(),
  background: z.string().nullable(),
  additional: z.string().nullable(),
  asks: z.array(z.string()),
  /** The model letter without salutation and close, where the document brings one. */
  letter: z.string().nullable(),
  letterSalutation: z.string().nullable(),
  letterAsks: z.array(z.string()),
  preferredLanguages: z.array(z.string()),
  targets: z.array(Party),
  copies: z.array(Party),
  previousActions: z.array(z.string()),
  /** Set when the document says that the action has ended or stopped. */
  closed: z.object({ on: Day.nullable(), notice: z.string() }).nullable(),
  /** Language of the document itself. */
  language: LanguageTag.nullable(),
  /** By field path: `deadline`, `asks.1`, `targets.0.address`. A field without a place was not found. */
  places: z.record(z.string(), z.array(Place)),
  warnings: z.array(IntakeWarning),
})
export type CaseDraft = z.infer<typeof CaseDraft>

/** What came in: the text as read, from which drafts' places count. */
export const Source = z.object({
  /** File name, or null for pasted text. */
  name: z.string().nullable(),
  text: z.string(),
  /** SHA-256 of the text with white space folded, hexadecimal: the same document twice is recognised by it. */
  fingerprint: z.string(),
})
export type Source = z.infer<typeof Source>

/** A stretch of a text in UTF-16 code units, end exclusive. */
export const Stretch = z.object({ start: z.int().min(0), end: z.int().min(0) })
export type Stretch = z.infer<typeof Stretch>

export const IntakeReading = z.object({
  source: Source,
  drafts: z.array(CaseDraft),
  /** The stretch of the source that each draft was read from, in order. */
  parts: z.array(Stretch),
  warnings: z.array(IntakeWarning),
})
export type IntakeReading = z.infer<typeof IntakeReading>

/** An intake on the desk: kept until it is saved as a case or discarded, also over a restart. */
export const IntakeDraft = z.object({
  id: Id,
  createdAt: Instant,
  /** What this draft was read from: of a text that held several cases, its own part. */
  source: Source,
  /** Where `source` stands in the text that came in, which is named by its fingerprint; null when it is that text. */
  part: Stretch.extend({ of: z.string() }).nullable(),
  /** The drafts that came in together. Numbers stay as they were when others of the batch have left the desk. */
  batch: z.object({ id: Id, position: z.int().min(0), size: z.int().min(1) }),
  /** The coordinator said that the text is one case, so it is not asked again. */
  oneCase: z.boolean(),
  /** What the reader found; never edited. */
  read: CaseDraft,
  /** What the coordinator made of it so far. */
  edited: CaseDraft,
  /** A case that this text or its reference already belongs to. */
  known: z.object({ caseId: Id, reference: z.string().nullable(), sameText: z.boolean() }).nullable(),
})
export type IntakeDraft = z.infer<typeof IntakeDraft>

/** Where a case seems to begin, and the number that stands there, normalised. */
export const Opening = z.object({ at: z.int().min(0), reference: z.string().nullable() })
export type Opening = z.infer<typeof Opening>

const job = z.object({ job: Id.nullish() })

export const intakeContract = {
  /** Reads chosen files (tokens of `files.*`) without saving anything; a mail gives a reading more for each attachment. */
  read: query(
    z.object({ files: z.array(z.string()).min(1).max(50) }),
    z.array(IntakeReading.extend({ file: z.string() })),
  ),
  /** Reads pasted text or chosen files and puts the drafts on the desk, all at once: a cancel leaves none of them. */
  start: change(
    z.union([
      job.extend({ text: z.string().min(1).max(2_000_000) }),
      job.extend({ files: z.array(z.string()).min(1).max(50) }),
    ]),
    z.object({
      drafts: z.array(IntakeDraft),
      /** Files that could not be read, each with a sentence's key. */
      refused: z.array(z.object({ file: z.string(), reason: IntakeWarning })),
    }),
  ),
  drafts: query(z.void(), z.array(IntakeDraft)),
  draft: query(z.object({ id: Id }), IntakeDraft),
  /** Keeps what was typed so far. Not an undo step: the draft is not yet the group's data. */
  keep: change(z.object({ id: Id, edited: CaseDraft }), z.object({ id: Id })),
  discard: change(z.object({ id: Id }), z.object({ id: Id })),
  /** Where cases seem to begin in a draft's text, the first at 0, also where the reader was not sure enough to split. */
  openings: query(z.object({ id: Id }), z.array(Opening)),
  /**
   * Puts drafts of the text before and after `at` in the place of a draft. What was typed stays with the first where the
   * split does not change the field. Refused when a side would hold nothing.
   */
  split: change(z.object({ id: Id, at: z.int().min(1) }), z.object({ drafts: z.array(IntakeDraft).min(2) })),
  /**
   * Puts drafts of neighbouring parts together again, as one case. What was typed in the first stays, and what was typed
   * in the others where the first has nothing. Refused when they are no neighbours in one text.
   */
  join: change(z.object({ ids: z.array(Id).min(2).max(50) }), IntakeDraft),
  /** The coordinator's answer to "may hold several cases": it is one. */
  settle: change(z.object({ id: Id }), z.object({ id: Id })),
  /** An addressee in a few lines of a document; null when they name nobody. */
  readParty: query(z.object({ text: z.string().min(1).max(5000) }), Party.nullable()),
}
