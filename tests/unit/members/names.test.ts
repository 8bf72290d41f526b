import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitName } from '../../../src/main/members/import/names.ts'

const split = (text: string, home = 'GB') => {
  const { prefix, givenName, familyName } = splitName(text, home)
  return [prefix, givenName, familyName]
}

describe('splitName', () => {
  it.each([
    ['Ada Byron', ['', 'Ada', 'Byron']],
    ['Byron, Ada', ['', 'Ada', 'Byron']],
    ['Dr Ada Byron', ['Dr', 'Ada', 'Byron']],
    ['Byron, Dr Ada', ['Dr', 'Ada', 'Byron']],
    ['Prof. Dr. Ada Byron', ['Prof. Dr.', 'Ada', 'Byron']],
    ['Frau Dr. med. Käthe Groß', ['Frau Dr. med.', 'Käthe', 'Groß']],
    ['Herr Prof.Dr. Weber', ['Herr Prof.Dr.', '', 'Weber']],
    ['Ana María de la Cruz', ['', 'Ana María', 'de la Cruz']],
    ['de la Cruz, Ana María', ['', 'Ana María', 'de la Cruz']],
    ['Jürgen von der Aue', ['', 'Jürgen', 'von der Aue']],
    ['Íñigo Ortega y Gasset', ['', 'Íñigo', 'Ortega y Gasset']],
    ['Vincent Van Dale', ['', 'Vincent', 'Van Dale']],
    ['BYRON Ada', ['', 'Ada', 'BYRON']],
    ['Ada BYRON', ['', 'Ada', 'BYRON']],
    ['Jean DE LA TOUR', ['', 'Jean', 'DE LA TOUR']],
    ['Mr & Mrs Verrall', ['Mr & Mrs', '', 'Verrall']],
    ['Ada and Charles Verrall', ['', 'Ada and Charles', 'Verrall']],
    ['Ada Byron, PhD', ['', 'Ada', 'Byron, PhD']],
    ['Mrs Byron', ['Mrs', '', 'Byron']],
    ['Ada', ['', 'Ada', '']],
    ['M. Dupont', ['M.', '', 'Dupont']],
    ['Dr', ['', 'Dr', '']],
    ['山田太郎', ['', '山田太郎', '']],
    ['Mary Ann Somerled', ['', 'Mary Ann', 'Somerled']],
  ])('%s', (text, parts) => expect(split(text)).toEqual(parts))

  it('counts two family names where people have two', () => {
    expect(split('Begoña García López', 'ES')).toEqual(['', 'Begoña', 'García López'])
    expect(split('Ana María García López', 'MX')).toEqual(['', 'Ana María', 'García López'])
  })

  it('loses no letter of any name', () => {
    const letters = (text: string) => [...text.replace(/[\s,]/g, '')].sort().join('')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('GB', 'ES'), (text, home) => {
        const parts = splitName(text, home)
        expect(letters(parts.prefix + parts.givenName + parts.familyName)).toBe(letters(text))
      }),
      { numRuns: 500 },
    )
  })
})
