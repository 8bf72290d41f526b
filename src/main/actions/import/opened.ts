/** A list as it was opened: read, its columns and cases found. Kept while one looks at it, since each answer asks again. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { type ActionColumn, type ActionDecisions, ActionColumn as Column } from '#shared/actionImport.ts'
import { maxFileBytes } from '#shared/files.ts'
import { fold } from '#shared/fold.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Channel, Id } from '#shared/values.ts'
import type { Clock } from '../../clock.ts'
import type { JobControl } from '../../jobs/control.ts'
import { createLast, versionOf } from '../../members/import/opened.ts'
import { displayName } from '../../members/name.ts'
import type { MembersService } from '../../members/service.ts'
import type { SettingsService } from '../../settings/service.ts'
import { type Decided, type DecideOptions, decide } from './decide.ts'
import { type Reading, readEntries } from './entries.ts'
import { guessActionColumns } from './guess.ts'
import { headingShape } from './heading.ts'
import { createPeopleFinder } from './people.ts'
import { createCaseFinder } from './references.ts'
import type { ActionImportRepository } from './repository.ts'
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
export interface OpenedList {
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

interface Needs {
  repository: ActionImportRepository
  members: Pick<MembersService, 'get'>
  settings: Pick<SettingsService, 'get'>
  clock: Clock
}

export function createListOpener({ repository, members, settings, clock }: Needs) {
  const tables = createLast<ActionTable>()
  const reads = createLast<OpenedList>()

  function open({ path, choice, mapping, channel, year }: ActionFileOptions, control: JobControl): OpenedList {
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
  function decided(found: OpenedList, decisions: ActionDecisions): Decided {
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

  return {
    /** @throws Refusal `csvTooLarge`, `csvMapping`, `actionsNoTable`, `cancelled`, and what reading a file is refused with */
    open,
    decided,
    forget() {
      tables.forget()
      reads.forget()
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
