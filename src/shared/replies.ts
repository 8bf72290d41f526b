/** Replies: what addressees answered, and letters that came back, with the files that show them. */
import { z } from 'zod'
import { FileRef } from './files.ts'
import { change, effect, query } from './procedure.ts'
import { AddresseeRoute } from './routes.ts'
import { Channel, CountryCode, Day, Done, Id, Instant, Line } from './values.ts'

/** `refused`: the addressee did not take the letter, or will not answer. */
export const replyKinds = ['answer', 'acknowledgement', 'returned', 'refused'] as const
export const ReplyKind = z.enum(replyKinds)
export type ReplyKind = z.infer<typeof ReplyKind>

export const replyFileKinds = ['jpeg', 'png', 'webp', 'heic', 'pdf', 'text'] as const
export const ReplyFileKind = z.enum(replyFileKinds)
export type ReplyFileKind = z.infer<typeof ReplyFileKind>

/** Kinds that every page can show. */
export const shownAsPicture: readonly ReplyFileKind[] = ['jpeg', 'png', 'webp']

export const replyLimits = {
  /** Of one reply. */
  files: 12,
  /** Bytes of a file. */
  bytes: 25 * 1024 * 1024,
  /** Bytes of a text. */
  textBytes: 1024 * 1024,
  /** Of a picture: a small file can claim more than any computer has memory for. */
  pixels: 100_000_000,
} as const

export const ReplyFile = z.object({
  id: Id,
  name: z.string(),
  kind: ReplyFileKind,
  /** Bytes. */
  size: z.int(),
})
export type ReplyFile = z.infer<typeof ReplyFile>

/** A letter that a reply may be to. */
export const ReplyLetter = z.object({
  id: Id,
  code: z.string(),
  caseId: Id,
  reference: z.string(),
  headline: z.string(),
  addresseeId: Id.nullable(),
  addresseeName: z.string(),
  packId: Id,
  packNumber: z.int(),
  /** Place in the pack, from 0. */
  position: z.int(),
  memberName: z.string(),
  /** When it went out; null while nobody recorded that. */
  postedOn: Day.nullable(),
  /** Replies that it has already. */
  replies: z.int(),
})
export type ReplyLetter = z.infer<typeof ReplyLetter>

export const ReplyFields = z.object({
  kind: ReplyKind,
  receivedOn: Day,
  /** How it came. */
  channel: Channel,
  caseId: Id,
  /** Whom it is from; of what came back, whom it did not reach. */
  addresseeId: Id.nullable(),
  letterId: Id.nullable(),
  summary: Line,
  note: z.string().max(20_000),
})
export type ReplyFields = z.infer<typeof ReplyFields>

export const Reply = ReplyFields.extend({
  id: Id,
  reference: z.string(),
  headline: z.string(),
  country: CountryCode.nullable(),
  addresseeName: z.string().nullable(),
  letter: ReplyLetter.nullable(),
  files: z.array(ReplyFile),
  /** When it went on to headquarters. */
  sentOn: Day.nullable(),
  createdAt: Instant,
})
export type Reply = z.infer<typeof Reply>

export const CodeMatch = z.discriminatedUnion('kind', [
  /** Nobody would take it for a code. */
  z.object({ kind: z.literal('other') }),
  /** It looks like a code and is none, or none of ours. `near`: letters whose code differs in one place. */
  z.object({ kind: z.literal('none'), near: z.array(ReplyLetter) }),
  z.object({ kind: z.literal('found'), letter: ReplyLetter }),
])
export type CodeMatch = z.infer<typeof CodeMatch>

/** Replies of a case, an addressee, a pack or a member (to letters that the member signed). */
export const RepliesOf = z.object({ what: z.enum(['case', 'addressee', 'pack', 'member']), id: Id })
export type RepliesOf = z.infer<typeof RepliesOf>

export const sendOnFormats = ['docx', 'zip'] as const
export const SendOnFormat = z.enum(sendOnFormats)
export type SendOnFormat = z.infer<typeof SendOnFormat>

/** A file that the reply keeps, by its id, or a new one, by the token of who chose it. */
const FileChoice = z.union([z.object({ id: Id }), z.object({ token: z.string() })])

export const repliesContract = {
  /** The latest received first; all where `of` is null. */
  list: query(z.object({ of: RepliesOf.nullable() }), z.array(Reply)),
  get: query(z.object({ id: Id }), Reply),
  /** The letter whose code was typed, in whatever spelling. */
  find: query(z.object({ typed: z.string().max(100) }), CodeMatch),
  /** Letters that went out to the addressee, or for the case, up to that day: without an answer first, then the latest. */
  likely: query(z.object({ addresseeId: Id.nullable(), caseId: Id.nullable(), receivedOn: Day }), z.array(ReplyLetter)),
  /** Looks into a chosen file; refused where it could not be attached. */
  examine: query(z.object({ token: z.string() }), ReplyFile.omit({ id: true })),
  /**
   * Adds a reply, or changes the one named; its files are to be these, in this order. `route`: the way by which a letter
   * came back, as it stands now.
   */
  save: change(
    z.object({ id: Id.nullable(), fields: ReplyFields, files: z.array(FileChoice).max(replyLimits.files) }),
    Done.extend({ id: Id, route: AddresseeRoute.nullable() }),
  ),
  /** To the bin. */
  remove: change(z.object({ id: Id }), Done),
  /** The bytes of a file, for the page to show. */
  file: query(z.object({ id: Id }), z.file()),
  /** Saves a copy where the coordinator says; null when they changed their mind. */
  saveFile: effect(z.object({ id: Id }), FileRef.nullable()),
  /**
   * Writes replies for headquarters where the coordinator says, and notes those that had not gone yet as sent today, both
   * or neither; null when they changed their mind. `names`: with the names of those who wrote.
   */
  sendOn: change(
    z.object({
      ids: z.array(Id).min(1).max(500),
      formats: z.array(SendOnFormat).min(1),
      names: z.boolean(),
      job: Id.nullable(),
    }),
    Done.extend({ files: z.array(FileRef) }).nullable(),
  ),
  /** Notes by hand that replies went on, or that they did not. */
  setSent: change(z.object({ ids: z.array(Id).min(1), sentOn: Day.nullable() }), Done),
  /** How many have not gone on yet. */
  waiting: query(z.void(), z.object({ unsent: z.int() })),
}
