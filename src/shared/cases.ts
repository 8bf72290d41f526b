/** Cases: one urgent action each, with its people, asks and addressees. */
import { z } from 'zod'
import { AddresseeFields } from './addressees.ts'
import { change, query } from './procedure.ts'
import { CountryCode, Day, Done, Id, Instant, LanguageTag, Line, Text } from './values.ts'

export const CaseStatus = z.enum(['open', 'closed'])
export type CaseStatus = z.infer<typeof CaseStatus>

export const AddresseeRole = z.enum(['target', 'copy'])
export type AddresseeRole = z.infer<typeof AddresseeRole>

/** What a coordinator fills in; the id of an addressee is absent while it is new. */
export const CaseFields = z.object({
  reference: Line.pipe(z.string().min(1).max(60)),
  referencePrinted: Line.nullable(),
  sequence: z.int().min(1).max(99).nullable(),
  index: Line.nullable(),
  headline: Line.pipe(z.string().min(1)),
  people: z.array(z.object({ name: Line.pipe(z.string().min(1)), pronouns: Line.nullable() })).max(200),
  country: CountryCode.nullable(),
  issued: Day.nullable(),
  deadline: Day.nullable(),
  summary: Text,
  background: Text,
  additional: Text,
  asks: z.array(Text.pipe(z.string().trim().min(1))).max(60),
  /** The document's own model letter; empty where it brings none. */
  modelLetter: Text,
  letterSalutation: Line.nullable(),
  preferredLanguages: z.array(Line).max(12),
  language: LanguageTag.nullable(),
  note: Text,
  addressees: z
    .array(
      AddresseeFields.extend({
        /** The directory's entry that it is linked to: saving changes that one. Null for one that is still new. */
        id: Id.nullable(),
        role: AddresseeRole,
        /** Entries of the directory that this one was said not to be; only a draft's form asks. */
        keptApart: z.array(Id).max(100).optional(),
      }),
    )
    .max(60),
})
export type CaseFields = z.infer<typeof CaseFields>

export const CaseSummary = z.object({
  id: Id,
  reference: z.string(),
  headline: z.string(),
  country: CountryCode.nullable(),
  deadline: Day.nullable(),
  issued: Day.nullable(),
  status: CaseStatus,
  people: z.array(z.string()),
  asks: z.int(),
  addressees: z.int(),
  /** Letters in packs that are not in the bin. */
  letters: z.int(),
  /** Sum of the counts of all actions. */
  actions: z.int(),
  updatedAt: Instant,
})
export type CaseSummary = z.infer<typeof CaseSummary>

export const CaseDocument = z.object({
  id: Id,
  kind: z.enum(['first', 'update']),
  /** File name, or null for pasted text. */
  name: z.string().nullable(),
  recordedAt: Instant,
})
export type CaseDocument = z.infer<typeof CaseDocument>

/** What a document says that ends an action: in its own words, and on which day. */
export const Closing = z.object({ on: Day, notice: z.string().max(2000) })
export type Closing = z.infer<typeof Closing>

export const Case = CaseFields.extend({
  id: Id,
  status: CaseStatus,
  /** Since when the action has ended; null while the case is open. */
  closedOn: Day.nullable(),
  /** What the document said that ended the action; null for a case closed by hand. */
  closedNotice: z.string().nullable(),
  addressees: z.array(AddresseeFields.extend({ id: Id, role: AddresseeRole })),
  letters: z.int(),
  actions: z.int(),
  /** What the case was made and updated from, newest first. Their texts are long: see `cases.document`. */
  documents: z.array(CaseDocument),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Case = z.infer<typeof Case>

const Saved = Done.extend({ id: Id })

export const casesContract = {
  list: query(z.void(), z.array(CaseSummary)),
  get: query(z.object({ id: Id }), Case),
  /** One of a case's documents, by its own id. */
  document: query(z.object({ id: Id }), CaseDocument.extend({ text: z.string() })),
  /**
   * Saves a new case, closed at once where its document says so; with `draft`, the intake draft it came from leaves the
   * desk and its source stays with the case.
   */
  create: change(
    z.object({ fields: CaseFields, draft: Id.nullable(), close: Closing.nullable().default(null) }),
    Saved,
  ),
  update: change(z.object({ id: Id, fields: CaseFields }), Saved),
  /**
   * What a later document changes, as one step: the fields as they are to be, the document to the case's others, the
   * draft off the desk, and the case closed where the document ends the action. `seen` is the `updatedAt` of the case
   * that the coordinator compared the document with; refused when the case was changed since.
   */
  applyUpdate: change(
    z.object({ id: Id, draft: Id, seen: Instant, fields: CaseFields, close: Closing.nullable() }),
    Saved.extend({ held: z.int() }),
  ),
  /** By hand. `held`: how many packs are held back since the case is closed. */
  setStatus: change(z.object({ id: Id, status: CaseStatus }), Saved.extend({ held: z.int() })),
  /** A new deadline, and nothing else. */
  setDeadline: change(z.object({ id: Id, deadline: Day }), Saved),
  /** To the bin. */
  remove: change(z.object({ id: Id }), Saved),
}
