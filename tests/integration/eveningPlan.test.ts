/** The plan of an evening and its papers. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { EveningFields } from '#shared/evenings.ts'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { openTestDesk } from '../support/profile.ts'
import { refusalOf } from '../support/refusal.ts'

const today = '2026-11-22'

async function planned(more: Partial<EveningFields> = {}) {
  const test = openTestDesk()
  const { client } = test
  const { caseId } = await client.desk.lookAround()
  const pack = async () => {
    const choice = { cases: [caseId], members: 'all' as const, addressees: null, letterDate: today }
    const { id } = await client.packs.make({ ...choice, job: null })
    return client.packs.get({ id })
  }
  const create = async (fields: Partial<EveningFields>) => {
    const { id } = await client.evenings.create({
      fields: {
        on: today,
        startsAt: '19:00',
        title: 'Write for Rights',
        place: 'Library room',
        note: 'The caretaker opens at half past six.',
        cases: [caseId],
        packs: [],
        columns: [{ channel: 'letter', kind: 'appeal' }],
        byPerson: false,
        ...fields,
      },
    })
    return id
  }
  return { ...test, caseId, pack, create, more }
}

describe('the plan of an evening', () => {
  it('adds up the postage of its packs, and says what is still to make and to bring', async () => {
    const { client, caseId, pack, create } = await planned()
    const [one, other] = [await pack(), await pack()]
    const empty = await create({ cases: [caseId] })
    expect(await client.evenings.plan({ id: empty })).toMatchObject({
      packs: [],
      toMake: [{ id: caseId }],
      postage: { letters: 0, total: 0 },
    })
    const id = await create({ packs: [one.id, other.id] })
    await client.evenings.expect({ id, members: 'writers' })
    const writers = (await client.evenings.writers()).count ?? 0
    const before = await client.evenings.plan({ id })
    expect(before.postage).toMatchObject({ letters: one.channels.letter + other.channels.letter, total: null })
    for (const { zone } of before.postage.lines)
      if (zone !== 'unknown') await client.post.setPrice({ zone: zone as 'inland', price: 150 })
    const plan = await client.evenings.plan({ id })
    const letters = one.channels.letter + other.channels.letter
    expect(plan).toMatchObject({
      people: { listed: writers, came: 0 },
      toMake: [],
      postage: { letters, total: letters * 150 },
    })
    expect(plan.packs.map(({ number, letters: count, postedOn }) => [number, count, postedOn])).toEqual([
      [one.number, one.channels.letter, null],
      [other.number, other.channels.letter, null],
    ])
    expect(plan.bring.map(({ what, count, price }) => [what, count, price])).toEqual([
      ['letters', letters, null],
      ['envelopes', letters, null],
      ['stamps', letters, 150],
      ['cards', 1, null],
      ['signIn', writers, null],
      ['pens', writers + 3, null],
      ['paper', 0, null],
      ['paperList', 0, null],
    ])
    await client.packs.post({ id: one.id, on: today, job: null })
    expect((await client.evenings.plan({ id })).postage.letters).toBe(other.channels.letter)
  })

  it('is saved on one page, and its table cards in one file', async () => {
    const { client, pack, create, saved } = await planned()
    const one = await pack()
    const id = await create({ packs: [one.id] })
    const file = await client.evenings.savePlan({ id })
    const words = paragraphsOf(partOf(join(saved, file?.name ?? ''), 'word/document.xml'))
    expect(words).toContain('Write for Rights')
    expect(words.join('\n')).toContain(`Pack ${one.number}: ${one.channels.letter} letters to sign`)
    expect(words).toContain('The caretaker opens at half past six.')
    const cards = await client.evenings.saveCards({ id })
    const leaf = paragraphsOf(partOf(join(saved, cards?.name ?? ''), 'word/document.xml')).join('\n')
    const [about] = (await client.evenings.get({ id })).cases
    expect(leaf).toContain(about?.headline)
    const bare = await create({ cases: [] })
    expect(await refusalOf(client.evenings.saveCards({ id: bare }))).toBe('eveningNoCases')
    expect(await client.evenings.savePlan({ id: bare })).not.toBeNull()
  })
})
