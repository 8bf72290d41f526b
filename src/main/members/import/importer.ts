/** The roster's way in from a file: what an import would do, and doing it. */
import { rmSync } from 'node:fs'
import { createTranslator } from '#shared/i18n/index.ts'
import {
  type Decisions,
  type Duplicate,
  type ImportOutcome,
  type MatchLevel,
  usualDecisions,
} from '#shared/memberImport.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { Data } from '../../db/data.ts'
import type { JobControl } from '../../jobs/control.ts'
import { inBulk } from '../../roster/bulk.ts'
import { addMembers } from '../addMany.ts'
import { toE164 } from '../phone.ts'
import type { MembersService } from '../service.ts'
import { type Decided, decide } from './decide.ts'
import { hasName } from './guess.ts'
import { createIds } from './ids.ts'
import { spokenFields } from './merge.ts'
import { duplicatesOf, type PreviewOfFile, previewOf } from './preview.ts'
import { createReading, type Mapping, type Read, type ReadingNeeds } from './reading.ts'
import { writeRejects } from './reject.ts'
import { createImportRepository } from './repository.ts'

/** See ImportSource. */
export interface ImportOptions {
  choice?: string | null
  /** The usual ones when absent. */
  decisions?: Decisions
}
export interface Imported {
  operation: Id
  outcome: ImportOutcome
  added: number
  /** Rows left out, the known among them. */
  rejected: number
  /** The file of the rows left out; null when there are none. */
  rejectPath: string | null
}

export interface Importer {
  /**
   * To be waited for before the others where the file may be a workbook: it is then read in a thread that can be ended.
   * @throws Refusal `csvTooLarge`, `rosterTooSlow`, `cancelled`, and as readTable does
   */
  openImport(path: string, choice: string | null, control: JobControl): Promise<void>
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

interface ImporterNeeds extends ReadingNeeds {
  members: Pick<MembersService, 'find' | 'change'>
  /** Where files of rows left out go. */
  exportsFolder: string
}

/** Rows between two looks at whether to stop. */
const batch = 4096

export function createImporter({ sqlite, history, clock }: Data, needs: ImporterNeeds): Importer {
  const { members, settings, exportsFolder } = needs
  const repository = createImportRepository(sqlite)
  const { open, read, forget } = createReading(repository, needs)

  function decided({ plan, columns }: Read, decisions: Decisions): Decided {
    const home = settings.get().country
    return decide(plan, decisions, {
      spoken: spokenFields(columns),
      home,
      member: members.find,
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
      const before = members.find(id)
      if (before) members.change(id, before, fields)
    }
    step(0)
  }

  return {
    openImport: open,

    previewImport(path, mapping, control, { choice = null, decisions = usualDecisions } = {}) {
      const found = read(path, mapping, choice, control)
      return previewOf(found, decided(found, decisions), choice)
    },

    importDuplicates: (path, mapping, control, { choice = null, ...page }) =>
      duplicatesOf(read(path, mapping, choice, control), page, { home: settings.get().country, find: members.find }),

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
          const translator = createTranslator(settings.get().language)
          rejectPath = writeRejects(exportsFolder, file, { table, columns, rejected: made.leftOut }, translator)
        })
        forget()
        return { operation, outcome, added: outcome.added, rejected: made.leftOut.length, rejectPath }
      } catch (error) {
        if (rejectPath !== null) rmSync(rejectPath, { force: true })
        throw error
      }
    },
  }
}
