/** What the group owes its members by law: consent that can be shown, review, access and erasure (GDPR Art. 5, 7, 12, 15, 17). */
import { z } from 'zod'
import { FileRef } from './files.ts'
import { change, effect, query } from './procedure.ts'
import { ReplyFileKind } from './replies.ts'
import { Day, Done, Id, Instant, Line } from './values.ts'

/**
 * `roster`: to be on the list and to sign letters. `contact`: to be written to or called about evenings. `sharing`: the
 * name is passed on to the organisation's headquarters.
 */
export const purposes = ['roster', 'contact', 'sharing'] as const
export const Purpose = z.enum(purposes)
export type Purpose = z.infer<typeof Purpose>

/** Stands where a name was. */
export const erasedMark = '█████'

/** The words shown to a person who was asked; one version of them. */
export const ConsentText = z.object({ id: Id, purpose: Purpose, text: z.string(), recordedAt: Instant })
export type ConsentText = z.infer<typeof ConsentText>

export const ConsentEntry = z.object({
  id: Id,
  purpose: Purpose,
  given: z.boolean(),
  /** The day it was said; null where an import did not know. */
  on: Day.nullable(),
  how: z.string(),
  recordedAt: Instant,
  text: ConsentText.nullable(),
})
export type ConsentEntry = z.infer<typeof ConsentEntry>

export const requestKinds = ['access', 'correction', 'erasure'] as const
export const RequestKind = z.enum(requestKinds)
export type RequestKind = z.infer<typeof RequestKind>

export const DataRequest = z.object({
  id: Id,
  memberId: Id,
  memberName: z.string(),
  kind: RequestKind,
  cameOn: Day,
  /** The last day to answer on: see `dueDay`. */
  dueOn: Day,
  how: z.string(),
  doneOn: Day.nullable(),
})
export type DataRequest = z.infer<typeof DataRequest>

/** Null: the rule is off. The names are the rules of the review, but for `backupDays`. */
export const RetentionRules = z.object({
  /** No letter for so many months. */
  quietMonths: z.int().min(1).max(240).nullable().default(24),
  /** Inactive, and unchanged, for so many months. */
  inactiveMonths: z.int().min(1).max(240).nullable().default(12),
  /** Consent to be on the list is older than so many years. */
  consentYears: z.int().min(1).max(20).nullable().default(3),
  /** In the bin for so many days. */
  binDays: z.int().min(1).max(3650).nullable().default(30),
  /** Guests whose evening or letter is so many days ago. */
  guestDays: z.int().min(1).max(3650).nullable().default(60),
  /** Consent was never recorded, or was withdrawn, so many days ago or longer. */
  noConsentDays: z.int().min(0).max(3650).nullable().default(30),
  /** Copies that Candlepost made of itself are deleted when they are so many days old. */
  backupDays: z.int().min(7).max(3650).nullable().default(90),
})
export type RetentionRules = z.infer<typeof RetentionRules>

export const reviewRules = [
  'quiet',
  'inactive',
  'oldConsent',
  'bin',
  'guest',
  'traceless',
  'noConsent',
  'withdrawn',
  'returned',
] as const
export const ReviewRule = z.enum(reviewRules)
export type ReviewRule = z.infer<typeof ReviewRule>

export const Review = z.object({
  memberId: Id,
  memberName: z.string(),
  email: z.string(),
  inBin: z.boolean(),
  reasons: z.array(
    z.object({
      rule: ReviewRule,
      /** The day from which the rule counts; null where there is none, as for a member who never wrote. */
      since: Day.nullable(),
      /** When they were asked the last time and did not answer. */
      askedOn: Day.nullable(),
    }),
  ),
})
export type Review = z.infer<typeof Review>

/** A copy of the group's data in the profile's own folder. */
export const Backup = z.object({ name: z.string(), madeOn: Day, expiresOn: Day.nullable() })
export type Backup = z.infer<typeof Backup>

export const ErasureCounts = z.object({
  consents: z.int(),
  letters: z.int(),
  actions: z.int(),
  /** Notes of the undo history that go or are changed. */
  history: z.int(),
  /** Other places where the name was blacked out: notes, documents, drafts. */
  mentions: z.int(),
  /** Files of the profile's own folders. */
  files: z.int(),
})
export type ErasureCounts = z.infer<typeof ErasureCounts>

/** A file of a reply to the person's letter, or a text of any reply that names them. */
export const PersonalReplyFile = z.object({
  id: Id,
  name: z.string(),
  kind: ReplyFileKind,
  /** Of the reply's case. */
  reference: z.string(),
  receivedOn: Day,
  /** Its name or its text holds theirs; what a picture shows only somebody who looks can say. */
  naming: z.boolean(),
})
export type PersonalReplyFile = z.infer<typeof PersonalReplyFile>

export const ErasurePlan = z.object({
  memberId: Id,
  memberName: z.string(),
  counts: ErasureCounts,
  /** Letters of packs that are not posted: they will not be printed any more. */
  unposted: z.int(),
  /** Saved files that name the person, and what becomes of them. */
  files: z.array(z.object({ name: z.string(), fate: z.enum(['blacked', 'deleted', 'unread']) })),
  /** The coordinator looks whether they show the name, and says which go. */
  replyFiles: z.array(PersonalReplyFile),
  /** Copies that still hold the person afterwards, and until when. */
  backups: z.array(Backup),
  /** Words that others bear too: they stay where they stand in running text. */
  shared: z.array(z.string()),
})
export type ErasurePlan = z.infer<typeof ErasurePlan>

export const Erased = z.object({
  memberName: z.string(),
  counts: ErasureCounts,
  backups: z.array(Backup),
  /** False: somebody still reads the file, so its last traces go when the profile is opened next. */
  purged: z.boolean(),
})
export type Erased = z.infer<typeof Erased>

/** Of one erasure there is kept that it happened, not whom it was about. */
export const ErasureEntry = z.object({ id: Id, erasedAt: Instant, counts: ErasureCounts })

const JobId = Id.nullable()

export const personalDataContract = {
  /** The member's ledger, the latest entry first; members in the bin have one too. */
  ledger: query(z.object({ memberId: Id }), z.array(ConsentEntry)),
  /** Adds an entry. `text`: the wording that the person saw; null where none was shown. */
  recordConsent: change(
    z.object({
      memberId: Id,
      purpose: Purpose,
      given: z.boolean(),
      on: Day,
      how: Line,
      text: z.string().max(20_000).nullable(),
    }),
    Done.extend({ id: Id }),
  ),
  /** The wording used now for each purpose: the latest version, or Candlepost's own proposal (then without an id). */
  texts: query(z.void(), z.record(Purpose, z.object({ id: Id.nullable(), text: z.string(), versions: z.int() }))),
  /** Adds a version, which is used from now on; earlier entries keep theirs. */
  saveText: change(z.object({ purpose: Purpose, text: z.string().min(1).max(20_000) }), Done),

  /** Requests of one member, or all that are open. */
  requests: query(z.object({ memberId: Id.nullable() }), z.array(DataRequest)),
  addRequest: change(
    z.object({ memberId: Id, kind: RequestKind, cameOn: Day, how: Line }),
    Done.extend({ id: Id, dueOn: Day }),
  ),
  setRequestDone: change(z.object({ id: Id, doneOn: Day.nullable() }), Done),

  /** Whom the rules propose to look at, with why. */
  review: query(z.void(), z.array(Review)),
  /** Remembers what was decided: `keep` for a year, `ask` for a month. */
  decide: change(
    z.object({ memberIds: z.array(Id).min(1), decision: z.enum(['keep', 'ask']) }),
    Done.extend({ until: Day }),
  ),
  /** Begins a message that asks the member again. The address where the page has to open it, null where it was opened. */
  askAgain: effect(z.object({ memberId: Id }), z.object({ address: z.string().nullable() })),
  /** For the overview: how many wait for a look, and the open requests. */
  waiting: query(z.void(), z.object({ review: z.int(), requests: z.array(DataRequest) })),

  /** Everything held about the member, as a document and as JSON, where the coordinator says (Art. 15). */
  access: effect(z.object({ memberId: Id, job: JobId }), z.array(FileRef).nullable()),

  /** What an erasure would take away and what would stay. It is rehearsed and taken back, so it waits like a change. */
  erasurePlan: change(z.object({ memberId: Id }), ErasurePlan),
  /** Erases the member for good (Art. 17), and files as the coordinator said: no step of the history, and nothing brings it back. */
  erase: change(
    z.object({
      memberId: Id,
      /** Of the plan's `replyFiles`: those that go with the person. */
      deleteFiles: z.array(Id).default([]),
      job: JobId,
    }),
    Erased,
  ),
  /** The latest first. */
  erasures: query(z.void(), z.array(ErasureEntry)),
  backups: query(z.void(), z.array(Backup)),
}
