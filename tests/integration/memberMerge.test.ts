/** Two members who are one person: merged, undone, and taken apart again after later changes. */
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemberMerge } from '../../src/main/members/merge/service.ts'
import type { MemberFields } from '../../src/shared/members.ts'
import { caseFields, memberFields, president } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'
import { wholeProfile } from '../support/wholeProfile.ts'

let test: TestDesk
let caseId: string
const create = async (fields: Partial<MemberFields>) =>
  (await test.client.members.create({ fields: memberFields(fields) })).id
const refused = (key: string) => ({ code: 'REFUSED', data: expect.objectContaining({ key }) })
const sqlite = () => test.desk.services.data.sqlite
const whole = () => wholeProfile(sqlite())

async function merge(one: string, other: string, chosen = {}) {
  const preview = await test.client.memberMerge.preview({ one, other })
  const seen = { one: preview.one.updatedAt, other: preview.other.updatedAt }
  return test.client.memberMerge.merge({ one, other, chosen, seen })
}
async function pack(members: string[], unit: 'person' | 'household' = 'person') {
  const rules = { pattern: { kind: 'everyone' as const }, unit, ways: {} }
  const choice = { cases: [caseId], members, addressees: null, letterDate: '2026-11-22', rules }
  return (await test.client.packs.make({ ...choice, job: null })).id
}
const act = (memberId: string, count: number) =>
  test.client.actions.add({
    fields: { caseId, channel: 'call', count, on: '2026-11-20', memberId, addresseeId: null, note: '' },
  })
const lettersOf = async (id: string) => (await test.client.memberPage.letters({ id, offset: 0, limit: 500 })).letters

beforeEach(async () => {
  test = openTestDesk()
  const addressees = [{ ...president, id: null, role: 'target' as const }]
  caseId = (await test.client.cases.create({ fields: caseFields({ addressees }), draft: null })).id
})

describe('a merge', () => {
  it('moves letters, actions, sendings and consents, and is one step to undo', async () => {
    const ada = await create({ givenName: 'Ada', familyName: 'Byron', tags: ['choir'] })
    const double = await create({ givenName: 'A.', familyName: 'Byron', email: 'ada@example.org', tags: ['drives'] })
    const posted = await pack([ada, double])
    const [, second] = (await test.client.packs.letters({ id: posted, offset: 0, limit: 9 })).letters
    await test.client.sending.record({ letterId: second?.id ?? '', way: 'email', on: '2026-11-21' })
    await test.client.packs.post({ id: posted, on: '2026-11-22', job: null })
    await act(double, 3)
    const before = whole()

    const preview = await test.client.memberMerge.preview({ one: ada, other: double })
    expect(preview).toMatchObject({ moves: { letters: 1, actions: 2, consents: 1 }, consent: { given: true } })
    const done = await merge(ada, double)
    expect(done).toMatchObject({ id: ada, name: 'Ada Byron' })
    expect(await test.client.members.get({ id: ada })).toMatchObject({
      email: 'ada@example.org',
      tags: ['choir', 'drives'],
    })
    await expect(test.client.members.get({ id: double })).rejects.toMatchObject(refused('memberGone'))
    expect(await lettersOf(ada)).toHaveLength(2)
    expect((await test.client.memberPage.actions({ id: ada, offset: 0, limit: 9 })).actions).toMatchObject([
      { count: 3 },
    ])
    // Gone is gone: nothing waits in the bin that would come back empty.
    expect(await test.client.bin.list()).toEqual([])

    await test.client.history.undo({ operation: done.operation })
    expect(whole()).toEqual(before)
    await test.client.history.redo()
    expect(await lettersOf(ada)).toHaveLength(2)
  })

  it('is refused for one member, and where one was changed since they were compared', async () => {
    const ada = await create({ givenName: 'Ada' })
    const other = await create({ givenName: 'Ada' })
    await expect(merge(ada, ada)).rejects.toMatchObject(refused('memberMergeSelf'))
    const seen = { one: '2020-01-01T00:00:00.000Z', other: '2020-01-01T00:00:00.000Z' }
    await expect(test.client.memberMerge.merge({ one: ada, other, chosen: {}, seen })).rejects.toMatchObject(
      refused('memberMergeChanged'),
    )
    expect(await test.client.members.list()).toHaveLength(2)
  })

  it('gives no more consent than there was', async () => {
    const said = (given: boolean, on: string | null) => ({ consent: { given, on, how: 'form' } })
    // The refusal was entered first, so that the ledger's order alone would say that consent was given.
    const refusing = await create({ givenName: 'Ada', ...said(false, '2026-05-01') })
    const old = await create({ givenName: 'Ada', ...said(true, '2024-01-01') })
    expect((await test.client.memberMerge.preview({ one: old, other: refusing })).consent.given).toBe(false)
    const { operation } = await merge(old, refusing)
    expect((await test.client.members.get({ id: old })).consent).toMatchObject({ given: false, on: '2026-05-01' })
    expect(await test.client.personalData.ledger({ memberId: old })).toHaveLength(3)
    await test.client.history.undo({ operation })
    expect((await test.client.members.get({ id: old })).consent.given).toBe(true)
  })

  it('keeps one row where both have one, and joins those who signed together', async () => {
    const ada = await create({ givenName: 'Ada', familyName: 'Byron' })
    const double = await create({ givenName: 'A.', familyName: 'Byron' })
    const tom = await create({ givenName: 'Tom', familyName: 'Byron' })
    await test.client.households.confirm({ household: null, members: [ada, double, tom], apart: [], name: 'Byrons' })
    await test.client.memberMerge.notSame({ one: ada, other: double })
    const signed = await pack([ada, double, tom], 'household')
    const before = whole()
    const { operation } = await merge(double, ada)
    expect(await test.client.households.list()).toMatchObject([
      { members: [{ id: double }, { id: tom }].map((one) => expect.objectContaining(one)) },
    ])
    expect(sqlite().prepare('SELECT household FROM letters').pluck().all()).toEqual([JSON.stringify([double, tom])])
    expect((await test.client.packs.get({ id: signed })).withheld).toEqual([])
    await test.client.history.undo({ operation })
    expect(whole()).toEqual(before)
  })

  it('reaches every table that speaks of members, those to come as well', async () => {
    sqlite().exec(`CREATE TABLE came (evening TEXT, member TEXT NOT NULL REFERENCES members (id),
      PRIMARY KEY (evening, member)) STRICT, WITHOUT ROWID`)
    const again = openTestDeskOn(test)
    const ada = await create({ givenName: 'Ada' })
    const double = await create({ givenName: 'Ada' })
    sqlite().exec(`INSERT INTO came VALUES ('both', '${ada}'), ('both', '${double}'), ('other', '${double}')`)
    const came = () => sqlite().prepare('SELECT evening, member FROM came ORDER BY evening, member').all()
    const before = came()
    await again.merge(ada, double)
    expect(came()).toEqual([
      { evening: 'both', member: ada },
      { evening: 'other', member: ada },
    ])
    const [past] = await test.client.memberMerge.of({ id: ada })
    again.takeApart(past?.id ?? '')
    expect(came()).toEqual(before)
  })
})

/** The service as it is after a version that added a table. */
function openTestDeskOn({ desk }: TestDesk) {
  const { data, members, settings } = desk.services
  const service = createMemberMerge(data, { members, settings })
  return {
    async merge(one: string, other: string) {
      const seen = { one: members.get(one).updatedAt, other: members.get(other).updatedAt }
      return service.merge({ one, other, chosen: {}, seen })
    },
    takeApart: service.takeApart,
  }
}

describe('taking apart again', () => {
  it('works after later changes: what was moved goes back, what was edited since stays', async () => {
    const ada = await create({ givenName: 'Ada', familyName: 'Byron', phone: '0113 496 0101' })
    const double = await create({ givenName: 'A.', familyName: 'Byron', email: 'ada@example.org', note: 'Old list.' })
    await pack([ada, double])
    await act(double, 3)
    const { operation } = await merge(ada, double)
    const merged = await test.client.members.get({ id: ada })
    await test.client.members.update({ id: ada, fields: { ...merged, phone: '0113 496 0999' } })
    await pack([ada])
    await act(ada, 5)
    await expect(test.client.history.undo({ operation })).rejects.toMatchObject(refused('changedSince'))

    const [past] = await test.client.memberMerge.of({ id: ada })
    expect(past).toMatchObject({ name: 'A. Byron', edited: ['phone'], moved: { letters: 1, actions: 1, consents: 1 } })
    const apart = await test.client.memberMerge.takeApart({ id: past?.id ?? '' })
    expect(apart).toMatchObject({ member: double, back: { letters: 1, actions: 1, consents: 1 }, stayed: ['phone'] })
    expect(await test.client.members.get({ id: ada })).toMatchObject({ phone: '0113 496 0999', email: '', note: '' })
    expect(await test.client.members.get({ id: double })).toMatchObject({
      ...{ name: 'A. Byron', email: 'ada@example.org', note: 'Old list.' },
      consent: { given: true },
    })
    expect(await lettersOf(ada)).toHaveLength(2)
    expect(await lettersOf(double)).toHaveLength(1)
    await expect(test.client.memberMerge.takeApart({ id: past?.id ?? '' })).rejects.toMatchObject(refused('mergeGone'))

    await test.client.history.undo({ operation: apart.operation })
    expect(await lettersOf(ada)).toHaveLength(3)
    expect(await test.client.memberMerge.of({ id: ada })).toHaveLength(1)
  })

  it('goes from the last merge to the first', async () => {
    const [a, b, c] = [
      await create({ givenName: 'A' }),
      await create({ givenName: 'B' }),
      await create({ givenName: 'C' }),
    ]
    await pack([a, b, c])
    await merge(a, b)
    const [first] = await test.client.memberMerge.of({ id: a })
    await merge(c, a)
    await expect(test.client.memberMerge.takeApart({ id: first?.id ?? '' })).rejects.toMatchObject(refused('mergeInto'))
    const [second] = await test.client.memberMerge.of({ id: c })
    await test.client.memberMerge.takeApart({ id: second?.id ?? '' })
    await test.client.memberMerge.takeApart({ id: first?.id ?? '' })
    for (const id of [a, b, c]) expect(await lettersOf(id)).toHaveLength(1)
  })
})

/** What a test profile has of each of two members. */
const hanging = fc.record({
  fields: fc.record({
    givenName: fc.constantFrom('Ada', 'A.', 'Augusta'),
    email: fc.constantFrom('', 'ada@example.org', 'byron@example.org'),
    phone: fc.constantFrom('', '0113 496 0101'),
    tags: fc.uniqueArray(fc.constantFrom('choir', 'drives', 'stamps')),
    note: fc.constantFrom('', 'Likes stamps.', 'Works in May.'),
    consent: fc.record({
      given: fc.boolean(),
      on: fc.constantFrom(null, '2025-01-01', '2026-01-01'),
      how: fc.constant(''),
    }),
  }),
  actions: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
  packs: fc.integer({ min: 0, max: 2 }),
  household: fc.boolean(),
})

describe('any two members', () => {
  it('are what they were when a merge is undone, and have all that was theirs when it is taken apart', async () => {
    await fc.assert(
      fc.asyncProperty(hanging, hanging, fc.boolean(), async (left, right, editSince) => {
        const third = await create({ givenName: 'Tom' })
        const ids: [string, string] = [await create(left.fields), await create(right.fields)]
        for (const [i, had] of [left, right].entries()) {
          const id = ids[i] ?? ''
          if (had.household)
            await test.client.households.confirm({ household: null, members: [id, third], apart: [], name: '' })
          for (const count of had.actions) await act(id, count)
          if (had.fields.consent.given) for (let n = 0; n < had.packs; n++) await pack([id], 'household')
        }
        const before = whole()
        const { operation } = await merge(...ids)
        await test.client.history.undo({ operation })
        expect(whole()).toEqual(before)

        await merge(...ids)
        if (editSince)
          await test.client.members.update({
            id: ids[0],
            fields: { ...(await test.client.members.get({ id: ids[0] })), familyName: 'Byron' },
          })
        const [past] = await test.client.memberMerge.of({ id: ids[0] })
        await test.client.memberMerge.takeApart({ id: past?.id ?? '' })
        const after = whole()
        for (const table of [
          'letters',
          'actions',
          'sendings',
          'consents',
          'household_members',
          'refused_pairs',
          'merges',
        ])
          expect(after[table], table).toEqual(before[table])
        const still = (rows: unknown[] | undefined) => (rows as { id: string }[]).filter(({ id }) => id !== ids[0])
        expect(still(after.members)).toEqual(still(before.members))
        const kept = await test.client.members.get({ id: ids[0] })
        expect(kept).toMatchObject({ ...left.fields, familyName: editSince ? 'Byron' : '' })
      }),
      { numRuns: Number(process.env.RUNS ?? 25) },
    )
  }, 60_000)
})
