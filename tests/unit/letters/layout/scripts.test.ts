import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../src/main/letters/layout/lines.ts'
import {
  exactHeight,
  isWestern,
  mainScript,
  rightToLeft,
  runsOf,
  type Script,
} from '../../../../src/main/letters/layout/scripts.ts'
import { textWidth } from '../../../../src/main/letters/layout/typeWidths.ts'

const said = (line: string, main: Script) => runsOf(line, main).map(({ script, text }) => `${script[0]}:${text}`)

describe('runs by script', () => {
  it.each<[string, Script, string[]]>([
    ['Dear Mr Doe, 22 May', 'western', ['w:Dear Mr Doe, 22 May']],
    ['Уважаемый Δόε', 'western', ['w:Уважаемый Δόε']],
    ['I know 张三, a teacher', 'western', ['w:I know ', 'e:张三', 'w:, a teacher']],
    ['To محمد علي, Minister', 'western', ['w:To ', 'a:محمد علي', 'w:, Minister']],
    [
      'روزا (Rosa Quiroga) في UA 172/17 هنا',
      'arabic',
      ['a:روزا (', 'w:Rosa Quiroga', 'a:) في ', 'w:UA 172/17', 'a: هنا'],
    ],
    ['10115 Berlin في', 'arabic', ['w:10115 Berlin', 'a: في']],
    ['12 רחוב', 'hebrew', ['h:12 רחוב']],
    ['2026年11月22日', 'eastAsian', ['e:2026年11月22日']],
    ['@@0.1@@', 'arabic', ['a:@@0.1@@']],
    ['Zoë 🕯️', 'western', ['w:Zoë 🕯️']],
  ])('%s', (line, main, runs) => {
    expect(said(line, main)).toEqual(runs)
  })

  it('lose nothing and never stand empty or twice the same', () => {
    const piece = fc.oneof(
      fc.constantFrom('Rosa', ' ', '12', ', ', '张三', 'محمد', 'שלום', '🕯️', 'आशा', '“', '.', '٢٢'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    )
    const main = fc.constantFrom<Script>('western', 'arabic', 'hebrew', 'eastAsian')
    fc.assert(
      fc.property(fc.array(piece), main, (pieces, script) => {
        const line = pieces.join('')
        const runs = runsOf(line, script)
        expect(runs.map(({ text }) => text).join('')).toBe(line)
        if (line !== '') for (const { text } of runs) expect(text).not.toBe('')
        runs.slice(1).forEach((run, i) => {
          expect(run.script).not.toBe(runs[i]?.script)
        })
      }),
    )
  })
})

describe('scripts', () => {
  it.each<[string, Script]>([
    ['Rosa', 'western'],
    ['Роза', 'western'],
    ['رزا کیروگا (Rosa)', 'arabic'],
    ['罗莎', 'eastAsian'],
    ['דנה', 'hebrew'],
    ['12', 'western'],
    ['आशा', 'western'],
  ])('%s is %s', (text, script) => {
    expect(mainScript([text])).toBe(script)
    expect(rightToLeft(script)).toBe(['arabic', 'hebrew'].includes(script))
  })
  it('knows which lines need more height than Times', () => {
    expect(exactHeight(['Żółć – Ελένη – Иван'])).toBeNull()
    expect(exactHeight(['Rosa', 'محمد'])).toBeGreaterThan(1.5)
    expect(exactHeight(['张'])).toBeGreaterThan(1.2)
    expect(exactHeight(['🕯️'])).toBeGreaterThan(1.2)
    expect(isWestern('“Où ?” – 20 €')).toBe(true)
  })
})

describe('widths', () => {
  it('are those of Times for Cyrillic and Greek', () => {
    expect(textWidth('Ж', 10)).toBeCloseTo(8.96, 0)
    expect(textWidth('ш', 10)).toBeCloseTo(7.7, 0)
    expect(textWidth('Ω', 10)).toBeCloseTo(7.43, 0)
  })
  it('count no marks and no joiners, and square characters whole', () => {
    expect(textWidth('مُحَمَّد', 10)).toBe(textWidth('محمد', 10))
    expect(textWidth('张三', 10)).toBe(20)
    // Word and LibreOffice put a quarter of a character between digits and Chinese.
    expect(textWidth('1月', 10)).toBe(17.5)
  })
  it('break Chinese between any two characters, but not before a comma', () => {
    expect(linesOf('张'.repeat(25), 100, 10)).toBe(3)
    expect(linesOf(`${'张'.repeat(10)}，`, 100, 10)).toBe(2)
    expect(linesOf('张'.repeat(10), 100, 10, 20)).toBe(2)
  })
})
