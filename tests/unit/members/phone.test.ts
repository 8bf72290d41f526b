import fc from 'fast-check'
import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { describe, expect, it } from 'vitest'
import { toE164 } from '../../../src/main/members/phone.ts'
import { plainE164 } from '../../../src/main/members/plainPhone.ts'

const asLibrary = (typed: string, country: (typeof countries)[number]) => {
  const number = parsePhoneNumberFromString(typed, country)
  return number?.isPossible() ? number.number : null
}
const countries = getCountries()
const country = fc.constantFrom(...countries)
const digits = fc.stringMatching(/^[0-9]{3,13}$/)
const spaced = (text: string, every: number) => text.replace(new RegExp(`(\\d{${every}})(?=\\d)`, 'g'), '$1 ')

describe('plain phone numbers', () => {
  it('are read as the library reads them, in every country', () => {
    fc.assert(
      fc.property(country, country, digits, fc.integer({ min: 2, max: 5 }), (of, home, rest, every) => {
        const typed = `+${getCountryCallingCode(of)} ${spaced(rest, every)}`
        expect(toE164(typed, home), typed).toBe(asLibrary(typed, home))
        const local = `0${spaced(rest, every)}`
        expect(toE164(local, home), `${local} in ${home}`).toBe(asLibrary(local, home))
      }),
      { numRuns: Number(process.env.RUNS ?? 3000) },
    )
  })

  it('do not ask the library in their usual forms', () => {
    expect(plainE164('+44 7700 900123', 'DE')).toBe('+447700900123')
    expect(plainE164('0113 496 0101', 'GB')).toBe('+441134960101')
    expect(plainE164('0351 1234567', 'DE')).toBe('+493511234567')
    expect(plainE164('01 23 45 67 89', 'FR')).toBe('+33123456789')
  })

  it('leave what is not plain to the library', () => {
    expect(plainE164('+44 (0)113 496 0101', 'GB')).toBeUndefined()
    expect(plainE164('+44 0113 496 0101', 'GB')).toBeUndefined()
    expect(plainE164('0044 113 496 0101', 'GB')).toBeUndefined()
    expect(plainE164('0113 496 0101', 'XX')).toBeUndefined()
    expect(toE164('+44 (0)113 496 0101', 'GB')).toBe('+441134960101')
  })
})
