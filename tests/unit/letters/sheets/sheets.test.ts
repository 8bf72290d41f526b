import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultSheetOptions, LabelStock, labelsLeave } from '#shared/sheets.ts'
import { byMember } from '../../../../src/main/letters/sheets/covers.ts'
import { shiftDay } from '../../../../src/main/letters/sheets/days.ts'
import { envelopes } from '../../../../src/main/letters/sheets/envelopes.ts'
import { faxed } from '../../../../src/main/letters/sheets/faxes.ts'
import { scaleFor } from '../../../../src/main/letters/sheets/flow.ts'
import { kinds } from '../../../../src/main/letters/sheets/kinds.ts'
import { labelStocks } from '../../../../src/main/letters/sheets/labelStocks.ts'
import { postageLines } from '../../../../src/main/letters/sheets/postagePlan.ts'
import { sayer, sumOf } from '../../../../src/main/letters/sheets/said.ts'
import { lineOf, linesTaken, sizeFor } from '../../../../src/main/letters/sheets/type.ts'
import { sheetData } from '../../../support/sheets.ts'

describe('label sheets', () => {
  it.each(LabelStock.options)('%s stands in the middle of its page', (stock) => {
    const { page, columns, rows, width, height, left, top, across, down } = labelStocks()[stock]
    expect(2 * left + columns * width + (columns - 1) * across).toBeCloseTo(page.width, 1)
    expect(2 * top + rows * height + (rows - 1) * down).toBeCloseTo(page.height, 1)
    expect(labelsLeave(labelStocks()[stock])).toBeNull()
  })

  it('are told where they leave their page', () => {
    const sheet = defaultSheetOptions.labels.custom
    expect(labelsLeave(sheet)).toBeNull()
    expect(labelsLeave({ ...sheet, width: 71 })).toBe('right')
    expect(labelsLeave({ ...sheet, height: 37 })).toBe('bottom')
    expect(labelsLeave(sheet, { x: -1, y: 0 })).toBe('left')
    expect(labelsLeave(sheet, { x: 0, y: -5 })).toBe('top')
  })
})

describe('type', () => {
  const lines = fc.array(fc.lorem({ maxCount: 8 }), { minLength: 1, maxLength: 7 })

  it('is as large as fits its room, and never larger', () => {
    fc.assert(
      fc.property(
        lines,
        fc.integer({ min: 60, max: 300 }),
        fc.integer({ min: 40, max: 200 }),
        (words, width, height) => {
          const high = (size: number) => linesTaken(words, width, size) * lineOf(words, size)
          const size = sizeFor(words, { width, height }, 12)
          if (size > 3) expect(high(size)).toBeLessThanOrEqual(height)
          if (size < 12) expect(high(size + 0.5)).toBeGreaterThan(height)
        },
      ),
    )
  })

  it('takes no fewer lines in a narrower column', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 20, max: 300 }), (words, width) => {
        expect(linesTaken(words, width, 10)).toBeGreaterThanOrEqual(linesTaken(words, width + 40, 10))
      }),
    )
  })

  it('breaks a word that is wider than its line', () => {
    expect(linesTaken(['Donaudampfschifffahrtsgesellschaft'], 60, 12)).toBeGreaterThan(2)
    expect(linesTaken(['北京市西城区松树街10号北京市西城区'], 60, 12)).toBeGreaterThan(2)
  })

  it('sets a card as large as its words allow', () => {
    const item = { text: 'a word or two', size: 20 }
    expect(scaleFor([item], { width: 400, height: 400 })).toBe(1.2)
    expect(
      scaleFor(
        Array.from({ length: 40 }, () => item),
        { width: 400, height: 400 },
      ),
    ).toBeLessThan(0.6)
  })
})

it('has every envelope’s address inside the envelope', () => {
  for (const { width, height, zone } of Object.values(envelopes)) {
    expect(zone.x + zone.width).toBeLessThan(width)
    expect(zone.y + zone.height).toBeLessThan(height)
    expect(zone.x).toBeGreaterThanOrEqual(width - 140)
  }
})

describe('postage', () => {
  it('counts what goes by post by zone and country', () => {
    expect(postageLines(sheetData())).toEqual([
      { zone: 'inland', country: 'GB', letters: 5, price: 170 },
      { zone: 'zone1', country: 'BY', letters: 12, price: 300 },
      { zone: 'zone2', country: 'US', letters: 6, price: 340 },
    ])
  })

  it('gives no sum where a price is missing', () => {
    expect(sumOf([100, 250])).toBe(350)
    expect(sumOf([100, null, 250])).toBeNull()
    expect(sumOf([])).toBe(0)
  })

  it('says by when to post: the deadline less the days of the post, never before the letter’s own day', () => {
    const data = sheetData()
    const { postBy } = sayer(data)
    const [letter] = data.letters
    if (!letter) throw new Error('no letter')
    expect(postBy(letter)).toBe('2026-12-08')
    const late = sayer({ ...data, cases: data.cases.map((about) => ({ ...about, deadline: '2026-11-25' })) })
    expect(late.postBy(letter)).toBe('2026-11-22')
    const open = sayer({ ...data, cases: data.cases.map((about) => ({ ...about, deadline: null })) })
    expect(open.postBy(letter)).toBeNull()
    expect(shiftDay('2026-03-01', -1)).toBe('2026-02-28')
    expect(shiftDay('2026-12-31', 1)).toBe('2027-01-01')
  })
})

it('gives each member a cover sheet, in the order of the letters', () => {
  const groups = byMember(sheetData().letters)
  expect(groups).toHaveLength(6)
  expect(groups.map((letters) => letters.length)).toEqual([4, 4, 4, 4, 4, 4])
  expect(groups[0]?.[0]?.memberName).toBe('Dr Ada Byron')
})

it('prints no envelope for a letter that goes by fax, and a fax sheet for it', () => {
  const data = sheetData()
  expect(kinds.envelopes.count(data)).toBe(23)
  expect(faxed(data)).toHaveLength(1)
  expect(faxed({ ...data, options: { ...data.options, fax: { all: true } } })).toHaveLength(6)
})
