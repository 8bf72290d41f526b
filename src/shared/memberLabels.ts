/** Address labels for things that the group sends to its own members: one for a household, or one for each person. */
import { z } from 'zod'
import { FileRef } from './files.ts'
import { effect, query } from './procedure.ts'
import { RosterSelection } from './roster.ts'
import { LabelOptions, SheetFormat } from './sheets.ts'
import { Id } from './values.ts'

export const LabelUnit = z.enum(['household', 'person'])
export type LabelUnit = z.infer<typeof LabelUnit>

export const LabelOrder = z.object({
  /** Some members, or everybody of the confirmed households. */
  who: z.union([RosterSelection, z.object({ households: z.literal(true) })]),
  unit: LabelUnit,
  /** Also whom nobody ever asked whether they may be written to; never those who said no. */
  unasked: z.boolean(),
})
export type LabelOrder = z.infer<typeof LabelOrder>

/**
 * Why a member gets no label, the first that holds: not on the list by their own word; said no to being contacted; was
 * never asked; has no address.
 */
export const labelReasons = ['notOnList', 'refused', 'neverAsked', 'noAddress'] as const
export const LabelReason = z.enum(labelReasons)
export type LabelReason = z.infer<typeof LabelReason>

export const LabelPlan = z.object({
  labels: z.int(),
  people: z.int(),
  /** Reasons that somebody has, with how many and the first of their names. */
  leftOut: z.array(z.object({ reason: LabelReason, count: z.int(), names: z.array(z.string()) })),
  /** The lines of the first label; none where there is no label. */
  first: z.array(z.string()),
})
export type LabelPlan = z.infer<typeof LabelPlan>

export const memberLabelsContract = {
  plan: query(LabelOrder, LabelPlan),
  /** Asks where to save; null when the coordinator changed their mind. Refused when there is no label to print. */
  save: effect(
    LabelOrder.extend({ labels: LabelOptions, format: SheetFormat, job: Id.nullable() }),
    z.object({ file: FileRef, labels: z.int() }).nullable(),
  ),
}
