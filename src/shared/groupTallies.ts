/**
 * A group's tallies as tidy rows, for whoever adds up many groups: docs/many-groups.md. Nobody's name is in them. Names of
 * columns and their order are kept for good; what comes later comes at the end.
 */
import { z } from 'zod'
import { ActionKind } from './actions.ts'
import { FileRef } from './files.ts'
import { effect } from './procedure.ts'
import { Channel, CountryCode, Id, Instant, Month } from './values.ts'

export const groupTallyFormats = ['csv', 'parquet'] as const
export const GroupTallyFormat = z.enum(groupTallyFormats)
export type GroupTallyFormat = z.infer<typeof GroupTallyFormat>

/** One figure. A month in which nothing was done has one row without case, channel and kind. */
export const GroupTally = z.object({
  group_id: Id,
  group_name: z.string(),
  /** Null where the group never said it. */
  group_country: CountryCode.nullable(),
  month: Month,
  /** As the group writes it: `UA 172/17`. Null where the case has none. */
  case_reference: z.string().nullable(),
  case_country: CountryCode.nullable(),
  channel: Channel.nullable(),
  kind: ActionKind.nullable(),
  count: z.int().min(0),
  /** When the file was made, the same in all its rows: of a group's files for a month the latest one counts. */
  exported_at: Instant,
})
export type GroupTally = z.infer<typeof GroupTally>

export const groupTallyColumns = Object.keys(GroupTally.shape) as (keyof GroupTally)[]

const Export = z
  .object({ from: Month, to: Month, formats: z.array(GroupTallyFormat).min(1), job: Id.nullable() })
  .refine(({ from, to }) => from <= to, { error: 'ends before it begins', path: ['to'] })

export const groupTalliesContract = {
  /** Writes every month from the first to the last, as the log has them now; null when the coordinator changed their mind. */
  export: effect(Export, z.object({ files: z.array(FileRef) }).nullable()),
}
