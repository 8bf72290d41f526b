/** Outcomes through the router: the timeline, closing in one step, and slips for those who wrote. */
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { OutcomeFields, SlipChoice } from '#shared/outcomes.ts'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { fillDesk, memberFields } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'
import { refusalOf } from '../support/refusal.ts'
import { makePack, postedPack } from '../support/replies/desk.ts'

let test: TestDesk
let members: string[]
let caseId: string

beforeEach(async () => {
  test = openTestDesk()
  ;({ members, caseId } = await fillDesk(test.client))
  await test.client.settings.save({ country: 'GB', groupName: 'Leeds group' })
})

const fieldsOf = (fields: Partial<OutcomeFields> = {}): OutcomeFields => ({
  caseId,
  kind: 'released',
  on: '2026-11-20',
  people: [],
  note: '',
  source: '',
  ...fields,
})
const add = (fields: Partial<OutcomeFields> = {}, close = false) =>
  test.client.outcomes.add({ fields: fieldsOf(fields), close })
const agree = async (...ids: (string | undefined)[]) => {
  for (const memberId of ids) {
    await test.client.personalData.recordConsent({
      memberId: memberId ?? '',
      purpose: 'contact',
      given: true,
      on: '2026-11-01',
      how: 'form',
      text: null,
    })
  }
}
const choice = (id: string, more: Partial<SlipChoice> = {}): SlipChoice => ({
  id,
  layout: 'several',
  language: 'case',
  words: '',
  ...more,
})
const planOf = async (id: string, more: Partial<SlipChoice> = {}) => {
  const { people, leftOut } = await test.client.outcomes.slipPlan(choice(id, more))
  return {
    people: people.map(({ name, count }) => [name, count]),
    leftOut: leftOut.map(({ name, why }) => [name, why]),
  }
}
const act = (memberId: string | null, count = 1, more: { caseId?: string } = {}) =>
  test.client.actions.add({
    fields: {
      caseId,
      channel: 'letter',
      kind: 'appeal',
      count,
      on: '2026-11-10',
      memberId,
      addresseeId: null,
      note: '',
      ...more,
    },
  })

describe('what happened in a case', () => {
  it('stands by day, and closes the case in the same step where that is wanted', async () => {
    const pack = await makePack(test, caseId, members.slice(0, 1))
    await add({ kind: 'transferred', on: '2026-10-02', note: 'To a hospital' })
    const { id, held, operation } = await add({}, true)
    expect(held).toBe(1)
    expect(await test.client.cases.get({ id: caseId })).toMatchObject({ status: 'closed' })
    expect((await test.client.packs.get({ id: pack.id })).heldFor).toHaveLength(1)
    expect((await test.client.outcomes.list({ caseId })).map(({ kind }) => kind)).toEqual(['released', 'transferred'])
    await test.client.history.undo({ operation })
    expect(await test.client.cases.get({ id: caseId })).toMatchObject({ status: 'open' })
    await test.client.history.redo()
    await test.client.outcomes.update({ id, fields: fieldsOf({ kind: 'improved' }) })
    await test.client.outcomes.remove({ id })
    expect(await test.client.bin.list()).toMatchObject([{ kind: 'outcome', id }])
    await test.client.bin.restore({ kind: 'outcome', id })
    expect(await test.client.outcomes.list({ caseId })).toHaveLength(2)
  })

  it('is refused for a day to come, and for a case that is gone', async () => {
    expect(await refusalOf(add({ on: '2026-11-23' }))).toBe('outcomeInFuture')
    expect(await refusalOf(add({ caseId: members[0] ?? '' }))).toBe('caseGone')
  })
})

describe('slips', () => {
  it('are for those whose letters went out, whom the log names, and nobody else', async () => {
    const [ada, samuel, ines, grace, marek, hannah] = members
    await agree(ada, samuel, ines, grace, hannah)
    await postedPack(test, caseId, [ada, samuel].map(String))
    // Made and not posted: they have not written.
    await makePack(test, caseId, [String(hannah)])
    await act(String(ada), 3)
    await act(String(ines), 2)
    await act(String(marek))
    await act(null, 40)
    const other = await test.client.cases.create({
      fields: { ...(await test.client.cases.get({ id: caseId })), reference: 'UA 9/26', addressees: [] },
      draft: null,
    })
    await act(String(grace), 5, { caseId: other.id })
    const { id } = await add()
    expect(await planOf(id)).toEqual({
      people: [
        ['Dr Ada Byron', 5],
        ['Ines', 2],
        ['Samuel Whitlock', 2],
      ],
      leftOut: [['Marek Zieliński', 'noConsent']],
    })
    await test.client.members.remove({ ids: [String(ines)] })
    await test.client.personalData.erase({ memberId: String(samuel), job: null })
    expect(await planOf(id)).toEqual({
      people: [['Dr Ada Byron', 5]],
      leftOut: [
        ['Ines', 'bin'],
        ['Marek Zieliński', 'noConsent'],
      ],
    })
  })

  it('go to each of a household, and to both of two members who are one, once', async () => {
    const home = { address: ['7 Elm Road', 'Leeds', 'LS1 7JJ'], country: 'GB' }
    const create = async (givenName: string) =>
      (await test.client.members.create({ fields: memberFields({ givenName, familyName: 'Juniper', ...home }) })).id
    const [one, other] = [await create('Tom'), await create('Ned')]
    await test.client.households.confirm({ household: null, members: [one, other], name: '', apart: [] })
    const { id: pack } = await test.client.packs.make({
      cases: [caseId],
      members: [one, other],
      addressees: null,
      letterDate: '2026-11-10',
      rules: { pattern: { kind: 'everyone' }, unit: 'household', ways: {} },
      job: null,
    })
    await test.client.packs.post({ id: pack, on: '2026-11-10', job: null })
    await agree(one, other)
    await act(one, 3)
    const { id } = await add()
    expect((await planOf(id)).people).toEqual([
      ['Ned Juniper', 2],
      ['Tom Juniper', 5],
    ])
    const { one: first, other: second } = await test.client.memberMerge.preview({ one, other })
    const seen = { one: first.updatedAt, other: second.updatedAt }
    await test.client.memberMerge.merge({ one, other, chosen: {}, seen })
    expect((await planOf(id)).people.map(([, count]) => count)).toEqual([5])
  })

  it('count taps of an evening, and a pack that was counted there, once', async () => {
    const [ada, samuel] = members.map(String)
    await agree(ada, samuel)
    const pack = await makePack(test, caseId, [String(ada), String(samuel)])
    const evening = await test.client.evenings.create({
      fields: {
        on: '2026-11-20',
        startsAt: null,
        title: '',
        place: 'Library',
        note: '',
        cases: [caseId],
        packs: [pack.id],
        columns: [{ channel: 'letter', kind: 'appeal' }],
        byPerson: true,
      },
    })
    await test.client.evenings.checkIn({ id: evening.id, who: { memberId: String(ada) }, came: true })
    const [attendance] = (await test.client.evenings.get({ id: evening.id })).attendance
    const taps = Array.from({ length: 3 }, (_, i) => ({
      id: `0192f0c0-0000-7000-8000-00000000000${i}`,
      caseId,
      channel: 'letter' as const,
      kind: 'appeal' as const,
      attendanceId: attendance?.id ?? null,
    }))
    await test.client.evenings.tap({ id: evening.id, taps })
    const { id } = await add()
    expect((await planOf(id)).people).toEqual([['Dr Ada Byron', 3]])
    await test.client.evenings.close({ id: evening.id, counted: [pack.id] })
    // Samuel's two letters were signed there, though nobody tapped for him.
    expect((await planOf(id)).people).toEqual([
      ['Dr Ada Byron', 3],
      ['Samuel Whitlock', 2],
    ])
  })

  it('are written four to a page or one each, in the case’s language or the member’s', async () => {
    const [ada, samuel] = members.map(String)
    await agree(ada, samuel)
    const known = await test.client.members.get({ id: String(samuel) })
    await test.client.members.update({ id: String(samuel), fields: { ...known, languages: ['fr', 'en'] } })
    await act(ada ?? null)
    await act(samuel ?? null, 2)
    const { id } = await add()
    const words = async (more: Partial<SlipChoice>) => {
      const written = await test.client.outcomes.slips({ ...choice(id, more), job: null })
      expect(written?.slips).toBe(2)
      return paragraphsOf(partOf(join(test.saved, written?.file.name ?? ''), 'word/document.xml')).join('\n')
    }
    const english = await words({ words: 'Tea and cake on Friday.' })
    for (const part of ['Good news', 'Dear Dr Ada Byron,', 'One letter or message', 'Tea and cake', 'Leeds group'])
      expect(english).toContain(part)
    expect(english).toContain('Ihar Lisouski was released on 20 November 2026.')
    const each = await words({ language: 'member', layout: 'one' })
    expect(each).toContain('Bonjour Samuel Whitlock,')
    expect(each).toContain('Dear Dr Ada Byron,')
  })

  it('are refused where nobody may be told', async () => {
    await act(String(members[0]))
    const { id } = await add()
    expect(await refusalOf(test.client.outcomes.slips({ ...choice(id), job: null }))).toBe('noSlips')
  })
})
