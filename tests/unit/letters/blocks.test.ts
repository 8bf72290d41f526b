import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recipientBlock, senderBlock, townOf } from '../../../src/main/letters/address/blocks.ts'
import { countryName, namesCountry } from '../../../src/main/letters/countryName.ts'
import { dateInWords, dateLine, saysPlace } from '../../../src/main/letters/dates.ts'
import { calledBy, salutationFor } from '../../../src/main/letters/salutation.ts'
import { wordingFor } from '../../../src/main/wording/data.ts'

const home = { country: 'GB', language: 'en' }
const recipient = (address: string[], country: string | null = 'BY') =>
  recipientBlock({ name: 'Alena Doe', title: 'Prosecutor', address, country }, home)

describe('recipient block', () => {
  it.each([
    [
      ['Vul. Lipavaya 12', '220030 Minsk, Belarus'],
      ['Vul. Lipavaya 12', '220030 MINSK', 'BELARUS'],
    ],
    [
      ['Vul. Lipavaya 12', '220030 Minsk', 'Belarus'],
      ['Vul. Lipavaya 12', '220030 MINSK', 'BELARUS'],
    ],
    [['220030 Minsk, Republic of Belarus.'], ['220030 MINSK', 'BELARUS']],
    [['220030 Minsk Belarus'], ['220030 MINSK', 'BELARUS']],
    [['Ministry of Justice of Belarus'], ['Ministry of Justice of Belarus', 'BELARUS']],
    [['220030 Minsk'], ['220030 MINSK', 'BELARUS']],
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
  it('are Gregorian in every language', () => {
    expect(dateInWords('2026-11-22', 'fa', 'IR')).toBe('۲۲ نوامبر ۲۰۲۶')
    expect(dateInWords('2026-11-22', 'th', 'TH')).toContain('2026')
    expect(dateInWords('2026-11-22', 'zh', 'GB')).toBe('2026年11月22日')
    expect(dateInWords('2026-11-22', 'ru', 'GB')).toBe('22 ноября 2026 г.')
  })
  it.each([
    ['en', 'GB', 'BY', '22 November 2026'],
    ['de', 'DE', 'BY', 'Leeds, den 22. November 2026'],
    ['de', 'GB', 'BY', 'Leeds, den 22. November 2026'],
    ['de', 'AT', 'BY', 'Leeds, am 22. November 2026'],
    ['de', 'CH', 'BY', 'Leeds, 22. November 2026'],
    ['fr', 'FR', 'BY', 'Leeds, le 22 novembre 2026'],
    ['es', 'ES', 'MX', 'Leeds, 22 de noviembre de 2026'],
    ['ar', 'GB', 'EG', '٢٢ نوفمبر ٢٠٢٦'],
    ['ar', 'GB', 'SY', '٢٢ تشرين الثاني ٢٠٢٦'],
    ['ar', 'GB', 'CN', '22 نوفمبر 2026'],
    ['fa', 'GB', 'AF', '۲۲ نومبر ۲۰۲۶'],
  ])('in %s from %s to %s with the place is %s', (language, from, to, line) => {
    expect(dateLine('2026-11-22', language, { from, to, place: 'Leeds' })).toBe(line)
  })
  it('are said alone where the town is not known', () => {
    expect(dateLine('2026-11-22', 'fr', { from: 'FR', to: null, place: null })).toBe('22 novembre 2026')
    expect(saysPlace('fr', 'FR')).toBe(true)
    expect(saysPlace('en', 'GB')).toBe(false)
  })
  it('take the town from an address that shows it', () => {
    const town = (address: string[], country: string | null = null) => townOf({ address, country }, home)
    expect(town(['12 Ockham Lane', 'Leeds LS6 2AB'])).toBe('Leeds')
    expect(town(['Ahornweg 2', '1014 Wien', 'Austria'], 'AT')).toBe('Wien')
    expect(town(['12 Main St', 'Portland, OR 97201'], 'US')).toBe('Portland')
    expect(town(['12 Ockham Lane', 'Leeds'])).toBeNull()
    expect(town([])).toBeNull()
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
