/** What has to be done by when: each open case's deadline, and the last day on which post to its officials still makes sense. */
import { z } from 'zod'
import { FileRef } from './files.ts'
import { effect, query } from './procedure.ts'
import { CountryCode, Day, Id } from './values.ts'

export const Deadline = z.object({
  caseId: Id,
  reference: z.string(),
  headline: z.string(),
  deadline: Day,
  /** For each country with an official to write to: the last day to post a letter there. The earliest first. */
  post: z.array(z.object({ country: CountryCode, by: Day })),
  /** Whether there is a way that needs no post: e-mail, fax, telephone, social media. */
  quick: z.boolean(),
})
export type Deadline = z.infer<typeof Deadline>

export const deadlinesContract = {
  /** Open cases with a deadline, the nearest first. */
  list: query(z.void(), z.array(Deadline)),
  /** A calendar file (iCalendar, RFC 5545) of deadlines, last posting days and evenings; null when no place was chosen. */
  export: effect(z.void(), FileRef.nullable()),
}
