import { beforeEach, describe, expect, it } from 'vitest'
import type { PackChoice } from '#shared/packs.ts'
import type { WordingParts } from '#shared/wording.ts'
import { caseFields, fillDesk } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'

let test: TestDesk
let caseId: string

const language = 'en'
const own: WordingParts = [
  { part: 'opening', variants: ['I write about {{people}}.', 'This is about {{people}}.'] },
  { part: 'asks', variants: ['{{asks}}'] },
  { part: 'thanks', variants: ['  Thank you, {{addressee}}.  \n\n\n\nI am {{member}}. ', ''] },
]
const refused = (key: string) => expect.objectContaining({ code: 'REFUSED', data: expect.objectContaining({ key }) })
const choice = (more: Partial<PackChoice> = {}): PackChoice => ({
  cases: [caseId],
  members: 'all',
  addressees: null,
  letterDate: '2026-11-22',
  ...more,
})
const makePack = async (more: Partial<PackChoice> = {}) => {
  const { id } = await test.client.packs.make({ ...choice(more), job: null })
  return (await test.client.packs.letters({ id, offset: 0, limit: 500 })).letters
}
const get = (of: string | null = null) => test.client.wording.get({ caseId, language: of })

beforeEach(async () => {
  test = openTestDesk()
  ;({ caseId } = await fillDesk(test.client))
})

describe('the wording of a case', () => {
  it('follows from the case until it is edited', async () => {
    const wording = await get()
    expect(wording).toMatchObject({ language: 'en', documentLanguage: 'en', edited: false })
    expect(wording.languages.map((one) => one.language)).toEqual(['en', 'ar', 'de', 'es', 'fa', 'fr', 'ru', 'zh'])
    expect(wording.parts.map(({ part }) => part)).toEqual([
      'opening',
      'self',
      'concern',
      'asks',
      'background',
      'thanks',
    ])
    const { asks: _, ...fields } = caseFields()
    await test.client.cases.update({ id: caseId, fields: { ...fields, asks: [], addressees: [] } })
    expect((await get()).parts.find(({ part }) => part === 'asks')?.variants[0]).not.toContain('{{asks}}')
  })

  it('is stored tidily, undone in one step, and begun again from the case', async () => {
    const derived = (await get()).parts
    const { operation } = await test.client.wording.save({ caseId, language, parts: own })
    const saved = await get()
    expect(saved).toMatchObject({ edited: true })
    expect(saved.parts.at(-1)).toEqual({ part: 'thanks', variants: ['Thank you, {{addressee}}.\n\nI am {{member}}.'] })
    expect(saved.languages[0]).toEqual({ language: 'en', edited: true })

    await test.client.history.undo({ operation })
    expect(await get()).toMatchObject({ edited: false, parts: derived })
    await test.client.history.redo()
    expect(await get()).toMatchObject({ edited: true, parts: saved.parts })

    await test.client.wording.remove({ caseId, language })
    expect(await get()).toMatchObject({ edited: false, parts: derived })
    await expect(test.client.wording.remove({ caseId, language })).rejects.toEqual(refused('wordingNotEdited'))
  })

  it('refuses a letter without a word', async () => {
    const parts: WordingParts = [{ part: 'opening', variants: ['  \n '] }]
    await expect(test.client.wording.save({ caseId, language, parts })).rejects.toEqual(refused('wordingEmpty'))
    expect((await get()).edited).toBe(false)
  })

  it('words new packs and leaves frozen ones as they are', async () => {
    const before = await makePack()
    await test.client.wording.save({ caseId, language, parts: own })
    const after = await makePack()
    expect(after[0]?.text.paragraphs[0]).toMatch(/^(?:I write|This is) about Ihar Lisouski\.$/)
    expect(after[0]?.text.paragraphs.at(-1)).toBe(`I am ${after[0]?.memberName}.`)
    const [first] = await test.client.packs.list().then((packs) => packs.filter(({ number }) => number === 1))
    expect((await test.client.packs.letters({ id: first?.id ?? '', offset: 0, limit: 500 })).letters).toEqual(before)
  })

  it('gives letters in another language, with general requests and no word of the document', async () => {
    const letters = await makePack({ language: 'fr' })
    for (const { text } of letters) {
      expect(text.language).toBe('fr')
      expect(text.salutation).toBe('Madame, Monsieur,')
      expect(text.paragraphs.join(' ')).not.toMatch(/\b(?:sentenced|urge|the|Dear)\b|\{\{/)
    }
  })

  it('differs between the letters to one addressee, and between those of one writer', async () => {
    const letters = await makePack()
    const words = (position: number) => letters[position]?.text.paragraphs[0]?.split('. ')[0]
    for (let position = 0; position < letters.length; position++) {
      // Two sheets: every second letter goes to the same addressee.
      if (position + 2 < letters.length) expect(words(position)).not.toBe(words(position + 2))
      if (position % 2 === 0) expect(words(position)).not.toBe(words(position + 1))
    }
    const again = await makePack()
    expect(again.map(({ text }) => text.paragraphs)).not.toEqual(letters.map(({ text }) => text.paragraphs))
  })
})

describe('a preview', () => {
  const wish = { language, memberId: null, addresseeId: null, turn: 0, pin: null, several: false }

  it('shows what is not saved yet, the variant under the caret, and where each paragraph comes from', async () => {
    const pin = { part: 'opening', variant: 1 } as const
    const preview = await test.client.wording.preview({ ...wish, caseId, parts: own, pin })
    expect(preview?.text.paragraphs[0]).toBe('This is about Ihar Lisouski.')
    expect(preview?.spans.map((paragraph) => paragraph.map(({ part }) => part))).toEqual([
      ['opening'],
      ['asks'],
      ['thanks'],
      ['thanks'],
    ])
    expect((await get()).edited).toBe(false)
  })

  it('is of the writer and the addressee that are asked for', async () => {
    const addresseeId = (await test.client.cases.get({ id: caseId })).addressees[1]?.id ?? ''
    const memberId = (await test.client.members.list())[3]?.id ?? ''
    const preview = await test.client.wording.preview({ ...wish, caseId, parts: own, memberId, addresseeId })
    expect(preview).toMatchObject({ memberId, addresseeId })
    expect(preview?.text.salutation).toBe('Dear Counsellor,')
  })

  it('is nothing where nobody can be written to', async () => {
    const fields = caseFields({ reference: 'UA 2/26', addressees: [] })
    const { id } = await test.client.cases.create({ fields, draft: null })
    expect(await test.client.wording.preview({ ...wish, caseId: id, parts: own })).toBeNull()
  })
})
