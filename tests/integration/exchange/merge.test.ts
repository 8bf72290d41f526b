import { beforeEach, describe, expect, it } from 'vitest'
import { type ExchangeDesk, openExchangeDesk, share } from '../../support/exchange.ts'
import { addressee, caseFields, fillDesk, memberFields } from '../../support/packs.ts'
import { wholeProfile } from '../../support/wholeProfile.ts'

let ours: ExchangeDesk
let theirs: ExchangeDesk
let caseId: string
let members: string[]

const named = async ({ client }: ExchangeDesk, groupName: string) => {
  await client.desk.begin({ groupName, country: 'GB', language: 'en' })
}
const references = async ({ client }: ExchangeDesk) => (await client.cases.list()).map(({ reference }) => reference)
const outcome = (plan: { kinds: { kind: string }[] }, kind: string) => plan.kinds.find((one) => one.kind === kind)
const makePack = ({ client }: ExchangeDesk, of: string) =>
  client.packs.make({ cases: [of], members: 'all', addressees: null, letterDate: '2026-11-22', job: null })
const refused = (key: string) => expect.objectContaining({ key })

beforeEach(async () => {
  ours = openExchangeDesk()
  theirs = openExchangeDesk()
  await named(ours, 'Leeds group')
  await named(theirs, 'Otley group')
  ;({ caseId, members } = await fillDesk(ours.client))
})

describe('chosen cases for another group', () => {
  it('bring case, asks, addressees and wordings, and nobody of the group', async () => {
    await ours.client.cases.update({
      id: caseId,
      fields: { ...(await ours.client.cases.get({ id: caseId })), note: 'Ada Byron knows the family' },
    })
    await ours.client.actions.add({
      fields: {
        caseId,
        channel: 'letter',
        kind: 'appeal',
        count: 3,
        on: '2026-11-10',
        memberId: members[0] ?? null,
        addresseeId: null,
        note: 'by hand',
      },
    })
    const file = await ours.give(share([caseId]))
    const { plan } = await theirs.take(file)
    expect(outcome(plan, 'case')).toMatchObject({ added: 1, conflicts: 0 })
    expect(outcome(plan, 'addressee')).toMatchObject({ added: 2 })
    const mine = await ours.client.cases.get({ id: caseId })
    const got = await theirs.client.cases.get({ id: caseId })
    expect(got).toMatchObject({ reference: mine.reference, asks: mine.asks, deadline: mine.deadline, note: '' })
    expect(got.addressees.map(({ name }) => name)).toEqual(mine.addressees.map(({ name }) => name))
    expect(theirs.rows('SELECT * FROM members')).toEqual([])
    expect(JSON.stringify(theirs.rows('SELECT * FROM group_tallies'))).not.toContain('Ada')
    expect(theirs.exchange.otherGroups()).toMatchObject({
      groups: [{ name: 'Leeds group', total: 3 }],
      cases: [{ reference: 'UA 204/26', total: 3, groups: 1 }],
    })
    expect((await theirs.client.reports.month({ month: '2026-11' })).total).toBe(0)
  })

  it('are the same the second time, and one step to undo', async () => {
    const before = wholeProfile(theirs.desk.services.data.sqlite)
    const file = await ours.give(share([caseId]))
    const { operation } = await theirs.take(file)
    const after = wholeProfile(theirs.desk.services.data.sqlite)
    const again = await theirs.take(file)
    expect(outcome(again.plan, 'case')).toMatchObject({ same: 1, added: 0, changed: 0 })
    expect(wholeProfile(theirs.desk.services.data.sqlite)).toEqual(after)
    await theirs.client.history.undo({ operation })
    expect(wholeProfile(theirs.desk.services.data.sqlite)).toEqual(before)
    const third = await theirs.take(file)
    expect(outcome(third.plan, 'case')).toMatchObject({ added: 1 })
    expect(wholeProfile(theirs.desk.services.data.sqlite)).toEqual(after)
  })

  it('follow what is changed later, on either side', async () => {
    await theirs.take(await ours.give(share([caseId])))
    await ours.client.cases.setDeadline({ id: caseId, deadline: '2027-01-15' })
    const { plan } = await theirs.take(await ours.give(share([caseId])))
    expect(outcome(plan, 'case')).toMatchObject({ changed: 1, conflicts: 0 })
    expect(await theirs.client.cases.get({ id: caseId })).toMatchObject({ deadline: '2027-01-15' })
    await theirs.client.cases.setDeadline({ id: caseId, deadline: '2027-02-01' })
    const back = await ours.take(await theirs.give(share([caseId])))
    expect(outcome(back.plan, 'case')).toMatchObject({ changed: 1, conflicts: 0 })
    expect(await ours.client.cases.get({ id: caseId })).toMatchObject({ deadline: '2027-02-01' })
    const older = await ours.take(await theirs.give(share([caseId])))
    expect(outcome(older.plan, 'case')).toMatchObject({ same: 1 })
  })

  it('say when a file is older than what is here', async () => {
    const old = await ours.give(share([caseId]))
    await theirs.take(old)
    await ours.client.cases.setDeadline({ id: caseId, deadline: '2027-01-15' })
    await theirs.take(await ours.give(share([caseId])))
    const { plan } = await theirs.take(old)
    expect(outcome(plan, 'case')).toMatchObject({ older: 1, changed: 0, conflicts: 0 })
    expect(await theirs.client.cases.get({ id: caseId })).toMatchObject({ deadline: '2027-01-15' })
  })
})

describe('a record that was changed on both sides', () => {
  async function quarrel() {
    await theirs.take(await ours.give(share([caseId])))
    await ours.client.cases.setDeadline({ id: caseId, deadline: '2027-01-15' })
    await theirs.client.cases.setDeadline({ id: caseId, deadline: '2027-02-01' })
    const { plan } = await theirs.take(await ours.give(share([caseId])))
    expect(outcome(plan, 'case')).toMatchObject({ conflicts: 1, changed: 0 })
  }

  it('is kept in both versions until somebody decides, field by field', async () => {
    await quarrel()
    const [found] = theirs.exchange.conflicts()
    expect(found).toMatchObject({ kind: 'case', id: caseId, fields: ['deadline'], from: ['Leeds group'] })
    const conflict = theirs.exchange.conflict('case', caseId)
    expect(conflict.fields).toEqual([
      { field: 'deadline', values: expect.arrayContaining([['2027-01-15'], ['2027-02-01']]) },
    ])
    expect(conflict.versions.filter(({ here }) => here)).toHaveLength(1)
    const foreign = conflict.versions.find(({ here }) => !here)
    const { operation } = theirs.exchange.decide({
      kind: 'case',
      id: caseId,
      seen: conflict.versions.map(({ version }) => version),
      whole: conflict.versions.find(({ here }) => here)?.version ?? '',
      take: { deadline: foreign?.version ?? '' },
    })
    expect(await theirs.client.cases.get({ id: caseId })).toMatchObject({ deadline: '2027-01-15' })
    expect(theirs.exchange.conflicts()).toEqual([])
    const { plan } = await ours.take(await theirs.give(share([caseId])))
    expect(outcome(plan, 'case')).toMatchObject({ conflicts: 0 })
    expect(ours.exchange.conflicts()).toEqual([])
    await theirs.client.history.undo({ operation })
    expect(theirs.exchange.conflicts()).toHaveLength(1)
  })

  it('stands alike on both sides before anybody decides', async () => {
    await quarrel()
    await ours.take(await theirs.give(share([caseId])))
    const deadline = async (desk: ExchangeDesk) => (await desk.client.cases.get({ id: caseId })).deadline
    expect(await deadline(ours)).toBe(await deadline(theirs))
    expect(ours.exchange.conflicts()).toHaveLength(1)
  })

  it('is not decided twice, nor on versions that nobody saw', async () => {
    await quarrel()
    const { versions } = theirs.exchange.conflict('case', caseId)
    const [first] = versions
    const decision = {
      kind: 'case',
      id: caseId,
      seen: versions.map(({ version }) => version),
      whole: first?.version ?? '',
      take: {},
    }
    expect(() => theirs.exchange.decide({ ...decision, seen: decision.seen.slice(1) })).toThrow(
      refused('exchangeOtherVersions'),
    )
    theirs.exchange.decide(decision)
    expect(() => theirs.exchange.decide(decision)).toThrow(refused('exchangeDecided'))
  })
})

describe('a case that both groups entered', () => {
  it('is recognised and becomes one, whose differences are to be decided', async () => {
    const { id: own } = await theirs.client.cases.create({
      fields: caseFields({ reference: 'ua 204/2026', headline: 'Another headline' }),
      draft: null,
    })
    const file = await ours.give(share([caseId]))
    const seen = await theirs.exchange.look({
      path: file,
      passphrase: 'abstract candle window harvest lemon orbit',
      apart: [],
    })
    expect(seen.sameCases).toMatchObject([
      { theirs: { id: caseId }, ours: { id: own, reference: 'ua 204/2026' }, apart: false },
    ])
    await theirs.take(file)
    expect(await theirs.client.cases.list()).toHaveLength(1)
    expect(await theirs.client.addressees.list()).toHaveLength(2)
    expect(theirs.exchange.conflicts()).toMatchObject([{ kind: 'case', fields: expect.arrayContaining(['headline']) }])
    const again = await theirs.take(file)
    expect(again.plan.sameCases).toEqual([])
    await ours.take(await theirs.give(share([own])))
    expect(await ours.client.cases.list()).toHaveLength(1)
  })

  it('stays two where somebody says so, and is not asked about again', async () => {
    await theirs.client.cases.create({ fields: caseFields(), draft: null })
    const file = await ours.give(share([caseId]))
    await theirs.take(file, [caseId])
    expect(await references(theirs)).toEqual(['UA 204/26', 'UA 204/26'])
    expect((await theirs.take(file)).plan.sameCases).toEqual([])
    expect(await references(theirs)).toHaveLength(2)
  })
})

describe('two entries of a desk that are one elsewhere', () => {
  it('become one with all that hangs on both, and two again by undo', async () => {
    const { id: own } = await theirs.client.cases.create({ fields: caseFields(), draft: null })
    const [from, also] = [await ours.give(share([caseId])), await theirs.give(share([own]))]
    const apart = openExchangeDesk()
    await apart.take(from)
    await apart.take(also, [own])
    const [gone = ''] = [own, caseId].sort().slice(1)
    const parts = [{ part: 'opening' as const, variants: ['I write to you.'] }]
    await apart.client.wording.save({ caseId: gone, language: 'fr', parts })
    await apart.client.actions.add({
      fields: {
        caseId: gone,
        channel: 'call',
        count: 4,
        on: '2026-11-10',
        memberId: null,
        addresseeId: null,
        note: '',
      },
    })
    const together = openExchangeDesk()
    await together.take(from)
    await together.take(also)
    const before = wholeProfile(apart.desk.services.data.sqlite)
    const all = (await together.client.cases.list()).map(({ id }) => id)
    const { operation, plan } = await apart.take(await together.give(share(all)))
    expect(plan.joined).toHaveLength(1)
    expect(await apart.client.cases.list()).toMatchObject([{ id: [own, caseId].sort()[0], actions: 4 }])
    expect(apart.rows('SELECT case_id, language FROM wordings')).toEqual([
      { case_id: [own, caseId].sort()[0], language: 'fr' },
    ])
    expect(await apart.client.backup.check()).toMatchObject({ problems: [] })
    await apart.client.history.undo({ operation })
    expect(wholeProfile(apart.desk.services.data.sqlite)).toEqual(before)
  })
})

describe('what is in the bin', () => {
  it('does not come back with a file, and the plan says so', async () => {
    await theirs.take(await ours.give(share([caseId])))
    await theirs.client.cases.remove({ id: caseId })
    await ours.client.cases.setDeadline({ id: caseId, deadline: '2027-03-03' })
    const { plan } = await theirs.take(await ours.give(share([caseId])))
    expect(outcome(plan, 'case')).toMatchObject({ binned: 1, added: 0, changed: 0 })
    expect(await theirs.client.cases.list()).toEqual([])
    expect(theirs.exchange.conflicts()).toHaveLength(1)
  })
})

describe('tallies of another group', () => {
  it('replace what the group told before, in whatever order, and never enter own figures', async () => {
    const add = (count: number) =>
      ours.client.actions.add({
        fields: {
          caseId,
          channel: 'letter',
          kind: 'appeal',
          count,
          on: '2026-11-10',
          memberId: null,
          addresseeId: null,
          note: '',
        },
      })
    await add(3)
    const first = await ours.give(share([caseId]))
    await theirs.take(first)
    await theirs.take(first)
    expect(theirs.exchange.otherGroups().cases).toMatchObject([{ total: 3 }])
    const own = await ours.take(first)
    expect(own.plan.left).toContainEqual({ kind: 'tally', reason: 'ownTallies', count: 1 })
    expect(ours.exchange.otherGroups().cases).toEqual([])
    const { operation } = theirs.exchange.removeGroup(ours.desk.services.settings.groupIdentity().id)
    expect(theirs.exchange.otherGroups().cases).toEqual([])
    await theirs.client.history.undo({ operation })
    expect(theirs.exchange.otherGroups().cases).toMatchObject([{ total: 3 }])
  })
})

describe('a hand-over', () => {
  it('makes an empty profile into the group that handed over', async () => {
    const successor = openExchangeDesk()
    const pack = await makePack(ours, caseId)
    await ours.client.packs.post({ id: pack.id, on: '2026-11-20', job: null })
    await ours.client.members.create({ fields: memberFields({ givenName: 'Zoe', note: 'sings' }) })
    const { plan } = await successor.take(await ours.give({ what: 'handOver' }))
    expect(plan.left).toEqual([])
    const here = wholeProfile(ours.desk.services.data.sqlite)
    const there = wholeProfile(successor.desk.services.data.sqlite)
    for (const [table, rows] of Object.entries(here)) {
      if (table.startsWith('exchange_') || table === 'asks') continue
      expect(there[table], table).toEqual(rows)
    }
    expect(successor.rows('SELECT case_id, position, text FROM asks')).toHaveLength(here.asks?.length ?? -1)
    expect(successor.desk.services.settings.groupIdentity()).toEqual(ours.desk.services.settings.groupIdentity())
    expect(await successor.client.backup.check()).toMatchObject({ problems: [] })
    expect((await successor.client.reports.month({ month: '2026-11' })).total).toBe(
      (await ours.client.reports.month({ month: '2026-11' })).total,
    )
  })

  it('does not bring back whom this group erased', async () => {
    const [gone = ''] = members
    const file = await ours.give({ what: 'handOver' })
    await ours.client.personalData.erase({ memberId: gone, job: null })
    const { plan } = await ours.take(file)
    expect(plan.left).toContainEqual({ kind: 'member', reason: 'erased', count: 1 })
    expect(ours.rows('SELECT id FROM members WHERE id = ?', gone)).toEqual([])
    const names = JSON.stringify([ours.rows('SELECT * FROM exchange_versions'), ours.rows('SELECT * FROM changes')])
    expect(names).not.toContain('Ockham')
  })

  it('says whom the sender erased', async () => {
    await theirs.client.members.create({
      fields: memberFields({ givenName: 'Ada', familyName: 'Byron', address: ['12 Ockham Lane', 'Leeds', 'LS6 2AB'] }),
    })
    await ours.client.personalData.erase({ memberId: members[0] ?? '', job: null })
    const { plan } = await theirs.take(await ours.give({ what: 'handOver' }))
    expect(plan.erasedThere).toEqual(['Ada Byron'])
  })

  it('makes one of two members where the sender did, and keeps what hung on both', async () => {
    const copy = openExchangeDesk()
    const file = await ours.give({ what: 'handOver' })
    await copy.take(file)
    const [keep = '', gone = ''] = members
    await ours.client.actions.add({
      fields: {
        caseId,
        channel: 'letter',
        kind: 'appeal',
        count: 2,
        on: '2026-11-10',
        memberId: gone,
        addresseeId: null,
        note: '',
      },
    })
    const { one, other } = await ours.client.memberMerge.preview({ one: keep, other: gone })
    const seen = { one: one.updatedAt, other: other.updatedAt }
    await ours.client.memberMerge.merge({ one: keep, other: gone, chosen: {}, seen })
    await copy.take(await ours.give({ what: 'handOver' }))
    expect(copy.rows('SELECT id FROM members WHERE id = ?', gone)).toEqual([])
    expect(copy.rows('SELECT member_id FROM actions')).toEqual([{ member_id: keep }])
    await ours.take(file)
    expect(ours.rows('SELECT id FROM members WHERE id = ?', gone)).toEqual([])
  })

  it('counts a letter once that both sides recorded as posted', async () => {
    const pack = await makePack(ours, caseId)
    const copy = openExchangeDesk()
    await copy.take(await ours.give({ what: 'handOver' }))
    await ours.client.packs.post({ id: pack.id, on: '2026-11-20', job: null })
    await copy.client.packs.post({ id: pack.id, on: '2026-11-21', job: null })
    const { plan } = await copy.take(await ours.give({ what: 'handOver' }))
    const letters = copy.rows('SELECT id FROM letters').length
    expect(plan.left).toContainEqual({ kind: 'action', reason: 'twice', count: letters })
    expect(copy.rows('SELECT id FROM actions')).toHaveLength(letters)
    await ours.take(await copy.give({ what: 'handOver' }))
    expect(ours.rows('SELECT id FROM actions ORDER BY id')).toEqual(copy.rows('SELECT id FROM actions ORDER BY id'))
  })

  it('gives a pack the next number where its own is taken', async () => {
    await makePack(ours, caseId)
    const { caseId: other } = await fillDesk(theirs.client)
    await makePack(theirs, other)
    await theirs.take(await ours.give({ what: 'handOver' }))
    expect(theirs.rows('SELECT number FROM packs ORDER BY number')).toEqual([{ number: 1 }, { number: 2 }])
    await theirs.take(await ours.give({ what: 'handOver' }))
    expect(theirs.rows('SELECT number FROM packs ORDER BY number')).toEqual([{ number: 1 }, { number: 2 }])
  })

  it('says when the desk changed between plan and merge', async () => {
    const path = await ours.give(share([caseId]))
    const seen = await theirs.exchange.look({
      path,
      passphrase: 'abstract candle window harvest lemon orbit',
      apart: [],
    })
    await theirs.client.cases.create({
      fields: caseFields({ addressees: [{ ...addressee({ name: 'X' }), id: null, role: 'copy' }] }),
      draft: null,
    })
    const merge = theirs.exchange.merge(
      { path, passphrase: 'abstract candle window harvest lemon orbit', apart: [], expected: seen.fingerprint },
      { progress: () => {}, checkpoint: () => {} },
    )
    await expect(merge).rejects.toThrow(refused('exchangePlanChanged'))
    expect(await theirs.client.cases.list()).toHaveLength(1)
  })
})
