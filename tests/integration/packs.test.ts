import { beforeEach, describe, expect, it } from 'vitest'
import { everyAction } from '#shared/actions.ts'
import type { PackChoice } from '#shared/packs.ts'
import { Refusal } from '#shared/refusal.ts'
import { readCode } from '../../src/main/letters/code.ts'
import { addressee, caseFields, fillDesk, memberFields } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'

let test: TestDesk
let members: string[]
let caseId: string

const letterDate = '2026-11-22'
const choose = (more: Partial<PackChoice> = {}): PackChoice => ({
  cases: [caseId],
  members: 'all',
  addressees: null,
  letterDate,
  ...more,
})
const make = (more: Partial<PackChoice> = {}) => test.client.packs.make({ ...choose(more), job: null })
const allLetters = async (id: string) => (await test.client.packs.letters({ id, offset: 0, limit: 500 })).letters
const refusedWith = (key: string, params: object = {}) => ({
  code: 'REFUSED',
  data: { key, params: expect.objectContaining(params) },
})
const post = (id: string) => test.client.packs.post({ id, on: letterDate, job: null })
const actionsOf = async () => (await test.client.actions.list({ ...everyAction, after: null, limit: 100 })).total

beforeEach(async () => {
  test = openTestDesk()
  ;({ members, caseId } = await fillDesk(test.client))
})

describe('a plan', () => {
  it('crosses writers with targets and words the sample as it would be frozen', async () => {
    const plan = await test.client.packs.plan({ ...choose(), sample: 5 })
    expect(plan).toMatchObject({ letters: 24, members: 12, addressees: 2, skipped: [] })
    const { id } = await make()
    const frozen = (await allLetters(id))[5]
    expect({ ...plan.sample?.text, code: '' }).toEqual({ ...frozen?.text, code: '' })
    expect(plan.sample).toMatchObject({ position: 5, reference: 'UA 204/26', memberName: frozen?.memberName })
    expect((await test.client.packs.plan({ ...choose(), sample: 24 })).sample).toBeNull()
  })

  it('lists what cannot be, each once', async () => {
    const closed = await test.client.cases.create({ fields: caseFields({ reference: 'UA 1/26' }), draft: null })
    await test.client.cases.setStatus({ id: closed.id, status: 'closed' })
    const bare = await test.client.cases.create({
      fields: caseFields({ reference: 'UA 2/26', addressees: [] }),
      draft: null,
    })
    const homeless = {
      ...addressee({ name: 'Nina Doe', phones: ['+1 202 555 0101'] }),
      id: null,
      role: 'target' as const,
    }
    const silentAddressee = await test.client.cases.create({
      fields: caseFields({ reference: 'UA 3/26', addressees: [homeless] }),
      draft: null,
    })
    const silent = await test.client.members.create({
      fields: memberFields({ givenName: 'Sid', consent: { given: false, on: null, how: '' } }),
    })
    const away = await test.client.members.create({ fields: memberFields({ givenName: 'Abe', active: false }) })
    const plan = await test.client.packs.plan({
      ...choose({ cases: [caseId, closed.id, bare.id, silentAddressee.id], members: [...members, silent.id, away.id] }),
      sample: 0,
    })
    expect(plan.letters).toBe(24)
    const reasons = plan.skipped.map((skip) => [skip.reason, skip.memberName ?? skip.addresseeName ?? skip.reference])
    expect(reasons.sort()).toEqual([
      ['caseClosed', 'UA 1/26'],
      ['inactive', 'Abe'],
      ['noAddressees', 'UA 2/26'],
      ['noConsent', 'Sid'],
      ['noWay', 'Nina Doe'],
    ])
  })

  it('keeps to the addressees that were chosen', async () => {
    const about = await test.client.cases.get({ id: caseId })
    const only = about.addressees[1]?.id ?? ''
    expect(await test.client.packs.plan({ ...choose({ addressees: [only] }), sample: 0 })).toMatchObject({
      letters: 12,
      sample: { addresseeId: only },
    })
  })
})

describe('a pack', () => {
  it('freezes letters that a person could have written', async () => {
    const { id, number, letters } = await make()
    expect({ number, letters }).toEqual({ number: 1, letters: 24 })
    const frozen = await allLetters(id)
    expect(new Set(frozen.map((letter) => letter.code)).size).toBe(24)
    for (const { text, code } of frozen) {
      expect(readCode(code)).toBe(code)
      expect(text.code).toBe(code)
      const lines = [
        ...text.sender,
        ...text.recipient,
        ...text.paragraphs,
        text.date,
        text.salutation,
        text.close,
        text.signature,
      ]
      for (const line of lines) expect(line).toMatch(/^\S(.*\S)?$/)
      expect(JSON.stringify(text)).not.toMatch(/\{\{|undefined|null|UA 204/)
    }
    const byron = frozen.find(
      (letter) => letter.memberName === 'Dr Ada Byron' && letter.text.recipient.includes('President'),
    )
    expect(byron?.text).toMatchObject({
      sender: ['Dr Ada Byron', '12 Ockham Lane', 'Leeds', 'LS6 2AB', 'United Kingdom'],
      date: '22 November 2026',
      recipient: ['Wiktar Halavach', 'President', 'Vul. Lipavaya 12', '220030 MINSK', 'BELARUS'],
      salutation: 'Dear President Halavach,',
      signature: 'Dr Ada Byron',
      language: 'en',
    })
    expect(byron?.text.paragraphs.join(' ')).toContain('I urge you to commute the death sentence of Ihar Lisouski')
    const guest = frozen.find((letter) => letter.memberName === 'Ines')
    expect(guest?.text.sender).toEqual([])
  })

  it('words neighbours differently', async () => {
    const { id } = await make()
    const openings = (await allLetters(id)).map((letter) => letter.text.paragraphs[0])
    for (let i = 1; i < openings.length; i++) expect(openings[i]).not.toBe(openings[i - 1])
  })

  it('takes the body of a model letter', async () => {
    const modelLetter = 'Dear Minister,\n\nI am worried.\n\nPlease act.\n\nYours sincerely,'
    const withModel = await test.client.cases.create({
      fields: caseFields({ reference: 'UA 7/26', modelLetter }),
      draft: null,
    })
    const { id } = await make({ cases: [withModel.id] })
    expect((await allLetters(id))[0]?.text.paragraphs).toEqual(['I am worried.', 'Please act.'])
  })

  it('does not change when its case or members do', async () => {
    const { id } = await make()
    const before = await allLetters(id)
    await test.client.cases.update({ id: caseId, fields: caseFields({ summary: 'Else.', asks: ['Release him'] }) })
    await test.client.members.update({
      id: members[0] ?? '',
      fields: memberFields({ givenName: 'Someone', familyName: 'Else' }),
    })
    expect(await allLetters(id)).toEqual(before)
  })

  it('is refused when nothing would come of it, and says why', async () => {
    await test.client.cases.setStatus({ id: caseId, status: 'closed' })
    await expect(make()).rejects.toMatchObject(refusedWith('packEmpty', { why: 'Closed: UA 204/26.' }))
    expect(await test.client.packs.list()).toEqual([])
  })

  it('is one step to undo, and keeps its number in the bin', async () => {
    const { id, operation } = await make()
    expect(await test.client.cases.get({ id: caseId })).toMatchObject({ letters: 24 })
    await test.client.packs.remove({ id })
    expect((await make()).number).toBe(2)
    await test.client.history.undo({ operation: null })
    await test.client.history.undo({ operation: null })
    expect(await test.client.packs.get({ id })).toMatchObject({ number: 1, letters: 24, members: 12, addressees: 2 })
    await test.client.history.undo({ operation })
    await expect(test.client.packs.get({ id })).rejects.toMatchObject(refusedWith('packGone'))
    await test.client.history.redo()
    expect((await allLetters(id)).length).toBe(24)
  })

  it('leaves nothing when it is stopped half way', async () => {
    let looks = 0
    const control = {
      progress: () => {},
      checkpoint() {
        if (++looks === 2) throw new Refusal('cancelled')
      },
    }
    const many = Array.from({ length: 60 }, (_, i) => memberFields({ givenName: `M${i}` }))
    for (const fields of many) await test.client.members.create({ fields })
    expect(() => test.desk.services.packs.make(choose(), control)).toThrow('cancelled')
    expect(await test.client.packs.list()).toEqual([])
  })
})

describe('posting', () => {
  it('records one action a letter, once', async () => {
    const { id } = await make()
    expect(await post(id)).toMatchObject({ actions: 24 })
    expect(await test.client.packs.get({ id })).toMatchObject({ postedOn: letterDate })
    await expect(post(id)).rejects.toMatchObject(refusedWith('packPostedAlready', { number: 1, on: letterDate }))
    expect(await actionsOf()).toBe(24)
    expect((await test.client.members.get({ id: members[0] ?? '' })).letters).toBe(2)
    await expect(test.client.packs.remove({ id })).rejects.toMatchObject(refusedWith('packPosted', { number: 1 }))
  })

  it('is taken back whole, and can be done again', async () => {
    const { id } = await make()
    await expect(test.client.packs.unpost({ id })).rejects.toMatchObject(refusedWith('packNotPosted'))
    await post(id)
    expect(await test.client.packs.unpost({ id })).toMatchObject({ actions: 24 })
    expect(await actionsOf()).toBe(0)
    await post(id)
    await test.client.history.undo({ operation: null })
    expect(await actionsOf()).toBe(0)
    expect(await test.client.packs.get({ id })).toMatchObject({ postedOn: null })
  })

  it('is refused for a day to come', async () => {
    const { id } = await make()
    const tomorrow = test.client.packs.post({ id, on: '2026-11-23', job: null })
    await expect(tomorrow).rejects.toMatchObject(refusedWith('actionInFuture'))
  })
})
