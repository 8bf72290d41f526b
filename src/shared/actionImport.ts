/** The import of an old list of actions: what a file would do, what the coordinator decides, and what came of it. */
import { z } from 'zod'
import { type ActionKind, ActionKind as Kind } from './actions.ts'
import { FileRef } from './files.ts'
import { RosterFormat } from './memberImport.ts'
import { RowNote } from './members.ts'
import { change, effect, query } from './procedure.ts'
import { Channel, channels, Day, Done, Id, Month } from './values.ts'

/** A column that holds figures of one channel and kind: `letter`, or `letter.solidarity`. */
export type FigureColumn = Channel | `${Channel}.solidarity`
export const figureColumns: readonly FigureColumn[] = [
  ...channels,
  ...channels.map((channel): FigureColumn => `${channel}.solidarity`),
]

/**
 * What a column holds beside figures of a channel. `on` is a day or a month, `count` a figure whose channel stands
 * elsewhere, `total` the file's own sum of a row, `source` where our own export says that a figure came from. Months,
 * days and cases that stand in headings are read from them, whatever figures the column holds.
 */
export const wordColumns = [
  'ignore',
  'on',
  'month',
  'year',
  'reference',
  'headline',
  'channel',
  'kind',
  'count',
  'total',
  'member',
  'givenName',
  'familyName',
  'addressee',
  'note',
  'source',
] as const
export const ActionColumn = z.enum([...wordColumns, ...figureColumns] as [
  (typeof wordColumns)[number] | FigureColumn,
  ...((typeof wordColumns)[number] | FigureColumn)[],
])
export type ActionColumn = z.infer<typeof ActionColumn>

/** The channel and kind of a column of figures; nulls where the column does not say. */
export function figureOf(column: ActionColumn): { channel: Channel | null; kind: ActionKind | null } | null {
  if (column === 'count') return { channel: null, kind: null }
  const [channel, kind] = column.split('.')
  const found = channels.find((one) => one === channel)
  return found ? { channel: found, kind: kind === 'solidarity' ? 'solidarity' : 'appeal' } : null
}

const Mapping = z.array(ActionColumn).max(400)

export const ActionFile = z.object({
  /** A token of `files.*`. */
  file: z.string(),
  /** The id of one of several tables; null: the one that looks most like a list of actions. */
  choice: z.string().nullable().default(null),
  /** Null: as remembered for lists with these headings, else a guess. */
  mapping: Mapping.nullable().default(null),
  /** Of figures that nothing in the file says it of; null: as remembered, else letters. */
  channel: Channel.nullable().default(null),
  /** Of months and days that are written without one; null: as the file's titles say. */
  year: z.int().min(1961).max(2200).nullable().default(null),
})
export type ActionFile = z.infer<typeof ActionFile>

/** `create`: a closed case with reference and title only; else the id of the case that is meant. */
export const CaseChoice = z.union([z.literal('create'), z.literal('leave'), Id])
export type CaseChoice = z.infer<typeof CaseChoice>

export const ActionDecisions = z.object({
  /** Of references that nothing was decided about on its own; null: `create` what looks like one, `leave` other words. */
  unknown: z.enum(['create', 'leave']).nullable(),
  cases: z.array(z.object({ key: z.string().max(300), choice: CaseChoice })).max(20_000),
  /** Whether names that only look like a member's are taken for theirs. */
  likely: z.boolean(),
  /** Names decided one by one: a member, or nobody. */
  people: z.array(z.object({ key: z.string().max(300), memberId: Id.nullable() })).max(20_000),
  /** Entries like one that another way recorded (same day, case, channel, kind and count). */
  alike: z.enum(['add', 'leave']),
})
export type ActionDecisions = z.infer<typeof ActionDecisions>

/** Nothing is counted twice, nothing is put under a name that is not certain, and no case is lost. */
export const usualActionDecisions: ActionDecisions = {
  unknown: null,
  cases: [],
  likely: false,
  people: [],
  alike: 'leave',
}

const Sum = z.object({ entries: z.int(), count: z.int() })
export type Sum = z.infer<typeof Sum>

/** Every figure of the file is in one of these: `count` adds up figures, `entries` lines of the log. */
export const ActionOutcome = z.object({
  added: Sum,
  /** First and last day of what is added. */
  from: Day.nullable(),
  to: Day.nullable(),
  /** Of the added: appeals and messages of solidarity are apart in every report. */
  solidarity: z.int(),
  /** Of the added entries: under a member's name. */
  named: z.int(),
  /** Closed cases that are made. */
  created: z.int(),
  /** In the log already, from an earlier import. */
  known: Sum,
  /** Like one in the log that came another way, and left out. */
  alike: Sum,
  /** Of cases that are left out. */
  left: Sum,
  /** Months that were sent already, with what the import adds to them: it becomes a later difference. */
  sent: z.array(z.object({ month: Month, count: z.int() })),
  /** Rows (or single figures of a row) left out, by reason; most first. */
  rejected: z.array(z.object({ reason: z.string(), count: z.int() })),
})
export type ActionOutcome = z.infer<typeof ActionOutcome>

export const UnknownCase = z.object({
  key: z.string(),
  /** As the file writes it, the commonest first; a few. */
  spellings: z.array(z.string()),
  headline: z.string(),
  entries: z.int(),
  count: z.int(),
  from: Day,
  to: Day,
  /** What becomes of it as decided now. */
  choice: CaseChoice,
})
export type UnknownCase = z.infer<typeof UnknownCase>

export const NamedPerson = z.object({
  key: z.string(),
  /** As the file writes the name. */
  name: z.string(),
  level: z.enum(['certain', 'likely']),
  /** Whom it most likely means. */
  memberId: Id,
  memberName: z.string(),
  entries: z.int(),
  /** Whether the entries become theirs as decided now. */
  taken: z.boolean(),
})
export type NamedPerson = z.infer<typeof NamedPerson>

export const PlannedAction = z.object({
  row: z.int(),
  on: Day,
  /** The file names the month only. */
  monthOnly: z.boolean(),
  reference: z.string(),
  /** Of a case that the import makes. */
  newCase: z.boolean(),
  channel: Channel,
  kind: Kind,
  count: z.int(),
  memberName: z.string().nullable(),
  note: z.string(),
})
export type PlannedAction = z.infer<typeof PlannedAction>

export const RejectedCell = z.object({
  row: z.int(),
  cells: z.array(z.string()),
  reasons: z.array(RowNote),
})
export type RejectedCell = z.infer<typeof RejectedCell>

/** The file's own total against the sum of its figures, and of what is taken of them. */
export const SumCheck = z.object({
  stated: z.int(),
  read: z.int(),
  taken: z.int(),
  /** Totals of parts that are not the sum of their rows; the first few. */
  wrong: z.array(z.object({ row: z.int(), stated: z.int(), read: z.int() })),
})
export type SumCheck = z.infer<typeof SumCheck>

export const ActionPreview = z.object({
  file: z.string(),
  fileName: z.string(),
  encoding: z.string(),
  separator: z.string(),
  format: RosterFormat,
  /** Tables of the file, when it has several; sheets with the same headings are one. */
  tables: z.array(z.object({ id: z.string(), name: z.string(), sheets: z.int(), rows: z.int() })),
  table: z.string(),
  /** `says`: the month, day or case that the heading names, for its figures. */
  columns: z.array(
    z.object({
      header: z.string(),
      guess: ActionColumn,
      column: ActionColumn,
      says: z.string(),
      sample: z.array(z.string()),
    }),
  ),
  remembered: z.boolean(),
  rows: z.int(),
  /** Whether some figures have no channel of their own, and which one they get. */
  channel: z.object({ wanted: z.boolean(), value: Channel }),
  /** Whether some days have no year of their own, and which one the file's titles give. */
  year: z.object({ wanted: z.boolean(), value: z.int().nullable() }),
  /** Keys under `actionImport.remark.*`. */
  remarks: z.array(RowNote),
  outcome: ActionOutcome,
  /** Null where the file has no sums. */
  check: SumCheck.nullable(),
  unknownCases: z.array(UnknownCase).max(500),
  unknownCount: z.int(),
  people: z.array(NamedPerson).max(500),
  /** Names that are nobody's on the roster; they are not kept. */
  strangers: z.int(),
  /** The first 50 entries to be added. */
  actions: z.array(PlannedAction),
  /** The first 50 rows left out, in whole or in part. */
  rejected: z.array(RejectedCell),
  rejectedCount: z.int(),
})
export type ActionPreview = z.infer<typeof ActionPreview>

const decided = ActionDecisions.default(usualActionDecisions)

export const actionImportContract = {
  /** Reads the file and says what an import would do. Saves nothing. */
  previewImport: query(ActionFile.extend({ decisions: decided }), ActionPreview),
  /**
   * One operation, one undo. What is left out goes to a CSV file with the reason in the first column. Refused as
   * `importChanged` when it would not do what `expected` says, since the log has changed since then.
   */
  runImport: change(
    ActionFile.extend({ decisions: decided, expected: ActionOutcome.nullable().default(null), job: Id.nullable() }),
    Done.extend({ outcome: ActionOutcome, rejected: z.int(), rejectFile: FileRef.nullable() }),
  ),
  /** The whole log as CSV that reads in again and then changes nothing; null when no place was chosen. */
  export: effect(z.object({ job: Id.nullable() }), z.object({ file: FileRef, entries: z.int() }).nullable()),
}
