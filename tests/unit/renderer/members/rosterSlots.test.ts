import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slotsFor } from '../../../../src/renderer/features/members/rosterSlots.ts'

const indices = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)

describe('slots of drawn rows', () => {
  test('begin in order', () => {
    expect([...slotsFor([7, 8, 9], new Map())]).toEqual([
      [7, 0],
      [8, 1],
      [9, 2],
    ])
  })

  test('pass from what scrolls away to what comes in', () => {
    const before = slotsFor(indices(0, 4), new Map())
    const after = slotsFor(indices(2, 4), before)
    expect([...after]).toEqual([
      [2, 2],
      [3, 3],
      [4, 0],
      [5, 1],
    ])
  })

  test('are one each, kept while drawn, and no more than were ever drawn at once', () => {
    const windows = fc.array(fc.record({ from: fc.nat(200), count: fc.nat(12), apart: fc.nat(300) }), { maxLength: 30 })
    fc.assert(
      fc.property(windows, (views) => {
        let slots = slotsFor([], new Map())
        let most = 0
        for (const { from, count, apart } of views) {
          const wanted = [...new Set([...indices(from, count), apart])].sort((a, b) => a - b)
          const next = slotsFor(wanted, slots)
          most = Math.max(most, wanted.length)
          expect([...next.keys()]).toEqual(wanted)
          expect(new Set(next.values()).size).toBe(wanted.length)
          expect(Math.max(...next.values())).toBeLessThan(most)
          for (const index of wanted) if (slots.has(index)) expect(next.get(index)).toBe(slots.get(index))
          slots = next
        }
      }),
    )
  })
})
