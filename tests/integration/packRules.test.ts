/** Rules, ways, safety and the lint of packs, through the router. */

import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { everyAction } from '#shared/actions.ts'
import type { MemberFields } from '../../src/shared/members.ts'
import { defaultRules, type PackRules } from '../../src/shared/packRules.ts'
import type { PackChoice } from '../../src/shared/packs.ts'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { addressee, caseFields, embassy, fillDesk, memberFields, president, roster } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'

let test: TestDesk
let members: string[]
let caseId: string

const letterDate = '2026-11-22'
const rules = (more: Partial<PackRules>): PackRules => ({ ...defaultRules, ...more })
const choose = (more: Partial<PackChoice> = {}): PackChoice => ({
  cases: [caseId],
  members: 'all',
  addressees: null,
  letterDate,
  ...more,
})
const plan = (more: Partial<PackChoice> = {}, sample = 0) => test.client.packs.plan({ ...choose(more), sample })
const make = (more: Partial<PackChoice> = {}) => test.client.packs.make({ ...choose(more), job: null })
const lettersOf = async (id: string, channel?: 'letter' | 'email' | 'fax') =>
  (await test.client.packs.letters({ id, offset: 0, limit: 500, ...(channel ? { channel } : {}) })).letters
const keys = (sentences: { key: string }[]) => sentences.map(({ key }) => key)
const member = (place: number, more: Partial<MemberFields>) =>
  test.client.members.update({ id: members[place] ?? '', fields: { ...(roster[place] ?? memberFields({})), ...more } })
const never = { safety: [{ country: 'BY', rule: 'never' as const }] }
const initials = { safety: [{ country: 'BY', rule: 'initials' as const }] }
const refused = (key: string) => ({ code: 'REFUSED', data: expect.objectContaining({ key }) })
async function printed(id: string): Promise<string[]> {
  const saved = await test.client.packs.save({ id, perLetter: false, job: null })
  const path = test.desk.files.path(saved?.files[0]?.token ?? '')
  expect(readFileSync(path).length).toBeGreaterThan(0)
  return paragraphsOf(partOf(path, 'word/document.xml'))
}

beforeEach(async () => {
  test = openTestDesk()
  ;({ members, caseId } = await fillDesk(test.client))
  await test.client.settings.save({ country: 'GB' })
})

describe('who writes', () => {
  it('is everybody, a few each, or one for each addressee', async () => {
    expect(await plan({ rules: rules({ pattern: { kind: 'each', letters: 1 } }) })).toMatchObject({
      letters: 12,
      members: 12,
    })
    const one = await plan({ rules: rules({ pattern: { kind: 'one' } }) })
    expect(one).toMatchObject({ letters: 2, members: 2, addressees: 2 })
    expect(keys(one.sentences).slice(0, 2)).toEqual(['one', 'share'])
    const { id } = await make({ rules: rules({ pattern: { kind: 'each', letters: 1 } }) })
    const written = await lettersOf(id)
    expect(new Set(written.map(({ memberId }) => memberId)).size).toBe(12)
    expect(written.filter(({ addresseeName }) => addresseeName === written[0]?.addresseeName)).toHaveLength(6)
  })

  it('is a confirmed household as one, which signs with all its names', async () => {
    const { id: other } = await test.client.members.create({
      fields: memberFields({
        givenName: 'Tom',
        familyName: 'Byron',
        address: ['12 Ockham Lane, Leeds', 'LS6 2AB'],
        country: 'GB',
      }),
    })
    const wanted = { rules: rules({ unit: 'household' }), members: [members[0] ?? '', other] }
    const open = await plan(wanted)
    expect(open).toMatchObject({ letters: 4, members: 2 })
    expect(keys(open.sentences)).toContain('householdsUndecided')
    const [suggestion] = await test.client.households.suggestions()
    expect(suggestion).toMatchObject({ name: 'The Byron family', hints: ['family'], household: null })
    const ids = suggestion?.members.map((one) => one.id) ?? []
    await test.client.households.confirm({ household: null, members: ids, apart: [], name: suggestion?.name ?? '' })
    const planned = await plan(wanted)
    expect(planned).toMatchObject({ letters: 2, members: 2 })
    expect(planned.sentences).toContainEqual({
      key: 'householdNamed',
      params: { name: 'The Byron family', names: 'Dr Ada Byron and Tom Byron' },
    })
    expect(keys(planned.sentences)).not.toContain('householdsUndecided')
    const { id } = await make(wanted)
    for (const { text, memberName } of await lettersOf(id)) {
      expect(text.signature).toBe('Dr Ada Byron and Tom Byron')
      expect(text.sender[0]).toBe(text.signature)
      expect(memberName).toBe('The Byron family')
    }
    // One of the two is enough to hold their letters back.
    await test.client.members.remove({ ids: [other] })
    expect((await test.client.packs.get({ id })).withheld).toMatchObject([
      { memberName: 'Tom Byron', reason: 'bin', letters: 2 },
    ])
    await expect(test.client.packs.save({ id, perLetter: false, job: null })).rejects.toMatchObject(
      refused('packNoPaper'),
    )
  })
})

describe('safety', () => {
  it('leaves out who never writes there, with the reason', async () => {
    await member(0, never)
    const planned = await plan()
    expect(planned.letters).toBe(22)
    expect(planned.skipped).toMatchObject([
      { reason: 'blocked', memberName: 'Dr Ada Byron', country: 'BY' },
      { reason: 'blocked', memberName: 'Dr Ada Byron', country: 'BY' },
    ])
    expect(planned.sentences).toContainEqual({
      key: 'never',
      params: { member: 'Dr Ada Byron', country: 'BY', count: 2 },
    })
    const { id } = await make()
    expect((await lettersOf(id)).some(({ memberId }) => memberId === members[0])).toBe(false)
  })

  it('counts the addressee’s country where the case has none', async () => {
    const { id } = await test.client.cases.create({
      fields: caseFields({ reference: 'UA 9/26', country: null }),
      draft: null,
    })
    await member(0, never)
    // The embassy stands in London, and the case is about no country.
    expect(await plan({ cases: [id] })).toMatchObject({ letters: 23 })
  })

  it('shows initials and postcode only', async () => {
    await member(0, initials)
    const { id } = await make()
    const own = (await lettersOf(id)).filter(({ memberId }) => memberId === members[0])
    expect(own).toHaveLength(2)
    for (const { text } of own) {
      expect(text.signature).toBe('A. B.')
      expect(text.sender.slice(0, 2)).toEqual(['A. B.', 'LS6 2AB'])
      expect(JSON.stringify(text)).not.toMatch(/Byron|Ockham|Leeds/)
    }
    // They show nothing that could not be shown, so nothing holds them back.
    expect((await test.client.packs.get({ id })).withheld).toEqual([])
  })

  it('is asked again whenever a pack is printed and posted', async () => {
    const { id } = await make()
    const whole = await printed(id)
    await member(0, never)
    await member(1, initials)
    await member(3, { consent: { given: false, on: letterDate, how: 'phone' } })
    await test.client.members.remove({ ids: [members[6] ?? ''] })
    const pack = await test.client.packs.get({ id })
    expect(pack.withheld.map(({ memberName, reason, letters }) => [memberName, reason, letters]).sort()).toEqual([
      ['Dr Ada Byron', 'never', 2],
      ['Ms Grace Oyelaran', 'noConsent', 2],
      ['Samuel Whitlock', 'initials', 2],
      ['Tom Reed', 'bin', 2],
    ])
    expect(pack.channels).toEqual({ letter: 16, email: 0, fax: 0 })
    const back = (await lettersOf(id)).filter(({ withheld }) => withheld !== undefined)
    expect(new Set(back.map(({ memberName }) => memberName)).size).toBe(4)
    const kept = await printed(id)
    expect(whole.join(' ')).toMatch(/Byron.*Whitlock|Whitlock.*Byron/)
    expect(kept.join(' ')).not.toMatch(/Byron|Whitlock|Oyelaran|Tom Reed/)
    expect(kept.filter((text) => /^Dear /.test(text))).toHaveLength(16)
    const apart = await test.client.packs.save({ id, perLetter: true, job: null })
    expect(apart?.letters).toBe(16)
    expect((await lettersOf(id, 'letter')).map(({ position }) => position)).toHaveLength(16)
    expect(await test.client.packs.post({ id, on: letterDate, job: null })).toMatchObject({ actions: 16 })
    expect((await test.client.packs.get({ id })).recorded).toBe(16)
    // What is not withheld any more comes back, in print as on the page.
    await member(0, {})
    expect((await printed(id)).filter((text) => /^Dear /.test(text))).toHaveLength(18)
  })

  it('goes with the member through undo, and a country is kept once, with its stricter rule', async () => {
    await member(0, { safety: [...initials.safety, ...never.safety, ...never.safety] })
    expect((await test.client.members.get({ id: members[0] ?? '' })).safety).toEqual(never.safety)
    await test.client.history.undo({ operation: null })
    expect((await test.client.members.get({ id: members[0] ?? '' })).safety).toEqual([])
  })
})

describe('how it goes', () => {
  const late = '2026-12-01'
  const minister = { ...president, emails: ['m@justice.example'] }
  async function lateCase(targets = [minister], copies = [embassy]) {
    const fields = caseFields({
      reference: 'UA 8/26',
      deadline: late,
      addressees: [
        ...targets.map((one) => ({ ...addressee(one), id: null, role: 'target' as const })),
        ...copies.map((one) => ({ ...addressee(one), id: null, role: 'copy' as const })),
      ],
    })
    return (await test.client.cases.create({ fields, draft: null })).id
  }

  it('is e-mail for what the post cannot bring in time, and each letter is recorded as what it was', async () => {
    const id = await lateCase([minister, embassy], [])
    const planned = await plan({ cases: [id] })
    expect(keys(planned.sentences)).toEqual(['everyone', 'way.tooLate.email', 'way.inTime'])
    expect(planned.ways.map(({ channel, letters }) => [channel, letters])).toEqual([
      ['email', 12],
      ['letter', 12],
    ])
    const pack = await make({ cases: [id] })
    expect((await test.client.packs.get({ id: pack.id })).channels).toEqual({ letter: 12, email: 12, fax: 0 })
    expect((await printed(pack.id)).filter((text) => /^Dear /.test(text))).toEqual(Array(12).fill('Dear Counsellor,'))
    const page = await test.client.packs.letters({ id: pack.id, offset: 10, limit: 5, channel: 'email' })
    expect([page.total, page.letters.map(({ position }) => position)]).toEqual([12, [20, 22]])
    await test.client.packs.post({ id: pack.id, on: letterDate, job: null })
    const { actions } = await test.client.actions.list({ ...everyAction, caseId: id, after: null, limit: 100 })
    expect(actions.filter(({ channel }) => channel === 'email')).toHaveLength(12)
    expect(actions.filter(({ channel }) => channel === 'letter')).toHaveLength(12)
  })

  it('is the embassy where there is nothing else, and what the coordinator chose before all', async () => {
    const id = await lateCase([president])
    const planned = await plan({ cases: [id] })
    expect(keys(planned.sentences)).toContain('way.tooLate.embassy')
    expect(planned.sample?.text.recipient).toEqual([
      'Wiktar Halavach',
      'President',
      'c/o Embassy of Belarus',
      '6 Kensington Rise',
      'LONDON',
      'W8 5QQ',
    ])
    expect(planned.sample?.via).toBe(planned.ways[0]?.via?.id)
    const [{ addresseeId } = { addresseeId: '' }] = planned.ways
    const anyway = await plan({ cases: [id], rules: rules({ ways: { [addresseeId]: 'post' } }) })
    expect(anyway.sample?.text.recipient.at(-1)).toBe('BELARUS')
    expect(keys(anyway.sentences)).toContain('way.chosen.postLate')
  })

  it('counts the group’s own days before the typical ones', async () => {
    const id = await lateCase()
    expect((await plan({ cases: [id] })).ways[0]?.channel).toBe('email')
    await test.client.post.setCountry({ country: 'BY', days: 5, zone: 'zone3' })
    expect((await plan({ cases: [id] })).ways[0]).toMatchObject({ channel: 'letter', days: 5, late: false })
    const row = (await test.client.post.table()).rows.find(({ country }) => country === 'BY')
    expect(row).toMatchObject({ days: 5, zone: 'zone3', typicalZone: 'zone1' })
    await test.client.post.setCountry({ country: 'BY', days: null, zone: null })
    expect((await plan({ cases: [id] })).ways[0]?.channel).toBe('email')
    await test.client.post.setPrice({ zone: 'zone1', price: 250 })
    expect((await test.client.post.table()).prices).toEqual({ inland: 0, zone1: 250, zone2: 0, zone3: 0 })
    await test.client.history.undo({ operation: null })
    expect((await test.client.post.table()).prices.zone1).toBe(0)
  })
})

describe('the lint of a plan', () => {
  it('finds what every letter says, once, and leads to a letter and its sentence', async () => {
    const note = 'Please do not mention the moratorium in your letters.'
    await test.client.cases.update({ id: caseId, fields: caseFields({ note }) })
    const { groups, sentences, sample } = await plan()
    expect(sentences).toContainEqual({ key: 'guidance', params: { reference: 'UA 204/26', said: note } })
    const found = groups?.find(({ finding }) => finding.rule === 'guidance.mention')
    expect(found).toMatchObject({ letters: 24, finding: { position: 0, params: { term: 'moratorium' } } })
    expect(sample?.text.paragraphs.join(' ')).toContain(found?.finding.sentence)
  })

  it('is a job of its own for a large pack, and finds the same', async () => {
    for (let i = 0; i < 100; i++) await test.client.members.create({ fields: memberFields({ givenName: `M${i}` }) })
    await test.client.cases.update({ id: caseId, fields: caseFields({ asks: ['Urging the regime to release him'] }) })
    expect((await plan()).groups).toBeNull()
    const { groups } = await test.client.packs.lint({ ...choose(), job: null })
    expect(groups.find(({ finding }) => finding.rule === 'accusation')?.letters).toBe(224)
  })
})

describe('freezing by rules', () => {
  it('is one step to undo and redo, ways and signers and all', async () => {
    await member(0, initials)
    const { id } = await make({ rules: rules({ pattern: { kind: 'each', letters: 1 } }) })
    const before = await lettersOf(id)
    await test.client.history.undo({ operation: null })
    await expect(test.client.packs.get({ id })).rejects.toMatchObject(refused('packGone'))
    await test.client.history.redo()
    expect(await lettersOf(id)).toEqual(before)
    expect((await test.client.packs.get({ id })).withheld).toEqual([])
  })
})
