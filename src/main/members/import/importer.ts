/** The roster's way in from a file: what an import would do, and doing it. */
import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import { createTranslator } from '#shared/i18n/index.ts'
import {
  type Decisions,
  type Duplicate,
  duplicatesPage,
  type ImportOutcome,
  type ImportPreview,
  type MatchLevel,
  usualDecisions,
} from '#shared/memberImport.ts'
import { type Member, type MemberColumn, MemberFields, type RowNote } from '#shared/members.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Settings } from '#shared/settings.ts'
import type { Id } from '#shared/values.ts'
import type { Data } from '../../db/data.ts'
import type { JobControl } from '../../jobs/control.ts'
import { inBulk } from '../../roster/bulk.ts'
import { addMembers } from '../addMany.ts'
import { toE164 } from '../phone.ts'
import { dayRemarks } from './days.ts'
import { type Decided, decide } from './decide.ts'
import { guessColumns, hasName, sampleOf } from './guess.ts'
import { createIds } from './ids.ts'
import { compareFields, saidFields, spokenFields, takenAtOnce } from './merge.ts'
import { createLast, openTable, versionOf } from './opened.ts'
import { type ImportPlan, type PlanOptions, readPeople } from './people.ts'
import { writeRejects } from './reject.ts'
import { createImportRepository } from './repository.ts'
import { fingerprintOf, fits } from './source.ts'
import type { Table } from './table.ts'

/** See ImportSource. */
export interface ImportOptions {
  choice?: string | null
  /** The usual ones when absent. */
  decisions?: Decisions
}
export type PreviewOfFile = Omit<ImportPreview, 'file'>
export interface Imported {
  operation: Id
  outcome: ImportOutcome
  added: number
  /** Rows left out, the known among them. */
  rejected: number
  /** The file of the rows left out; null when there are none. */
  rejectPath: string | null
}

type Mapping = readonly MemberColumn[] | null

export interface Importer {
  /**
   * What an import of the file would do; saves nothing. Null mapping: as remembered, else guessed.
   * @throws Refusal `csvNoName`, `csvMapping`, `cancelled`, and as readTable does
   */
  previewImport(path: string, mapping: Mapping, control: JobControl, options?: ImportOptions): PreviewOfFile
  /** A page of the rows that are somebody known. Throws as {@link Importer.previewImport}. */
  importDuplicates(
    path: string,
    mapping: Mapping,
    control: JobControl,
    page: { choice?: string | null; level: MatchLevel; offset: number },
  ): Duplicate[]
  /**
   * One operation. Throws as {@link Importer.previewImport}, and `importChanged` where the outcome would not be the
   * expected one; then nothing was added and no file written.
   */
  runImport(
    path: string,
    mapping: Mapping,
    control: JobControl,
    options?: ImportOptions & { expected?: ImportOutcome | null },
  ): Imported
}

/** Gives the test whether somebody was erased and must not come back by a file. */
export type BarredTest = () => NonNullable<PlanOptions['barred']>

interface Roster {
  settings(): Settings
  find(id: Id): Member | null
  /** Part of an operation. */
  change(id: Id, before: MemberFields, fields: MemberFields): void
  exportsFolder: string
  barred: BarredTest
}

interface Read {
  file: string
  table: Table
  guesses: MemberColumn[]
  columns: readonly MemberColumn[]
  remembered: boolean
  fingerprint: string | null
  plan: ImportPlan
}

/** Rows shown in a preview, of each kind. */
const shown = 50
const samples = 3
/** Rows between two looks at whether to stop. */
const batch = 4096

export function createImporter({ sqlite, history, clock }: Data, roster: Roster): Importer {
  const repository = createImportRepository(sqlite)
  const tables = createLast<Table>()
  const plans = createLast<Read>()

  function read(path: string, mapping: Mapping, choice: string | null, control: JobControl): Read {
    const version = JSON.stringify([versionOf(path), choice])
    const state = JSON.stringify([version, mapping, repository.state()])
    return plans.get(state, () => {
      const { country: home, language } = roster.settings()
      const file = basename(path)
      const table = tables.get(version, () => openTable(path, choice))
      const guesses = guessColumns(table)
      const fingerprint = fingerprintOf(table)
      const earlier = mapping === null && fingerprint !== null ? repository.columnsOf(fingerprint) : null
      const remembered = earlier !== null && fits(earlier, table)
      if (mapping && mapping.length !== table.headings.length) throw new Refusal('csvMapping', { file })
      const columns = mapping ?? (remembered ? earlier : guesses)
      if (!mapping && !hasName(columns)) throw new Refusal('csvNoName', { file })
      const consentHow = createTranslator(language).t('members.import.reason.consentHow', { file })
      const barred = roster.barred()
      const plan = readPeople(table, columns, { roster: repository.known(), home, consentHow, barred }, control)
      return { file, table, guesses, columns, remembered, fingerprint, plan }
    })
  }

  function decided({ plan, columns }: Read, decisions: Decisions): Decided {
    const home = roster.settings().country
    return decide(plan, decisions, {
      spoken: spokenFields(columns),
      home,
      member: roster.find,
      dial: (fields) => toE164(fields.phone, fields.country ?? home),
    })
  }

  function write({ additions, changes }: Decided, control: JobControl): void {
    const at = clock.now()
    const nextId = createIds(Date.now())
    const total = additions.length + changes.size
    let done = 0
    const step = (rows: number) => {
      control.checkpoint()
      control.progress(done, total)
      done += rows
    }
    for (let from = 0; from < additions.length; from += batch) {
      const some = additions.slice(from, from + batch)
      step(some.length)
      addMembers(history, some, at, nextId)
    }
    for (const [id, fields] of changes) {
      step(1)
      const before = roster.find(id)
      if (before) roster.change(id, before, fields)
    }
    step(0)
  }

  return {
    previewImport(path, mapping, control, { choice = null, decisions = usualDecisions } = {}) {
      const found = read(path, mapping, choice, control)
      const { file, table, guesses, columns, remembered, plan } = found
      const { additions, outcome } = decided(found, decisions)
      return {
        fileName: file,
        encoding: table.encoding,
        separator: table.separator,
        format: table.format,
        hasHeader: table.hasHeader,
        tables: table.tables.map(({ id, sheet, range, rows }) => ({ id, sheet, range, rows })),
        table: table.table,
        columns: table.headings.map((header, i) => ({
          header,
          guess: guesses[i] ?? 'ignore',
          column: columns[i] ?? 'ignore',
          sample: sampleOf(table, i, samples),
        })),
        remembered,
        consentAssumed: !columns.includes('consent'),
        rows: table.rows.length,
        remarks: remarksOf(found, choice),
        outcome,
        duplicates: { certain: matches(plan, 'certain').length, likely: matches(plan, 'likely').length },
        members: additions.slice(0, shown).map(({ from, fields }) => ({ ...fields, row: from.row, notes: from.notes })),
        toLookAt: additions.filter(({ from }) => from.notes.length > 0).length,
        rejected: plan.rejected.slice(0, shown),
        rejectedCount: plan.rejected.length,
      }
    },

    importDuplicates(path, mapping, control, { choice = null, level, offset }) {
      const { plan, columns } = read(path, mapping, choice, control)
      const spoken = spokenFields(columns)
      const home = roster.settings().country
      return matches(plan, level)
        .slice(offset, offset + duplicatesPage)
        .flatMap(({ row, fields, unsaid, match }): Duplicate[] => {
          const other = match?.other === null ? undefined : plan.people[match?.other ?? -1]
          const member = match?.member ? roster.find(match.member) : null
          const known = member ?? other?.fields
          if (!match || !known) return []
          const difference = compareFields(known, fields, saidFields(spoken, unsaid), home)
          return [
            {
              row,
              level,
              reasons: match.reasons,
              memberId: match.member,
              otherRow: other?.row ?? null,
              known: onlyFields(known),
              read: fields,
              ...difference,
              takes: takenAtOnce(known, fields, difference),
            },
          ]
        })
    },

    runImport(path, mapping, control, { choice = null, decisions = usualDecisions, expected = null } = {}) {
      const found = read(path, mapping, choice, control)
      const { file, table, columns, fingerprint } = found
      if (!hasName(columns)) throw new Refusal('csvNoName', { file })
      const made = decided(found, decisions)
      const { outcome } = made
      if (expected && JSON.stringify(expected) !== JSON.stringify(outcome)) throw new Refusal('importChanged', { file })
      const count = outcome.added + made.changes.size
      let rejectPath: string | null = null
      try {
        const { operation } = history.operate({ key: 'members.import', params: { count, file } }, () => {
          inBulk(sqlite, () => write(made, control))
          if (fingerprint !== null) repository.remember(fingerprint, columns, clock.now())
          // Inside the transaction: an import whose rejects cannot be written has not happened.
          const translator = createTranslator(roster.settings().language)
          rejectPath = writeRejects(roster.exportsFolder, file, { table, columns, rejected: made.leftOut }, translator)
        })
        tables.forget()
        plans.forget()
        return { operation, outcome, added: outcome.added, rejected: made.leftOut.length, rejectPath }
      } catch (error) {
        if (rejectPath !== null) rmSync(rejectPath, { force: true })
        throw error
      }
    },
  }
}

const matches = (plan: ImportPlan, level: MatchLevel) => plan.people.filter(({ match }) => match?.level === level)

/** That one table looked likelier than others says nothing of one that was chosen. */
const remarksOf = ({ table, plan }: Read, choice: string | null): RowNote[] => [
  ...table.remarks.filter(({ key }) => choice === null || key !== 'otherTables'),
  ...dayRemarks(plan.days),
]

/** A member without what is not typed in: the contract's outputs are exact. */
const onlyFields = (fields: MemberFields): MemberFields => MemberFields.parse(fields)
