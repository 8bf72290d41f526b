import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeText } from '../../../src/main/letters/docx/printRun.ts'
import { createFreezer, thaw } from '../../../src/main/letters/frozen/words.ts'
import { paperFor, papers, stepFor } from '../../../src/main/letters/layout.ts'
import { letterPieces } from '../../../src/main/letters/sheet.ts'
import { AddressWindow } from '../../../src/shared/stationery.ts'
import { anyLetter } from '../../support/letters.ts'

const AnyWindow = fc.constantFrom(...AddressWindow.options)

describe('frozen words', () => {
  it('thaw to what was frozen', () => {
    fc.assert(
      fc.property(fc.array(anyLetter, { maxLength: 5 }), (letters) => {
        const { freeze, texts } = createFreezer(papers.A4)
        const kept = letters.map((letter) => freeze(letter).words)
        // As the database gives them back.
        const stored: string[][] = JSON.parse(JSON.stringify(texts))
        letters.forEach((letter, i) => {
          expect(thaw(kept[i] ?? '', letter.code, (number) => stored[number] ?? [])).toEqual(
            JSON.parse(JSON.stringify(letter)),
          )
        })
      }),
    )
  })

  it('stand on the sheet as a letter alone is laid out, whatever was frozen before it', () => {
    fc.assert(
      fc.property(fc.array(anyLetter, { minLength: 1, maxLength: 5 }), AnyWindow, (letters, window) => {
        const paper = paperFor('A4', window)
        const { freeze, texts, forms } = createFreezer(paper)
        const document = { ...paper, language: letters[0]?.language ?? '' }
        for (const letter of letters) {
          const sheet: number[] = JSON.parse(freeze(letter).sheet)
          const pieces = letterPieces(letter, document, stepFor(letter, document), false)
          // As the database gives them back: it knows no -0.
          const stored = (some: unknown) => JSON.parse(JSON.stringify(some))
          const set = sheet.filter((_, i) => i % 2 === 0).map((form) => forms[form])
          expect(stored(set)).toEqual(stored(pieces.map(({ form }) => form)))
          expect(
            sheet.filter((_, i) => i % 2 === 1).map((text) => (text === codeText ? [letter.code] : texts[text])),
          ).toEqual(pieces.map(({ lines }) => lines))
        }
        expect(new Set(forms.map((form) => JSON.stringify(form))).size).toBe(forms.length)
      }),
    )
  })

  it('do not mistake an odd sign for no line at all', () => {
    const [letter] = fc.sample(anyLetter, { numRuns: 1, seed: 4 })
    if (!letter) throw new Error('No letter')
    const odd = { ...letter, sender: [], paragraphs: ['\u0000'] }
    const { freeze, texts } = createFreezer(papers.A4)
    expect(thaw(freeze(odd).words, odd.code, (number) => texts[number] ?? [])).toEqual(odd)
  })

  it('are kept once, however many letters share them', () => {
    const [letter] = fc.sample(anyLetter, { numRuns: 1, seed: 1 })
    if (!letter) throw new Error('No letter')
    const { freeze, texts, forms } = createFreezer(papers.A4)
    freeze({ ...letter, code: 'K7WM-4TX' })
    const before = [texts.length, forms.length]
    for (let i = 0; i < 50; i++) freeze({ ...letter, code: `K7WM-${i}` })
    expect([texts.length, forms.length]).toEqual(before)
    expect(new Set(texts.map((lines) => JSON.stringify(lines))).size).toBe(texts.length)
  })

  it('of an older make are read as they were kept', () => {
    const [letter] = fc.sample(anyLetter, { numRuns: 1, seed: 2 })
    expect(thaw(JSON.stringify(letter), 'other', () => [])).toEqual(letter)
  })
})
