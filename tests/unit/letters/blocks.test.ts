import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recipientBlock, senderBlock } from '../../../src/main/letters/address.ts'
import { countryName, namesCountry } from '../../../src/main/letters/countryName.ts'
import { dateInWords } from '../../../src/main/letters/dates.ts'
import { calledBy, salutationFor } from '../../../src/main/letters/salutation.ts'
import { wordingFor } from '../../../src/main/letters/wording.ts'

const home = { country: 'GB', language: 'en' }
const recipient = (address: string[], country: string | null = 'BY') =>
  recipientBlock({ name: 'Alena Doe', title: 'Prosecutor', address, country }, home)

describe('recipient block', () => {
  it.each([
    [
      ['Vul. Lipavaya 12', '220030 Minsk, Belarus'],
      ['Vul. Lipavaya 12', '220030 Minsk', 'BELARUS'],
    ],
    [
      ['Vul. Lipavaya 12', '220030 Minsk', 'Belarus'],
      ['Vul. Lipavaya 12', '220030 Minsk', 'BELARUS'],
    ],
    [['220030 Minsk, Republic of Belarus.'], ['220030 Minsk', 'BELARUS']],
    [['220030 Minsk Belarus'], ['220030 Minsk', 'BELARUS']],
    [['Ministry of Justice of Belarus'], ['Ministry of Justice of Belarus', 'BELARUS']],
    [['220030 Minsk'], ['220030 Minsk', 'BELARUS']],
  ])('%j ends with the country once', (address, lines) => {
    expect(recipient(address)).toEqual(['Alena Doe', 'Prosecutor', ...lines])
  })

  it('says no country where the letter stays in its own, or none is known', () => {
    expect(recipient(['London SW1'], 'GB')).toEqual(['Alena Doe', 'Prosecutor', 'London SW1'])
    expect(recipient(['1 Long Avenue'], null)).toEqual(['Alena Doe', 'Prosecutor', '1 Long Avenue'])
  })

  it('writes the country in the sender’s language', () => {
    expect(
      recipientBlock({ name: 'X', title: '', address: ['Bonn'], country: 'DE' }, { country: 'FR', language: 'fr' }),
    ).toEqual(['X', 'Bonn', 'ALLEMAGNE'])
  })

  it('never has an empty line', () => {
    const line = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(
        line,
        line,
        fc.array(line),
        fc.constantFrom('BY', 'US', 'GB', null),
        (name, title, address, country) => {
          const to = recipientBlock({ name, title, address, country }, home)
          const from = senderBlock({ name, address, country }, home, 'BY')
          for (const text of [...to, ...from]) expect(text.trim()).not.toBe('')
        },
      ),
    )
  })
})

describe('sender block', () => {
  it('adds the country for letters abroad only', () => {
    const from = { name: 'Ada Byron', address: ['12 Ockham Lane', 'Leeds LS6 2AB'], country: null }
    expect(senderBlock(from, home, 'BY')).toEqual(['Ada Byron', '12 Ockham Lane', 'Leeds LS6 2AB', 'United Kingdom'])
    expect(senderBlock(from, home, 'GB')).toEqual(['Ada Byron', '12 Ockham Lane', 'Leeds LS6 2AB'])
  })
  it('is empty without an address', () => {
    expect(senderBlock({ name: 'Ines', address: [], country: null }, home, 'BY')).toEqual([])
  })
})

describe('country names', () => {
  it('uses what an envelope should say', () => {
    expect(countryName('US', 'en')).toBe('United States of America')
    expect(countryName('MM', 'en')).toBe('Myanmar')
  })
  it.each([
    ['Bélarus', 'BY'],
    ['People’s Republic of China', 'CN'],
    ['the Islamic Republic of Iran', 'IR'],
    ['U.S.A.', 'US'],
    ['Turkey', 'TR'],
  ])('knows %s', (text, country) => {
    expect(namesCountry(text, country, 'en')).toBe(true)
  })
})

describe('dates in words', () => {
  it.each([
    ['en', 'GB', '22 November 2026'],
    ['en', 'US', 'November 22, 2026'],
    ['en', 'PL', '22 November 2026'],
    ['en', null, '22 November 2026'],
    ['fr', 'FR', '22 novembre 2026'],
    ['de', 'CH', '22. November 2026'],
    ['es', 'MX', '22 de noviembre de 2026'],
  ])('%s in %s', (language, country, words) => {
    expect(dateInWords('2026-11-22', language, country)).toBe(words)
  })
  it('counts the first of a month in French', () => {
    expect(dateInWords('2026-03-01', 'fr', 'FR')).toBe('1er mars 2026')
  })
})

describe('salutation', () => {
  const en = wordingFor('en')
  const greet = (fields: object, fromCase: string | null = null) =>
    salutationFor({ name: '', title: '', country: 'BY', salutation: '', ...fields }, fromCase, en).line

  it.each([
    [{ salutation: 'Dear President Doe' }, 'Dear President Doe,'],
    [{ salutation: 'Dear President Doe:' }, 'Dear President Doe,'],
    [{ salutation: 'Estimado Señor Ministro / Dear Minister' }, 'Dear Minister,'],
    [{ salutation: 'Dear Mr/Ms Doe' }, 'Dear Mr/Ms Doe,'],
    [{ salutation: 'Your Excellency' }, 'Your Excellency,'],
    [{ salutation: 'Dear ,', name: 'Alena Doe', title: 'President' }, 'Dear President Doe,'],
    [{ salutation: 'Dear [name]', title: 'Minister of Justice' }, 'Dear Minister,'],
    [{ name: 'Alena Doe', title: 'Minister of Justice' }, 'Dear Minister Doe,'],
    [{ name: 'Mr. Pavel Doe', title: 'Chargé d´Affaires' }, 'Dear Mr. Doe,'],
    [{ name: 'Alena Doe', title: '' }, 'Dear Alena Doe,'],
    [{ title: 'Ministry of Justice' }, 'Dear Sir or Madam,'],
    [{}, 'Dear Sir or Madam,'],
  ])('%j', (fields, line) => {
    expect(greet(fields)).toBe(line)
  })
  it('takes the case’s before it makes one', () => {
    expect(greet({ name: 'Alena Doe' }, 'Dear Minister')).toBe('Dear Minister,')
  })
  it('keeps names whole where the family name is not the last', () => {
    expect(calledBy({ name: 'Li Wen', title: 'Governor', country: 'CN' })).toBe('Governor Li Wen')
    expect(calledBy({ name: 'Jan van der Berg', title: 'Governor', country: 'NL' })).toBe('Governor van der Berg')
  })
  it('never greets nobody', () => {
    const word = fc.string({ maxLength: 20 })
    fc.assert(
      fc.property(word, word, word, (name, title, salutation) => {
        expect(greet({ name: name.trim(), title: title.trim(), salutation: salutation.trim() })).not.toMatch(
          /^Dear\s*,/,
        )
      }),
    )
  })
})
