/** What a member's page tells besides the member: letters, actions, and what was changed when. */
import { z } from 'zod'
import { Action } from './actions.ts'
import { OperationLabel } from './desk.ts'
import { LetterChannel } from './packs.ts'
import { query } from './procedure.ts'
import { Channel, Day, Id, Instant } from './values.ts'

export const MemberLetter = z.object({
  id: Id,
  code: z.string(),
  packId: Id,
  packNumber: z.int(),
  /** Place in the pack, from 0. */
  position: z.int(),
  caseId: Id,
  reference: z.string(),
  addresseeName: z.string(),
  channel: LetterChannel,
  /** When and how it went out; null while it is not recorded. */
  done: z.object({ on: Day, channel: Channel }).nullable(),
  /** How the household that signed it is called; null where the member signed alone. */
  together: z.string().nullable(),
})
export type MemberLetter = z.infer<typeof MemberLetter>

/** A value of a field as the form has it; lists of words as lists. */
export const HistoryValue = z.union([
  z.string(),
  z.boolean(),
  z.array(z.string()),
  z.array(z.object({ country: z.string(), rule: z.string() })),
  z.null(),
])
export type HistoryValue = z.infer<typeof HistoryValue>

export const MemberEvent = z.discriminatedUnion('kind', [
  /** Added, to the bin, back from it; `gone`: left the roster, as by a merge. */
  z.object({ kind: z.enum(['added', 'binned', 'restored', 'gone']) }),
  /** `field` is a key under `memberPage.field.*`. */
  z.object({ kind: z.literal('field'), field: z.string(), from: HistoryValue, to: HistoryValue }),
  z.object({ kind: z.literal('consent'), given: z.boolean(), on: Day.nullable(), how: z.string() }),
  /** Joined this household ('' where nobody named it); null: left one. */
  z.object({ kind: z.literal('household'), name: z.string().nullable() }),
])
export type MemberEvent = z.infer<typeof MemberEvent>

export const MemberStep = z.object({
  operation: Id,
  label: OperationLabel,
  at: Instant,
  events: z.array(MemberEvent),
  /** `can`: on its own; `later`: later steps build on it; `wide`: it was about other members too. */
  undo: z.enum(['can', 'later', 'wide']),
})
export type MemberStep = z.infer<typeof MemberStep>

const Some = z.object({ id: Id, offset: z.int().min(0), limit: z.int().min(1).max(500) })

export const memberPageContract = {
  /** Of packs that are not in the bin, the newest first. */
  letters: query(Some, z.object({ total: z.int(), letters: z.array(MemberLetter) })),
  /** What they did besides letters of packs, the newest first. */
  actions: query(Some, z.object({ total: z.int(), actions: z.array(Action) })),
  /** What stands, the newest first; what was taken back is not told. */
  history: query(z.object({ id: Id }), z.array(MemberStep)),
}
