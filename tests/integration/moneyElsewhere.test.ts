/** Money where other domains meet it: a pack's postage, files for others, and what is known of a person. */
import { ORPCError } from '@orpc/server'
import { beforeEach, describe, expect, it } from 'vitest'
import { allMoney, type MoneyFields } from '#shared/money.ts'
import { type ExchangeDesk, openExchangeDesk, share } from '../support/exchange.ts'
import { fillDesk, memberFields } from '../support/packs.ts'

let ours: ExchangeDesk
let caseId: string

beforeEach(async () => {
  ours = openExchangeDesk()
  ;({ caseId } = await fillDesk(ours.client))
})

const fields = (given: Partial<MoneyFields> = {}): MoneyFields => ({
  kind: 'postage',
  amount: 3840,
  currency: 'GBP',
  on: '2026-11-20',
  eveningId: null,
  caseId: null,
  packId: null,
  note: '',
  ...given,
})
const makePack = async ({ client }: ExchangeDesk) =>
  (await client.packs.make({ cases: [caseId], members: 'all', addressees: null, letterDate: '2026-11-20', job: null }))
    .id
const post = ({ client }: ExchangeDesk, id: string, on = '2026-11-20') => client.packs.post({ id, on, job: null })
const entries = async ({ client }: ExchangeDesk) => (await client.money.list(allMoney)).entries
const refused = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') throw error ?? new Error('It was not refused')
  return error.data.key as string
}
const prices = async ({ client }: ExchangeDesk) => {
  for (const zone of ['inland', 'zone1', 'zone2', 'zone3'] as const) await client.post.setPrice({ zone, price: 150 })
}

describe('the postage of a pack', () => {
  it('is proposed once it is posted and every price is known, and noted once', async () => {
    const packId = await makePack(ours)
    await prices(ours)
    expect(await ours.client.money.postage({ packId })).toBe(null)
    await post(ours, packId)
    const letters = ours.rows(`SELECT id FROM letters WHERE channel = 'letter'`).length
    const postage = await ours.client.money.postage({ packId })
    expect(postage).toMatchObject({ letters, amount: letters * 150, currency: 'GBP', on: '2026-11-20', caseId })
    expect(postage?.noted).toBe(null)
    const first = await ours.client.money.add({ fields: fields({ packId }) })
    expect((await ours.client.money.postage({ packId }))?.noted).toMatchObject({ id: first.id, amount: 3840 })
    expect(await refused(ours.client.money.add({ fields: fields({ packId }) }))).toBe('moneyPackNoted')
    // Deleted it may be noted anew; what comes back from the bin then is an entry without its pack.
    await ours.client.money.remove({ id: first.id })
    await ours.client.money.add({ fields: fields({ packId, amount: 4000 }) })
    await ours.client.bin.restore({ kind: 'money', id: first.id })
    expect((await entries(ours)).map((one) => [one.amount, one.packNumber])).toEqual([
      [4000, 1],
      [3840, null],
    ])
  })

  it('is not known while a price is missing, and has the digits of the currency', async () => {
    const packId = await makePack(ours)
    await post(ours, packId)
    expect(await ours.client.money.postage({ packId })).toMatchObject({ amount: null })
    await prices(ours)
    await ours.client.settings.save({ currency: 'JPY' })
    const postage = await ours.client.money.postage({ packId })
    expect(postage).toMatchObject({ currency: 'JPY', amount: Math.round((postage?.letters ?? 0) * 1.5) })
  })
})

describe('a file for others', () => {
  it('takes money along only where everything is handed over', async () => {
    await ours.client.money.add({ fields: fields({ caseId, note: 'Stamps' }) })
    const theirs = openExchangeDesk()
    await theirs.take(await ours.give(share([caseId])))
    expect(await entries(theirs)).toEqual([])
    const successor = openExchangeDesk()
    await successor.take(await ours.give({ what: 'handOver' }))
    expect(await entries(successor)).toEqual(await entries(ours))
  })

  it('counts a pack’s postage once that two computers noted', async () => {
    const packId = await makePack(ours)
    const copy = openExchangeDesk()
    await copy.take(await ours.give({ what: 'handOver' }))
    await ours.client.money.add({ fields: fields({ packId, amount: 100 }) })
    await copy.client.money.add({ fields: fields({ packId, amount: 200 }) })
    const { plan } = await copy.take(await ours.give({ what: 'handOver' }))
    expect(plan.left).toContainEqual({ kind: 'money', reason: 'twice', count: 1 })
    await ours.take(await copy.give({ what: 'handOver' }))
    expect((await entries(copy)).map(({ amount }) => amount)).toEqual([100])
    expect(await entries(ours)).toEqual(await entries(copy))
  })

  it('shows two versions of an entry side by side, in words', async () => {
    const { id } = await ours.client.money.add({ fields: fields() })
    const copy = openExchangeDesk()
    await copy.take(await ours.give({ what: 'handOver' }))
    await ours.client.money.update({ id, fields: fields({ kind: 'paper' }) })
    await copy.client.money.update({ id, fields: fields({ amount: 4140 }) })
    await copy.take(await ours.give({ what: 'handOver' }))
    const [conflict] = copy.exchange.conflicts()
    expect(conflict).toMatchObject({ kind: 'money', fields: ['kind', 'amount'] })
    expect(await copy.client.exchange.waiting()).toEqual({ conflicts: 1 })
    const { fields: shown } = copy.exchange.conflict('money', id)
    expect(shown.map(({ values }) => values.flat().sort())).toEqual([
      ['Paper and printing', 'Stamps and postage'],
      ['£38.40', '£41.40'],
    ])
    expect(await ours.client.exchange.waiting()).toEqual({ conflicts: 0 })
  })
})

describe('a note that names a member', () => {
  const someone = { givenName: 'Quisquilla', familyName: 'Brontide', email: 'quisquilla@brontide.invalid' }
  const add = async () => (await ours.client.members.create({ fields: memberFields(someone) })).id

  it('is part of what is held about them', async () => {
    const memberId = await add()
    await ours.client.money.add({ fields: fields({ note: 'Lent by Quisquilla Brontide' }) })
    const { client, desk } = ours
    const { gather } = await import('../../src/main/personalData/access/gather.ts')
    const { createPersonalDataRepository } = await import('../../src/main/personalData/repository.ts')
    const { sqlite } = desk.services.data
    const held = gather(sqlite, createPersonalDataRepository(sqlite), memberId)
    expect(held.mentions).toEqual([{ table: 'money', words: 'Lent by Quisquilla Brontide' }])
    expect((await client.members.get({ id: memberId })).name).toContain('Brontide')
  })

  it('is blacked out when they are erased, in the table, in the bin and in what undo would bring back', async () => {
    const memberId = await add()
    const { id } = await ours.client.money.add({ fields: fields({ note: 'Lent by Quisquilla Brontide' }) })
    await ours.client.money.update({ id, fields: fields({ amount: 1, note: 'From Quisquilla Brontide' }) })
    const binned = await ours.client.money.add({ fields: fields({ note: 'For quisquilla@brontide.invalid' }) })
    await ours.client.money.remove({ id: binned.id })
    await ours.client.personalData.erase({ memberId, job: null })
    const everything = JSON.stringify([
      ours.rows('SELECT * FROM money'),
      ours.rows('SELECT * FROM changes'),
      ours.rows('SELECT * FROM operations'),
    ])
    expect(everything).not.toMatch(/quisquilla|brontide/i)
    expect((await entries(ours)).map(({ amount, note }) => [amount, note.replace(/█+/g, '█')])).toEqual([[1, 'From █']])
    await ours.client.bin.restore({ kind: 'money', id: binned.id })
    expect(await entries(ours)).toHaveLength(2)
  })
})
