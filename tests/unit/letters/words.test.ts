import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeAlphabet, makeCode, makeFreeCode, readCode } from '../../../src/main/letters/code.ts'
import { letterFileName, packName } from '../../../src/main/letters/fileNames.ts'
import { modelParagraphs } from '../../../src/main/letters/modelLetter.ts'
import { facts, sentences } from '../../../src/main/letters/sentences.ts'
import { seedFrom, variantsFor, wordingFor } from '../../../src/main/letters/wording.ts'

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

describe('facts', () => {
  it('does not end a sentence at an abbreviation', () => {
    expect(sentences('Dr. A. Doe met Mr. Roe. They were held on 4 May. “Why?” she asked.')).toEqual([
      'Dr. A. Doe met Mr. Roe.',
      'They were held on 4 May.',
      '“Why?” she asked.',
    ])
  })
  it('are a sentence or two, whole, and never the call to act', () => {
    const summary = 'Please act now. Rosa was arrested on 3 May. She is ill. Her family has not seen her.'
    expect(facts(summary)).toBe('Rosa was arrested on 3 May. She is ill.')
    const long = `${'Rosa was held in a cell '.repeat(30)}. She is ill.`
    expect(facts(long)).toBe(`${'Rosa was held in a cell '.repeat(30)}.`)
    expect(facts('')).toBe('')
  })
})

describe('model letter', () => {
  it('loses salutation, close and blanks', () => {
    const letter =
      'Dear Minister,\n\nI am worried about\nRosa Quiroga.\n\nPlease free her.\n\nYours sincerely,\n\n[YOUR NAME]'
    expect(modelParagraphs(letter)).toEqual(['I am worried about Rosa Quiroga.', 'Please free her.'])
  })
  it('keeps a letter that has neither', () => {
    expect(modelParagraphs('One.\n \nTwo.')).toEqual(['One.', 'Two.'])
    expect(modelParagraphs('')).toEqual([])
  })
})

describe('wording', () => {
  it('differs between neighbours in every part, and is the same for the same pack', () => {
    const en = wordingFor('en-GB')
    const parts = [
      en.opening.people,
      en.opening.plain,
      en.self.country,
      en.concern,
      en.asks.many,
      en.thanks,
      en.close.named,
    ]
    const seed = seedFrom(['2026-11-22', 'a', 'b'])
    expect(seedFrom(['2026-11-22', 'a', 'b'])).toBe(seed)
    for (let position = 0; position < 50; position++)
      for (const variants of parts)
        expect(variantsFor(seed, position).of(variants)).not.toBe(variantsFor(seed, position + 1).of(variants))
  })
  it('falls back to English and leaves no field open', () => {
    const wording = wordingFor('xx')
    expect(wording.language).toBe('en')
    expect(variantsFor(0, 0).of(wording.opening.people, { people: 'Rosa' })).not.toContain('{{')
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
