import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markChange, paragraphsOf, stretches } from '../../../../src/renderer/features/intake/update/paragraphs.ts'

const items = fc.array(fc.constantFrom('One.', 'ONE.', 'Two.', 'Three.', 'Four.'), { maxLength: 8 })
const joined = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('')

describe('a changed text', () => {
  it('is cut at blank lines only', () => {
    expect(paragraphsOf('One\nline.\n\n \nTwo.\n')).toEqual(['One\nline.', 'Two.'])
  })

  it('shows what changed between what stayed', () => {
    expect(stretches(['One.', 'Two.', 'Three.'], ['One.', 'Two, later.', 'Three.', 'Four.'])).toEqual([
      { kind: 'same', items: ['One.'] },
      { kind: 'changed', before: ['Two.'], after: ['Two, later.'] },
      { kind: 'same', items: ['Three.'] },
      { kind: 'changed', before: [], after: ['Four.'] },
    ])
  })

  it('loses and doubles nothing', () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const found = stretches(before, after)
        const all = (side: 'before' | 'after') =>
          found.flatMap((stretch) => (stretch.kind === 'same' ? stretch.items : stretch[side]))
        expect(all('after')).toEqual(after)
        expect(all('before').map((text) => text.toLowerCase())).toEqual(before.map((text) => text.toLowerCase()))
      }),
    )
  })

  it('marks the words between a common beginning and end', () => {
    const { before, after } = markChange('Held since 12 March in Homel.', 'Held since 30 April in Homel.')
    expect(before).toEqual([
      { text: 'Held since ', changed: false },
      { text: '12 March ', changed: true },
      { text: 'in Homel.', changed: false },
    ])
    expect(after.filter(({ changed }) => changed)).toEqual([{ text: '30 April ', changed: true }])
  })

  it('keeps every word of both sides', () => {
    const sentence = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const marked = markChange(before, after)
        expect([joined(marked.before), joined(marked.after)]).toEqual([before, after])
      }),
    )
  })
})
