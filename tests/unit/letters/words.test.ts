import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultLetterFiles, nameFields } from '#shared/letterFiles.ts'
import { codeAlphabet, makeCode, makeFreeCode, readCode } from '../../../src/main/letters/code.ts'
import { filesOf, packName } from '../../../src/main/letters/fileNames.ts'

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
  it('draws again when a code is taken', () => {
    const taken = new Set<string>()
    let draws = 0
    const code = makeFreeCode((one) => {
      draws++
      if (draws === 1) taken.add(one)
      return taken.has(one)
    })
    expect(draws).toBe(2)
    expect(taken).not.toContain(code)
  })
})

describe('file names', () => {
  it('are safe and say what is inside', () => {
    const pack = { number: 3, cases: [{ id: '', reference: 'UA 172/17' }], letterDate: '2026-11-22' }
    expect(packName('Letters', pack)).toBe('Letters UA 172-17 2026-11-22')
    expect(packName('Letters', { ...pack, cases: Array(9).fill(pack.cases[0]) })).toBe('Letters 3 2026-11-22')
  })
  it('follow a pattern, for letters and for members', () => {
    const pack = { number: 3, cases: [], letterDate: '2026-11-22' }
    const letter = (position: number, memberName: string, reference: string) => {
      const code = `K7WM-4T${'XYZW'[position]}`
      return { position, code, reference, memberId: memberName, memberName, addresseeName: 'Alena: Doe' }
    }
    const letters = [letter(0, 'Ada/Byron', 'UA 1/26'), letter(1, 'Tom', 'UA 1/26'), letter(3, 'Ada/Byron', 'UA 2/26')]
    const { letter: one, member } = defaultLetterFiles.names
    expect(filesOf(letters, 'letter', one, pack)[0]?.name).toBe('UA 1-26 – Ada-Byron – Alena- Doe.docx')
    expect(filesOf(letters, 'letter', '{{number}} {{code}} {{ date }}', pack).map(({ name }) => name)).toEqual([
      '1 K7WM-4TX 2026-11-22.docx',
      '2 K7WM-4TY 2026-11-22.docx',
      '4 K7WM-4TW 2026-11-22.docx',
    ])
    expect(filesOf(letters, 'member', `${member} ({{letters}})`, pack)).toEqual([
      { name: 'Ada-Byron – UA 1-26, UA 2-26 (2).docx', places: [0, 2] },
      { name: 'Tom – UA 1-26 (1).docx', places: [1] },
    ])
  })
  it('are safe whatever the pattern says, and have every letter once', () => {
    const field = fc.constantFrom(...nameFields.letter, ...nameFields.member).map((name) => `{{${name}}}`)
    const pattern = fc
      .array(fc.oneof(field, fc.string({ unit: 'grapheme' })), { maxLength: 5 })
      .map((all) => all.join(''))
    const person = fc.constantFrom('Ada', 'CON', '../../etc', 'a\u0000b', '王小明', 'Zoë 🕯️', '')
    fc.assert(
      fc.property(
        pattern,
        fc.array(person, { minLength: 1, maxLength: 9 }),
        fc.constantFrom('letter', 'member'),
        (name, people, apart) => {
          const letters = people.map((memberName, position) => ({
            position,
            code: 'K7WM-4TX',
            reference: 'UA 1/26',
            memberId: null,
            memberName,
            addresseeName: '\\',
          }))
          const files = filesOf(letters, apart as 'letter' | 'member', name, {
            number: 1,
            cases: [],
            letterDate: '2026-11-22',
          })
          for (const file of files) expect(file.name).toMatch(/^[^/\\:*?"<>|\p{Cc}]+\.docx$/u)
          expect(files.flatMap(({ places }) => places).sort((a, b) => a - b)).toEqual(people.map((_, i) => i))
        },
      ),
    )
  })
})
