/** Replies and outcomes in the month's report: frozen with it, and told later where they come late. */
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { NewsCell } from '#shared/monthNews.ts'
import type { OutcomeFields } from '#shared/outcomes.ts'
import type { ReplyKind } from '#shared/replies.ts'
import { newsDifference, type ToldCell } from '../../src/main/reports/news.ts'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { caseFields } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'
import { replyFields } from '../support/replies/desk.ts'

let test: TestDesk
let caseId: string

beforeEach(async () => {
  test = openTestDesk()
  caseId = (await test.client.cases.create({ fields: caseFields({ reference: 'UA 12/23' }), draft: null })).id
})

const reply = async (receivedOn: string, kind: ReplyKind = 'answer') =>
  (await test.client.replies.save({ id: null, fields: replyFields({ caseId, receivedOn, kind }), files: [] })).id
const outcome = async (on: string, kind: OutcomeFields['kind'] = 'released') =>
  (
    await test.client.outcomes.add({
      fields: { caseId, kind, on, people: [], note: 'At home again', source: '' },
      close: false,
    })
  ).id
const send = (month: string) => test.client.reports.send({ month, formats: ['docx', 'xlsx'], job: null })
const month = (of: string) => test.client.reports.month({ month: of })
const said = (cells: NewsCell[]) =>
  cells.map(({ what, kind, count, reference }) => `${count} ${what} ${kind} ${reference}`)

describe('a month', () => {
  it('says what came back in it, in its documents and its message', async () => {
    await reply('2026-10-03')
    await reply('2026-10-30')
    await reply('2026-10-31', 'returned')
    await reply('2026-11-01')
    await outcome('2026-10-20')
    const { news } = await month('2026-10')
    expect(said(news.cells)).toEqual([
      '2 reply answer UA 12/23',
      '1 reply returned UA 12/23',
      '1 outcome released UA 12/23',
    ])
    const line = 'UA 12/23: 2 answers, 1 letter returned, Released'
    expect((await test.client.reports.text({ month: '2026-10' })).text).toContain(line)
    expect((await test.client.reports.months()).map((one) => one.month)).toEqual(['2026-11', '2026-10'])
    const exported = await test.client.reports.export({ month: '2026-10', formats: ['docx'], job: null })
    const words = paragraphsOf(partOf(join(test.saved, exported?.files[0]?.name ?? ''), 'word/document.xml'))
    expect(words).toContain(line)
  })

  it('once sent keeps them, shows what came late, and the next report says it', async () => {
    await reply('2026-10-03')
    await send('2026-10')
    const late = await reply('2026-10-30')
    await outcome('2026-10-31')
    const october = await month('2026-10')
    expect(said(october.news.cells)).toEqual(['1 reply answer UA 12/23'])
    expect(said(october.laterNews)).toEqual(['1 reply answer UA 12/23', '1 outcome released UA 12/23'])
    const draft = await month('2026-11')
    expect(draft.news.earlier.map((one) => [one.month, said(one.cells)])).toEqual([
      ['2026-10', said(october.laterNews)],
    ])
    expect((await test.client.reports.text({ month: '2026-11' })).text).toContain(
      'October 2026: +1 answer UA 12/23, +Released UA 12/23',
    )
    const sent = await send('2026-11')
    expect((await month('2026-10')).laterNews).toEqual([])
    // A third change is told on its own.
    await test.client.replies.remove({ id: late })
    expect(said((await month('2026-10')).laterNews)).toEqual(['-1 reply answer UA 12/23'])
    await test.client.bin.restore({ kind: 'reply', id: late })
    await test.client.history.undo({ operation: sent?.operation ?? null })
    expect(said((await month('2026-10')).laterNews)).toEqual(said(october.laterNews))
    expect((await month('2026-11')).sentOn).toBe(null)
  })
})

it('a year says what came of it', async () => {
  await reply('2026-02-03')
  await reply('2026-10-03', 'refused')
  await reply('2025-12-31')
  await outcome('2026-10-20')
  await outcome('2025-10-20')
  const { news } = await test.client.reports.year({ year: 2026 })
  expect(news.replies).toEqual({ answer: 1, acknowledgement: 0, returned: 0, refused: 1 })
  expect(news.outcomes).toMatchObject([{ kind: 'released', on: '2026-10-20', reference: 'UA 12/23' }])
  const exported = await test.client.reports.exportYear({ year: 2026, job: null })
  const words = paragraphsOf(partOf(join(test.saved, exported?.files[0]?.name ?? ''), 'word/document.xml')).join('\n')
  expect(words).toContain('Replies that came: 1 answer, 1 letter refused.')
  expect(words).toContain('20 October 2026 – Released')
  expect(words).toContain('At home again')
})

describe('the difference', () => {
  const cell = fc.record({
    what: fc.constant('reply' as const),
    kind: fc.constantFrom<ReplyKind>('answer', 'returned', 'refused'),
    caseId: fc.constantFrom('a', 'b'),
    count: fc.integer({ min: 1, max: 5 }),
  })
  const sumOf = (cells: readonly ToldCell[]) => {
    const sums = new Map<string, number>()
    for (const one of cells) {
      const key = `${one.caseId} ${one.kind}`
      sums.set(key, (sums.get(key) ?? 0) + one.count)
    }
    return [...sums].filter(([, count]) => count !== 0).sort()
  }

  it('added to what was told is what there is now', () => {
    fc.assert(
      fc.property(fc.array(cell), fc.array(cell), (told, now) => {
        expect(sumOf([...told, ...newsDifference(told, now)])).toEqual(sumOf(now))
        expect(newsDifference(now, now)).toEqual([])
      }),
    )
  })
})
