/** Invented officials, for tests of addressees. */
import fc from 'fast-check'
import type { AddresseeFields } from '#shared/addressees.ts'
import { addressee } from '../../support/packs.ts'

export { addressee }

export const minister = addressee({
  name: 'Ms. Ruth Akello',
  title: 'Minister of Justice',
  address: ['Ministry of Justice', 'Plot 99 Example Road', '10101 Kampala'],
  country: 'UG',
  emails: ['minister@justice.example'],
  faxes: ['+256 41 999 339'],
  phones: ['+256 41 999 300'],
  salutation: 'Dear Minister Akello',
})

const text = fc.oneof(
  fc.constantFrom('Álvaro Núñez', 'President', 'Ms. Ruth Akello', 'Prosecutor General', '10101 Kampala', 'Łódź 4'),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)
/** As the desk takes them: lines without edge blanks. */
const line = text.map((one) => one.replace(/\s+/g, ' ').trim())
const number = fc.stringMatching(/^\+?[0-9]{6,12}$/)

export const anyFields: fc.Arbitrary<AddresseeFields> = fc
  .record({
    name: line,
    title: line,
    address: fc.array(line, { maxLength: 5 }),
    country: fc.constantFrom(null, 'UG', 'IS'),
    emails: fc.array(fc.constantFrom('a@b.example', 'c@d.example'), { maxLength: 2 }),
    faxes: fc.array(number, { maxLength: 2 }),
    phones: fc.array(number, { maxLength: 2 }),
    social: fc.array(line, { maxLength: 2 }),
    salutation: line,
    checkAddress: fc.boolean(),
  })
  .map(addressee)
