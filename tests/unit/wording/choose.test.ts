import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seedFrom, variantPlaces } from '../../../src/main/wording/choose.ts'

const counts = fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 6 })
const step = fc.nat({ max: 2 ** 32 })

describe('the choice of variants', () => {
  it('changes every part that has a second variant from one letter to the next', () => {
    fc.assert(
      fc.property(counts, step, (parts, at) => {
        const here = variantPlaces(parts, at)
        const next = variantPlaces(parts, at + 1)
        parts.forEach((count, part) => {
          expect(here[part]).toBeLessThan(Math.max(1, count))
          if (count > 1) expect(next[part]).not.toBe(here[part])
        })
      }),
    )
  })

  it('comes by every combination equally often, where no part has just two', () => {
    const several = fc.array(fc.integer({ min: 3, max: 6 }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(several, (parts) => {
        const all = parts.reduce((product, count) => product * count, 1)
        // Each part repeats a combination at most count / 2 times before all have come by.
        const whole = parts.reduce((product, count) => product * (count % 2 === 0 ? count / 2 : 1), all)
        const seen = new Map<string, number>()
        for (let i = 0; i < whole; i++) {
          const key = variantPlaces(parts, i).join()
          seen.set(key, (seen.get(key) ?? 0) + 1)
        }
        expect(seen.size).toBe(all)
        expect(new Set(seen.values()).size).toBe(1)
      }),
    )
  })

  it('gives every variant of a part its even share', () => {
    fc.assert(
      fc.property(counts, fc.nat({ max: 1000 }), (parts, from) => {
        const all = parts.reduce((product, count) => product * Math.max(1, count), 2)
        if (all > 20_000) return
        const shares = parts.map((count) => Array.from({ length: Math.max(1, count) }, () => 0))
        for (let i = 0; i < all; i++)
          variantPlaces(parts, from + i).forEach((place, part) => {
            const share = shares[part]
            if (share) share[place] = (share[place] ?? 0) + 1
          })
        for (const share of shares) expect(Math.max(...share) - Math.min(...share)).toBeLessThanOrEqual(share.length)
      }),
    )
  })

  it('leaves the parts before it alone when one is added', () => {
    fc.assert(
      fc.property(counts, step, fc.integer({ min: 0, max: 9 }), (parts, at, more) => {
        expect(variantPlaces([...parts, more], at).slice(0, -1)).toEqual(variantPlaces(parts, at))
      }),
    )
  })

  it('begins alike for the same pack', () => {
    expect(seedFrom(['12', 'a', 'b'])).toBe(seedFrom(['12', 'a', 'b']))
    expect(seedFrom(['12', 'a', 'b'])).not.toBe(seedFrom(['13', 'a', 'b']))
  })
})
