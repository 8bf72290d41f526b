/** The group's tallies as files for others, from the log to the rows that a reader finds. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ActionFields } from '#shared/actions.ts'
import type { CaseFields } from '#shared/cases.ts'
import { caseFields, roster } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'

let test: TestDesk

const addCase = async (fields: Partial<CaseFields>) =>
  (await test.client.cases.create({ fields: caseFields(fields), draft: null })).id
const act = (caseId: string, fields: Partial<ActionFields>) =>
  test.client.actions.add({
    fields: {
      caseId,
      channel: 'letter',
      kind: 'appeal',
      count: 1,
      on: '2026-11-10',
      memberId: null,
      addresseeId: null,
      note: '',
      ...fields,
    },
  })
const exportAll = (from: string, to: string) =>
  test.client.manyGroups.export({ from, to, formats: ['csv', 'parquet'], job: null })

async function rowsOf(files: { name: string }[]) {
  const named = (end: string) => join(test.saved, files.find(({ name }) => name.endsWith(end))?.name ?? '')
  const csv: Record<string, string>[] = parse(readFileSync(named('.csv')), { columns: true })
  const parquet = await parquetReadObjects({ file: new Uint8Array(readFileSync(named('.parquet'))).buffer })
  // Both say the same, each in its way.
  expect(csv).toEqual(
    parquet.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          value instanceof Date ? value.toISOString() : String(value ?? ''),
        ]),
      ),
    ),
  )
  return parquet
}

beforeEach(() => {
  test = openTestDesk()
})

describe('the tallies of a group', () => {
  it('are its log by month, case, channel and kind, with whoever the group is', async () => {
    await test.client.settings.save({ groupName: 'Groupe de Besançon', country: 'FR' })
    const first = await addCase({ reference: 'UA 172/26', country: 'BY' })
    const twin = await addCase({ reference: 'UA 172/26', country: 'BY' })
    await act(first, { count: 3 })
    await act(first, { count: 2, addresseeId: (await test.client.addressees.list())[0]?.id ?? null })
    await act(twin, { count: 4 })
    await act(first, { count: 7, channel: 'postcard', kind: 'solidarity', on: '2026-09-01' })
    const rows = await rowsOf((await exportAll('2026-09', '2026-12'))?.files ?? [])
    const { id } = test.desk.services.settings.groupIdentity()
    expect(
      rows.map(({ month, case_reference, channel, kind, count }) => [month, case_reference, channel, kind, count]),
    ).toEqual([
      ['2026-09', 'UA 172/26', 'postcard', 'solidarity', 7],
      ['2026-10', null, null, null, 0],
      // Two cases of one reference are one to others; December has not begun.
      ['2026-11', 'UA 172/26', 'letter', 'appeal', 9],
    ])
    for (const row of rows) {
      expect(row).toMatchObject({ group_id: id, group_name: 'Groupe de Besançon', group_country: 'FR' })
    }
  })

  it('follow corrections, and name nobody', async () => {
    const caseId = await addCase({ reference: 'UA 1/26' })
    const [member] = roster
    if (!member) throw new Error('The invented roster is empty')
    const { id: memberId } = await test.client.members.create({ fields: { ...member, familyName: 'Unmistakable' } })
    await act(caseId, { memberId, count: 5, note: 'Unmistakable wrote them' })
    await test.client.history.undo({ operation: null })
    await act(caseId, { memberId, count: 6 })
    const files = (await exportAll('2026-11', '2026-11'))?.files ?? []
    expect((await rowsOf(files)).map(({ count }) => count)).toEqual([6])
    for (const { name } of files) {
      const bytes = readFileSync(join(test.saved, name))
      expect(bytes.includes('Unmistakable')).toBe(false)
      expect(bytes.includes(memberId)).toBe(false)
    }
  })

  it('are refused for a span that ends before it begins', async () => {
    await expect(exportAll('2026-11', '2026-10')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
