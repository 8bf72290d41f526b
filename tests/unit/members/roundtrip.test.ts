import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quietControl } from '../../../src/main/jobs/control.ts'
import { rosterCsv } from '../../../src/main/members/export.ts'
import { guessColumns } from '../../../src/main/members/import/guess.ts'
import { readTable } from '../../../src/main/members/import/table.ts'
import { displayName } from '../../../src/main/members/name.ts'
import { tidy } from '../../../src/main/members/tidy.ts'
import { createTranslator } from '../../../src/shared/i18n/index.ts'
import type { Member, MemberFields } from '../../../src/shared/members.ts'
import { planImport } from '../../support/planImport.ts'
import { memberFields } from './arbitrary.ts'

const translator = createTranslator('en')
const options = { home: 'GB', consentHow: 'On the list' }
const at = '2025-01-01T00:00:00.000Z'
const member = (fields: MemberFields, i: number): Member => ({
  ...fields,
  // Who differs by accents or case only is one person to an import.
  familyName: `${fields.familyName}${i}`,
  id: `member ${i}`,
  name: displayName(fields),
  phoneE164: null,
  letters: 0,
  createdAt: at,
  updatedAt: at,
})

describe('a roster that is exported', () => {
  it('reads in as the same members, every column found', () => {
    fc.assert(
      fc.property(fc.array(memberFields, { minLength: 1, maxLength: 5 }), (given) => {
        const roster = given.map(member)
        const table = readTable(Buffer.from(rosterCsv(roster, translator)), 'roster.csv')
        const columns = guessColumns(table)
        expect(columns).not.toContain('ignore')
        const { taken, rejected } = planImport(table, columns, { ...options, roster: [] }, quietControl)
        expect(rejected).toEqual([])
        const fields = roster.map(({ id, name, phoneE164, letters, createdAt, updatedAt, ...rest }) => rest)
        expect(taken.map((row) => row.fields)).toEqual(fields)
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
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
