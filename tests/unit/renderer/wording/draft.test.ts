import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  moved,
  sameWords,
  toDraft,
  toParts,
  withoutVariant,
  withSeveral,
  withText,
  withVariant,
} from '../../../../src/renderer/features/wording/draft.ts'
import { toDocument, toText } from '../../../../src/renderer/features/wording/editor/textForm.ts'
import { fieldNames, paragraphsOf, type WordingParts } from '../../../../src/shared/wording.ts'

const parts: WordingParts = [
  { part: 'opening', variants: ['One.', 'Two.', 'Three.'] },
  { part: 'thanks', variants: ['Thanks.'] },
]
const texts = (draft: ReturnType<typeof toDraft>) => draft[0]?.variants.map(({ text }) => text)
const idAt = (draft: ReturnType<typeof toDraft>, place: number) => draft[0]?.variants[place]?.id ?? ''

describe('a draft of a wording', () => {
  it('shows every part, and is stored as it was', () => {
    const draft = toDraft(parts)
    expect(draft.map(({ part }) => part)).toEqual(['opening', 'self', 'concern', 'asks', 'background', 'thanks'])
    expect(sameWords(toParts(draft), parts)).toBe(true)
    expect(toDraft([{ part: 'model', variants: ['Text.'] }]).map(({ part }) => part)).toEqual(['model'])
  })
  it('adds, duplicates, moves, rewrites and removes variants', () => {
    const draft = toDraft(parts)
    const [added, id] = withVariant(draft, 'opening', 'Two again.', idAt(draft, 1))
    expect(texts(added)).toEqual(['One.', 'Two.', 'Two again.', 'Three.'])
    expect(texts(moved(added, 'opening', id, -1))).toEqual(['One.', 'Two again.', 'Two.', 'Three.'])
    expect(texts(moved(draft, 'opening', idAt(draft, 0), -1))).toEqual(['One.', 'Two.', 'Three.'])
    expect(texts(withText(draft, 'opening', idAt(draft, 2), '3.'))).toEqual(['One.', 'Two.', '3.'])
    expect(texts(withoutVariant(draft, 'opening', idAt(draft, 0)))).toEqual(['Two.', 'Three.'])
  })
  it('keeps what several say beside what one says, and no pair of which one is empty', () => {
    const pairs: WordingParts = [{ part: 'opening', variants: [{ one: 'I write.', several: 'We write.' }, 'Please.'] }]
    const draft = toDraft(pairs)
    expect(sameWords(toParts(draft), pairs)).toBe(true)
    const said = (several: string | null) =>
      toParts(withSeveral(draft, 'opening', idAt(draft, 0), several))[0]?.variants
    expect(said('We do.\n\n\nWe will.')?.[0]).toEqual({ one: 'I write.', several: 'We do.\n\nWe will.' })
    for (const nothing of [null, ' \n ', 'I write.']) expect(said(nothing)?.[0]).toBe('I write.')
  })
  it('is no change as long as what was added is empty', () => {
    const [added] = withVariant(toDraft(parts), 'self', ' \n ', null)
    expect(sameWords(toParts(added), parts)).toBe(true)
  })
})

describe('the editor', () => {
  it('gives back the text that it was given, with known and unknown fields', () => {
    const piece = fc.oneof(
      fc.constantFrom(...fieldNames, 'nonsense').map((name) => `{{${name}}}`),
      fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[{}\s]+/g, ' ')),
      fc.constantFrom('\n\n', ' and '),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const text = paragraphsOf(pieces.join('')).join('\n\n')
        expect(toText(toDocument(text))).toBe(text)
      }),
    )
  })
  it('makes chips of known fields only', () => {
    const [paragraph] = toDocument('About {{people}} and {{nonsense}}').content ?? []
    expect(paragraph?.content).toEqual([
      { type: 'text', text: 'About ' },
      { type: 'field', attrs: { name: 'people' } },
      { type: 'text', text: ' and ' },
      { type: 'text', text: '{{nonsense}}' },
    ])
  })
})
