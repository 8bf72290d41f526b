import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeAlphabet, makeCode, meansCode, readCode } from '../../../src/main/letters/code.ts'

const anyCode = fc.uint8Array({ minLength: 64, maxLength: 64 }).map((bytes) => {
  let at = 0
  return makeCode((count) => Uint8Array.from({ length: count }, () => (bytes[at++ % 64] ?? 0) % 207))
})

describe('a code as someone types it', () => {
  it('is known in any case, with any dash or none, and with look-alikes', () => {
    const dash = fc.constantFrom('-', '–', '—', '‑', '−', ' ', '', ' - ', '.')
    fc.assert(
      fc.property(anyCode, dash, fc.boolean(), fc.constantFrom('O', '0', 'Q', 'o', 'D'), (code, by, lower, d) => {
        const typed = code.replace('-', by).replace(/D/g, d).replace(/V/g, 'u')
        expect(readCode(lower ? typed.toLowerCase() : ` ${typed} `)).toBe(code)
      }),
    )
  })

  it('is refused with any one character wrong, and with neighbours swapped', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(6), fc.constantFrom(...codeAlphabet), (code, place, other) => {
        const plain = Array.from(code.replace('-', ''))
        const [here = '', next = ''] = [plain[place], plain[place + 1]]
        if (here !== other) expect(readCode(plain.with(place, other).join(''))).toBeNull()
        if (next !== '' && next !== here)
          expect(
            readCode(
              plain
                .with(place, next)
                .with(place + 1, here)
                .join(''),
            ),
          ).toBeNull()
      }),
    )
  })
})

it.each(['K7WM-4TX', 'k7wm 4tx', 'K7WM4TX', 'ABCD–EFG'])('takes %s for an attempt at a code', (typed) => {
  expect(meansCode(typed)).toBe(true)
})

it.each(['Abigail', 'UA 204/26', 'Pack 12', '', 'K7WM4T', 'reading letters'])('does not take %s for one', (typed) => {
  expect(meansCode(typed)).toBe(false)
})
