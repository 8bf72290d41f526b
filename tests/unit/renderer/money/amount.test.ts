import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostMoney } from '#shared/money.ts'
import { readAmount, typedAmount } from '../../../../src/renderer/features/money/amount.ts'

const read = (text: string, currency = 'GBP', locale = 'en-GB') => {
  const found = readAmount(text, currency, locale)
  return 'minor' in found ? found.minor : found.error
}

describe('an amount as it is typed', () => {
  it('is read with a point or a comma, with thousands and signs of money', () => {
    const same = ['38.40', '38,40', '38.4', ' £38.40 ', '38,40 €', 'GBP 38.40']
    expect(same.map((text) => read(text))).toEqual(same.map(() => 3840))
    const more = ['1234.50', '1,234.50', '1.234,50', '1 234,50', "1'234.50", '1’234,5']
    expect(more.map((text) => read(text))).toEqual(more.map(() => 123_450))
    expect(['38', '38.', '.5', ',50', '1,234', '1.234', '1,234,567'].map((text) => read(text))).toEqual([
      3800, 3800, 50, 50, 123_400, 123_400, 123_456_700,
    ])
  })

  it('has as many figures after the point as the currency', () => {
    expect([read('1000', 'JPY'), read('1,000', 'JPY'), read('10.5', 'JPY')]).toEqual([1000, 1000, 'amount'])
    expect([read('1.234', 'KWD'), read('1,234', 'KWD'), read('1,234', 'KWD', 'de')]).toEqual([1234, 1_234_000, 1234])
  })

  it('is no amount where nobody can say what is meant', () => {
    const nonsense = [
      '',
      'ten',
      '-5',
      '+5',
      '0',
      '0.00',
      '1.2345',
      '12,34,56',
      '1,23.4.5',
      '1e5',
      '5-3',
      '..',
      '1.234.56',
    ]
    expect(nonsense.map((text) => read(text))).toEqual(nonsense.map(() => 'amount'))
    expect(read('99999999999')).toBe('tooMuch')
  })

  it('is read as it was written, in every language and currency', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: mostMoney }),
        fc.constantFrom('GBP', 'JPY', 'KWD', 'CLF'),
        fc.constantFrom('en-GB', 'de', 'fr', 'es', 'ar', 'de-CH'),
        (minor, currency, locale) => {
          expect(read(typedAmount(minor, currency, locale), currency, locale)).toBe(minor)
        },
      ),
    )
  })
})
