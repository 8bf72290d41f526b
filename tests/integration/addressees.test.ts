import { beforeEach, describe, expect, it } from 'vitest'
import { takeEntry, updateEntry } from '#shared/addresseeLink.ts'
import { draftFromFields, fieldsFromDraft } from '#shared/draftFields.ts'
import { addressee, caseFields, fillDesk, president } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'

let test: TestDesk
let caseId: string

const inTable = <Row>(sql: string, ...values: string[]) =>
  test.desk.services.data.sqlite.prepare<string[], Row>(sql).all(...values)
const asCard = (fields: object, role: 'target' | 'copy' = 'target') => ({ ...addressee({}), ...fields, id: null, role })
const entryNamed = async (name: string) => {
  const entry = (await test.client.addressees.list()).find((one) => one.name === name)
  if (!entry) throw new Error(`No ${name} in the directory`)
  return entry
}
const refused = (key: string) => expect.objectContaining({ code: 'REFUSED', data: expect.objectContaining({ key }) })

beforeEach(async () => {
  test = openTestDesk()
  ;({ caseId } = await fillDesk(test.client))
})

describe('a card that is linked to the directory', () => {
  it('is saved without a second entry, and what it brings stands there for every case', async () => {
    const known = await entryNamed(president.name)
    const printed = asCard({ name: 'W. Halavach', title: 'President', faxes: ['+375 17 226 06 10'] })
    const linked = updateEntry(printed, known)
    const { id } = await test.client.cases.create({
      fields: caseFields({ reference: 'UA 9/26', addressees: [linked] }),
      draft: null,
    })
    const after = await test.client.addressees.get({ id: known.id })
    expect(await test.client.addressees.list()).toHaveLength(2)
    expect(after).toMatchObject({ name: 'W. Halavach', faxes: ['+375 17 226 06 10'], address: president.address })
    expect(after.cases.map((one) => one.id).sort()).toEqual([caseId, id].sort())
    expect((await test.client.cases.get({ id: caseId })).addressees[0]).toMatchObject({ faxes: ['+375 17 226 06 10'] })
  })

  it('keeps its link, its note and what it is not while the draft lies on the desk', async () => {
    const known = await entryNamed(president.name)
    await test.client.addressees.update({ id: known.id, fields: { ...known, note: 'Answers in June' } })
    const { drafts } = await test.client.intake.start({ text: 'URGENT ACTION\nUA 9/26 Belarus\nSomeone at risk' })
    const [draft] = drafts
    if (!draft) throw new Error('There is no draft')
    const entry = await test.client.addressees.get({ id: known.id })
    const cards = [takeEntry(asCard({ name: 'x' }), entry), { ...asCard({ name: 'Other' }), keptApart: [known.id] }]
    const fields = { ...fieldsFromDraft(draft.edited), addressees: cards }
    await test.client.intake.keep({ id: draft.id, edited: draftFromFields(draft.read, fields) })
    const again = fieldsFromDraft((await test.client.intake.draft({ id: draft.id })).edited)
    expect(again.addressees).toEqual(cards)
    await test.client.cases.create({
      fields: { ...caseFields(), ...again, reference: 'UA 9/26', headline: 'x' },
      draft: draft.id,
    })
    expect(await test.client.addressees.get({ id: known.id })).toMatchObject({ note: 'Answers in June' })
  })

  it('is refused when its entry has gone to the bin, with nothing saved', async () => {
    const known = await entryNamed(president.name)
    await test.client.addressees.remove({ id: known.id })
    const fields = caseFields({ reference: 'UA 9/26', addressees: [takeEntry(asCard({}), known)] })
    await expect(test.client.cases.create({ fields, draft: null })).rejects.toEqual(refused('addresseeGone'))
    expect((await test.client.cases.list()).map((one) => one.reference)).toEqual(['UA 204/26'])
  })
})

describe('merging two entries', () => {
  /** Belongs to the first case as a copy, too, and to one of its own as a target. */
  const twin = addressee({
    name: 'W. Halavach',
    title: 'President',
    address: ['PO Box 7', 'Minsk'],
    country: 'BY',
    emails: ['w@halavach.example'],
  })

  async function withTwin() {
    const kept = await entryNamed(president.name)
    const found = await test.client.cases.get({ id: caseId })
    const fields = caseFields({ addressees: [...found.addressees, asCard(twin, 'copy')] })
    await test.client.cases.update({ id: caseId, fields })
    const other = await entryNamed(twin.name)
    const own = await test.client.cases.create({
      fields: caseFields({ reference: 'UA 9/26', addressees: [{ ...twin, id: other.id, role: 'target' }] }),
      draft: null,
    })
    const pack = await test.client.packs.make({
      cases: [caseId, own.id],
      members: 'all',
      addressees: null,
      letterDate: '2026-11-22',
      job: null,
    })
    await test.client.packs.post({ id: pack.id, on: '2026-11-22', job: null })
    const called = { caseId: own.id, channel: 'call' as const, count: 3, on: '2026-11-22' }
    await test.client.actions.add({ fields: { ...called, addresseeId: other.id, memberId: null, note: '' } })
    return { kept, other, own: own.id }
  }

  const uses = (id: string) => ({
    cases: inTable('SELECT case_id, role, position FROM case_addressees WHERE addressee_id = ? ORDER BY case_id', id),
    letters: inTable('SELECT id, words FROM letters WHERE addressee_id = ? ORDER BY id', id),
    actions: inTable('SELECT id, count FROM actions WHERE addressee_id = ? ORDER BY id', id),
  })

  it('moves cases, letters and actions to the kept one, and undo brings all of it back', async () => {
    const { kept, other, own } = await withTwin()
    const before = [uses(kept.id), uses(other.id)]
    expect(before[1]?.cases).toHaveLength(2)
    expect(before[1]?.letters).toHaveLength(12)
    expect(before[1]?.actions).toHaveLength(13)
    const fields = { ...president, emails: twin.emails }
    const { operation, id } = await test.client.addressees.merge({ keep: kept.id, other: other.id, fields })
    expect(id).toBe(kept.id)
    const merged = await test.client.addressees.get({ id })
    expect(merged).toMatchObject({ name: president.name, emails: twin.emails })
    expect(merged.cases.map((one) => one.id).sort()).toEqual([caseId, own].sort())
    expect(uses(other.id)).toEqual({ cases: [], letters: [], actions: [] })
    expect(uses(id).letters).toHaveLength(24)
    expect(uses(id).actions).toHaveLength(25)
    expect((await test.client.cases.get({ id: caseId })).addressees.map((one) => [one.id === id, one.role])).toEqual([
      [true, 'target'],
      [false, 'target'],
    ])
    expect((await test.client.bin.list()).map((one) => one.id)).toContain(other.id)

    await test.client.history.undo({ operation })
    expect([uses(kept.id), uses(other.id)]).toEqual(before)
    expect(await test.client.addressees.get({ id: kept.id })).toMatchObject({ emails: [] })
    expect(await test.client.addressees.get({ id: other.id })).toMatchObject({ emails: twin.emails })
    await test.client.history.redo()
    expect(uses(other.id).cases).toEqual([])
  })

  it('makes a target of what was a copy here and a target there', async () => {
    const { kept, other } = await withTwin()
    await test.client.addressees.merge({ keep: other.id, other: kept.id, fields: president })
    const found = await test.client.cases.get({ id: caseId })
    expect(found.addressees.filter((one) => one.id === other.id)).toMatchObject([{ role: 'target' }])
  })

  it('is refused for one with itself and for one in the bin, with nothing changed', async () => {
    const { kept, other } = await withTwin()
    const before = [uses(kept.id), uses(other.id)]
    const merge = (other: string) => test.client.addressees.merge({ keep: kept.id, other, fields: twin })
    await expect(merge(kept.id)).rejects.toEqual(refused('addresseeMergeSelf'))
    await test.client.addressees.remove({ id: other.id })
    await expect(merge(other.id)).rejects.toEqual(refused('addresseeGone'))
    expect([uses(kept.id), uses(other.id)]).toEqual(before)
    expect(await test.client.addressees.get({ id: kept.id })).toMatchObject({ name: president.name })
  })
})
