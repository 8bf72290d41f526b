/** The month and the year: tallies by case, channel, kind and addressee. No member's name ever enters them. */
import { z } from 'zod'
import { ActionKind } from './actions.ts'
import { FileRef } from './files.ts'
import { MoneyCell, MonthMoney, YearMoney } from './money.ts'
import { MonthNews, NewsCell, noNews, YearNews } from './monthNews.ts'
import { change, effect, query } from './procedure.ts'
import { Channel, CountryCode, Day, Done, Id, Month } from './values.ts'

export const reportFormats = ['docx', 'xlsx', 'csv'] as const
export const ReportFormat = z.enum(reportFormats)
export type ReportFormat = z.infer<typeof ReportFormat>

/** One figure a channel; channels without an action are zero, never absent. */
export const ChannelCounts = z.record(Channel, z.int())
export type ChannelCounts = z.infer<typeof ChannelCounts>

const Counts = z.object({
  total: z.int(),
  /** Appeals and messages of solidarity together. */
  channels: ChannelCounts,
  /** Those of them that are messages of solidarity. */
  solidarity: ChannelCounts,
})

/** By how much a figure of a month that was already sent is now another. */
export const Correction = z.object({
  caseId: Id,
  reference: z.string(),
  channel: Channel,
  kind: ActionKind,
  /** Never zero; negative for what turned out not to have been done. */
  by: z.int(),
})
export type Correction = z.infer<typeof Correction>

export const MonthCorrections = z.object({ month: Month, cells: z.array(Correction) })
export type MonthCorrections = z.infer<typeof MonthCorrections>

export const MonthReport = Counts.extend({
  month: Month,
  /** The group's name as set; may be empty. */
  group: z.string(),
  /** Members with at least one action in the month; actions of nobody in particular do not count here. */
  participants: z.int(),
  /** Those of them who never did anything before this month. */
  newParticipants: z.int(),
  evenings: z.int(),
  /** Every case that was open at some time in the month or has an action in it, by reference. */
  cases: z.array(
    Counts.extend({
      caseId: Id,
      reference: z.string(),
      headline: z.string(),
      country: CountryCode.nullable(),
      deadline: Day.nullable(),
      participants: z.int(),
      /** The case's addressees with their figures, then one line with null for actions without an addressee, if any. */
      addressees: z.array(Counts.extend({ addresseeId: Id.nullable(), name: z.string().nullable() })),
    }),
  ),
  /** What this report says of earlier months that were sent already, oldest first. */
  corrections: z.array(MonthCorrections),
  /** Replies and outcomes; months that were sent before there were any say none. */
  news: MonthNews.default(noNews),
  /** Null where the group does not report it. */
  money: MonthMoney.nullable().default(null),
})
export type MonthReport = z.infer<typeof MonthReport>

/** A month as the screen shows it: once sent, its figures are those that were sent. */
export const MonthView = MonthReport.extend({
  sentOn: Day.nullable(),
  /** What became different since headquarters heard of the month last. The next report will say it. */
  later: z.array(Correction),
  laterNews: z.array(NewsCell),
  laterMoney: z.array(MoneyCell),
})
export type MonthView = z.infer<typeof MonthView>

export const YearReview = Counts.extend({
  year: z.int(),
  group: z.string(),
  participants: z.int(),
  newParticipants: z.int(),
  evenings: z.int(),
  /** All twelve. */
  months: z.array(Counts.extend({ month: Month })),
  /** Those with an action in the year, the most written for first. */
  cases: z.array(
    Counts.extend({
      caseId: Id,
      reference: z.string(),
      headline: z.string(),
      country: CountryCode.nullable(),
      /** The day it was closed, and what the document that ended it said. */
      closedOn: Day.nullable(),
      notice: z.string().nullable(),
    }),
  ),
  /** What came back in the year, whenever the letters went. */
  news: YearNews,
  /** Null where the group does not report it. */
  money: YearMoney.nullable(),
})
export type YearReview = z.infer<typeof YearReview>

const Year = z.int().min(1900).max(9999)
const Exported = z.object({ files: z.array(FileRef) })
const Export = z.object({ month: Month, formats: z.array(ReportFormat).min(1), job: Id.nullable() })

export const reportsContract = {
  /** Months with actions or sent, newest first, always with the current one. */
  months: query(z.void(), z.array(z.object({ month: Month, total: z.int(), sentOn: Day.nullable() }))),
  month: query(z.object({ month: Month }), MonthView),
  /** The month in words, to paste into a message. */
  text: query(z.object({ month: Month }), z.object({ text: z.string() })),
  year: query(z.object({ year: Year }), YearReview),
  /** Writes the report where the coordinator says; null when they changed their mind. */
  export: effect(Export, Exported.nullable()),
  exportYear: effect(z.object({ year: Year, job: Id.nullable() }), Exported.nullable()),
  /** Writes the report and freezes the month as sent, both or neither; null when they changed their mind. */
  send: change(Export, Done.extend({ files: z.array(FileRef) }).nullable()),
}
