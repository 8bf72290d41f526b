/**
 * A group's tallies as tidy rows, for whoever adds up many groups: docs/many-groups.md. Nobody's name is in them. Names of
 * columns and their order are kept for good; what comes later comes at the end.
 */
import { z } from 'zod'
import { ActionKind } from './actions.ts'
import { FileRef } from './files.ts'
import { effect } from './procedure.ts'
import { Channel, CountryCode, Id, Instant, Month } from './values.ts'

export const tidyFormats = ['csv', 'parquet'] as const
export const TidyFormat = z.enum(tidyFormats)
export type TidyFormat = z.infer<typeof TidyFormat>

/** One figure. A month in which nothing was done has one row without case, channel and kind. */
export const TidyTally = z.object({
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
export type TidyTally = z.infer<typeof TidyTally>

export const tidyColumns = Object.keys(TidyTally.shape) as (keyof TidyTally)[]

const Export = z
  .object({ from: Month, to: Month, formats: z.array(TidyFormat).min(1), job: Id.nullable() })
  .refine(({ from, to }) => from <= to, { error: 'ends before it begins', path: ['to'] })

export const manyGroupsContract = {
  /** Writes every month from the first to the last, as the log has them now; null when the coordinator changed their mind. */
  export: effect(Export, z.object({ files: z.array(FileRef) }).nullable()),
}
