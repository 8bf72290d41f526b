/** What a member's page tells: letters, the history in words; and what is kept of guests and printed of addresses. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberEvent } from '../../src/shared/memberPage.ts'
import type { MemberFields } from '../../src/shared/members.ts'
import { caseFields, fillDesk, memberFields, president } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'

let test: TestDesk
const create = async (fields: Partial<MemberFields>) =>
  (await test.client.members.create({ fields: memberFields(fields) })).id
const change = async (id: string, fields: Partial<MemberFields>) =>
  test.client.members.update({ id, fields: { ...(await test.client.members.get({ id })), ...fields } })
const lane = { address: ['12 Ockham Lane', 'Leeds LS6 2AB'], country: 'GB' }
const ada = { givenName: 'Ada', familyName: 'Byron', ...lane }

async function oneCase() {
  const addressees = [{ ...president, id: null, role: 'target' as const }]
  return (await test.client.cases.create({ fields: caseFields({ addressees }), draft: null })).id
}
async function pack(members: string[], caseId: string) {
  const choice = { cases: [caseId], members, addressees: null, letterDate: '2026-11-22', job: null }
  const { id } = await test.client.packs.make(choice)
  const { letters } = await test.client.packs.letters({ id, offset: 0, limit: 50 })
  return { id, letters }
}

beforeEach(async () => {
  test = openTestDesk()
  await test.client.settings.save({ country: 'GB' })
})

describe('the letters of a member', () => {
  it('are told with pack, case and addressee, whether they are posted, and those signed together', async () => {
    const { members, caseId } = await fillDesk(test.client)
    const [first = '', second = '', third = ''] = members
    await test.client.households.confirm({ household: null, members: [first, second], apart: [], name: 'Mill' })
    const rules = { pattern: { kind: 'everyone' as const }, unit: 'household' as const, ways: {} }
    const choice = {
      cases: [caseId],
      members: [first, second, third],
      addressees: null,
      letterDate: '2026-11-22',
      rules,
    }
    const { id } = await test.client.packs.make({ ...choice, job: null })
    const read = async (member: string, limit = 50) => test.client.memberPage.letters({ id: member, offset: 0, limit })
    for (const member of [first, second])
      expect(await read(member)).toMatchObject({
        total: 2,
        letters: [{ packNumber: 1, reference: 'UA 204/26', done: null, together: 'Mill' }, {}],
      })
    expect(await read(third, 1)).toMatchObject({ total: 2, letters: [{ together: null }] })
    await test.client.packs.post({ id, on: '2026-11-22', job: null })
    expect((await read(second)).letters[0]?.done).toEqual({ on: '2026-11-22', channel: 'letter' })
    await test.client.packs.unpost({ id })
    await test.client.packs.remove({ id })
    expect(await read(first)).toEqual({ total: 0, letters: [] })
  })
})

describe('the history of a member', () => {
  const steps = async (id: string) =>
    (await test.client.memberPage.history({ id })).map(({ events, undo }) => ({ events, undo }))
  const field = (name: string, from: unknown, to: unknown) => ({ kind: 'field', field: name, from, to }) as MemberEvent

  it('says which fields became what, and which step can be undone on its own', async () => {
    const id = await create(ada)
    const other = await create({ givenName: 'Tom', ...lane })
    await change(id, { phone: '0113 496 0101', languages: ['fr'], safety: [{ country: 'BY', rule: 'never' }] })
    await change(id, { consent: { given: false, on: '2026-11-20', how: 'phone' } })
    await test.client.households.confirm({ household: null, members: [id, other], apart: [], name: 'Lane' })
    await test.client.members.setActive({ ids: [id, other], active: false })
    await test.client.members.remove({ ids: [id] })
    await test.client.bin.restore({ kind: 'member', id })
    expect(await steps(id)).toEqual([
      { undo: 'can', events: [{ kind: 'restored' }] },
      { undo: 'later', events: [{ kind: 'binned' }] },
      { undo: 'wide', events: [field('active', true, false)] },
      { undo: 'can', events: [{ kind: 'household', name: 'Lane' }] },
      { undo: 'later', events: [{ kind: 'consent', given: false, on: '2026-11-20', how: 'phone' }] },
      {
        undo: 'later',
        events: [
          field('phone', '', '0113 496 0101'),
          field('languages', [], ['fr']),
          field('safety', [], [{ country: 'BY', rule: 'never' }]),
        ],
      },
      { undo: 'later', events: [{ kind: 'added' }, { kind: 'consent', given: true, on: '2026-01-10', how: 'form' }] },
    ])
    const [, , , household] = await test.client.memberPage.history({ id })
    await test.client.history.undo({ operation: household?.operation ?? '' })
    expect(await steps(id)).toHaveLength(6)
    expect(await test.client.households.list()).toEqual([])
  })

  it('tells of a merge on the page of who stayed, and does not offer to undo what was about many', async () => {
    const [one, other] = [
      await create(ada),
      await create({ givenName: 'A.', familyName: 'Byron', email: 'a@example.org' }),
    ]
    const preview = await test.client.memberMerge.preview({ one, other })
    const seen = { one: preview.one.updatedAt, other: preview.other.updatedAt }
    await test.client.memberMerge.merge({ one, other, chosen: {}, seen })
    expect((await steps(one))[0]).toEqual({ undo: 'can', events: [field('email', '', 'a@example.org')] })
    const { data } = test.desk.services
    const rows = ['0190aaaa-0000-7000-8000-000000000001', '0190aaaa-0000-7000-8000-000000000002']
    data.history.operate({ key: 'members.import', params: { count: 2, file: 'x' } }, () =>
      data.history.add(
        'members',
        ['id', 'given_name', 'created_at', 'updated_at'],
        rows.map((id) => [id, 'Kim', data.clock.now(), data.clock.now()]),
      ),
    )
    expect(await steps(rows[1] ?? '')).toEqual([{ undo: 'wide', events: [{ kind: 'added' }] }])
  })
})

describe('what a letter shows of its writer', () => {
  it('is as much of the address as they allow, frozen, and a pack that shows more stays back', async () => {
    const caseId = await oneCase()
    const id = await create(ada)
    const whole = await pack([id], caseId)
    expect(whole.letters[0]?.text.sender).toEqual(['Ada Byron', '12 Ockham Lane', 'Leeds LS6 2AB', 'United Kingdom'])
    await change(id, { addressPrint: 'town' })
    const town = await pack([id], caseId)
    expect(town.letters[0]?.text.sender).toEqual(['Ada Byron', 'Leeds', 'United Kingdom'])
    const withheld = async (of: string) =>
      (await test.client.packs.get({ id: of })).withheld.map(({ reason }) => reason)
    expect(await withheld(whole.id)).toEqual(['address'])
    expect(await withheld(town.id)).toEqual([])
    await change(id, { addressPrint: 'none' })
    const none = await pack([id], caseId)
    expect(none.letters[0]?.text).toMatchObject({ sender: [], signature: 'Ada Byron' })
    expect(await withheld(town.id)).toEqual(['address'])
    // More may be shown again: then nothing has to stay back.
    await change(id, { addressPrint: 'full' })
    expect(await withheld(whole.id)).toEqual([])
    // Safety is stricter and wins.
    await change(id, { safety: [{ country: 'BY', rule: 'initials' }], addressPrint: 'full' })
    expect((await pack([id], caseId)).letters[0]?.text).toMatchObject({
      signature: 'A. B.',
      sender: ['A. B.', 'LS6 2AB', 'United Kingdom'],
    })
    await change(id, { addressPrint: 'none' })
    expect((await pack([id], caseId)).letters[0]?.text).toMatchObject({ signature: 'A. B.', sender: [] })
  })

  it('is nothing of a guest who wants no trace, anywhere in the profile but in their own row', async () => {
    const caseId = await oneCase()
    const fields = { givenName: 'Quillon', ...lane, guest: true, trace: 'none' as const }
    const id = await create(fields)
    const shy = await create({ ...fields, givenName: 'Wystan', consent: { given: false, on: null, how: '' } })
    const blocked = await create({ ...fields, givenName: 'Ysolde', safety: [{ country: 'BY', rule: 'never' }] })
    const { id: packId, letters } = await pack([id, shy, blocked], caseId)
    expect(letters).toMatchObject([{ memberId: null, memberName: 'A guest', text: { sender: [], signature: '' } }])
    await test.client.actions.add({
      fields: { caseId, channel: 'call', count: 1, on: '2026-11-20', memberId: id, addresseeId: null, note: '' },
    })
    const { traceless, data } = test.desk.services
    expect(traceless.done()).toEqual([])
    const proposed = async () =>
      (await test.client.personalData.review())
        .map(({ memberId, reasons }) => `${memberId} ${reasons.map(({ rule }) => rule).join()}`)
        .sort()
    expect(await proposed()).toEqual([])
    await test.client.packs.post({ id: packId, on: '2026-11-22', job: null })
    expect(traceless.done()).toEqual([id, shy, blocked])
    expect(await proposed()).toEqual([id, shy, blocked].map((one) => `${one} traceless`).sort())
    expect((await test.client.members.get({ id })).letters).toBe(0)
    const tables = ['letters', 'actions', 'packs', 'pack_texts', 'sendings', 'changes', 'operations']
    for (const table of tables) {
      const rows = JSON.stringify(data.sqlite.prepare(`SELECT * FROM ${table}`).all())
      // The history keeps that they were added, which goes with their erasure, and not that they wrote.
      const said =
        table === 'changes' || table === 'operations' ? rows.replace(/"(members|consents)[^}]*\}/g, '') : rows
      for (const word of ['Quillon', 'Wystan', 'Ysolde', 'Ockham'])
        expect(table === 'operations' || !said.includes(word), `${table}: ${word}`).toBe(true)
      if (table !== 'changes') for (const who of [id, shy, blocked]) expect(said, table).not.toContain(who)
    }
  })
})
