/** The figures beside a naive count, over random logs with everything in between that changes them. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { at, makeWorld, months, step, takeOrBeRefused } from '../support/logSteps.ts'
import { compareFigures } from '../support/naiveFigures.ts'

/** `FIGURES_RUNS=500` for a long run. */
const runs = Number(process.env.FIGURES_RUNS ?? 20)

it('agree with a naive count, whatever happened to the log', {
  timeout: Math.max(120_000, runs * 10_000),
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const world = await makeWorld()
      for (const one of steps) await takeOrBeRefused(world, one)
      await compareFigures(world, months)
    }),
    { numRuns: runs },
  )
})

it('are found out when they are wrong', async () => {
  const { client, services, cases } = await makeWorld()
  const on = '2026-11-02'
  const fields = {
    caseId: cases[0] ?? '',
    channel: 'fax',
    count: 2,
    on,
    memberId: null,
    addresseeId: null,
    note: '',
  } as const
  await client.actions.add({ fields })
  expect((await client.backup.check()).problems).toEqual([])
  services.data.sqlite.exec('UPDATE tallies SET count = 3')
  expect((await client.backup.check()).problems).toEqual(['The tallies of 2026-11 are not what its actions add up to'])
  services.data.sqlite.exec('UPDATE tallies SET count = 2; UPDATE month_tallies SET entries = 2')
  expect((await client.backup.check()).problems).toHaveLength(1)
})

it('are counted anew when somebody asks for it, and that is no step to undo', async () => {
  const { client, services, cases, addressees, members } = await makeWorld()
  const fields = {
    caseId: at(cases, 0),
    channel: 'letter',
    kind: 'appeal',
    count: 2,
    on: '2026-11-02',
    note: '',
  } as const
  await client.actions.add({ fields: { ...fields, memberId: at(members, 0), addresseeId: at(addressees, 0) } })
  const { sqlite } = services.data
  const tables = [
    'tallies',
    'month_tallies',
    'people_tallies',
    'case_people_tallies',
    'case_tallies',
    'addressee_tallies',
  ]
  const all = () => tables.map((table) => sqlite.prepare(`SELECT * FROM ${table}`).all())
  const right = all()
  const steps = await client.history.list({ limit: 10 })
  expect(await client.backup.recount()).toEqual({ problems: [] })
  for (const table of tables) {
    sqlite.exec(`UPDATE ${table} SET entries = entries + 1`)
    const { problems, tallies } = await client.backup.check()
    expect(problems, table).toHaveLength(1)
    expect(tallies).toBe(1)
    expect(await client.backup.recount()).toEqual({ problems })
    expect(all(), table).toEqual(right)
    sqlite.exec(`DELETE FROM ${table}`)
    expect((await client.backup.check()).tallies, table).toBeGreaterThan(0)
    await client.backup.recount()
    expect(all(), table).toEqual(right)
  }
  sqlite.exec(`INSERT INTO people_tallies VALUES ('nobody', '2020-01', 0, 1, 1)`)
  expect((await client.backup.recount()).problems).toHaveLength(1)
  expect(all()).toEqual(right)
  expect(await client.history.list({ limit: 10 })).toEqual(steps)
})

it('refuses writes outside an operation after many rows were added, too', async () => {
  const { services, cases } = await makeWorld()
  const [caseId = ''] = cases
  const many = Array.from({ length: 600 }, () => ({
    caseId,
    channel: 'letter' as const,
    kind: 'appeal' as const,
    count: 1,
    on: '2026-11-02',
    memberId: null,
    addresseeId: null,
    note: '',
  }))
  services.actions.addMany(many, { source: 'import', eveningId: null })
  const { sqlite } = services.data
  expect(() => sqlite.exec(`UPDATE actions SET count = 9`)).toThrow('outside an operation')
  expect(() =>
    sqlite.exec(`
      INSERT INTO actions (id, case_id, channel, count, done_on, source, created_at, updated_at)
      SELECT 'x', case_id, channel, count, done_on, source, '', '' FROM actions LIMIT 1`),
  ).toThrow('outside an operation')
})
