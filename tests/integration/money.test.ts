/** Money: noted, changed, taken back; postage of a pack; the month's report with it, frozen, and told later. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ORPCError } from '@orpc/server'
import { beforeEach, describe, expect, it } from 'vitest'
import { allMoney, type MoneyCell, type MoneyFields } from '#shared/money.ts'
import { defaultReportTemplate } from '#shared/reportTemplate.ts'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { caseFields } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'

let test: TestDesk
beforeEach(() => {
  test = openTestDesk()
})

const fields = (given: Partial<MoneyFields> = {}): MoneyFields => ({
  kind: 'postage',
  amount: 3840,
  currency: 'GBP',
  on: '2026-10-03',
  eveningId: null,
  caseId: null,
  packId: null,
  note: '',
  ...given,
})
const note = async (given: Partial<MoneyFields> = {}) => (await test.client.money.add({ fields: fields(given) })).id
const report = (wanted = true) =>
  test.client.settings.save({
    report: {
      ...defaultReportTemplate,
      parts: [...defaultReportTemplate.parts, ...(wanted ? ['money' as const] : [])],
    },
  })
const send = (month: string) => test.client.reports.send({ month, formats: ['docx', 'xlsx', 'csv'], job: null })
const month = (of: string) => test.client.reports.month({ month: of })
const said = (cells: readonly MoneyCell[]) => cells.map(({ kind, amount, currency }) => `${kind} ${amount} ${currency}`)
const refused = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') throw error ?? new Error('It was not refused')
  return error.data.key as string
}

describe('an entry', () => {
  it('is listed with what it belongs to, changed, put into the bin and back, and every step undone', async () => {
    const { id: caseId } = await test.client.cases.create({ fields: caseFields({ reference: 'UA 1/26' }), draft: null })
    const id = await note({ caseId, note: '  twenty   stamps ' })
    const listed = async () => (await test.client.money.list(allMoney)).entries
    expect(await listed()).toMatchObject([{ id, reference: 'UA 1/26', note: 'twenty stamps', amount: 3840 }])
    await test.client.money.update({ id, fields: fields({ kind: 'paper', amount: 500 }) })
    expect(await listed()).toMatchObject([{ kind: 'paper', amount: 500, caseId: null }])
    await test.client.money.remove({ id })
    expect(await listed()).toEqual([])
    expect(await test.client.bin.list()).toMatchObject([{ kind: 'money', name: '£5.00', detail: '2026-10-03' }])
    expect(await refused(test.client.money.update({ id, fields: fields() }))).toBe('moneyGone')
    await test.client.bin.restore({ kind: 'money', id })
    expect(await listed()).toHaveLength(1)
    for (let i = 0; i < 3; i++) await test.client.history.undo({ operation: null })
    expect(await listed()).toMatchObject([{ kind: 'postage', amount: 3840, caseId }])
    const { undo } = await test.client.history.state()
    expect(undo?.label).toEqual({ key: 'money.add', params: { amount: '£38.40' } })
  })

  it('is refused on a day to come, and where it points at nothing', async () => {
    const nothing = '00000000-0000-7000-8000-000000000000'
    expect(await refused(note({ on: '2026-11-23' }))).toBe('moneyInFuture')
    expect(await refused(note({ eveningId: nothing }))).toBe('eveningGone')
    expect(await refused(note({ caseId: nothing }))).toBe('caseGone')
    expect(await refused(note({ packId: nothing }))).toBe('packGone')
    await expect(note({ amount: 0 })).rejects.toThrow()
    await expect(note({ amount: 1.5 })).rejects.toThrow()
    expect((await test.client.money.list(allMoney)).entries).toEqual([])
  })

  it('may still be changed when its case is in the bin', async () => {
    const { id: caseId } = await test.client.cases.create({ fields: caseFields({ reference: 'UA 1/26' }), draft: null })
    const id = await note({ caseId })
    await test.client.cases.remove({ id: caseId })
    await test.client.money.update({ id, fields: fields({ caseId, amount: 1 }) })
    expect((await test.client.money.list(allMoney)).entries).toMatchObject([{ amount: 1, caseId }])
  })
})

describe('an evening', () => {
  it('notes the collection box with its closing, as one step', async () => {
    const { id } = await test.client.evenings.create({
      fields: {
        on: '2026-11-20',
        startsAt: null,
        title: '',
        place: '',
        note: '',
        cases: [],
        packs: [],
        columns: [{ channel: 'letter', kind: 'appeal' }],
        byPerson: false,
      },
    })
    await test.client.evenings.close({ id, counted: [], collected: { amount: 1250, currency: 'GBP' } })
    const { entries } = await test.client.money.list({ ...allMoney, eveningId: id })
    expect(entries).toMatchObject([{ kind: 'collection', amount: 1250, on: '2026-11-20', eveningOn: '2026-11-20' }])
    await test.client.history.undo({ operation: null })
    expect((await test.client.money.list(allMoney)).entries).toEqual([])
    expect((await test.client.evenings.get({ id })).closedAt).toBe(null)
  })
})

describe('the report of a month', () => {
  it('says nothing of money unless the group wants it', async () => {
    await note()
    await report(false)
    expect((await month('2026-10')).money).toBe(null)
    expect((await test.client.reports.months()).map((one) => one.month)).toEqual(['2026-11'])
    expect((await test.client.reports.text({ month: '2026-10' })).text).not.toContain('38.40')
    expect((await test.client.reports.year({ year: 2026 })).money).toBe(null)
  })

  it('has every kind, in the document, the workbook, the rows and the message', async () => {
    await report()
    await note()
    await note({ kind: 'collection', amount: 4000 })
    await note({ kind: 'donation', amount: 1200, on: '2026-10-31' })
    await note({ kind: 'room', amount: 99, on: '2026-11-01' })
    const { money } = await month('2026-10')
    expect(said(money?.cells ?? [])).toEqual(['collection 4000 GBP', 'donation 1200 GBP', 'postage 3840 GBP'])
    const { text } = await test.client.reports.text({ month: '2026-10' })
    expect(text).toContain(
      [
        'Income £52.00: £40.00 from the collection box, £12.00 in donations',
        'Expenses £38.40: £38.40 for stamps and postage',
        'Balance: £13.60',
      ].join('\n'),
    )
    const exported = await test.client.reports.export({ month: '2026-10', formats: ['docx', 'xlsx', 'csv'], job: null })
    const [docx, xlsx, csv] = (exported?.files ?? []).map(({ name }) => join(test.saved, name))
    const words = paragraphsOf(partOf(docx ?? '', 'word/document.xml'))
    const at = words.indexOf('Collection box')
    expect(words.slice(at, at + 5)).toEqual(['Collection box', '£40.00', '', 'Stamps and postage', '£38.40'])
    expect(words).toContain('£0.00')
    expect(words).toContain('Balance: £13.60')
    const rows = readFileSync(csv ?? '', 'utf8')
      .trim()
      .split('\r\n')
    expect(rows[0]).toMatch(/,Count,Amount,Currency$/)
    expect(rows.filter((row) => row.endsWith(',GBP'))).toHaveLength(12)
    expect(rows).toContain('2026-10,,,Stamps and postage,,,,-38.4,GBP')
    expect(rows).toContain('2026-10,,,Room,,,,0,GBP')
    expect(partOf(xlsx ?? '', 'xl/workbook.xml')).toContain('name="Money"')
  })

  it('keeps what was sent, shows what came late, and the next report says it', async () => {
    await report()
    const id = await note()
    await send('2026-10')
    await test.client.money.update({ id, fields: fields({ amount: 4140 }) })
    await note({ kind: 'collection', amount: 700, on: '2026-10-30' })
    const october = await month('2026-10')
    expect(said(october.money?.cells ?? [])).toEqual(['postage 3840 GBP'])
    expect(said(october.laterMoney)).toEqual(['collection 700 GBP', 'postage 300 GBP'])
    expect((await month('2026-11')).money?.earlier).toMatchObject([{ month: '2026-10', cells: october.laterMoney }])
    expect((await test.client.reports.text({ month: '2026-11' })).text).toContain(
      'October 2026: +£7.00 from the collection box, +£3.00 for stamps and postage',
    )
    const sent = await send('2026-11')
    expect((await month('2026-10')).laterMoney).toEqual([])
    await test.client.money.remove({ id })
    expect(said((await month('2026-10')).laterMoney)).toEqual(['postage -4140 GBP'])
    await test.client.bin.restore({ kind: 'money', id })
    await test.client.history.undo({ operation: sent?.operation ?? null })
    expect(said((await month('2026-10')).laterMoney)).toEqual(said(october.laterMoney))
  })

  it('never compares a month that was sent without money', async () => {
    await note()
    await report(false)
    await send('2026-10')
    await report()
    expect((await month('2026-10')).money).toBe(null)
    expect((await month('2026-10')).laterMoney).toEqual([])
    expect((await month('2026-11')).money?.earlier).toEqual([])
  })

  it('keeps currencies apart', async () => {
    await report()
    await note({ currency: 'EUR', kind: 'donation', amount: 1000 })
    await note({ currency: 'JPY', kind: 'donation', amount: 1000 })
    const { text } = await test.client.reports.text({ month: '2026-10' })
    expect(text).toContain('Income €10.00: €10.00 in donations')
    expect(text).toContain('Income JP¥1,000: JP¥1,000 in donations')
  })
})

describe('a year', () => {
  it('adds up its months, in its review and in its book', async () => {
    await report()
    await note()
    await note({ kind: 'donation', amount: 1, on: '2026-02-28', note: '=1+1' })
    await note({ kind: 'donation', amount: 1, on: '2025-12-31' })
    const { money } = await test.client.reports.year({ year: 2026 })
    expect(money?.months.filter(({ cells }) => cells.length > 0)).toMatchObject([
      { month: '2026-02', cells: [{ kind: 'donation', amount: 1 }] },
      { month: '2026-10', cells: [{ kind: 'postage', amount: 3840 }] },
    ])
    const review = await test.client.reports.exportYear({ year: 2026, job: null })
    const words = paragraphsOf(partOf(join(test.saved, review?.files[0]?.name ?? ''), 'word/document.xml'))
    expect(words).toContain('Balance: -£38.39')
    const list = await test.client.money.list({ ...allMoney, year: 2026 })
    expect(list).toMatchObject({ years: [2026, 2025], currency: 'GBP' })
    expect(list.entries.map(({ on }) => on)).toEqual(['2026-10-03', '2026-02-28'])
    const book = await test.client.money.export({ year: 2026, job: null })
    const path = join(test.saved, book?.name ?? '')
    expect(existsSync(path)).toBe(true)
    expect(partOf(path, 'xl/sharedStrings.xml')).toContain('=1+1')
    expect(partOf(path, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
  })
})
