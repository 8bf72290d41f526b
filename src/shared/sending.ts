/** Letters that do not go by post: e-mail, fax, social media. One at a time, and each recorded when it went. */
import { z } from 'zod'
import { FileRef } from './files.ts'
import { change, effect, query } from './procedure.ts'
import { Channel, Day, Done, Id, LanguageTag } from './values.ts'

/** Ways by which a letter goes as text. */
export const sendWays = ['email', 'fax', 'social'] as const
export const SendWay = z.enum(sendWays)
export type SendWay = z.infer<typeof SendWay>

/** Characters that a post on social media may have. */
export const postLength = 280

/** One letter of the round: enough for a list and a count. */
export const Sendable = z.object({
  id: Id,
  code: z.string(),
  /** Place in the pack, from 0. */
  position: z.int(),
  memberName: z.string(),
  addresseeName: z.string(),
  /** How the pack says it goes. */
  channel: Channel,
  /** The day and channel of its action; null until there is one. */
  sent: z.object({ on: Day, channel: Channel }).nullable(),
})
export type Sendable = z.infer<typeof Sendable>

/** A letter as text, for every way that its addressee has. */
export const SendText = Sendable.extend({
  packId: Id,
  packNumber: z.int(),
  caseId: Id,
  reference: z.string(),
  language: LanguageTag,
  /** The ways that the addressee can be reached by, the pack's own first. */
  ways: z.array(SendWay),
  email: z.object({
    to: z.array(z.string()),
    /** E-mail addresses of those who get copies in this case. */
    copies: z.array(z.object({ name: z.string(), address: z.string() })),
    subject: z.string(),
    body: z.string(),
    /** Whether mail programs take the whole body from a `mailto:`; else it has to be pasted. */
    fits: z.boolean(),
  }),
  fax: z.object({ numbers: z.array(z.string()), text: z.string() }),
  social: z.object({
    handles: z.array(z.string()),
    /** At most `postLength` characters; the coordinator may change it. */
    text: z.string(),
  }),
})
export type SendText = z.infer<typeof SendText>

export const CodeSearch = z.discriminatedUnion('kind', [
  /** Nobody would take it for a code. */
  z.object({ kind: z.literal('other') }),
  /** It looks like a code, and its check character says that something is mistyped. */
  z.object({ kind: z.literal('slip') }),
  /** A code, but of no letter here. */
  z.object({ kind: z.literal('unknown'), code: z.string() }),
  z.object({ kind: z.literal('inBin'), code: z.string(), packNumber: z.int() }),
  z.object({
    kind: z.literal('found'),
    code: z.string(),
    packId: Id,
    packNumber: z.int(),
    letterId: Id,
    position: z.int(),
    memberName: z.string(),
    addresseeName: z.string(),
  }),
])
export type CodeSearch = z.infer<typeof CodeSearch>

export const sendingContract = {
  /** The letter with this code: any case, with or without dash, look-alike characters forgiven. */
  find: query(z.object({ typed: z.string().max(100) }), CodeSearch),
  /** The pack's letters that do not go by post, and those that were sent another way; in the pack's order. */
  round: query(z.object({ packId: Id }), z.array(Sendable)),
  /** Refused when the letter is gone. */
  letter: query(z.object({ letterId: Id }), SendText),
  /**
   * Opens a new message in the computer's mail program, with everything filled in as far as `fits` allows. Gives the
   * address where the page must open it itself. Refused while the pack is held, and without an e-mail address.
   */
  openMail: effect(z.object({ letterId: Id, copies: z.boolean() }), z.object({ address: z.string().nullable() })),
  /** Records one action. Refused when the letter has one already, while the pack is held, and for a day to come. */
  record: change(z.object({ letterId: Id, way: SendWay, on: Day }), Done),
  /** Takes such a record back. Refused when the letter has none. */
  takeBack: change(z.object({ letterId: Id }), Done),
  /**
   * Saves the pack's e-mails as one file each, for members to send themselves: drafts that mail programs open, or plain
   * text. Null when the coordinator changed their mind. Refused while held, and when the pack has none.
   */
  saveDrafts: effect(
    z.object({ packId: Id, kind: z.enum(['eml', 'txt']), job: Id.nullable() }),
    z.object({ letters: z.int(), withoutAddress: z.int(), files: z.array(FileRef) }).nullable(),
  ),
}
