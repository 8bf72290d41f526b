/** The roster's way in from a CSV file and out to one. */
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { i18n } from 'i18next'
import { maxFileBytes } from '#shared/files.ts'
import { createTranslator } from '#shared/i18n/index.ts'
import type { ImportPreview, Member, MemberColumn, MemberFields } from '#shared/members.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Settings } from '#shared/settings.ts'
import type { Day, Id } from '#shared/values.ts'
import { safeFileName } from '../files/names.ts'
import { freeName, writeWholeFile } from '../files/write.ts'
import type { JobControl } from '../jobs/control.ts'
import { rosterCsv } from './export.ts'
import { guessColumns, hasName, sampleOf } from './import/guess.ts'
import { type ImportPlan, planImport } from './import/plan.ts'
import { rejectCsv } from './import/reject.ts'
import { readTable, type Table } from './import/table.ts'

export type PreviewOfFile = Omit<ImportPreview, 'file'>
export interface Imported {
  operation: Id
  added: number
  rejected: number
  /** The file of the rows left out; null when there are none. */
  rejectPath: string | null
}

export interface Transfer {
  /**
   * What an import of the file would do; saves nothing. Null mapping: guess.
   * @throws Refusal `fileEmpty`, `fileNotText`, `csvTooLarge`, `csvNoRows`, `csvNoName`, `csvMapping`, `cancelled`
   */
  previewImport(path: string, mapping: readonly MemberColumn[] | null, control: JobControl): PreviewOfFile
  /** One operation. Throws as {@link Transfer.previewImport}; then nothing was added and no file written. */
  runImport(path: string, mapping: readonly MemberColumn[] | null, control: JobControl): Imported
  /** A file name to offer, with the day. */
  exportName(): string
  /** Writes the roster, or those of it who are named; see writeWholeFile for what it throws. */
  exportTo(path: string, ids?: ReadonlySet<Id>): void
}

interface Roster {
  list(): Member[]
  today(): Day
  settings(): Settings
  /** Adds all in one operation; `finish` runs last inside its transaction. */
  addAll<T>(
    rows: readonly MemberFields[],
    file: string,
    control: JobControl,
    finish: () => T,
  ): { operation: Id; result: T }
}

/** Rows shown in a preview, of each kind. */
const shown = 50
const samples = 3

export function createTransfer(roster: Roster, exportsFolder: string): Transfer {
  function plan(path: string, mapping: readonly MemberColumn[] | null, control: JobControl) {
    const { country, language } = roster.settings()
    const translator = createTranslator(language)
    const file = basename(path)
    const table = readTable(readBytes(path, file), file)
    const guesses = guessColumns(table)
    if (mapping && mapping.length !== table.headings.length) throw new Refusal('csvMapping', { file })
    if (!mapping && !hasName(guesses)) throw new Refusal('csvNoName', { file })
    const columns = mapping ?? guesses
    const consentHow = translator.t('members.import.reason.consentHow', { file })
    const made = planImport(table, columns, { roster: roster.list(), home: country, consentHow }, control)
    return { file, table, guesses, columns, translator, made }
  }

  function writeRejects(
    file: string,
    table: Table,
    columns: readonly MemberColumn[],
    made: ImportPlan,
    translator: i18n,
  ) {
    if (made.rejected.length === 0) return null
    mkdirSync(exportsFolder, { recursive: true })
    const stem = basename(file, extname(file))
    const name = safeFileName(`${translator.t('members.import.reason.fileName', { file: stem })}.csv`)
    const path = freeName(exportsFolder, name)
    writeWholeFile(path, rejectCsv(table, columns, made.rejected, translator))
    return path
  }

  return {
    previewImport(path, mapping, control) {
      const { file, table, guesses, columns, made } = plan(path, mapping, control)
      return {
        fileName: file,
        encoding: table.encoding,
        separator: table.separator,
        hasHeader: table.hasHeader,
        columns: table.headings.map((header, i) => ({
          header,
          guess: guesses[i] ?? 'ignore',
          sample: sampleOf(table, i, samples),
        })),
        consentAssumed: !columns.includes('consent'),
        rows: table.rows.length,
        taken: made.taken.length,
        members: made.taken.slice(0, shown).map(({ row, fields, notes }) => ({ ...fields, row, notes })),
        rejected: made.rejected.slice(0, shown),
        rejectedCount: made.rejected.length,
      }
    },

    runImport(path, mapping, control) {
      const { file, table, columns, made, translator } = plan(path, mapping, control)
      if (!hasName(columns)) throw new Refusal('csvNoName', { file })
      const rows = made.taken.map(({ fields }) => fields)
      let rejectPath: string | null = null
      try {
        const { operation } = roster.addAll(rows, file, control, () => {
          // Inside the transaction: an import whose rejects cannot be written has not happened.
          rejectPath = writeRejects(file, table, columns, made, translator)
        })
        return { operation, added: rows.length, rejected: made.rejected.length, rejectPath }
      } catch (error) {
        if (rejectPath !== null) rmSync(rejectPath, { force: true })
        throw error
      }
    },

    exportName() {
      const { t } = createTranslator(roster.settings().language)
      return safeFileName(`${t('members.import.reason.exportName', { day: roster.today() })}.csv`)
    },

    exportTo(path, ids) {
      const members = roster.list().filter(({ id }) => ids?.has(id) ?? true)
      writeWholeFile(path, rosterCsv(members, createTranslator(roster.settings().language)))
    },
  }
}

function readBytes(path: string, file: string): Uint8Array {
  if (statSync(path).size > maxFileBytes) throw new Refusal('csvTooLarge', { file })
  return readFileSync(path)
}
