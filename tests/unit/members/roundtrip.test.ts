import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rosterCsv } from '../../../src/main/members/export/csv.ts'
import { rosterVcards } from '../../../src/main/members/export/vcard.ts'
import { rosterXlsx } from '../../../src/main/members/export/xlsx.ts'
import { readRoster } from '../../../src/main/members/formats/roster.ts'
import { dayOrder } from '../../../src/main/members/import/days.ts'
import { guessColumns } from '../../../src/main/members/import/guess.ts'
import { whyNoPerson } from '../../../src/main/members/import/junk.ts'
import { readRow } from '../../../src/main/members/import/row.ts'
import type { Table } from '../../../src/main/members/import/shape.ts'
import { displayName } from '../../../src/main/members/name.ts'
import { tidy } from '../../../src/main/members/tidy.ts'
import { createTranslator } from '../../../src/main/translator.ts'
import { languages } from '../../../src/shared/i18n/index.ts'
import type { Member, MemberFields } from '../../../src/shared/members.ts'
import { memberFields } from './arbitrary.ts'

const home = 'GB'
const at = '2025-01-01T00:00:00.000Z'
const runs = { numRuns: Number(process.env.RUNS ?? 150) }
const member = (fields: MemberFields, i: number): Member => ({
  ...fields,
  id: `member ${i}`,
  name: displayName(fields),
  phoneE164: null,
  letters: 0,
  createdAt: at,
  updatedAt: at,
})
const rosters = fc.array(memberFields, { minLength: 1, maxLength: 5 })

/** Every row as an import takes it, by the real reader and the real rules; nobody may be left out. */
function taken(table: Table): MemberFields[] {
  const columns = guessColumns(table)
  expect(columns).not.toContain('ignore')
  const context = { columns, headings: table.headings, home, dayOrder: dayOrder([], home), consentHow: 'On the list' }
  return table.rows.map(({ cells }) => {
    expect(whyNoPerson(cells, table, columns)).toBeNull()
    const read = readRow(cells, context)
    if ('reasons' in read) throw new Error(JSON.stringify(read.reasons))
    return read.fields
  })
}

describe('a roster that is exported', () => {
  it.each(languages)('as CSV in %s reads in as the same members, every column found', (language) => {
    const translator = createTranslator(language)
    fc.assert(
      fc.property(rosters, (given) => {
        const bytes = Buffer.from(rosterCsv(given.map(member), translator))
        expect(taken(readRoster({ bytes, name: 'roster.csv' }))).toEqual(given)
      }),
      runs,
    )
  })

  it('as CSV runs nothing in a spreadsheet', () => {
    fc.assert(
      fc.property(rosters, (given) => {
        const text = rosterCsv(given.map(member), createTranslator('en'))
        for (const cell of parse(text, { bom: true, columns: false }).flat())
          expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/)
      }),
      runs,
    )
  })

  it('as XLSX reads in as the same members, every column found', async () => {
    await fc.assert(
      fc.asyncProperty(rosters, async (given) => {
        const bytes = await rosterXlsx(given.map(member), createTranslator('en'))
        const table = readRoster({ bytes, name: 'roster.xlsx' })
        expect(table.format).toBe('xlsx')
        expect(taken(table)).toEqual(given)
      }),
      runs,
    )
  })

  it('as vCards reads in as the same people', () => {
    fc.assert(
      fc.property(rosters, (given) => {
        const text = rosterVcards(given.map(member), 'en')
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const table = readRoster({ bytes: Buffer.from(text), name: 'roster.vcf' })
        expect(table.format).toBe('vcard')
        // A card without a country is one at home, as everywhere in a roster.
        expect(taken(table).map(reached)).toEqual(
          given.map(({ country, ...fields }) => reached({ ...fields, country: country ?? home })),
        )
      }),
      runs,
    )
  })

  it('is kept in a form that tidying leaves as it is', () => {
    fc.assert(
      fc.property(memberFields, (fields) => {
        expect(tidy(fields)).toEqual(fields)
      }),
    )
  })
})

/** What a card tells of a person. */
const reached = ({ prefix, givenName, familyName, address, country, email, phone, languages }: MemberFields) => ({
  prefix,
  givenName,
  familyName,
  address,
  country,
  email,
  phone,
  languages,
})
