import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName, type NameRelation, relateNames } from '../../../src/main/members/import/sameName.ts'

const name = (text: string) => {
  const [givenName = '', familyName = ''] = text.split('|')
  return foldName({ givenName, familyName })
}

describe('two names', () => {
  it.each<[string, string, NameRelation]>([
    ['Ada|Byron', 'ÁDA|BYRON', 'same'],
    ['Ada|Byron', 'Byron|Ada', 'same'],
    ['Zoé|L’Hermite', "Zoe|L'Hermite", 'same'],
    ['Ana María|de la Cruz', 'Ana|María de la Cruz', 'same'],
    ['A.|Byron', 'Ada|Byron', 'initials'],
    ['A. B.|Byron', 'Ada Beatrice|Byron', 'initials'],
    ['Byron|A.', 'Ada|Byron', 'initials'],
    ['Ada|Byron', 'Ada Beatrice|Byron', 'part'],
    ['Ada|', 'Ada|Byron', 'part'],
    ['Ada|Byron', 'Ada|Bryon', 'close'],
    ['Charles|Verrall', 'Charles|Verral', 'close'],
    ['Ada|Byron', 'Ada|Lovelace', 'family'],
    ['Ada|Byron', 'George|Byron', 'given'],
    ['Ada|Byron', 'Mary|Somerled', 'other'],
    ['B.|Byron', 'Ada|Byron', 'given'],
    ['Al|Ng', 'Al|Ng', 'same'],
    ['Al|Ng', 'Ad|Ng', 'given'],
  ])('%s and %s: %s', (one, other, relation) => {
    expect(relateNames(name(one), name(other))).toBe(relation)
    expect(relateNames(name(other), name(one))).toBe(relation)
  })

  it('are alike in both directions, whatever they are', () => {
    const word = fc.constantFrom('ada', 'a', 'byron', 'bryon', 'maría', 'cruz', 'de', 'lovelace', '')
    const any = fc.record({
      givenName: fc.array(word, { maxLength: 3 }).map((words) => words.join(' ')),
      familyName: fc.array(word, { maxLength: 3 }).map((words) => words.join(' ')),
    })
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(relateNames(foldName(one), foldName(other))).toBe(relateNames(foldName(other), foldName(one)))
        expect(relateNames(foldName(one), foldName(one))).toBe('same')
      }),
    )
  })
})
