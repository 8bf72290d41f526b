/** The desk as a whole: overview, undo, bin, care of the data, long work. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { FileRef } from './files.ts'
import { EndedCase } from './packs.ts'
import { change, effect, query } from './procedure.ts'
import { Channel, CountryCode, Day, Done, Id, Instant, LanguageTag, Line, Month } from './values.ts'

export const Overview = z.object({
  /** Nothing was ever saved in this profile: the page offers the two ways to begin. */
  empty: z.boolean(),
  today: Day,
  /** Open cases with a deadline, the nearest first, overdue ones before them; at most 12. */
  due: z.array(
    z.object({
      caseId: Id,
      reference: z.string(),
      headline: z.string(),
      country: CountryCode.nullable(),
      deadline: Day,
    }),
  ),
  openCases: z.int(),
  activeMembers: z.int(),
  /** Packs frozen and not yet posted. */
  waiting: z.array(
    z.object({ packId: Id, number: z.int(), letters: z.int(), createdAt: Instant, heldFor: z.array(EndedCase) }),
  ),
  /** Drafts on the desk. */
  drafts: z.int(),
  /** This month and the eleven before, oldest first. */
  months: z.array(z.object({ month: Month, total: z.int() })),
  thisMonth: z.object({
    month: Month,
    total: z.int(),
    letters: z.int(),
    /** The same month of the year before. */
    lastYear: z.int(),
    /** Channels that either month used, in the order of reports. */
    channels: z.array(z.object({ channel: Channel, count: z.int(), lastYear: z.int() })),
  }),
  /** Of the three months before this one, those with actions whose report was not sent, oldest first. */
  unsent: z.array(Month),
})
export type Overview = z.infer<typeof Overview>

/** What an operation did, as a message key under `operation.*` with its words. */
export const OperationLabel = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type OperationLabel = z.infer<typeof OperationLabel>

export const Operation = z.object({ id: Id, label: OperationLabel, at: Instant, undone: z.boolean() })
export type Operation = z.infer<typeof Operation>

export const BinItem = z.object({
  kind: z.enum(['case', 'addressee', 'member', 'pack', 'action', 'evening', 'reply', 'outcome', 'money']),
  id: Id,
  /** What a person calls it: a reference, a name, "Pack 3". */
  name: z.string(),
  detail: z.string(),
  deletedAt: Instant,
})
export type BinItem = z.infer<typeof BinItem>

export const JobProgress = z.object({ job: Id, done: z.int(), total: z.int() })
export type JobProgress = z.infer<typeof JobProgress>

export const deskContract = {
  overview: query(z.void(), Overview),
  /** First start: the group's three facts. */
  begin: change(z.object({ groupName: Line, country: CountryCode, language: LanguageTag }), Done),
  /** First start: fills an empty profile with the bundled sample, shown in this language. Refused when anything is there. */
  lookAround: change(z.object({ language: LanguageTag }).optional(), Done.extend({ caseId: Id, members: z.int() })),
}

export const historyContract = {
  /** What Undo and Redo would do now. */
  state: query(z.void(), z.object({ undo: Operation.nullable(), redo: Operation.nullable() })),
  /** Newest first. */
  list: query(z.object({ limit: z.int().min(1).max(500) }), z.array(Operation)),
  /** Takes back the last operation, or the one named; refused where later changes build on it. */
  undo: change(z.object({ operation: Id.nullable() }), z.object({ undone: Operation })),
  redo: change(z.void(), z.object({ redone: Operation })),
}

export const binContract = {
  list: query(z.void(), z.array(BinItem)),
  restore: change(z.object({ kind: BinItem.shape.kind, id: Id }), Done),
}

export const backupContract = {
  /** Saves a checked copy of the whole profile database where the coordinator says; null when they changed their mind. */
  save: effect(z.void(), FileRef.nullable()),
  /** Looks for damage: SQLite's own integrity and foreign key checks, and the tallies. An empty list is good news. */
  check: query(
    z.void(),
    z.object({
      problems: z.array(z.string()),
      /** How many of the problems are tallies, which `recount` puts right. */
      tallies: z.int(),
      cases: z.int(),
      members: z.int(),
      actions: z.int(),
    }),
  ),
  /** Counts every tally anew from the actions; no step to undo, since nothing that anybody said changes. */
  recount: change(z.void(), z.object({ problems: z.array(z.string()) })),
}

export const jobsContract = {
  /** Progress of running jobs, as it happens. */
  watch: query(z.void(), eventIterator(JobProgress)),
  /** Asks a job to stop; what it wrote is taken back. */
  cancel: effect(z.object({ job: Id }), z.object({ cancelled: z.boolean() })),
}
