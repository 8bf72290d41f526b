/** Ways to an addressee, and whether they still work: what came back makes one doubtful, the coordinator closes or opens it. */
import { z } from 'zod'
import { change, query } from './procedure.ts'
import { Day, Done, Id } from './values.ts'

export const routeWays = ['post', 'email', 'fax'] as const
export const RouteWay = z.enum(routeWays)
export type RouteWay = z.infer<typeof RouteWay>

/** `doubtful`: something came back since the way was last said to be open. */
export const RouteState = z.enum(['open', 'doubtful', 'closed'])
export type RouteState = z.infer<typeof RouteState>

/** As many returns propose to close the way. */
export const returnsToClose = 2

export const AddresseeRoute = z.object({
  addresseeId: Id,
  /** The addressee's name, else the office. */
  name: z.string(),
  way: RouteWay,
  state: RouteState,
  /** How often something came back since the way was last said to be open. */
  returns: z.int(),
  /** The day of the latest of these. */
  returnedOn: Day.nullable(),
  /** When it was closed; null while it is not. */
  closedOn: Day.nullable(),
})
export type AddresseeRoute = z.infer<typeof AddresseeRoute>

/** A way that is not open, and the letters of a pack that would go by it. */
export const PackDoubt = AddresseeRoute.extend({ letters: z.int() })
export type PackDoubt = z.infer<typeof PackDoubt>

export const routesContract = {
  /** All ways of an addressee, in the order of `routeWays`. */
  of: query(z.object({ addresseeId: Id }), z.array(AddresseeRoute)),
  /** Whatever is not open, by name. */
  notOpen: query(z.void(), z.array(AddresseeRoute)),
  /** Of a pack that is not posted: its letters that would go by a way that is not open. */
  ofPack: query(z.object({ packId: Id }), z.array(PackDoubt)),
  /** Unposted packs with such letters. */
  packs: query(z.void(), z.array(z.object({ packId: Id, number: z.int(), letters: z.int() }))),
  /** `open` also forgets what came back so far. */
  say: change(z.object({ addresseeId: Id, way: RouteWay, state: z.enum(['open', 'closed']) }), Done),
}
