/** Households: members at one address, suggested by the desk and confirmed or refused by the coordinator. */
import { z } from 'zod'
import { change, query } from './procedure.ts'
import { CountryCode, Done, Id, Line } from './values.ts'

export const HouseholdMember = z.object({ id: Id, name: z.string() })
export type HouseholdMember = z.infer<typeof HouseholdMember>

export const Household = z.object({
  id: Id,
  /** As the coordinator calls it; '' where its people's names have to do. */
  name: z.string(),
  /** Two or more, by name; whoever is in the bin is not told of. */
  members: z.array(HouseholdMember),
})
export type Household = z.infer<typeof Household>

/** What speaks for it beside the address: one family name, one telephone. */
export const HouseholdHint = z.enum(['family', 'phone'])
export type HouseholdHint = z.infer<typeof HouseholdHint>

export const HouseholdSuggestion = z.object({
  /** A confirmed household that others at its address may belong to. */
  household: HouseholdMember.nullable(),
  members: z.array(HouseholdMember.extend({ inHousehold: z.boolean() })),
  address: z.array(z.string()),
  country: CountryCode.nullable(),
  hints: z.array(HouseholdHint),
  /** What it could be called; '' where the family names differ. */
  name: z.string(),
})
export type HouseholdSuggestion = z.infer<typeof HouseholdSuggestion>

const Confirmed = z.object({
  /** Null: a new one. */
  household: Id.nullable(),
  /** All who belong to it, with those who are in it already. */
  members: z.array(Id).min(2).max(60),
  name: Line,
})

export const householdsContract = {
  list: query(z.void(), z.array(Household)),
  /** What was neither confirmed nor refused, the likeliest first. */
  suggestions: query(z.void(), z.array(HouseholdSuggestion)),
  /** `apart`: shown with them and not of the household; that is remembered. */
  confirm: change(Confirmed.extend({ apart: z.array(Id).max(60) }), Done.extend({ id: Id })),
  /** Several at once, as one step. */
  confirmAll: change(z.object({ all: z.array(Confirmed).min(1).max(1000) }), Done.extend({ count: z.int() })),
  /** None of them is a household with another; remembered, so that it is not suggested again. */
  refuse: change(z.object({ members: z.array(Id).min(2).max(60) }), Done),
  rename: change(z.object({ id: Id, name: Line }), Done),
  /** One of two leaves no household behind. */
  leave: change(z.object({ member: Id }), Done),
  dissolve: change(z.object({ id: Id }), Done),
}
