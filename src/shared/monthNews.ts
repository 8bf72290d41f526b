/** What came back in a month: replies and outcomes by case, and what of sent months came later. */
import { z } from 'zod'
import { OutcomeKind } from './outcomes.ts'
import { ReplyKind } from './replies.ts'
import { CountryCode, Day, Id, Month } from './values.ts'

/** So many of a kind for a case; of a sent month's later news, by how many it is more or less, never zero. */
export const NewsCell = z.discriminatedUnion('what', [
  z.object({ what: z.literal('reply'), kind: ReplyKind, caseId: Id, reference: z.string(), count: z.int() }),
  z.object({ what: z.literal('outcome'), kind: OutcomeKind, caseId: Id, reference: z.string(), count: z.int() }),
])
export type NewsCell = z.infer<typeof NewsCell>

export const MonthNews = z.object({
  cells: z.array(NewsCell),
  /** What this report says of earlier months that were sent already, oldest first. */
  earlier: z.array(z.object({ month: Month, cells: z.array(NewsCell) })),
})
export type MonthNews = z.infer<typeof MonthNews>

export const noNews: MonthNews = { cells: [], earlier: [] }

export const YearNews = z.object({
  /** Replies by kind; kinds without one are zero. */
  replies: z.record(ReplyKind, z.int()),
  /** By day. */
  outcomes: z.array(
    z.object({
      id: Id,
      caseId: Id,
      reference: z.string(),
      headline: z.string(),
      country: CountryCode.nullable(),
      kind: OutcomeKind,
      on: Day,
      people: z.array(z.string()),
      note: z.string(),
    }),
  ),
})
export type YearNews = z.infer<typeof YearNews>

export const noYearNews: YearNews = {
  replies: { answer: 0, acknowledgement: 0, returned: 0, refused: 0 },
  outcomes: [],
}
