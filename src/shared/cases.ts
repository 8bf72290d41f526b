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
  addressees: z.array(AddresseeFields.extend({ id: Id.nullable(), role: AddresseeRole })).max(60),
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

export const Case = CaseFields.extend({
  id: Id,
  status: CaseStatus,
  closedNotice: z.string().nullable(),
  addressees: z.array(AddresseeFields.extend({ id: Id, role: AddresseeRole })),
  letters: z.int(),
  actions: z.int(),
  sourceName: z.string().nullable(),
  sourceText: z.string().nullable(),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Case = z.infer<typeof Case>

const Saved = Done.extend({ id: Id })

export const casesContract = {
  list: query(z.void(), z.array(CaseSummary)),
  get: query(z.object({ id: Id }), Case),
  /** Saves a new case; with `draft`, the intake draft it came from leaves the desk and its source stays with the case. */
  create: change(z.object({ fields: CaseFields, draft: Id.nullable() }), Saved),
  update: change(z.object({ id: Id, fields: CaseFields }), Saved),
  setStatus: change(z.object({ id: Id, status: CaseStatus }), Saved),
  /** To the bin. */
  remove: change(z.object({ id: Id }), Saved),
}
