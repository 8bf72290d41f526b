import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { dayAfter, dayBefore, dayOf } from '../../src/main/days.ts'

const day = fc
  .integer({ min: -30_000, max: 60_000 })
  .map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }).toString())
const span = fc.record({ days: fc.nat(1000), months: fc.nat(60), years: fc.nat(20) }, { requiredKeys: ['days'] })

describe('days', () => {
  it('are reckoned as Temporal does', () => {
    fc.assert(
      fc.property(day, span, (on, by) => {
        const date = Temporal.PlainDate.from(on)
        expect(dayAfter(on, by)).toBe(date.add(by).toString())
        expect(dayBefore(on, by)).toBe(date.subtract(by).toString())
        expect(dayOf(date.year, date.month, date.day)).toBe(on)
      }),
    )
  })

  it('end with the month that has none so late', () => {
    expect(dayAfter('2026-01-31', { months: 1 })).toBe('2026-02-28')
    expect(dayBefore('2028-02-29', { years: 1 })).toBe('2027-02-28')
  })

  it('must be there', () => {
    expect(() => dayOf(2026, 2, 30)).toThrow(RangeError)
    expect(() => dayOf(2026, 13, 1)).toThrow(RangeError)
    expect(() => dayOf(Number.NaN, 1, 1)).toThrow(RangeError)
    expect(() => dayAfter('the day after', { days: 1 })).toThrow(RangeError)
  })
})
