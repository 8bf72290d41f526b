import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeAlphabet, makeCode, makeFreeCodes, readCode } from '../../../src/main/letters/code.ts'
import { letterFileName, packName } from '../../../src/main/letters/fileNames.ts'

describe('letter code', () => {
  it('uses no character that looks like another', () => {
    expect(codeAlphabet).toHaveLength(23)
    expect(new Set(codeAlphabet).size).toBe(23)
    expect(codeAlphabet).not.toMatch(/[01258OQILZSBU]/)
  })
  it('is read again as typed, and not with a wrong or swapped character', () => {
    fc.assert(
      fc.property(fc.nat({ max: 6 }), fc.nat({ max: 22 }), (at, other) => {
        const code = makeCode()
        expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{3}$/)
        expect(readCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code)
        const plain = Array.from(code.replace('-', ''))
        const wrong = plain.with(at, codeAlphabet.charAt(other)).join('')
        expect(readCode(wrong)).toBe(wrong === plain.join('') ? code : null)
        const next = (at + 1) % 7
        if (next > 0 && plain[at] !== plain[next]) {
          const swapped = plain.with(at, plain[next] ?? '').with(next, plain[at] ?? '')
          expect(readCode(swapped.join(''))).toBeNull()
        }
      }),
    )
  })
  it('is drawn again when it is taken, or drawn twice', () => {
    fc.assert(
      fc.property(fc.nat({ max: 20 }), fc.array(fc.nat({ max: 30 }), { maxLength: 10 }), (count, used) => {
        // Every code is drawn twice, so that many meet.
        let drawn = 0
        const draw = () => `code ${drawn++ >> 1}`
        const taken = new Set(used.map((n) => `code ${n}`))
        const codes = makeFreeCodes(count, (some) => some.filter((code) => taken.has(code)), draw)
        expect(new Set(codes).size).toBe(count)
        expect(codes.filter((code) => taken.has(code))).toEqual([])
      }),
    )
  })
})

describe('file names', () => {
  it('are safe and say what is inside', () => {
    expect(letterFileName({ reference: 'UA 172/17', memberName: 'Ada Byron', addresseeName: 'Alena: Doe' })).toBe(
      'UA 172-17 – Ada Byron – Alena- Doe.docx',
    )
    const pack = { number: 3, cases: [{ id: '', reference: 'UA 172/17' }], letterDate: '2026-11-22' }
    expect(packName('Letters', pack)).toBe('Letters UA 172-17 2026-11-22')
    expect(packName('Letters', { ...pack, cases: Array(9).fill(pack.cases[0]) })).toBe('Letters 3 2026-11-22')
  })
})
