/** The action log: what was done, through which channel, how often. */
import { z } from 'zod'
import { change, query } from './procedure.ts'
import { Channel, Day, Done, Id, Instant, Line, Month } from './values.ts'

/** Where the figure came from: a posted pack, typed by hand, an evening's tally, an old list. */
export const ActionSource = z.enum(['pack', 'manual', 'evening', 'import'])
export type ActionSource = z.infer<typeof ActionSource>

/** To those in power, or a message of solidarity to the person or the family. */
export const actionKinds = ['appeal', 'solidarity'] as const
export const ActionKind = z.enum(actionKinds)
export type ActionKind = z.infer<typeof ActionKind>

export const ActionFields = z.object({
  caseId: Id,
  channel: Channel,
  kind: ActionKind.default('appeal'),
  count: z.int().min(1).max(100_000),
  on: Day,
  memberId: Id.nullable(),
  addresseeId: Id.nullable(),
  note: Line,
})
export type ActionFields = z.infer<typeof ActionFields>

/** One field as it was before a correction and after it, in words where the log keeps an id. */
export const Corrected = z.object({
  field: z.enum(['case', 'channel', 'kind', 'count', 'on', 'member', 'addressee', 'note']),
  before: z.union([z.string(), z.number()]).nullable(),
  after: z.union([z.string(), z.number()]).nullable(),
})
export type Corrected = z.infer<typeof Corrected>

export const Action = ActionFields.extend({
  id: Id,
  reference: z.string(),
  memberName: z.string().nullable(),
  addresseeName: z.string().nullable(),
  source: ActionSource,
  packNumber: z.int().nullable(),
  eveningId: Id.nullable(),
  /** What was corrected since, the latest first; undone corrections are none. */
  corrections: z.array(z.object({ at: Instant, fields: z.array(Corrected) })),
  createdAt: Instant,
})
export type Action = z.infer<typeof Action>

const Saved = Done.extend({ id: Id })

/** The last entry of a page: the next one begins after it. */
export const ActionPlace = z.object({ on: Day, id: Id })
export type ActionPlace = z.infer<typeof ActionPlace>

export const ActionFilter = z.object({
  caseId: Id.nullable(),
  month: Month.nullable(),
  channel: Channel.nullable(),
  kind: ActionKind.nullable(),
})
export type ActionFilter = z.infer<typeof ActionFilter>

export const everyAction: ActionFilter = { caseId: null, month: null, channel: null, kind: null }

export const actionsContract = {
  /** Newest day first, a page at a time; `total` is that of all pages. */
  list: query(
    ActionFilter.extend({ after: ActionPlace.nullable(), limit: z.int().min(1).max(1000) }),
    z.object({ total: z.int(), actions: z.array(Action), next: ActionPlace.nullable() }),
  ),
  add: change(z.object({ fields: ActionFields }), Saved),
  /** All but a pack's actions, which change by unposting it. */
  update: change(z.object({ id: Id, fields: ActionFields }), Saved),
  /** To the bin. */
  remove: change(z.object({ id: Id }), Saved),
}
