/** The figures beside a naive count, over random logs with everything in between that changes them. */
import { randomUUID } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ActionFields, actionKinds, everyAction } from '#shared/actions.ts'
import type { DeskClient } from '#shared/contract.ts'
import { Refusal } from '#shared/refusal.ts'
import type { ChannelCounts } from '#shared/reports.ts'
import { channels } from '#shared/values.ts'
import type { Services } from '../../src/main/services.ts'
import { caseFields, roster } from '../support/packs.ts'
import { openTestDesk } from '../support/profile.ts'

interface Row {
  id: string
  case_id: string
  channel: keyof ChannelCounts
  kind: string
  count: number
  done_on: string
  member_id: string | null
  addressee_id: string | null
  somebody: string | null
}
interface World {
  client: DeskClient
  services: Services
  cases: string[]
  addressees: string[]
  members: string[]
}

const months = ['2025-12', '2026-01', '2026-11']
const at = (list: string[], i: number) => list[i % list.length] ?? ''
const entry = fc.record({
  about: fc.nat(2),
  channel: fc.constantFrom(...channels),
  kind: fc.constantFrom(...actionKinds),
  count: fc.integer({ min: 1, max: 9 }),
  on: fc
    .tuple(fc.constantFrom(...months), fc.integer({ min: 1, max: 22 }))
    .map(([m, d]) => `${m}-${`0${d}`.slice(-2)}`),
  member: fc.option(fc.nat(2)),
  addressee: fc.option(fc.nat(3)),
})
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), entry }) },
  // Above and below the number from which on triggers are taken away.
  { weight: 2, arbitrary: fc.record({ do: fc.constant('addMany' as const), entry, n: fc.constantFrom(2, 30, 600) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('update' as const), i: fc.nat(), entry }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'restore' as const), i: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undoOlder' as const), i: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('merge' as const), from: fc.nat(3), to: fc.nat(3) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('eraseMember' as const, 'eraseActions' as const), i: fc.nat(2) }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const fieldsOf = (world: World, one: Entry): ActionFields => ({
  caseId: at(world.cases, one.about),
  channel: one.channel,
  kind: one.kind,
  count: one.count,
  on: one.on,
  memberId: one.member === null ? null : at(world.members, one.member),
  addresseeId: one.addressee === null ? null : at(world.addressees, one.addressee),
  note: '',
})

async function take(world: World, one: Step): Promise<void> {
  const { client, services } = world
  const { sqlite, history } = services.data
  const any = (where: string, i: number) => {
    const ids = sqlite.prepare<[], string>(`SELECT id FROM actions WHERE ${where} ORDER BY id`).pluck().all()
    return ids.length === 0 ? null : at(ids, i)
  }
  switch (one.do) {
    case 'add':
      await client.actions.add({ fields: fieldsOf(world, one.entry) })
      return
    case 'addMany': {
      const all = Array.from({ length: one.n }, (_, i) =>
        fieldsOf(world, { ...one.entry, about: one.entry.about + i, count: 1 + (i % 7) }),
      )
      services.actions.addMany(all, { source: 'import', eveningId: null })
      return
    }
    case 'update': {
      const id = any('deleted_at IS NULL', one.i)
      if (id) await client.actions.update({ id, fields: fieldsOf(world, one.entry) })
      return
    }
    case 'remove': {
      const id = any('deleted_at IS NULL', one.i)
      if (id) await client.actions.remove({ id })
      return
    }
    case 'restore': {
      const id = any('deleted_at IS NOT NULL', one.i)
      if (id) await client.bin.restore({ kind: 'action', id })
      return
    }
    case 'undo':
      await client.history.undo({ operation: null })
      return
    case 'redo':
      await client.history.redo()
      return
    case 'undoOlder': {
      const operations = await client.history.list({ limit: 10 })
      await client.history.undo({ operation: operations[one.i]?.id ?? null })
      return
    }
    case 'merge': {
      const [other, keep] = [at(world.addressees, one.from), at(world.addressees, one.to)]
      const { id: _, cases: __, actions: ___, ...fields } = await client.addressees.get({ id: keep })
      await client.addressees.merge({ keep, other, fields })
      return
    }
    // As whoever erases a person or a case's log has to write it: the rows themselves, in an operation.
    case 'eraseMember':
      history.operate({ key: 'members.update', params: { name: '' } }, () =>
        sqlite
          .prepare(`UPDATE actions SET member_id = NULL, somebody = ? || substr(done_on, 1, 7) WHERE member_id = ?`)
          .run(randomUUID(), at(world.members, one.i)),
      )
      return
    case 'eraseActions':
      history.operate({ key: 'actions.remove', params: { count: 0, reference: '' } }, () =>
        sqlite.prepare('DELETE FROM actions WHERE member_id = ?').run(at(world.members, one.i)),
      )
  }
}

/** What refuses says so and changes nothing: the figures have to be right all the same. */
async function takeOrBeRefused(world: World, one: Step): Promise<void> {
  try {
    await take(world, one)
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof ORPCError && error.code === 'REFUSED')) throw error
  }
}

const total = (rows: Row[]) => rows.reduce((sum, { count }) => sum + count, 0)
const naive = (rows: Row[]) => ({
  total: total(rows),
  channels: Object.fromEntries(channels.map((one) => [one, total(rows.filter(({ channel }) => channel === one))])),
  solidarity: Object.fromEntries(
    channels.map((one) => [one, total(rows.filter(({ channel, kind }) => channel === one && kind === 'solidarity'))]),
  ),
})
const members = (rows: Row[]) => new Set(rows.map(({ member_id }) => member_id).filter((id) => id !== null))
const erased = (rows: Row[]) => new Set(rows.map(({ somebody }) => somebody).filter((mark) => mark !== null))
const people = (rows: Row[]) => members(rows).size + erased(rows).size

async function compare({ client, services }: World): Promise<void> {
  const all = services.data.sqlite.prepare<[], Row>('SELECT * FROM actions WHERE deleted_at IS NULL').all()
  for (const month of months) {
    const rows = all.filter(({ done_on }) => done_on.startsWith(month))
    const before = members(all.filter(({ done_on }) => done_on < `${month}-01`))
    const report = await client.reports.month({ month })
    expect(report).toMatchObject({
      ...naive(rows),
      participants: people(rows),
      newParticipants: [...members(rows)].filter((id) => !before.has(id)).length,
    })
    for (const about of report.cases) {
      const own = rows.filter(({ case_id }) => case_id === about.caseId)
      expect(about).toMatchObject({ ...naive(own), participants: people(own) })
      for (const line of about.addressees) {
        expect(line).toMatchObject(naive(own.filter(({ addressee_id }) => addressee_id === line.addresseeId)))
      }
      expect(about.addressees.reduce((sum, line) => sum + line.total, 0)).toBe(about.total)
    }
    expect(report.cases.reduce((sum, about) => sum + about.total, 0)).toBe(report.total)
  }
  for (const year of [2025, 2026]) {
    const rows = all.filter(({ done_on }) => done_on.startsWith(String(year)))
    const review = await client.reports.year({ year })
    // The marks of whom was erased change from month to month: at least so many they were.
    const gone = Math.max(
      ...months.map((month) => erased(rows.filter(({ done_on }) => done_on.startsWith(month))).size),
    )
    expect(review).toMatchObject({ ...naive(rows), participants: members(rows).size + gone })
    for (const list of [review.months, review.cases]) {
      expect(list.reduce((sum, one) => sum + one.total, 0)).toBe(review.total)
    }
  }
  const overview = await client.desk.overview()
  const now = all.filter(({ done_on }) => done_on.startsWith('2026-11'))
  expect(overview.thisMonth.total).toBe(total(now))
  expect(overview.thisMonth.channels.reduce((sum, { count }) => sum + count, 0)).toBe(total(now))
  const listed = await client.actions.list({ ...everyAction, after: null, limit: 1000 })
  expect(listed.total).toBe(all.length)
  expect((await client.backup.check()).problems).toEqual([])
}

async function makeWorld(): Promise<World> {
  const { client, desk } = openTestDesk()
  const cases: string[] = []
  for (const reference of ['UA 1/26', 'UA 2/26', 'UA 3/26']) {
    cases.push((await client.cases.create({ fields: caseFields({ reference }), draft: null })).id)
  }
  const members: string[] = []
  for (let i = 0; i < 3; i++) {
    const [first] = roster
    if (first) members.push((await client.members.create({ fields: { ...first, givenName: `Ada ${i}` } })).id)
  }
  const addressees = (await client.addressees.list()).map(({ id }) => id)
  return { client, services: desk.services, cases, addressees, members }
}

it('agree with a naive count, whatever happened to the log', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const world = await makeWorld()
      for (const one of steps) await takeOrBeRefused(world, one)
      await compare(world)
    }),
    { numRuns: 25 },
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
