/** Months sent, corrected later, and what the next report says of them. */
import { existsSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { type ActionFields, everyAction } from '#shared/actions.ts'
import type { Correction } from '#shared/reports.ts'
import { caseFields, roster } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'
import { refusalOf } from '../support/refusal.ts'

let test: TestDesk
let caseId: string

const fieldsOf = (fields: Partial<ActionFields>): ActionFields => ({
  caseId,
  channel: 'letter',
  kind: 'appeal',
  count: 1,
  on: '2026-10-10',
  memberId: null,
  addresseeId: null,
  note: '',
  ...fields,
})
const act = async (fields: Partial<ActionFields>) => (await test.client.actions.add({ fields: fieldsOf(fields) })).id
const send = (month: string) => test.client.reports.send({ month, formats: ['csv'], job: null })
const month = (of: string) => test.client.reports.month({ month: of })
const said = (cells: Correction[]) => cells.map(({ channel, kind, by }) => `${by} ${kind} ${channel}`)

beforeEach(async () => {
  test = openTestDesk()
  caseId = (await test.client.cases.create({ fields: caseFields({ reference: 'UA 12/23' }), draft: null })).id
})

describe('a month that was sent', () => {
  it('keeps its figures, shows the difference, and is corrected by the next report', async () => {
    const id = await act({ count: 12 })
    await send('2026-10')
    await test.client.actions.update({ id, fields: fieldsOf({ count: 15 }) })
    await act({ count: 2, channel: 'postcard', kind: 'solidarity', on: '2026-10-31' })
    const october = await month('2026-10')
    expect(october).toMatchObject({ total: 12, sentOn: '2026-11-22' })
    expect(said(october.later)).toEqual(['3 appeal letter', '2 solidarity postcard'])

    const draft = await month('2026-11')
    expect(draft.corrections.map((one) => [one.month, said(one.cells)])).toEqual([['2026-10', said(october.later)]])
    expect((await test.client.reports.text({ month: '2026-11' })).text).toContain(
      'October 2026: +3 letters UA 12/23, +2 postcards of solidarity UA 12/23',
    )
    await send('2026-11')
    expect((await month('2026-10')).later).toEqual([])
    expect((await month('2026-11')).corrections).toHaveLength(1)
    // A third correction is told on its own, not together with what was told before.
    await test.client.actions.update({ id, fields: fieldsOf({ count: 14 }) })
    expect(said((await month('2026-10')).later)).toEqual(['-1 appeal letter'])
    expect((await month('2026-12')).corrections.map(({ cells }) => said(cells))).toEqual([['-1 appeal letter']])
  })

  it('is a draft again when the sending is undone, and what it told is untold', async () => {
    const id = await act({ count: 12 })
    await send('2026-10')
    await test.client.actions.update({ id, fields: fieldsOf({ count: 15 }) })
    const sent = await send('2026-11')
    expect((await month('2026-10')).later).toEqual([])
    await test.client.history.undo({ operation: sent?.operation ?? null })
    expect(said((await month('2026-10')).later)).toEqual(['3 appeal letter'])
    expect((await month('2026-11')).sentOn).toBe(null)
    await test.client.history.redo()
    expect((await month('2026-10')).later).toEqual([])
  })

  it('is sent once, and not before it begins', async () => {
    await send('2026-10')
    expect(await refusalOf(send('2026-10'))).toBe('monthSentAlready')
    expect(await refusalOf(send('2026-12'))).toBe('monthInFuture')
    expect(await test.client.reports.months()).toEqual([
      { month: '2026-11', total: 0, sentOn: null },
      { month: '2026-10', total: 0, sentOn: '2026-11-22' },
    ])
    await act({ count: 4 })
    expect(said((await month('2026-10')).later)).toEqual(['4 appeal letter'])
  })

  it('waits on the overview until it is sent', async () => {
    await act({ on: '2026-09-10' })
    await act({ on: '2026-10-10' })
    await act({ on: '2026-07-10' })
    expect((await test.client.desk.overview()).unsent).toEqual(['2026-09', '2026-10'])
    await send('2026-09')
    expect((await test.client.desk.overview()).unsent).toEqual(['2026-10'])
  })

  it('leaves no file behind when it cannot be frozen', async () => {
    await act({})
    test.desk.services.data.sqlite.exec(`
      CREATE TRIGGER no_months BEFORE INSERT ON months BEGIN SELECT RAISE(ABORT, 'no'); END`)
    await expect(send('2026-10')).rejects.toThrow()
    expect(existsSync(test.saved) ? readdirSync(test.saved) : []).toEqual([])
  })
})

it('adds up to what is, whatever was sent, corrected and undone in between', { timeout: 120_000 }, async () => {
  const months = ['2026-08', '2026-09', '2026-10', '2026-11']
  const step = fc.oneof(
    fc.record({ do: fc.constant('act' as const), in: fc.nat(3), count: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ do: fc.constant('remove' as const), in: fc.nat(9) }),
    fc.record({ do: fc.constant('send' as const), in: fc.nat(3) }),
    fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), in: fc.constant(0) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 16 }), async (steps) => {
      test = openTestDesk()
      caseId = (await test.client.cases.create({ fields: caseFields(), draft: null })).id
      const { client } = test
      for (const one of steps) {
        const at = months[one.in % 4] ?? ''
        const { actions } = await client.actions.list({ ...everyAction, after: null, limit: 100 })
        const id = actions[one.in % Math.max(1, actions.length)]?.id
        if (one.do === 'act') await refusalOf(act({ on: `${at}-05`, count: one.count }))
        else if (one.do === 'remove') id && (await refusalOf(client.actions.remove({ id })))
        else if (one.do === 'send') await refusalOf(send(at))
        else await refusalOf(one.do === 'undo' ? client.history.undo({ operation: null }) : client.history.redo())
      }
      // Everything that was ever told of a month, and what is still to be told, is what the log says now.
      const views = await Promise.all(months.map(month))
      const { actions } = await client.actions.list({ ...everyAction, after: null, limit: 100 })
      const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
      for (const view of views.filter(({ sentOn }) => sentOn !== null)) {
        const told = views
          .filter(({ sentOn }) => sentOn !== null)
          .flatMap(({ corrections }) => corrections.filter((one) => one.month === view.month))
        const heard = view.total + sum(told.flatMap(({ cells }) => cells.map(({ by }) => by)))
        const is = sum(actions.filter(({ on }) => on.startsWith(view.month)).map(({ count }) => count))
        expect(heard + sum(view.later.map(({ by }) => by))).toBe(is)
      }
    }),
    { numRuns: 25 },
  )
})

describe('the log', () => {
  it('keeps what an entry was before, until the correction is undone', async () => {
    const other = (await test.client.cases.create({ fields: caseFields({ reference: 'UA 9/23' }), draft: null })).id
    const [first] = roster
    const memberId = first ? (await test.client.members.create({ fields: first })).id : null
    const id = await act({ count: 12, memberId })
    await test.client.actions.update({ id, fields: fieldsOf({ count: 15, caseId: other, memberId }) })
    const list = async () =>
      (await test.client.actions.list({ ...everyAction, after: null, limit: 10 })).actions[0]?.corrections
    expect(await list()).toEqual([
      {
        at: '2026-11-22T12:00:00.000Z',
        fields: [
          { field: 'case', before: 'UA 12/23', after: 'UA 9/23' },
          { field: 'count', before: 12, after: 15 },
        ],
      },
    ])
    await test.client.history.undo({ operation: null })
    expect(await list()).toEqual([])
  })

  it('comes in pages that neither lose nor repeat an entry, by every filter', async () => {
    const channels = ['letter', 'fax', 'email'] as const
    for (let i = 0; i < 23; i++) {
      const day = `2026-${i % 2 === 0 ? '10' : '09'}-0${1 + (i % 4)}`
      await act({ on: day, channel: channels[i % 3] ?? 'letter', kind: i % 5 === 0 ? 'solidarity' : 'appeal' })
    }
    const read = async (filter: Partial<typeof everyAction>) => {
      const ids: string[] = []
      let after = null
      let total = 0
      do {
        const page = await test.client.actions.list({ ...everyAction, ...filter, after, limit: 4 })
        ids.push(...page.actions.map(({ id }) => id))
        after = page.next
        total = page.total
      } while (after !== null)
      expect(ids).toHaveLength(total)
      return ids
    }
    const all = await read({})
    expect(new Set(all).size).toBe(23)
    expect(await read({ caseId })).toEqual(all)
    expect((await read({ month: '2026-10' })).length + (await read({ month: '2026-09' })).length).toBe(23)
    const byChannel = await Promise.all(channels.map((channel) => read({ channel, caseId })))
    expect(byChannel.flat()).toHaveLength(23)
    expect(await read({ channel: 'fax' })).toEqual(byChannel[1])
    expect(await read({ kind: 'solidarity', month: '2026-10', caseId })).toEqual(
      await read({ kind: 'solidarity', month: '2026-10' }),
    )
    expect(await read({ channel: 'petition' })).toEqual([])
  })
})
