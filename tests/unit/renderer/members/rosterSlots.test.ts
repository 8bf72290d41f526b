import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksFor, type Slots, turn } from '../../../../src/renderer/features/members/rosterSlots.ts'

const all = Number.POSITIVE_INFINITY
const wantedOf = (blocks: readonly number[], from = 'page', more = false) => ({
  blocks: new Map(blocks.map((block) => [block, from])),
  more,
})
const shown = (slots: Slots<string>) => [...slots].map(([slot, { block }]) => [slot, block])

describe('a turn of the slots', () => {
  test('gives the first blocks slots in their order', () => {
    expect(shown(turn(wantedOf([7, 8, 9]), new Map(), all).slots)).toEqual([
      [0, 7],
      [1, 8],
      [2, 9],
    ])
  })

  test('passes elements from what scrolls away to what comes in', () => {
    const before = turn(wantedOf([0, 1, 2, 3]), new Map(), all).slots
    expect(shown(turn(wantedOf([2, 3, 4, 5]), before, all).slots)).toEqual([
      [0, 4],
      [1, 5],
      [2, 2],
      [3, 3],
    ])
  })

  test('changes so many at most, the most wanted first, and leaves the others where they are', () => {
    const before = turn(wantedOf([0, 1, 2]), new Map(), all).slots
    const first = turn(wantedOf([9, 7, 8]), before, 1)
    expect(shown(first.slots)).toEqual([
      [0, 9],
      [1, 1],
      [2, 2],
    ])
    expect([first.changed, first.waiting]).toEqual([1, 2])
    const second = turn(wantedOf([9, 7, 8]), first.slots, 5)
    expect(shown(second.slots)).toEqual([
      [0, 9],
      [1, 7],
      [2, 8],
    ])
    expect([second.changed, second.waiting]).toEqual([2, 0])
  })

  test('writes a block anew where it stands when its rows were read again', () => {
    const before = turn(wantedOf([4, 5], 'old'), new Map(), all).slots
    const { slots, changed } = turn(
      {
        blocks: new Map([
          [4, 'old'],
          [5, 'new'],
        ]),
        more: false,
      },
      before,
      all,
    )
    expect(changed).toBe(1)
    expect([...slots]).toEqual([
      [0, { block: 4, from: 'old' }],
      [1, { block: 5, from: 'new' }],
    ])
  })

  test('keeps elements for what is still being read', () => {
    const before = turn(wantedOf([0, 1, 2]), new Map(), all).slots
    const dragged = turn(wantedOf([0], 'page', true), before, all).slots
    expect(shown(dragged)).toEqual(shown(before))
    expect(shown(turn(wantedOf([0, 8, 9]), dragged, all).slots)).toEqual([
      [0, 0],
      [1, 8],
      [2, 9],
    ])
  })

  test('throws elements away only when nothing waits for them', () => {
    const before = turn(wantedOf([0, 1, 2]), new Map(), all).slots
    expect(shown(turn(wantedOf([1, 8]), before, 0).slots)).toHaveLength(3)
    expect(shown(turn(wantedOf([1, 8]), before, all).slots)).toEqual([
      [0, 8],
      [1, 1],
    ])
  })

  test('comes to show what is wanted, each block once, with no more elements than were ever wanted at once', () => {
    const views = fc.array(
      fc.record({
        from: fc.nat(60),
        count: fc.nat(12),
        apart: fc.nat(90),
        page: fc.nat(2),
        most: fc.integer({ min: 1, max: 5 }),
      }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(views, fc.boolean(), (steps, patient) => {
        let slots: Slots<string> = new Map()
        let most = 0
        for (const step of steps) {
          const blocks = [...new Set([step.apart, ...Array.from({ length: step.count }, (_, i) => step.from + i)])]
          const wanted = wantedOf(blocks, String(step.page))
          most = Math.max(most, blocks.length)
          for (let waiting = all; waiting > 0; ) {
            const next = turn(wanted, slots, step.most)
            expect(next.changed).toBeLessThanOrEqual(step.most)
            expect(next.waiting).toBeLessThan(waiting)
            const before = new Map([...slots].map(([slot, { block }]) => [block, slot]))
            for (const [slot, { block }] of next.slots) if (before.has(block)) expect(slot).toBe(before.get(block))
            slots = next.slots
            waiting = next.waiting
            expect(Math.max(...slots.keys())).toBeLessThan(most)
            expect(new Set([...slots.values()].map(({ block }) => block)).size).toBe(slots.size)
            if (!patient) break
          }
          if (!patient) continue
          expect(new Set([...slots.values()].map(({ block }) => block))).toEqual(new Set(blocks))
          for (const { from } of slots.values()) expect(from).toBe(String(step.page))
        }
      }),
    )
  })
})

describe('blocks for a view', () => {
  test('are the one with the focus, those in view, and those beside them', () => {
    expect(blocksFor({ first: 10, last: 12, count: 100 }, 11, 6)).toEqual([11, 10, 12, 13, 9, 14])
    expect(blocksFor({ first: 10, last: 12, count: 100 }, 90, 6)).toEqual([90, 10, 11, 12, 13, 9])
  })

  test('are as many at both ends, and all of a short list', () => {
    expect(blocksFor({ first: 0, last: 2, count: 100 }, -1, 6)).toEqual([0, 1, 2, 3, 4, 5])
    expect(blocksFor({ first: 97, last: 99, count: 100 }, -1, 6)).toEqual([97, 98, 99, 96, 95, 94])
    expect(blocksFor({ first: 0, last: 2, count: 3 }, 2, 6)).toEqual([2, 0, 1])
    expect(blocksFor({ first: 0, last: 0, count: 0 }, -1, 6)).toEqual([])
  })
})
