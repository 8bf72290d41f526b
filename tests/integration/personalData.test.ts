/** The consent ledger, requests, review and access, through the router. */
import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberFields } from '../../src/shared/members.ts'
import { defaultRules } from '../../src/shared/packRules.ts'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { stoppedClock } from '../support/folder.ts'
import { fillDesk, memberFields } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'

let test: TestDesk
let caseId: string
let members: string[]

beforeEach(async () => {
  test = openTestDesk()
  ;({ members, caseId } = await fillDesk(test.client))
  await test.client.settings.save({ country: 'GB', groupName: 'Harrogate group' })
})

const refused = (key: string) => ({ code: 'REFUSED', data: expect.objectContaining({ key }) })
const at = (place: number) => members[place] ?? ''
const add = async (fields: Partial<MemberFields>) =>
  (await test.client.members.create({ fields: memberFields(fields) })).id
const record = (
  memberId: string,
  given: boolean,
  more: { on?: string; text?: string | null; purpose?: 'roster' | 'sharing' } = {},
) =>
  test.client.personalData.recordConsent({
    memberId,
    purpose: 'roster',
    given,
    on: '2026-11-20',
    how: 'by e-mail',
    text: null,
    ...more,
  })
const makePack = (chosen: string[], unit: 'person' | 'household' = 'person') =>
  test.client.packs.make({
    cases: [caseId],
    members: chosen,
    addressees: null,
    letterDate: '2026-11-22',
    rules: { ...defaultRules, unit },
    job: null,
  })

describe('the consent ledger', () => {
  it('is added to and keeps the wording of each entry, whatever the wording became', async () => {
    const { roster } = await test.client.personalData.texts()
    expect(roster).toMatchObject({ id: null, versions: 0 })
    expect(roster.text).toContain('Harrogate group')
    await record(at(0), true, { text: roster.text })
    await test.client.personalData.saveText({ purpose: 'roster', text: 'Shorter words.' })
    await record(at(0), true, { text: 'Shorter words.', on: '2026-11-21' })
    const ledger = await test.client.personalData.ledger({ memberId: at(0) })
    expect(ledger.map(({ given, on, text }) => [given, on, text?.text ?? null])).toEqual([
      [true, '2026-11-21', 'Shorter words.'],
      [true, '2026-11-20', roster.text],
      [true, '2026-01-10', null],
    ])
    expect((await test.client.personalData.texts()).roster).toMatchObject({ text: 'Shorter words.', versions: 2 })
  })

  it('counts for the roster as the form does, by its latest entry of that purpose', async () => {
    await record(at(0), false)
    expect((await test.client.members.get({ id: at(0) })).consent).toEqual({
      given: false,
      on: '2026-11-20',
      how: 'by e-mail',
    })
    await record(at(0), true, { purpose: 'sharing' })
    expect((await test.client.members.get({ id: at(0) })).consent.given).toBe(false)
    await test.client.history.undo({ operation: null })
    await test.client.history.undo({ operation: null })
    expect((await test.client.members.get({ id: at(0) })).consent.given).toBe(true)
  })

  it('takes nothing of a day to come, and nothing for nobody', async () => {
    await expect(record(at(0), true, { on: '2026-11-23' })).rejects.toMatchObject(refused('saidInFuture'))
    await expect(record(caseId, true)).rejects.toMatchObject(refused('memberGone'))
  })

  it('makes a withdrawal keep the member out of packs, frozen ones included', async () => {
    const { id: pack } = await makePack([at(0), at(1)])
    await record(at(0), false)
    expect((await test.client.packs.get({ id: pack })).withheld).toMatchObject([
      { memberId: at(0), reason: 'noConsent', letters: 2 },
    ])
    const { skipped, letters } = await test.client.packs.make({
      cases: [caseId],
      members: [at(0), at(1)],
      addressees: null,
      letterDate: '2026-11-22',
      job: null,
    })
    expect(letters).toBe(2)
    expect(skipped).toMatchObject([{ memberId: at(0), reason: 'noConsent' }])
  })
})

describe('a request', () => {
  it('is due a month after it came, by the calendar, until it is answered', async () => {
    test = openTestDesk({ clock: stoppedClock('2027-02-10') })
    ;({ members } = await fillDesk(test.client))
    const { id, dueOn } = await test.client.personalData.addRequest({
      memberId: at(0),
      kind: 'access',
      cameOn: '2027-01-31',
      how: 'by e-mail',
    })
    expect(dueOn).toBe('2027-02-28')
    expect((await test.client.personalData.waiting()).requests).toMatchObject([
      { id, memberName: 'Dr Ada Byron', kind: 'access', dueOn: '2027-02-28', doneOn: null },
    ])
    const { operation } = await test.client.personalData.setRequestDone({ id, doneOn: '2027-02-10' })
    expect((await test.client.personalData.waiting()).requests).toEqual([])
    await test.client.history.undo({ operation })
    expect((await test.client.personalData.requests({ memberId: null })).map((one) => one.id)).toEqual([id])
    await expect(test.client.personalData.setRequestDone({ id: caseId, doneOn: null })).rejects.toMatchObject(
      refused('requestGone'),
    )
  })
})

describe('the review', () => {
  it('proposes, is quiet for a year where the coordinator keeps somebody, and asks again after a month', async () => {
    const id = await add({
      givenName: 'Quiet',
      familyName: 'Andold',
      consent: { given: true, on: '2020-05-05', how: '' },
    })
    const never = await add({ givenName: 'Never', familyName: 'Asked', consent: { given: false, on: null, how: '' } })
    await test.client.members.remove({ ids: [at(3)] })
    const reviewed = async () =>
      (await test.client.personalData.review()).map(({ memberId, reasons }) => [
        memberId,
        reasons.map(({ rule }) => rule),
      ])
    expect(await reviewed()).toEqual([[id, ['oldConsent']]])
    const later = async (day: string) => {
      await test.desk.close()
      test = openTestDesk({ folder: test.folder, clock: stoppedClock(day) })
    }
    await later('2026-12-23')
    expect(await reviewed()).toEqual(
      expect.arrayContaining([
        [id, ['oldConsent']],
        [never, ['noConsent']],
        [at(3), ['bin']],
      ]),
    )
    expect((await test.client.personalData.decide({ memberIds: [id], decision: 'keep' })).until).toBe('2027-12-23')
    expect((await test.client.personalData.decide({ memberIds: [never], decision: 'ask' })).until).toBe('2027-01-23')
    expect(await reviewed()).toEqual([[at(3), ['bin']]])
    expect((await test.client.personalData.waiting()).review).toBe(1)
    await test.client.history.undo({ operation: null })
    expect(await reviewed()).toHaveLength(2)
    await test.client.history.redo()
    await later('2027-01-23')
    expect((await test.client.personalData.review()).find(({ memberId }) => memberId === never)?.reasons).toEqual([
      { rule: 'noConsent', since: '2026-11-22', askedOn: '2026-12-23' },
    ])
    await expect(test.client.personalData.decide({ memberIds: [caseId], decision: 'keep' })).rejects.toMatchObject(
      refused('reviewGone'),
    )
    // It never deletes: everybody is still there.
    expect(await test.client.members.list()).toHaveLength(13)
  })

  it('is silent where a rule is off', async () => {
    await add({ givenName: 'Quiet', familyName: 'Andold', consent: { given: true, on: '2020-05-05', how: '' } })
    const { retention } = await test.client.settings.get()
    await test.client.settings.save({ retention: { ...retention, consentYears: null } })
    expect(await test.client.personalData.review()).toEqual([])
  })

  it('begins a message to somebody who has an address', async () => {
    const id = await add({ givenName: 'Mail', familyName: 'Able', email: 'mail@able.example' })
    const { address } = await test.client.personalData.askAgain({ memberId: id })
    expect(decodeURIComponent(address ?? '')).toMatch(
      /^mailto:mail@able\.example\?subject=May we keep you.*Harrogate group/s,
    )
    await expect(test.client.personalData.askAgain({ memberId: at(0) })).rejects.toMatchObject(refused('memberNoEmail'))
  })
})

describe('access', () => {
  it('gives everything held as a document and as JSON, with other people struck out', async () => {
    const home = { address: ['9 Larchwood', 'Leeds', 'LS3 3AA'], country: 'GB' }
    const id = await add({
      givenName: 'Imelda',
      familyName: 'Larch',
      email: 'imelda@larch.example',
      note: 'Comes with Samuel Whitlock and Grace; tea, not coffee. hannah@elsewhere.example',
      languages: ['en', 'cy'],
      channels: ['letter'],
      ...home,
    })
    const spouse = await add({ givenName: 'Tobias', familyName: 'Larch', ...home })
    await test.client.members.update({
      id,
      fields: { ...(await test.client.members.get({ id })), phone: '0113 496 0999' },
    })
    const { roster } = await test.client.personalData.texts()
    await record(id, true, { text: roster.text })
    await makePack([id, spouse], 'household')
    const { id: posted } = await makePack([id])
    await test.client.packs.post({ id: posted, on: '2026-11-22', job: null })
    await test.client.actions.add({
      fields: {
        caseId,
        channel: 'call',
        count: 1,
        on: '2026-11-01',
        memberId: id,
        addresseeId: null,
        note: 'with Ruth Castle',
      },
    })
    const friend = await test.client.members.get({ id: at(6) })
    await test.client.members.update({ id: at(6), fields: { ...friend, note: 'Tom Reed drives Imelda Larch home.' } })
    await test.client.personalData.addRequest({ memberId: id, kind: 'access', cameOn: '2026-11-20', how: 'letter' })

    const files = await test.client.personalData.access({ memberId: id, job: null })
    const [document, json] = (files ?? []).map(({ token }) => test.desk.files.path(token))
    const held = JSON.parse(readFileSync(json ?? '', 'utf8'))
    expect(held).toMatchObject({ format: 'candlepost-personal-data', version: 1, name: 'Imelda Larch' })
    expect(held.letters).toHaveLength(4)
    expect(held.actions).toHaveLength(3)
    expect(held.requests).toMatchObject([{ dueOn: '2026-12-20' }])
    expect(held.mentions).toEqual([{ table: 'members', words: '███ ████ drives Imelda Larch home.' }])
    const words = paragraphsOf(partOf(document ?? '', 'word/document.xml')).join('\n')
    for (const text of [JSON.stringify(held), words]) {
      expect(text).toContain('Imelda Larch')
      expect(text).toContain('0113 496 0999')
      expect(text).toContain('Ihar Lisouski')
      expect(text).toContain('tea, not coffee')
      for (const other of ['Samuel', 'Whitlock', 'Grace', 'Tobias', 'Ruth Castle', 'Tom Reed', 'hannah@']) {
        expect(text, other).not.toContain(other)
      }
    }
    expect(words).toContain('9 Larchwood')
  })

  it('is given of a member in the bin, and of nobody who is not there', async () => {
    await test.client.members.remove({ ids: [at(0)] })
    expect(await test.client.personalData.access({ memberId: at(0), job: null })).toHaveLength(2)
    await expect(test.client.personalData.access({ memberId: caseId, job: null })).rejects.toMatchObject(
      refused('memberGone'),
    )
  })
})
