/** A cue finds what its plain pattern finds: for patterns of every form that the reader uses, in any text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '../../../../src/main/intake/formats/limits.ts'
import { Cue } from '../../../../src/main/intake/reader/cues/cue.ts'
import { LabelTable } from '../../../../src/main/intake/reader/cues/labelTable.ts'
import { CueTable, Places } from '../../../../src/main/intake/reader/cues/places.ts'
import { readUrgentActions } from '../../../../src/main/intake/reader/index.ts'
import { heads } from '../../../../src/main/intake/reader/labels/index.ts'

const letter = fc.constantFrom('a', 'a', 'a', 'b', 'b', 'c', '1', ' ', '\n', '•')
const literal = fc.constantFrom('a', 'b', 'ab', ' ', '1', '\\n', '•')
const atom = fc.oneof(
  { weight: 5, arbitrary: literal },
  fc.constantFrom('\\d', '\\s', '[abc]', '[a-c]', '[^a]', '[\\d.]', '.', '\\b', '[a-z]'),
)
const item = fc.tuple(atom, fc.constantFrom('', '', '', '?', '*', '+', '{1,2}', '{0,3}?', '{2}', '??'))
const { sequence } = fc.letrec<{ sequence: string; group: string }>((tie) => ({
  sequence: fc
    .array(
      fc.oneof({ weight: 4, arbitrary: item.map(([one, times]) => (one === '\\b' ? one : one + times)) }, tie('group')),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((parts) => parts.join('')),
  group: fc
    .tuple(
      fc.constantFrom('(?:', '(', '(?=', '(?!', '(?<!', '(?<='),
      fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('', '?', '{1,2}'),
    )
    .map(([open, all, times]) => `${open}${all.join('|')})${/[=!]/.test(open) ? '' : times}`),
}))
const text = fc.array(letter, { maxLength: 40 }).map((letters) => letters.join(''))

describe('a cue', () => {
  it('finds what the pattern finds', () => {
    let found = 0
    fc.assert(
      fc.property(sequence, fc.constantFrom('a', 'b', 'ab', '1', '•'), text, fc.nat(20), (rest, first, whole, cut) => {
        // A cue begins with something.
        const source = `(?<!c)(?:${first}(?:${rest}|)|b(?:${rest}))`
        const table = new CueTable()
        const places = new Places(whole, table)
        const from = Math.min(cut, whole.length)
        const part = whole.slice(from)
        const plain = [...part.matchAll(new RegExp(source, 'g'))].map((hit) => [hit.index, ...hit])
        found += plain.length
        expect([...new Cue(source, table).in(places, from)].map((hit) => [hit.index, ...hit])).toEqual(plain)
      }),
      { numRuns: 1_000 },
    )
    expect(found).toBeGreaterThan(100)
  })

  it('is told by the index of its own text, whatever was indexed since', () => {
    const one = new Places('the cat and the dog')
    const two = new Places('a dog')
    const cue = new Cue('(?<![a-z])dog')
    expect([one, two, one].map((places) => cue.firstIn(places)?.index)).toEqual([16, 2, 16])
  })

  it('finds its way in a text too long for the shared index', () => {
    const long = new Places(`${'and so on '.repeat(8_000)}the end`)
    expect(new Cue('the end').firstIn(long)?.index).toBe(80_000)
  })
})

it('costs a text of many long lines no more than its length', () => {
  const line = 'Please send appeals to the minister and take action, because nobody has yet answered 12/34 of them. '
  const started = performance.now()
  readUrgentActions(`${line.repeat(3)}\n`.repeat(3_000))
  readUrgentActions(line.repeat(6_000))
  expect(performance.now() - started).toBeLessThan(limits.milliseconds)
})

describe('the table of labels', () => {
  const table = new LabelTable(heads)
  const bits = [
    '- ',
    '• ',
    '"',
    '1',
    'urgent action',
    'write to',
    'name',
    ':',
    ' ',
    'actions requested',
    'download',
    'x',
    'fecha',
    '[',
    '*',
  ]

  it('leaves out no label that would match', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 7 }), (parts) => {
        const line = parts.join('')
        const tried = new Set(table.beginningAt(line, 0).map(({ at }) => at.source))
        for (const { pattern } of heads) {
          const at = new RegExp(`[ "'(*\\-•·–>|#_]{0,6}(?:${pattern})`, 'y')
          if (at.test(line)) expect(tried).toContain(at.source)
        }
      }),
      { numRuns: 400 },
    )
  })
})
