/** Whatever a list holds: nothing in it is dropped without a word, and reading it never fails in another way than by a refusal. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Refusal } from '#shared/refusal.ts'
import { readEntries } from '../../../src/main/actions/import/entries.ts'
import { guessActionColumns } from '../../../src/main/actions/import/guess.ts'
import { readActionTable } from '../../../src/main/actions/import/table.ts'
import { quietControl } from '../../../src/main/jobs/control.ts'

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '',
    'Date',
    'UA',
    'Letters',
    'Jan',
    'March 2019',
    '14/03/2019',
    '2019',
    '43538',
    'UA 12/19',
    '12/19',
  ),
  fc.constantFrom(
    'letter',
    'solidarity card',
    'Total',
    'Sum',
    'pigeon',
    'Ada Byron',
    '4',
    '1,204',
    '1.5',
    '-',
    '0',
    '999999',
  ),
  fc.string({ maxLength: 12 }),
)
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 12 })

function tableOf(list: string[][]) {
  const text = list.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n')
  try {
    return readActionTable(Buffer.from(text, 'utf8'), 'list.csv', null, 'GB', quietControl.checkpoint)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

it('says of every row what it gives or why it gives nothing', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const table = tableOf(list)
      if (table === null) return
      const columns = guessActionColumns(table)
      const options = { channel: 'letter', year: null, today: '2026-11-22' } as const
      const read = readEntries(table, columns, options, quietControl)
      expect(read.rows).toHaveLength(table.parts.reduce((sum, { rows: own }) => sum + own.length, 0))
      for (const { entries, problems } of read.rows) {
        expect(entries.length + problems.length).toBeGreaterThan(0)
        for (const { on, count, reference } of entries) {
          expect(on).toMatch(/^\d{4}-\d{2}-\d{2}$/)
          expect(on <= options.today).toBe(true)
          expect(Number.isInteger(count) && count > 0 && count <= 100_000).toBe(true)
          expect(reference).not.toBe('')
        }
      }
    }),
    { numRuns: 500 },
  )
})
