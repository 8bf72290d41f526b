/** A file as an import sees it: its table, what its columns hold, and who stands in it. Kept while a coordinator decides. */
import { basename } from 'node:path'
import { createTranslator } from '#shared/i18n/index.ts'
import type { MemberColumn } from '#shared/members.ts'
import { Refusal } from '#shared/refusal.ts'
import type { JobControl } from '../../jobs/control.ts'
import type { SettingsService } from '../../settings/service.ts'
import { guessColumns, hasName } from './guess.ts'
import { createLast, openTable, openWorkbook, type ReadWorkbook, versionOf } from './opened.ts'
import { type ImportPlan, type PlanOptions, readPeople } from './people.ts'
import type { ImportRepository } from './repository.ts'
import { fingerprintOf, fits } from './source.ts'
import type { Table } from './table.ts'

/** Null: as remembered, else guessed. */
export type Mapping = readonly MemberColumn[] | null

/** Gives the test whether somebody was erased and must not come back by a file. */
export type BarredTest = () => NonNullable<PlanOptions['barred']>

export interface Read {
  file: string
  table: Table
  guesses: MemberColumn[]
  columns: readonly MemberColumn[]
  remembered: boolean
  fingerprint: string | null
  plan: ImportPlan
}

export interface ReadingNeeds {
  settings: Pick<SettingsService, 'get'>
  /** Makes the test for people who were erased, anew for each import. */
  barred: BarredTest
  /** Reads one in a thread that can be ended. */
  readWorkbook: ReadWorkbook
}

export function createReading(repository: ImportRepository, { settings, barred, readWorkbook }: ReadingNeeds) {
  const tables = createLast<Table>()
  const plans = createLast<Read>()
  const named = (path: string, choice: string | null) => JSON.stringify([versionOf(path), choice])

  function plan(path: string, mapping: Mapping, table: Table, control: JobControl): Read {
    const { country: home, language } = settings.get()
    const file = basename(path)
    const guesses = guessColumns(table)
    const fingerprint = fingerprintOf(table)
    const earlier = mapping === null && fingerprint !== null ? repository.columnsOf(fingerprint) : null
    const remembered = earlier !== null && fits(earlier, table)
    if (mapping && mapping.length !== table.headings.length) throw new Refusal('csvMapping', { file })
    const columns = mapping ?? (remembered ? earlier : guesses)
    if (!mapping && !hasName(columns)) throw new Refusal('csvNoName', { file })
    const consentHow = createTranslator(language).t('members.import.reason.consentHow', { file })
    const options = { roster: repository.known(), home, consentHow, barred: barred() }
    return {
      file,
      table,
      guesses,
      columns,
      remembered,
      fingerprint,
      plan: readPeople(table, columns, options, control),
    }
  }

  return {
    /** Reads a workbook in a thread of its own; what is read next is then at hand. Does nothing for other files. */
    async open(path: string, choice: string | null, control: JobControl): Promise<void> {
      const version = named(path, choice)
      if (tables.has(version)) return
      const table = await openWorkbook(path, choice, control, readWorkbook)
      if (table) tables.get(version, () => table)
    },
    read(path: string, mapping: Mapping, choice: string | null, control: JobControl): Read {
      const version = named(path, choice)
      return plans.get(JSON.stringify([version, mapping, repository.state()]), () =>
        plan(
          path,
          mapping,
          tables.get(version, () => openTable(path, choice, control)),
          control,
        ),
      )
    },
    forget(): void {
      tables.forget()
      plans.forget()
    },
  }
}
