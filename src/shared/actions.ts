/** The action log: what was done, through which channel, how often. */
import { z } from 'zod'
import { change, query } from './procedure.ts'
import { Channel, Day, Done, Id, Instant, Line } from './values.ts'

export const ActionSource = z.enum(['pack', 'manual', 'evening', 'import'])

export const ActionFields = z.object({
  caseId: Id,
  channel: Channel,
  count: z.int().min(1).max(100_000),
  on: Day,
  memberId: Id.nullable(),
  addresseeId: Id.nullable(),
  note: Line,
})
export type ActionFields = z.infer<typeof ActionFields>

export const Action = ActionFields.extend({
  id: Id,
  reference: z.string(),
  memberName: z.string().nullable(),
  addresseeName: z.string().nullable(),
  source: ActionSource,
  packNumber: z.int().nullable(),
  createdAt: Instant,
})
export type Action = z.infer<typeof Action>

const Saved = Done.extend({ id: Id })

export const actionsContract = {
  /** Newest day first. */
  list: query(
    z.object({ caseId: Id.nullable(), offset: z.int().min(0), limit: z.int().min(1).max(1000) }),
    z.object({ total: z.int(), actions: z.array(Action) }),
  ),
  add: change(z.object({ fields: ActionFields }), Saved),
  /** Only entries made by hand: a pack's actions change by unposting it. */
  update: change(z.object({ id: Id, fields: ActionFields }), Saved),
  /** To the bin. */
  remove: change(z.object({ id: Id }), Saved),
}
