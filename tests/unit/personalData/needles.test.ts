import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blackout, needlesOf, type PersonalFields } from '../../../src/main/personalData/needles.ts'

const person = (fields: Partial<PersonalFields>): PersonalFields => ({
  prefix: '',
  givenName: '',
  familyName: '',
  email: '',
  phone: '',
  phoneE164: null,
  address: [],
  ...fields,
})
const all = (fields: Partial<PersonalFields>) => blackout(needlesOf([person(fields)]))

describe('what tells of a person', () => {
  it.each([
    ['Ann', 'Annabel and Joann met at Hannover', false],
    ['Ann', 'Ask Ann, please', true],
    ['Ann', 'ann-marie', true],
    ['O’Neil', "by o'neil", true],
    ['Zoë', 'ZOE was here', true],
    ['Zoë', 'Zoe\u0308 was here', true],
    ['Bo', 'Bo is too short to be looked for', false],
    ['静香', '请静香来', true],
  ])('%s in “%s”: %s', (givenName, text, found) => {
    expect(all({ givenName }).in(text)).toBe(found)
  })

  it('is a name in any order, with a comma, over a line break, in JSON', () => {
    const { in: found } = all({ givenName: 'Ada Maria', familyName: 'de la Cruz' })
    for (const text of [
      'ada maria DE LA CRUZ',
      'de la Cruz, Ada Maria',
      'Ada\nMaria de la\tCruz',
      '"Ada\\nMaria de la Cruz"',
    ]) {
      expect(found(text), text).toBe(true)
    }
  })

  it('is a phone number however it is written, and no part of a longer one', () => {
    const { in: found } = all({ givenName: 'X', phone: '07700 900123', phoneE164: '+447700900123' })
    for (const text of ['07700900123', '07700-900-123', '(07700) 900 123', '+44 7700 900123', '447700900123']) {
      expect(found(text), text).toBe(true)
    }
    for (const text of ['077009001234', '1447700900123', '900123']) expect(found(text), text).toBe(false)
  })

  it('is an address of e-mail, and none that ends or begins with it', () => {
    const { in: found } = all({ givenName: 'X', email: 'ann@x.example' })
    expect(found('write to Ann@X.example.')).toBe(true)
    for (const text of ['joann@x.example', 'mary-ann@x.example', 'ann@x.example.org', 'ann@x.examples']) {
      expect(found(text), text).toBe(false)
    }
  })

  it('is a line of an address that names a place, and no town', () => {
    const { in: found } = all({ givenName: 'X', address: ['12 Ockham Lane', 'Rose Cottage', 'Leeds', 'LS6 2AB'] })
    for (const text of ['at 12 ockham lane', 'in Rose  Cottage', 'LS6 2AB']) expect(found(text), text).toBe(true)
    for (const text of ['Leeds', '112 Ockham Lane', '12 Ockham Lanes']) expect(found(text), text).toBe(false)
  })
})

describe('blacking out', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefgéłßжאش静'), minLength: 3, maxLength: 8 })

  it('leaves none of the names and every other letter in its place', () => {
    fc.assert(
      fc.property(
        word,
        word,
        fc.array(fc.oneof(word, fc.constantFrom('NAME', 'SWAPPED', '.', '\n'))),
        (given, family, parts) => {
          const { in: found, out } = all({ givenName: given, familyName: family })
          const text = parts
            .map((part) => (part === 'NAME' ? `${given} ${family}` : part === 'SWAPPED' ? `${family}, ${given}` : part))
            .join(' ')
          const blacked = out(text)
          expect(blacked).toHaveLength(text.length)
          expect(found(blacked)).toBe(false)
          for (let i = 0; i < text.length; i++) expect(['█', text[i]]).toContain(blacked[i])
          expect(out(blacked)).toBe(blacked)
        },
      ),
    )
  })

  it('never throws, whatever a name is made of', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        fc.string(),
        (a, b, c, text) => {
          const fields = { givenName: a, familyName: b, email: `${c}@x`, phone: c, address: [a, c] }
          expect(all(fields).out(text)).toHaveLength(text.length)
        },
      ),
    )
  })
})
