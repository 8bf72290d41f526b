import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCode, readCode } from '../../../src/main/letters/code.ts'
import { nearCodes } from '../../../src/main/replies/nearCodes.ts'

const code = fc
  .infiniteStream(fc.integer({ min: 0, max: 255 }))
  .map((stream) => makeCode((bytes) => Uint8Array.from(stream.take(bytes))))

describe('a misread code', () => {
  it('leads to the one that is printed, whichever character was read wrongly', () => {
    fc.assert(
      fc.property(code, fc.nat(6), fc.constantFrom(...'01IOLSZB8QU25ABCXY'), (printed, at, read) => {
        const characters = [...printed.replace('-', '')]
        const typed = characters.with(at, read).join('').toLowerCase()
        const found = readCode(typed) === printed ? [printed] : nearCodes(typed)
        expect(found).toContain(printed)
        // The check leaves one character for each place, and six swaps.
        expect(found.length).toBeLessThanOrEqual(13)
      }),
    )
  })

  it('also where two neighbours were swapped', () => {
    fc.assert(
      fc.property(code, fc.nat(5), (printed, at) => {
        const characters = [...printed.replace('-', '')]
        const swapped = characters.with(at, characters[at + 1] ?? '').with(at + 1, characters[at] ?? '')
        if (swapped.join('') === characters.join('')) return
        expect(nearCodes(swapped.join(' '))).toContain(printed)
      }),
    )
  })

  it('is none where it is too short or too long', () => {
    expect(nearCodes('K7WM')).toEqual([])
    expect(nearCodes('K7WM-4TXX')).toEqual([])
    expect(nearCodes('a sentence about it')).toEqual([])
  })
})
