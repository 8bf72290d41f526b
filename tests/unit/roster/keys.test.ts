import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collationOf, nameKey, townKey } from '../../../src/main/roster/words/keys.ts'

const compare = (language: string) => new Intl.Collator(language, { sensitivity: 'base', numeric: true }).compare
const sign = (value: number) => Math.sign(value)
const byKey = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** Names as people have them, in the scripts of the interface's languages and beside them. */
const name = fc
  .array(fc.constantFrom(...'abcdeghiklmnoprstuvwyzÁáÉèêëÍïÑñÓôöŐøÜúűßŁłŠšŽžÇçæœ'), { minLength: 1, maxLength: 8 })
  .map((letters) => letters.join(''))

describe('keys of the roster’s order', () => {
  for (const language of ['en', 'fr', 'de', 'es']) {
    it(`put names as ${language} does`, () => {
      const collation = collationOf(language)
      const order = compare(language)
      fc.assert(
        fc.property(name, name, (one, other) => {
          const keys = byKey(nameKey(one, '', collation), nameKey(other, '', collation))
          expect(keys).toBe(sign(order(one, other)))
        }),
        { numRuns: 2000 },
      )
    })
  }

  it('put the shorter family name first, whatever the given name', () => {
    expect(nameKey('Ann', 'Zoe', 'root') < nameKey('Anna', 'Ada', 'root')).toBe(true)
    expect(nameKey('', 'Anna', 'root') < nameKey('Annan', 'Ada', 'root')).toBe(true)
  })

  it('count figures by their value', () => {
    expect(townKey('Praha 2', 'root') < townKey('Praha 10', 'root')).toBe(true)
    expect(townKey('Praha 02', 'root')).toBe(townKey('Praha 2', 'root'))
  })

  it('put a member without a town last', () => expect(townKey('', 'root') > townKey('Яя', 'root')).toBe(true))
})
