import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMatcher, emailKey, numberKey } from '#shared/addresseeMatch.ts'
import type { AddresseeFields } from '#shared/addressees.ts'
import { personKey } from '#shared/addresseeWords.ts'
import { addressee, anyFields, minister } from './officials.ts'

const inDirectory = (...entries: Partial<AddresseeFields>[]) =>
  createMatcher(entries.map((fields, index) => ({ ...addressee(fields), id: `entry-${index}` })))
const found = (party: Partial<AddresseeFields>, ...entries: Partial<AddresseeFields>[]) =>
  inDirectory(...entries)(addressee(party)).map(({ entry, reason }) => [entry.id, reason])

describe('keys', () => {
  it('leave out what stands before a name, and its order', () => {
    for (const name of ['Ruth Akello', 'Ms. Ruth AKELLO', 'H.E. Rúth Akello', 'Akello, Ruth', 'Minister Ruth Akello']) {
      expect(personKey(name)).toBe('akello ruth')
    }
    for (const none of ['', 'Ms.', 'H. E. The Minister', '—']) expect(personKey(none)).toBe('')
  })

  it('make one number of its printed forms, and no address of what is none', () => {
    expect(['+256 41-999 339', '00256 (41) 999339', '+256 (0)41 999339'].map(numberKey)).toEqual(
      Array(3).fill('25641999339'),
    )
    expect([' Minister@Justice.Example', 'see the site', '@', ''].map(emailKey)).toEqual([
      'minister@justice.example',
      '',
      '',
      '',
    ])
  })
})

describe('a match', () => {
  it('is by a contact, whatever else is missing', () => {
    expect(found({ title: 'Minister', emails: ['minister@justice.example'] }, minister)).toEqual([['entry-0', 'email']])
    expect(found({ title: 'Judge', emails: ['minister@justice.example'] }, minister)).toEqual([])
    expect(found({ emails: ['MINISTER@justice.example'] }, minister)).toEqual([['entry-0', 'email']])
    expect(found({ faxes: ['041 999 339'], country: 'UG' }, minister)).toEqual([['entry-0', 'fax']])
    expect(found({ phones: ['00256 41 999300'] }, minister)).toEqual([['entry-0', 'phone']])
    expect(found({ faxes: ['999 339'] }, minister)).toEqual([])
  })

  it('is by the name within one country', () => {
    expect(found({ name: 'Akello Ruth', country: 'UG', title: 'Judge' }, minister)).toEqual([['entry-0', 'person']])
    expect(found({ name: 'Ruth Akello', country: 'KE' }, minister)).toEqual([])
  })

  it('calls another person in the same office at the same place the successor', () => {
    const next = { ...minister, name: 'Paul Okot', emails: [], faxes: [], phones: [] }
    expect(found(next, minister)).toEqual([['entry-0', 'successor']])
    expect(found({ ...next, address: ['PO Box 1', 'Entebbe'] }, minister)).toEqual([])
    expect(found({ ...next, title: 'Prosecutor General' }, minister)).toEqual([])
  })

  it('keeps officials of one house apart who share its telephone', () => {
    const other = { ...minister, name: 'Paul Okot', title: 'Prosecutor General' }
    expect(found(other, minister)).toEqual([])
    expect(found({ ...minister, name: '', title: 'Prosecutor General' }, minister)).toEqual([])
  })

  it('never takes one country’s president for another’s', () => {
    const house = { title: 'President', address: ['Presidential Palace', '1 Main Square'] }
    expect(found({ ...house, country: 'UG' }, { ...house, country: 'KE' }, house)).toEqual([])
    expect(found({ ...house, country: 'UG' }, { ...house, country: 'UG' })).toEqual([['entry-0', 'office']])
  })

  it('puts the likeliest first', () => {
    const person = { name: 'Ruth Akello', country: 'UG' }
    expect(found(minister, person, minister)).toEqual([
      ['entry-1', 'email'],
      ['entry-0', 'person'],
    ])
  })
})

describe('every match', () => {
  it('finds an addressee that has anything to compare as itself', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        fc.pre(personKey(fields.name) !== '' || fields.emails.length > 0)
        expect(found(fields, fields)).toHaveLength(1)
      }),
    )
  })

  it('never finds empty in empty', () => {
    const blank = fc.constantFrom('', ' ', '-', '…')
    const nobody = fc.constantFrom('', '-', 'Ms.', 'H.E. The Minister')
    const empties = fc.record({ name: nobody, title: blank, address: fc.array(blank), emails: fc.array(blank) })
    const country = fc.constantFrom(null, 'UG')
    fc.assert(
      fc.property(empties, empties, country, (one, other, code) => {
        expect(found({ ...one, country: code }, { ...other, country: code })).toEqual([])
      }),
    )
  })

  it('does not depend on case, accents and white space', () => {
    const loud = (text: string) => `  ${text.replace(/e/g, 'é').toUpperCase().replace(/ /g, ' \u00a0')} `
    fc.assert(
      fc.property(
        fc.constantFrom('Ruth Akello', 'Paul Okot', ''),
        fc.constantFrom('Minister of Justice', 'President', ''),
        fc.subarray(minister.address),
        fc.subarray(minister.emails),
        (name, title, address, emails) => {
          const plain = { ...minister, name, title, address, emails, faxes: [], phones: [] }
          const shouted = {
            ...plain,
            name: loud(name),
            title: loud(title),
            address: address.map(loud),
            emails: emails.map((email) => ` ${email.toUpperCase()} `),
          }
          expect(found(shouted, minister)).toEqual(found(plain, minister))
        },
      ),
    )
  })

  it('is the same from either side', () => {
    fc.assert(
      fc.property(anyFields, anyFields, (one, other) => {
        expect(found(one, other)).toEqual(found(other, one))
      }),
    )
  })
})
