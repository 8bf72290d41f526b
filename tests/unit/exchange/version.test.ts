import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../src/main/exchange/content.ts'
import { hashOf } from '../../../src/main/exchange/content.ts'
import { kinds } from '../../../src/main/exchange/tables.ts'
import { joined, type Register, successor } from '../../../src/main/exchange/version.ts'

const [kind] = kinds
if (!kind) throw new Error('There are no kinds')

const content = (word: string, binned = false): Content => ({
  row: { value: word, ...(binned ? { deleted_at: '2026-01-01T00:00:00.000Z' } : {}) },
})

const edited = (register: Register, made: Content | null, day: number, madeBy: string): Register => {
  const changedAt = `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`
  const version = successor(
    kind.name,
    { content: made, hash: hashOf(kind, 'k', made), changedAt, madeBy },
    register,
    register,
  )
  return joined(register, [version])
}

/** Three desks that edit, sometimes the same, and hear of each other now and then. */
const histories = fc
  .array(
    fc.record({
      desk: fc.nat(2),
      what: fc.oneof(
        { weight: 3, arbitrary: fc.record({ word: fc.constantFrom('a', 'b', 'c'), binned: fc.boolean() }) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      hears: fc.option(fc.nat(2), { nil: null }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((steps) => {
    const desks: [Register, Register, Register] = [[], [], []]
    for (const { desk, what, hears, day } of steps) {
      const at = desk as 0 | 1 | 2
      if (hears !== null) desks[at] = joined(desks[at], desks[hears as 0 | 1 | 2])
      else desks[at] = edited(desks[at], what && content(what.word, what.binned), day, `group ${desk}`)
    }
    return desks
  })

const plain = (register: Register) => register.map(({ here: _, ...version }) => version)

describe('a register of versions', () => {
  it('comes out the same in whatever order and however often it is joined', () => {
    fc.assert(
      fc.property(histories, ([a, b, c]) => {
        const all = plain(joined(joined(a, b), c))
        expect(plain(joined(c, joined(b, a)))).toEqual(all)
        expect(plain(joined(joined(b, c), joined(a, c)))).toEqual(all)
        expect(plain(joined(joined(joined(a, b), c), b))).toEqual(all)
        expect(plain(joined(a, a))).toEqual(plain(a))
      }),
      { numRuns: 400 },
    )
  })

  it('never loses what nobody took the place of', () => {
    fc.assert(
      fc.property(histories, ([a, b]) => {
        const both = joined(a, b)
        for (const version of [...a, ...b])
          expect(both.some((one) => one.version === version.version || one.after.includes(version.version))).toBe(true)
      }),
    )
  })

  it('has one version after a decision, later than all it knew', () => {
    fc.assert(
      fc.property(histories, ([a, b, c]) => {
        const all = joined(joined(a, b), c)
        const decided = edited(all, content('decided'), 1, 'somebody')
        expect(decided).toHaveLength(1)
        expect(all.every(({ changedAt }) => changedAt < (decided[0]?.changedAt ?? ''))).toBe(true)
        expect(plain(joined(decided, a))).toEqual(plain(decided))
      }),
    )
  })

  it('leaves in the bin what one side put there', () => {
    const first = edited([], content('a'), 1, 'one')
    const binned = edited(first, content('a', true), 2, 'one')
    const later = edited(first, content('b'), 9, 'other')
    const [stands, waits] = joined(binned, later)
    expect(stands?.content?.row.deleted_at).toBeDefined()
    expect(waits?.content?.row.value).toBe('b')
  })
})
