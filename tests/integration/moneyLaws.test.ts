/** Whatever is noted, changed, thrown away, brought back, undone and frozen: every month and year is a naive sum. */
import { ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allMoney, isIncome, type MoneyCell, type MoneyEntry, type MoneyFields, moneyKinds } from '#shared/money.ts'
import { moneySums } from '#shared/moneySums.ts'
import { defaultReportTemplate } from '#shared/reportTemplate.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'

const months = ['2025-12', '2026-01', '2026-10']
const fields = fc
  .record({
    kind: fc.constantFrom(...moneyKinds),
    amount: fc.integer({ min: 1, max: 9999 }),
    currency: fc.constantFrom('GBP', 'GBP', 'EUR'),
    month: fc.constantFrom(...months),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(
    ({ month, day, ...rest }): MoneyFields => ({
      ...rest,
      on: `${month}-${String(day).padStart(2, '0')}`,
      eveningId: null,
      caseId: null,
      packId: null,
      note: '',
    }),
  )
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('add' as const), fields }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('update' as const), fields, i: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'restore' as const), i: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undoOlder' as const), i: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('send' as const), month: fc.constantFrom(...months) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('want' as const), money: fc.boolean() }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const want = ({ client }: TestDesk, money: boolean) =>
  client.settings.save({
    report: { ...defaultReportTemplate, parts: ['chart', ...(money ? (['money'] as const) : [])] },
  })

async function take(test: TestDesk, one: Step): Promise<void> {
  const { client } = test
  const chosen = async (i: number) => {
    const { entries } = await client.money.list(allMoney)
    return entries[i % Math.max(1, entries.length)]?.id
  }
  if (one.do === 'add') await client.money.add({ fields: one.fields })
  else if (one.do === 'update') {
    const id = await chosen(one.i)
    if (id) await client.money.update({ id, fields: one.fields })
  } else if (one.do === 'remove') {
    const id = await chosen(one.i)
    if (id) await client.money.remove({ id })
  } else if (one.do === 'restore') {
    const items = await client.bin.list()
    const item = items[one.i % Math.max(1, items.length)]
    if (item) await client.bin.restore({ kind: 'money', id: item.id })
  } else if (one.do === 'undo') await client.history.undo({ operation: null })
  else if (one.do === 'redo') await client.history.redo()
  else if (one.do === 'undoOlder')
    await client.history.undo({ operation: (await client.history.list({ limit: 10 }))[one.i]?.id ?? null })
  else if (one.do === 'send') await client.reports.send({ month: one.month, formats: ['csv'], job: null })
  else if (one.do === 'want') await want(test, one.money)
}

/** By currency and kind, as anybody would add it up. */
function naive(entries: readonly MoneyCell[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { currency, kind, amount } of entries) {
    const key = `${currency} ${kind}`
    sums[key] = (sums[key] ?? 0) + amount
  }
  return Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0))
}
const within = (entries: readonly MoneyEntry[], period: string) => entries.filter(({ on }) => on.startsWith(period))
const moneyOf = ({ money }: { money: { cells: MoneyCell[] } | null }) => money?.cells ?? []

async function compare({ client }: TestDesk): Promise<void> {
  const { entries } = await client.money.list(allMoney)
  const wanted = (await client.settings.get()).report.parts.includes('money')
  // Of every sent month: what it said, with what later reports said of it and what is still to be said, is what there is.
  const reports = await Promise.all(months.map((month) => client.reports.month({ month })))
  for (const report of reports) {
    const own = naive(within(entries, report.month))
    if (report.sentOn === null) {
      expect(naive(moneyOf(report))).toEqual(wanted ? own : {})
      continue
    }
    if (!wanted || report.money === null) {
      expect(report.laterMoney).toEqual([])
      continue
    }
    const told = reports
      .filter(({ sentOn }) => sentOn !== null)
      .flatMap(({ money }) => money?.earlier.filter(({ month }) => month === report.month) ?? [])
    expect(naive([...moneyOf(report), ...told.flatMap(({ cells }) => cells), ...report.laterMoney])).toEqual(own)
  }
  for (const year of [2025, 2026]) {
    const { money } = await client.reports.year({ year })
    expect(money === null).toBe(!wanted)
    const own = within(entries, String(year))
    if (money !== null) expect(naive(money.months.flatMap(({ cells }) => cells))).toEqual(naive(own))
    for (const sum of moneySums(own, 'GBP')) {
      const mine = own.filter(({ currency }) => currency === sum.currency)
      expect(sum.left).toBe(mine.reduce((all, { kind, amount }) => all + (isIncome(kind) ? amount : -amount), 0))
    }
    expect((await client.money.list({ ...allMoney, year })).entries).toEqual(own)
  }
}

it('every figure of money is a naive sum, and a sent month stays as it was', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const test = openTestDesk()
      await want(test, true)
      const frozen = new Map<string, string>()
      for (const one of steps) {
        try {
          await take(test, one)
        } catch (error) {
          if (!(error instanceof ORPCError && error.code === 'REFUSED')) throw error
        }
        await compare(test)
        for (const month of months) {
          const { sentOn, money } = await test.client.reports.month({ month })
          const now = JSON.stringify(money)
          // Undone and sent anew it may be another; while it stays sent, it may not.
          if (sentOn === null) frozen.delete(month)
          else if (frozen.has(month) && one.do !== 'send' && one.do !== 'redo') expect(now).toBe(frozen.get(month))
          if (sentOn !== null) frozen.set(month, now)
        }
      }
    }),
    { numRuns: Number(process.env.MONEY_RUNS ?? 6) },
  )
})
