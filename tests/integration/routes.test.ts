/** What came back makes a way doubtful, packs say so, and the coordinator closes or opens it. */
import { beforeEach, describe, expect, it } from 'vitest'
import { addressee, caseFields, embassy, fillDesk, president } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'
import { makePack, postedPack, replyFields } from '../support/replies/desk.ts'

let test: TestDesk
let members: string[]
let caseId: string
let presidentId: string

beforeEach(async () => {
  test = openTestDesk()
  ;({ members, caseId } = await fillDesk(test.client))
  await test.client.settings.save({ country: 'GB' })
  presidentId = (await test.client.addressees.list()).find(({ name }) => name === president.name)?.id ?? ''
})

async function returned(letterId: string | null = null, kind: 'returned' | 'answer' = 'returned') {
  return await test.client.replies.save({
    id: null,
    fields: replyFields({ caseId, kind, addresseeId: presidentId, letterId }),
    files: [],
  })
}
const post = async (addresseeId = presidentId) => (await test.client.routes.of({ addresseeId }))[0]
const plan = () =>
  test.client.packs.plan({ cases: [caseId], members: 'all', addressees: null, letterDate: '2026-11-22', sample: 0 })

describe('a letter that came back', () => {
  it('makes the way doubtful, and what was undone or corrected does not', async () => {
    expect(await post()).toMatchObject({ way: 'post', state: 'open', returns: 0 })
    const { id, route } = await returned()
    expect(route).toMatchObject({ addresseeId: presidentId, way: 'post', state: 'doubtful', returns: 1 })
    expect(await post()).toMatchObject({ state: 'doubtful', returnedOn: '2026-11-20' })
    await test.client.history.undo({ operation: null })
    expect(await post()).toMatchObject({ state: 'open' })
    await test.client.history.redo()
    await test.client.replies.save({
      id,
      fields: replyFields({ caseId, kind: 'answer', addresseeId: presidentId }),
      files: [],
    })
    expect(await post()).toMatchObject({ state: 'open' })
  })

  it('is said by every pack that is not posted, and by a plan', async () => {
    const posted = await postedPack(test, caseId, members.slice(0, 2))
    const open = await makePack(test, caseId, members.slice(0, 3))
    expect(await test.client.routes.ofPack({ packId: open.id })).toEqual([])
    await returned(posted.letters.find((one) => one.addresseeId === presidentId)?.id ?? null)
    const [doubt] = await test.client.routes.ofPack({ packId: open.id })
    expect(doubt).toMatchObject({ name: president.name, way: 'post', state: 'doubtful', returns: 1 })
    expect(doubt?.letters).toBe(open.letters.filter((one) => one.addresseeId === presidentId).length)
    expect(await test.client.routes.ofPack({ packId: posted.id })).toEqual([])
    expect(await test.client.routes.packs()).toMatchObject([{ packId: open.id }])
    expect((await plan()).sentences).toContainEqual({
      key: 'doubtful.letter',
      params: { addressee: president.name, returns: 1, count: 12 },
    })
  })

  it('a second time is counted, and a closed way is none for new packs', async () => {
    await returned()
    expect((await returned()).route).toMatchObject({ returns: 2, state: 'doubtful' })
    await test.client.routes.say({ addresseeId: presidentId, way: 'post', state: 'closed' })
    expect(await post()).toMatchObject({ state: 'closed', closedOn: '2026-11-22' })
    const { ways, skipped, sentences } = await plan()
    // The embassy in the group's own country passes it on.
    expect(ways.find((way) => way.addresseeId === presidentId)).toMatchObject({
      via: { name: embassy.name },
      why: 'closed.embassy',
      can: ['embassy'],
    })
    expect(sentences.map(({ key }) => key)).toContain('way.closed.embassy')
    expect(skipped).toEqual([])

    await test.client.routes.say({ addresseeId: presidentId, way: 'post', state: 'open' })
    expect(await post()).toMatchObject({ state: 'open', returns: 0, closedOn: null })
    expect((await plan()).sentences.map(({ key }) => key)).not.toContain('doubtful.letter')
    // What comes back from now on counts again.
    expect((await returned()).route).toMatchObject({ returns: 1, state: 'doubtful' })
  })

  it('that went in care of an embassy came back from there', async () => {
    await test.client.routes.say({ addresseeId: presidentId, way: 'post', state: 'closed' })
    const { letters } = await postedPack(test, caseId, members.slice(0, 1))
    const letter = letters.find((one) => one.addresseeId === presidentId)
    const { route } = await returned(letter?.id ?? null)
    expect(route).toMatchObject({ addresseeId: letter?.via, state: 'doubtful' })
    expect(await post()).toMatchObject({ state: 'closed', returns: 0 })
  })

  it('as an e-mail is about e-mail, and a closed one leaves an addressee without a way', async () => {
    const minister = addressee({ title: 'Minister', emails: ['minister@example.org'], country: 'BY' })
    const fields = caseFields({ reference: 'UA 7/26', addressees: [{ ...minister, id: null, role: 'target' }] })
    caseId = (await test.client.cases.create({ fields, draft: null })).id
    const { letters } = await makePack(test, caseId, members.slice(0, 1))
    const [letter] = letters
    expect((await returned(letter?.id ?? null)).route).toMatchObject({
      way: 'email',
      state: 'doubtful',
      name: 'Minister',
    })
    await test.client.routes.say({ addresseeId: letter?.addresseeId ?? '', way: 'email', state: 'closed' })
    expect(await plan()).toMatchObject({ letters: 0, skipped: [{ reason: 'noWay', addresseeName: 'Minister' }] })
  })
})

it('two entries that are one keep replies and doubts together', async () => {
  const twin = await test.client.addressees.create({ fields: { ...president, title: 'The President' } })
  await test.client.replies.save({
    id: null,
    fields: replyFields({ caseId, kind: 'returned', addresseeId: twin.id }),
    files: [],
  })
  await returned()
  await test.client.routes.say({ addresseeId: twin.id, way: 'fax', state: 'closed' })
  await test.client.addressees.merge({ keep: presidentId, other: twin.id, fields: president })
  expect(await post()).toMatchObject({ returns: 2 })
  expect(await test.client.replies.list({ of: { what: 'addressee', id: presidentId } })).toHaveLength(2)
  await test.client.history.undo({ operation: null })
  expect(await post()).toMatchObject({ returns: 1 })
  expect((await test.client.routes.of({ addresseeId: twin.id }))[2]).toMatchObject({ way: 'fax', state: 'closed' })
})
