/** The month: tallies by case, channel and addressee. No member's name ever enters it. */
import { z } from 'zod'
import { FileRef } from './files.ts'
import { effect, query } from './procedure.ts'
import { Channel, CountryCode, Day, Id, Month } from './values.ts'

export const reportFormats = ['docx', 'xlsx', 'csv'] as const
export const ReportFormat = z.enum(reportFormats)
export type ReportFormat = z.infer<typeof ReportFormat>

/** One figure a channel; channels without an action are zero, never absent. */
export const ChannelCounts = z.record(Channel, z.int())
export type ChannelCounts = z.infer<typeof ChannelCounts>

export const MonthReport = z.object({
  month: Month,
  /** The group's name as set; may be empty. */
  group: z.string(),
  total: z.int(),
  /** Members with at least one action in the month; actions of nobody in particular do not count here. */
  participants: z.int(),
  channels: ChannelCounts,
  /** Every case that was open at some time in the month or has an action in it, by reference. */
  cases: z.array(
    z.object({
      caseId: Id,
      reference: z.string(),
      headline: z.string(),
      country: CountryCode.nullable(),
      deadline: Day.nullable(),
      total: z.int(),
      participants: z.int(),
      channels: ChannelCounts,
      /** The case's addressees with their figures, then one line with null for actions without an addressee, if any. */
      addressees: z.array(
        z.object({
          addresseeId: Id.nullable(),
          name: z.string().nullable(),
          total: z.int(),
          channels: ChannelCounts,
        }),
      ),
    }),
  ),
})
export type MonthReport = z.infer<typeof MonthReport>

export const reportsContract = {
  /** Months with actions, newest first, always with the current one. */
  months: query(z.void(), z.array(z.object({ month: Month, total: z.int() }))),
  month: query(z.object({ month: Month }), MonthReport),
  /** Writes the report where the coordinator says; null when they changed their mind. */
  export: effect(
    z.object({ month: Month, formats: z.array(ReportFormat).min(1), job: Id.nullable() }),
    z.object({ files: z.array(FileRef) }).nullable(),
  ),
}
