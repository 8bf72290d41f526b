/** What is written is read back equal by another program's reader. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { actionKinds } from '#shared/actions.ts'
import { type TidyTally, tidyColumns } from '#shared/manyGroups.ts'
import { channels } from '#shared/values.ts'
import { tidyCsv } from '../../../src/main/manyGroups/csv.ts'
import { tidyParquet } from '../../../src/main/manyGroups/parquet.ts'

const text = fc.string({ unit: 'binary', maxLength: 12 }).filter((one) => !/[\0\r\n]/.test(one) && one.trim() === one)
const country = fc.constantFrom('BY', 'GB', 'EG')
const tally: fc.Arbitrary<TidyTally> = fc.record({
  group_id: fc.uuid(),
  group_name: text,
  group_country: fc.option(country),
  month: fc.constantFrom('2025-12', '2026-01'),
  case_reference: fc.option(text.filter((one) => one !== '')),
  case_country: fc.option(country),
  channel: fc.option(fc.constantFrom(...channels)),
  kind: fc.option(fc.constantFrom(...actionKinds)),
  count: fc.nat(2 ** 31 - 1),
  exported_at: fc
    .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString()),
})

const readParquet = async (bytes: Uint8Array): Promise<Record<string, unknown>[]> => {
  const file = new Uint8Array(bytes).buffer
  const rows = await parquetReadObjects({ file })
  return rows.map((row) => ({ ...row, exported_at: row.exported_at.toISOString() }))
}

/** As `escape_formulas` has it. */
const defused = (value: unknown) =>
  typeof value === 'string' && /^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value
const inCsv = (row: TidyTally) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(defused(value))]))

describe('a file of tallies', () => {
  it('comes back from Parquet as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tally, { maxLength: 40 }), async (rows) => {
        expect(await readParquet(tidyParquet(rows))).toEqual(rows)
      }),
    )
  })

  it('comes back from CSV as it was, but for what a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(tally, { maxLength: 40 }), (rows) => {
        const read: Record<string, string>[] = parse(tidyCsv(rows), { columns: true })
        expect(read).toEqual(rows.map(inCsv))
      }),
    )
  })

  it('has the documented columns in their order, whatever is in it', () => {
    const names = [
      'group_id',
      'group_name',
      'group_country',
      'month',
      'case_reference',
      'case_country',
      'channel',
      'kind',
      'count',
      'exported_at',
    ]
    expect(tidyColumns).toEqual(names)
    expect(tidyCsv([])).toBe(`${names.join(',')}\n`)
    const metadata = parquetMetadata(new Uint8Array(tidyParquet([])).buffer)
    expect(parquetSchema(metadata).children.map(({ element }) => element.name)).toEqual(names)
    expect(metadata.key_value_metadata).toContainEqual({ key: 'candlepost.tallies', value: '1' })
  })
})
