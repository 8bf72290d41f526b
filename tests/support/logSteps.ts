/** Whatever can happen to a log of actions, as random steps on a desk: for properties. */
import { ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { type ActionFields, actionKinds } from '#shared/actions.ts'
import type { DeskClient } from '#shared/contract.ts'
import { Refusal } from '#shared/refusal.ts'
import { channels } from '#shared/values.ts'
import type { Services } from '../../src/main/services.ts'
import { caseFields, roster } from './packs.ts'
import { openTestDesk } from './profile.ts'

export interface World {
  client: DeskClient
  services: Services
  cases: string[]
  addressees: string[]
  members: string[]
  evenings: string[]
}

export const months = ['2025-12', '2026-01', '2026-11']
export const at = (list: string[], i: number) => list[i % list.length] ?? ''
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

export const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), entry }) },
  // Above and below the number from which on triggers are taken away.
  { weight: 2, arbitrary: fc.record({ do: fc.constant('addMany' as const), entry, n: fc.constantFrom(2, 30, 600) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('update' as const), i: fc.nat(), entry }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'restore' as const), i: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undoOlder' as const), i: fc.nat(5) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('mergeAddressees' as const, 'mergeMembers' as const),
      from: fc.nat(3),
      to: fc.nat(3),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('eraseMember' as const, 'eraseActions' as const), i: fc.nat(2) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('removeCase' as const, 'restoreCase' as const), i: fc.nat(2) }),
  },
  // Held on a day of each month, closed by and by, and opened again.
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('evening' as const), entry, taps: fc.integer({ min: 1, max: 20 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reopenEvening' as const), i: fc.nat(3) }) },
)
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

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
    case 'mergeAddressees': {
      const [other, keep] = [at(world.addressees, one.from), at(world.addressees, one.to)]
      const { id: _, cases: __, actions: ___, ...fields } = await client.addressees.get({ id: keep })
      await client.addressees.merge({ keep, other, fields })
      return
    }
    case 'mergeMembers': {
      const ids = { one: at(world.members, one.to), other: at(world.members, one.from) }
      if (ids.one === ids.other) return
      const preview = await client.memberMerge.preview(ids)
      const seen = { one: preview.one.updatedAt, other: preview.other.updatedAt }
      await client.memberMerge.merge({ ...ids, chosen: {}, seen })
      return
    }
    case 'removeCase':
      await client.cases.remove({ id: at(world.cases, one.i) })
      return
    case 'restoreCase':
      await client.bin.restore({ kind: 'case', id: at(world.cases, one.i) })
      return
    case 'evening': {
      await heldEvening(world, one.entry, one.taps)
      return
    }
    case 'reopenEvening':
      if (world.evenings.length === 0) return
      await client.evenings.reopen({ id: at(world.evenings, one.i) })
      return
    case 'eraseMember':
      await client.personalData.erase({ memberId: at(world.members, one.i), job: null })
      return
    // As whoever erases a case's log has to write it: the rows themselves, in an operation.
    case 'eraseActions':
      history.operate({ key: 'actions.remove', params: { count: 0, reference: '' } }, () =>
        sqlite.prepare('DELETE FROM actions WHERE member_id = ?').run(at(world.members, one.i)),
      )
  }
}

/** One member who is there writes all of it; the evening is closed at once. */
async function heldEvening({ client, cases, members, evenings }: World, one: Entry, taps: number): Promise<void> {
  const caseId = at(cases, one.about)
  const { channel, kind } = one
  const { id } = await client.evenings.create({
    fields: {
      on: one.on,
      startsAt: null,
      title: '',
      place: '',
      note: '',
      cases: [caseId],
      packs: [],
      columns: [{ channel, kind }],
      byPerson: one.member !== null,
    },
  })
  evenings.push(id)
  let attendanceId: string | null = null
  if (one.member !== null) {
    await client.evenings.checkIn({ id, who: { memberId: at(members, one.member) }, came: true })
    attendanceId = (await client.evenings.get({ id })).attendance[0]?.id ?? null
  }
  const tap = () => ({ id: uuid(), caseId, channel, kind, attendanceId })
  await client.evenings.tap({ id, taps: Array.from({ length: taps }, tap) })
  await client.evenings.close({ id, counted: [] })
}

/** What refuses says so and changes nothing: the figures have to be right all the same. */
export async function takeOrBeRefused(world: World, one: Step): Promise<void> {
  try {
    await take(world, one)
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof ORPCError && error.code === 'REFUSED')) throw error
  }
}

export async function makeWorld(): Promise<World> {
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
  return { client, services: desk.services, cases, addressees, members, evenings: [] }
}
