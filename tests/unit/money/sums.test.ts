import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromMinor, minorDigits, minorOfHundredths, moneyText, toMinor } from '#shared/currency.ts'
import { type MoneyCell, moneyKinds, mostMoney } from '#shared/money.ts'
import { addedUp, moneyDifference, moneySums } from '#shared/moneySums.ts'

const currency = fc.constantFrom('GBP', 'JPY', 'KWD')
const cell = fc.record({ currency, kind: fc.constantFrom(...moneyKinds), amount: fc.integer({ min: -999, max: 999 }) })

describe('an amount', () => {
  it('is the same after it was written and read', () => {
    fc.assert(
      fc.property(currency, fc.integer({ min: 0, max: mostMoney }), (of, minor) => {
        expect(toMinor(fromMinor(minor, of), of)).toBe(minor)
      }),
    )
  })

  it('has the digits of ISO 4217, whatever this Node thinks', () => {
    expect(['GBP', 'HUF', 'RSD', 'JPY', 'XAF', 'KWD', 'IQD'].map(minorDigits)).toEqual([2, 2, 2, 0, 0, 3, 3])
    expect(moneyText(123_450, 'HUF', 'en')).toMatch(/1,234\.50$/)
    expect(moneyText(-1234, 'JPY', 'en')).toBe('-¥1,234')
  })

  it('is what a price of stamps says, which is kept in hundredths', () => {
    expect([minorOfHundredths(3840, 'GBP'), minorOfHundredths(11_000, 'JPY'), minorOfHundredths(125, 'KWD')]).toEqual([
      3840, 110, 1250,
    ])
  })
})

describe('sums', () => {
  it('have every kind, and are the same in any order', () => {
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const sums = moneySums(cells, 'GBP')
        expect(sums[0]?.currency).toBe('GBP')
        expect(new Set(sums.map((one) => one.currency)).size).toBe(sums.length)
        for (const sum of sums) {
          for (const kind of moneyKinds) {
            const own = cells.filter((one) => one.currency === sum.currency && one.kind === kind)
            expect(sum.kinds[kind]).toBe(own.reduce((all, { amount }) => all + amount, 0))
          }
          expect(sum.left).toBe(sum.income - sum.expenses)
        }
        expect(addedUp(cells.toReversed())).toEqual(addedUp(cells))
      }),
    )
  })

  it('and what was told, with the difference, are what there is now', () => {
    const all = fc.array(cell)
    fc.assert(
      fc.property(all, all, (told: MoneyCell[], now: MoneyCell[]) => {
        expect(addedUp([...told, ...moneyDifference(told, now)])).toEqual(addedUp(now))
        expect(moneyDifference(now, now)).toEqual([])
      }),
    )
  })
})
