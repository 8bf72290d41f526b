/** The old lists of tests/fixtures/actions: what each is, and what is expected of it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ActionDecisions, usualActionDecisions } from '#shared/actionImport.ts'
import type { CountryCode } from '#shared/values.ts'
import { decide } from '../../../src/main/actions/import/decide.ts'
import { readEntries } from '../../../src/main/actions/import/entries.ts'
import { guessActionColumns } from '../../../src/main/actions/import/guess.ts'
import { createPeopleFinder } from '../../../src/main/actions/import/people.ts'
import { createCaseFinder } from '../../../src/main/actions/import/references.ts'
import { readActionTable } from '../../../src/main/actions/import/table.ts'
import { quietControl } from '../../../src/main/jobs/control.ts'
import { bytesOf, type RosterSource } from '../rosters/source.ts'

export interface OldList {
  name: string
  about: string
  home: CountryCode
  /** References of the cases that are known; with people and index numbers for some. */
  cases: string[]
  people?: Record<string, string[]>
  index?: Record<string, string>
  members: string[]
  year?: number
  source: RosterSource
  expected: unknown
}

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'actions')

export const oldLists = (): OldList[] =>
  readdirSync(folder)
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<OldList, 'name'>),
    }))

const today = '2026-11-22'

/** What is read of a list, in lines that a person can compare with it. */
export function readingOf(list: OldList, decisions: ActionDecisions = usualActionDecisions) {
  const table = readActionTable(bytesOf(list.source), list.name, null, list.home, quietControl.checkpoint)
  const columns = guessActionColumns(table)
  const reading = readEntries(table, columns, { channel: 'letter', year: list.year ?? null, today }, quietControl)
  const findCase = createCaseFinder(
    list.cases.map((reference) => ({
      id: reference,
      reference,
      index: list.index?.[reference] ?? null,
      headline: '',
      people: list.people?.[reference] ?? [],
      gone: false,
    })),
  )
  const members = list.members.map((name) => {
    const [givenName = '', familyName = ''] = name.split(' ')
    return { id: name, givenName, familyName }
  })
  const findPerson = createPeopleFinder(members, list.home)
  const result = decide(reading.rows, decisions, {
    findCase,
    findPerson,
    memberName: (id) => id,
    addressee: () => null,
    log: () => ({ take: () => false }),
    sentMonths: new Set(),
  })
  const taken = result.outcome.added.count
  const sums = reading.sums
  return {
    columns,
    entries: result.additions.map(({ entry, caseId, memberId }) => {
      const likely = findPerson(entry.name).whose
      return [
        entry.monthOnly ? entry.on.slice(0, 7) : entry.on,
        caseId === null
          ? `new ${entry.reference}`
          : list.people?.[caseId]
            ? entry.reference.replace(/^alma/, 'Alma').replace(/ferrand$/, 'Ferrand')
            : caseId,
        entry.channel,
        ...(entry.kind === 'solidarity' ? ['solidarity'] : []),
        entry.count,
        ...(memberId ? [memberId] : likely?.level === 'likely' ? [`(${likely.id}?)`] : []),
        ...(entry.note ? [`"${entry.note}"`] : []),
      ].join(' ')
    }),
    left: result.left.flatMap(({ row, reasons }) =>
      reasons.map(({ key, params }) =>
        [row, key, ...('text' in params && params.text !== '' ? [params.text] : [])].join(' '),
      ),
    ),
    unknown: result.unknown.map(({ key, choice, count }) => `${key}: ${choice} ${count}`).sort(),
    check:
      sums === null
        ? null
        : `${sums.stated} ${sums.read}${sums.wrong.map((one) => ` wrong ${one.row}:${one.stated}/${one.read}`).join('')}`,
    remarks: reading.remarks.map(({ key, params }) => `${key} ${params.count}`),
    taken,
  }
}
