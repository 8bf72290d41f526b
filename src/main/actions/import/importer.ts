/** The log's way in from an old list: what an import would do, and doing it. */
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import {
  type ActionColumn,
  type ActionDecisions,
  type ActionOutcome,
  type ActionPreview,
  ActionColumn as Column,
  usualActionDecisions,
} from '#shared/actionImport.ts'
import type { CaseFields } from '#shared/cases.ts'
import { maxFileBytes } from '#shared/files.ts'
import { fold } from '#shared/fold.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Channel, Id } from '#shared/values.ts'
import type { CasesService } from '../../cases/service.ts'
import type { Data } from '../../db/data.ts'
import type { JobControl } from '../../jobs/control.ts'
import { dayRemarks } from '../../members/import/days.ts'
import { createLast, versionOf } from '../../members/import/opened.ts'
import { displayName } from '../../members/name.ts'
import type { MembersService } from '../../members/service.ts'
import type { SettingsService } from '../../settings/service.ts'
import { createTranslator } from '../../translator.ts'
import type { ActionsService } from '../service.ts'
import { type Addition, type Decided, type DecideOptions, decide } from './decide.ts'
import { type Reading, readEntries } from './entries.ts'
import { guessActionColumns, sampleOf } from './guess.ts'
import { headingShape } from './heading.ts'
import { createPeopleFinder } from './people.ts'
import { caseName, createCaseFinder } from './references.ts'
import { writeLeftOut } from './rejects.ts'
import { createActionImportRepository } from './repository.ts'
import { type ActionTable, readActionTable } from './table.ts'

/** See ActionFile. */
export interface ActionFileOptions {
  path: string
  choice: string | null
  mapping: readonly ActionColumn[] | null
  channel: Channel | null
  year: number | null
  decisions?: ActionDecisions
}
export type PreviewOfActions = Omit<ActionPreview, 'file'>
export interface ImportedActions {
  operation: Id
  outcome: ActionOutcome
  /** Rows left out in whole or in part. */
  rejected: number
  rejectPath: string | null
}

export interface ActionImporter {
  /**
   * What an import of the file would do; saves nothing.
   * @throws Refusal `actionsNoTable`, `csvMapping`, `cancelled`, and what reading a file is refused with
   */
  previewImport(source: ActionFileOptions, control: JobControl): PreviewOfActions
  /** One operation. Throws as the preview, and `importChanged` where the outcome would not be the expected one. */
  runImport(source: ActionFileOptions & { expected: ActionOutcome | null }, control: JobControl): ImportedActions
}

interface Needs {
  cases: Pick<CasesService, 'create'>
  members: Pick<MembersService, 'get'>
  settings: Pick<SettingsService, 'get'>
  actions: Pick<ActionsService, 'addMany'>
  exportsFolder: string
}

interface Read {
  file: string
  table: ActionTable
  guesses: ActionColumn[]
  columns: readonly ActionColumn[]
  channel: Channel
  remembered: boolean
  fingerprint: string | null
  reading: Reading
  options: DecideOptions
}

/** Rows shown in a preview, of each kind; groups that are decided on. */
const shown = 50
const groupsShown = 500
const samples = 3

export function createActionImporter({ sqlite, history, clock }: Data, needs: Needs): ActionImporter {
  const { cases, members, settings, actions, exportsFolder } = needs
  const repository = createActionImportRepository(sqlite)
  const tables = createLast<ActionTable>()
  const reads = createLast<Read>()

  function read({ path, choice, mapping, channel, year }: ActionFileOptions, control: JobControl): Read {
    const { country: home } = settings.get()
    const version = JSON.stringify([versionOf(path), choice, home])
    const key = JSON.stringify([version, mapping, channel, year, clock.today(), repository.state()])
    return reads.get(key, () => {
      const file = basename(path)
      if (statSync(path).size > maxFileBytes) throw new Refusal('csvTooLarge', { file })
      const table = tables.get(version, () =>
        readActionTable(readFileSync(path), file, choice, home, control.checkpoint),
      )
      const guesses = guessActionColumns(table)
      const fingerprint = fingerprintOf(table)
      const before = fingerprint === null ? null : repository.remembered(fingerprint)
      const fits =
        before !== null &&
        before.columns.length === guesses.length &&
        before.columns.every((one) => Column.safeParse(one).success)
      if (mapping && mapping.length !== guesses.length) throw new Refusal('csvMapping', { file })
      const columns = mapping ?? (fits ? before.columns : guesses)
      const by = channel ?? (fits ? before.channel : 'letter')
      const reading = readEntries(table, columns, { channel: by, year, today: clock.today() }, control)
      const remembered = mapping === null && fits
      return {
        file,
        table,
        guesses,
        columns,
        channel: by,
        remembered,
        fingerprint,
        reading,
        options: optionsFor(reading),
      }
    })
  }

  function optionsFor({ rows }: Reading): DecideOptions {
    const { country: home } = settings.get()
    const findCase = createCaseFinder(repository.cases())
    const found = new Set<Id>()
    let from = '9999-12-31'
    let to = ''
    let names = false
    for (const { entries } of rows)
      for (const { reference, on, name } of entries) {
        for (const id of findCase(reference).ids) found.add(id)
        if (on < from) from = on
        if (on > to) to = on
        names ||= name !== ''
      }
    const directory = new Map<string, Id>()
    for (const { id, name, title } of repository.addressees())
      for (const words of [title, name]) if (words !== '') directory.set(fold(words), id)
    return {
      findCase,
      findPerson: createPeopleFinder(names ? repository.members() : [], home),
      memberName: (id) => displayName(members.get(id)),
      addressee: (name) => directory.get(fold(name)) ?? null,
      log: repository.log(from, to, [...found]),
      sentMonths: repository.sentMonths(),
    }
  }

  /** Cases that were mapped to by hand are not among those whose entries were counted. */
  function decided(found: Read, decisions: ActionDecisions): Decided {
    const chosen = decisions.cases.flatMap(({ choice }) => (choice === 'create' || choice === 'leave' ? [] : [choice]))
    if (chosen.length === 0) return decide(found.reading.rows, decisions, found.options)
    const days = found.reading.rows.flatMap(({ entries }) => entries.map(({ on }) => on)).sort()
    const known = new Set<Id>(chosen)
    for (const { entries } of found.reading.rows)
      for (const { reference } of entries) {
        for (const id of found.options.findCase(reference).ids) known.add(id)
      }
    const log = repository.log(days[0] ?? '', days.at(-1) ?? '', [...known])
    return decide(found.reading.rows, decisions, { ...found.options, log })
  }

  /** Part of an operation. */
  function write({ additions, toCreate }: Decided, control: JobControl): void {
    const made = new Map<string, Id>()
    for (const [key, { spellings, headline, to }] of toCreate) {
      control.checkpoint()
      const named = caseName(spellings[0] ?? key)
      const title = headline || named.rest || named.reference
      made.set(key, cases.create(closedCase(named.reference, title), null, { on: to, notice: null }).id)
    }
    control.checkpoint()
    control.progress(0, additions.length)
    // At once: the log asks each case that is meant only once a call.
    actions.addMany(
      additions.map((one) => fieldsOf(one, made)),
      { source: 'import', eveningId: null },
    )
    control.progress(additions.length, additions.length)
  }

  return {
    previewImport(source, control) {
      const found = read(source, control)
      const { file, table, guesses, columns, channel, remembered, reading } = found
      const result = decided(found, source.decisions ?? usualActionDecisions)
      const { outcome } = result
      const taken = outcome.added.count + outcome.known.count + outcome.alike.count
      const heads = table.parts[0]?.heads ?? []
      return {
        fileName: file,
        encoding: table.encoding,
        separator: table.separator,
        format: table.format,
        tables: table.tables,
        table: table.table,
        columns: heads.map(({ text, says }, i) => ({
          header: text,
          guess: guesses[i] ?? 'ignore',
          column: columns[i] ?? 'ignore',
          says: says.reference ?? monthText(says.when),
          sample: sampleOf(table, i, samples),
        })),
        remembered,
        rows: reading.rows.length,
        channel: { wanted: reading.channelWanted, value: channel },
        year: {
          wanted: reading.yearWanted,
          value: source.year ?? (table.parts.length === 1 ? (table.parts[0]?.year ?? null) : null),
        },
        remarks: [...table.remarks, ...dayRemarks(table.days), ...reading.remarks],
        outcome,
        check: reading.sums === null ? null : { ...reading.sums, taken },
        unknownCases: result.unknown.slice(0, groupsShown),
        unknownCount: result.unknown.length,
        people: result.people.slice(0, groupsShown),
        strangers: result.strangers,
        actions: result.additions.slice(0, shown).map((one) => ({
          row: one.row,
          on: one.entry.on,
          monthOnly: one.entry.monthOnly,
          reference: one.entry.reference,
          newCase: one.caseId === null,
          channel: one.entry.channel,
          kind: one.entry.kind,
          count: one.entry.count,
          memberName: one.memberId === null ? null : displayName(members.get(one.memberId)),
          note: one.entry.note,
        })),
        rejected: result.left
          .slice(0, shown)
          .map(({ row, cells, reasons }) => ({ row, cells: cells.slice(0, 60), reasons })),
        rejectedCount: result.left.length,
      }
    },

    runImport(source, control) {
      const found = read(source, control)
      const { file, table, columns, channel, fingerprint } = found
      const made = decided(found, source.decisions ?? usualActionDecisions)
      const { outcome } = made
      const { expected } = source
      if (expected && !isDeepStrictEqual(expected, outcome)) throw new Refusal('actionImportChanged', { file })
      let rejectPath: string | null = null
      try {
        const { operation } = history.operate(
          { key: 'actions.import', params: { count: outcome.added.count, file } },
          () => {
            write(made, control)
            if (fingerprint !== null) repository.remember(fingerprint, { columns: [...columns], channel }, clock.now())
            // Inside the transaction: an import whose rejects cannot be written has not happened.
            rejectPath = writeLeftOut(exportsFolder, file, table, made.left, createTranslator(settings.get().language))
          },
        )
        tables.forget()
        reads.forget()
        return { operation, outcome, rejected: made.left.length, rejectPath }
      } catch (error) {
        if (rejectPath !== null) rmSync(rejectPath, { force: true })
        throw error
      }
    },
  }
}

/** Lists with the same headings, whatever their year, are one list kept on; null where nothing tells it from another. */
function fingerprintOf({ hasHeader, parts }: ActionTable): string | null {
  if (!hasHeader) return null
  const headings = (parts[0]?.heads ?? []).map(({ text }) => headingShape(text))
  return createHash('sha256')
    .update(JSON.stringify(['actions', ...headings]))
    .digest('hex')
}

const monthText = (when: { year: number | null; month: number | null; day: number | null } | null): string => {
  if (when === null) return ''
  const pad = (figure: number) => String(figure).padStart(2, '0')
  return [when.year ?? '', when.month === null ? '' : pad(when.month), when.day === null ? '' : pad(when.day)]
    .filter((part) => part !== '')
    .join('-')
}

const fieldsOf = ({ entry, caseId, key, memberId, addresseeId }: Addition, made: ReadonlyMap<string, Id>) => ({
  caseId: caseId ?? made.get(key) ?? '',
  channel: entry.channel,
  kind: entry.kind,
  count: entry.count,
  on: entry.on,
  memberId,
  addresseeId,
  note: entry.note,
})

/** A case of which an old list knows no more than what it was called. */
const closedCase = (reference: string, headline: string): CaseFields => ({
  reference,
  referencePrinted: null,
  sequence: null,
  index: null,
  headline,
  people: [],
  country: null,
  issued: null,
  deadline: null,
  summary: '',
  background: '',
  additional: '',
  asks: [],
  modelLetter: '',
  letterSalutation: null,
  preferredLanguages: [],
  language: null,
  note: '',
  addressees: [],
})
