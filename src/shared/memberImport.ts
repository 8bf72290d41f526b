/** The import of a roster: what a file would do, what the coordinator decides, and what came of it. */
import { z } from 'zod'
import { FileRef } from './files.ts'
import { MemberColumn, MemberFields, RowNote } from './members.ts'
import { change, query } from './procedure.ts'
import { Done, Id } from './values.ts'

/** A field of a member, such as `email`. */
export const MemberField = MemberFields.keyof()
export type MemberField = z.infer<typeof MemberField>

/** `text`: a table without a format of its own, as it is copied from a spreadsheet. */
export const RosterFormat = z.enum(['csv', 'text', 'xlsx', 'ods', 'vcard'])
export type RosterFormat = z.infer<typeof RosterFormat>

/** `certain`: the same name and something else in common. `likely`: worth a look. */
export const MatchLevel = z.enum(['certain', 'likely'])
export type MatchLevel = z.infer<typeof MatchLevel>

/**
 * What becomes of a row that is somebody known already: `keep` leaves the row out, `fill` gives the member what they lack,
 * `take` gives them all that the file says, `add` makes another member.
 */
export const DuplicateChoice = z.enum(['keep', 'fill', 'take', 'add'])
export type DuplicateChoice = z.infer<typeof DuplicateChoice>

export const DuplicateDecision = z.object({
  row: z.int(),
  choice: DuplicateChoice,
  /** With `fill`: fields that the file's value replaces although the member has one. */
  fields: z.array(MemberField).max(100),
})
export type DuplicateDecision = z.infer<typeof DuplicateDecision>

export const Decisions = z.object({
  certain: DuplicateChoice,
  likely: DuplicateChoice,
  /** Rows decided one by one. */
  single: z.array(DuplicateDecision).max(200_000),
})
export type Decisions = z.infer<typeof Decisions>

/** Nobody on the roster is touched, and nobody in the file is lost who might be another person. */
export const usualDecisions: Decisions = { certain: 'keep', likely: 'add', single: [] }

/** Every row of the file is in one of these. */
export const ImportOutcome = z.object({
  added: z.int(),
  /** Rows that change a member, or somebody whom an earlier row adds. */
  merged: z.int(),
  /** The fields that merging changes, with how many rows change them; most first. */
  changed: z.array(z.object({ field: MemberField, count: z.int() })),
  /** Rows to be merged that bring nothing new. */
  unchanged: z.int(),
  /** Rows left out because the person is known. */
  kept: z.int(),
  /** Rows left out for other reasons, by the first reason; most first. */
  rejected: z.array(z.object({ reason: z.string(), count: z.int() })),
})
export type ImportOutcome = z.infer<typeof ImportOutcome>

const Mapping = z.array(MemberColumn).max(200)

/** A file and how to read it. */
export const ImportSource = z.object({
  /** A token of `files.*`. */
  file: z.string(),
  /** The id of one of several tables; null: the one that looks most like a roster. */
  choice: z.string().nullable().default(null),
  /** Null: as remembered for files with these headings, else a guess. */
  mapping: Mapping.nullable().default(null),
})
export type ImportSource = z.infer<typeof ImportSource>
const decided = Decisions.default(usualDecisions)

export const ImportPreview = z.object({
  file: z.string(),
  fileName: z.string(),
  encoding: z.string(),
  separator: z.string(),
  /** Says what `encoding` and `separator` leave open, where they are empty. */
  format: RosterFormat,
  hasHeader: z.boolean(),
  /** The tables of the file, when it has several: `sheet` and `range` as its program shows them. */
  tables: z.array(z.object({ id: z.string(), sheet: z.string(), range: z.string(), rows: z.int() })),
  /** The id of the one that was read. */
  table: z.string(),
  /** In the file's order; `column` is what this preview takes it for. */
  columns: z.array(
    z.object({ header: z.string(), guess: MemberColumn, column: MemberColumn, sample: z.array(z.string()) }),
  ),
  /** The columns are as they were when a file with these headings was last imported. */
  remembered: z.boolean(),
  /** The file says nothing of consent: being on the group's list counts as consent, and the ledger will say so. */
  consentAssumed: z.boolean(),
  rows: z.int(),
  /** What to know of the file before its rows are trusted: keys under `rosterFiles.remark.*`. */
  remarks: z.array(RowNote),
  outcome: ImportOutcome,
  /** How many rows are somebody known, certainly or likely. */
  duplicates: z.object({ certain: z.int(), likely: z.int() }),
  /** The first 50 rows to be added, as they would stand on the roster. */
  members: z.array(MemberFields.extend({ row: z.int(), notes: z.array(RowNote) })),
  /** Rows to be added with something that a person should look at. */
  toLookAt: z.int(),
  /** The first 50 rows that are nobody or cannot be taken. `row` counts the file's lines of data from 1, the header not counted. */
  rejected: z.array(z.object({ row: z.int(), cells: z.array(z.string()), reasons: z.array(RowNote) })),
  rejectedCount: z.int(),
})
export type ImportPreview = z.infer<typeof ImportPreview>

/** A row beside the person it seems to be. */
export const Duplicate = z.object({
  row: z.int(),
  level: MatchLevel,
  /** Keys under `memberImport.match.*`: how the names are alike, then what else is in common. */
  reasons: z.array(RowNote),
  /** The member, or null where it is another row of the file. */
  memberId: Id.nullable(),
  /** That other row. */
  otherRow: z.int().nullable(),
  known: MemberFields,
  read: MemberFields,
  /** Fields that the file would fill, and those where it says something else. */
  fills: z.array(MemberField),
  differs: z.array(MemberField),
  /** Those of them that `take` takes. */
  takes: z.array(MemberField),
})
export type Duplicate = z.infer<typeof Duplicate>

/** Duplicates shown at a time. */
export const duplicatesPage = 50

export const memberImportContract = {
  /** Reads the file and says what an import would do. Saves nothing. */
  previewImport: query(ImportSource.extend({ decisions: decided, job: Id.nullable().default(null) }), ImportPreview),
  /** Rows that are somebody known, `duplicatesPage` from `offset` on, in the file's order. */
  importDuplicates: query(
    ImportSource.extend({ level: MatchLevel, offset: z.int().min(0) }),
    z.object({ duplicates: z.array(Duplicate) }),
  ),
  /**
   * One operation, one undo. Rows left out go to a CSV file with the reason in the first column. Refused as
   * `importChanged` when it would not do what `expected` says, since the roster has changed since then.
   */
  runImport: change(
    ImportSource.extend({
      decisions: decided,
      expected: ImportOutcome.nullable().default(null),
      job: Id.nullable(),
    }),
    Done.extend({ outcome: ImportOutcome, added: z.int(), rejected: z.int(), rejectFile: FileRef.nullable() }),
  ),
}
