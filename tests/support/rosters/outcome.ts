/** What becomes of a roster on its way in, short enough to be written down as what is expected. */
import type { CountryCode } from '#shared/values.ts'
import { type RosterInput, readRoster } from '../../../src/main/members/formats/roster.ts'
import { dayRemarks, daysOf } from '../../../src/main/members/import/days.ts'
import { guessColumns } from '../../../src/main/members/import/guess.ts'
import { whyNoPerson } from '../../../src/main/members/import/junk.ts'
import { readRow } from '../../../src/main/members/import/row.ts'

export function outcomeOf(input: RosterInput, home: CountryCode, sheet: string | null = null) {
  const table = readRoster(input, { sheet })
  const columns = guessColumns(table)
  const days = daysOf(table, columns, home)
  const context = { columns, headings: table.headings, home, dayOrder: days.order, consentHow: 'list' }
  const people: Record<string, unknown>[] = []
  const left: string[] = []
  for (const { row, cells } of table.rows) {
    const junk = whyNoPerson(cells, table, columns)
    const read = junk ? { reasons: [junk] } : readRow(cells, context)
    if ('reasons' in read) left.push(`${row} ${read.reasons.map(({ key }) => key).join()}`)
    else people.push(filled(read.fields, home))
  }
  return {
    format: table.format,
    encoding: table.encoding,
    separator: table.separator,
    columns: table.headings.map((heading, i) => `${heading}: ${columns[i]}`),
    tables: table.tables.map(({ id, sheet: name, range, rows }) => [id, name, range, rows].join(' ').trim()),
    table: table.table,
    remarks: [...table.remarks, ...dayRemarks(days)].map(({ key, params }) =>
      [key, ...Object.values(params)].join(' '),
    ),
    people,
    left,
  }
}

/** Only what is not as it would be for anybody. */
function filled(fields: object, home: CountryCode): Record<string, unknown> {
  const usual: Record<string, unknown> = {
    country: home,
    active: true,
    guest: false,
    trace: 'kept',
    addressPrint: 'full',
  }
  const said = Object.entries(fields).filter(
    ([key, value]) => value !== usual[key] && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(
    said.flatMap(([key, value]) => {
      if (key !== 'consent') return [[key, Array.isArray(value) ? value.join(' / ') : value]]
      const { given, on, how } = value as { given: boolean; on: string | null; how: string }
      // Being on the list counts, and that is how.
      return given && on === null && how === 'list' ? [] : [['consent', `${given ? 'yes' : 'no'}${on ? ` ${on}` : ''}`]]
    }),
  )
}
