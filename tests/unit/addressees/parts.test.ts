import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeParties, piecesOf, proposeSplit, type Side, splitAt, splitParty } from '#shared/addresseeParts.ts'
import { addressee, anyFields, minister } from './officials.ts'

/** Two officials whose columns came as one block. */
const flattened = addressee({
  name: 'Joseph Mugenyi',
  title: 'Minister of Internal Affairs',
  address: [
    'Plot 99 Example Road',
    'Kampala',
    'Ambassador',
    'Ms. Ruth Akello',
    'Embassy of Uganda',
    '5999 16th Street',
  ],
  country: 'UG',
  emails: ['info@interior.example', 'r.akello@embassy.example'],
  faxes: ['+256 41 999 339'],
  phones: ['202 999 7100', '202 999 7101', '202 999 7102'],
  salutation: 'Dear Minister Mugenyi',
  checkAddress: true,
})

describe('splitting', () => {
  it('proposes the line with the next office, and contacts by name, else in their order', () => {
    const pieces = piecesOf(flattened)
    const [first, second] = splitParty(flattened, proposeSplit(pieces))
    expect(first).toEqual({
      ...flattened,
      address: ['Plot 99 Example Road', 'Kampala'],
      emails: ['info@interior.example'],
      phones: ['202 999 7100', '202 999 7101'],
    })
    expect(second).toEqual(
      addressee({
        name: 'Ms. Ruth Akello',
        title: 'Ambassador',
        address: ['Embassy of Uganda', '5999 16th Street'],
        country: 'UG',
        emails: ['r.akello@embassy.example'],
        phones: ['202 999 7102'],
        checkAddress: true,
      }),
    )
  })

  it('takes a name before its office, and a name alone', () => {
    const named = { ...flattened, address: ['Kampala', 'Ms. Ruth Akello', 'Ambassador', '5999 16th Street'] }
    expect(splitParty(named, proposeSplit(piecesOf(named)))[1]).toMatchObject({
      name: 'Ms. Ruth Akello',
      title: 'Ambassador',
      address: ['5999 16th Street'],
    })
    const at = splitAt(piecesOf(named), 2)
    expect(splitParty(named, at)[1]).toMatchObject({ name: 'Kampala', title: '', address: named.address.slice(1) })
  })

  it('proposes nothing where no line says that another begins', () => {
    expect(new Set(proposeSplit(piecesOf(minister)))).toEqual(new Set(['first']))
  })

  it('leaves the link and the note with the first', () => {
    const linked = { ...flattened, id: 'one', note: 'Ours' }
    const [first, second] = splitParty(linked, proposeSplit(piecesOf(linked)))
    expect([first.note, second.note]).toEqual(['Ours', ''])
    expect(first.id).toBe('one')
  })

  it('loses no text, wherever one cuts', () => {
    fc.assert(
      fc.property(anyFields, fc.array(fc.constantFrom<Side>('first', 'second'), { maxLength: 30 }), (fields, sides) => {
        const all = piecesOf(fields)
        const given = all.map((_, index) => sides[index] ?? 'first')
        const texts = splitParty(fields, given).flatMap((one) => piecesOf(one).map(({ text }) => text))
        expect(texts.sort()).toEqual(all.map(({ text }) => text).sort())
        expect(proposeSplit(all)).toHaveLength(all.length)
      }),
    )
  })
})

describe('merging', () => {
  it('unites without saying anything twice', () => {
    const other = addressee({
      name: 'Ruth Akello',
      title: 'Deputy Prime Minister',
      address: ['PLOT 99, Example Road', 'PO Box 5'],
      faxes: ['00256 41 999339', '+256 41 999 340'],
      emails: ['Minister@Justice.Example'],
      note: 'Ours',
    })
    expect(mergeParties(minister, other)).toEqual({
      ...minister,
      title: 'Minister of Justice / Deputy Prime Minister',
      address: [...minister.address, 'PO Box 5'],
      faxes: ['+256 41 999 339', '+256 41 999 340'],
      note: 'Ours',
    })
  })

  it('puts a torn block together: an office in one, its person in the other', () => {
    const office = addressee({ name: 'Minister of Justice', address: ['Kampala'] })
    const person = addressee({ name: 'Ruth Akello' })
    const whole = { name: 'Ruth Akello', title: 'Minister of Justice', address: ['Kampala'] }
    expect(mergeParties(office, person)).toMatchObject(whole)
    expect(mergeParties(person, office)).toMatchObject(whole)
  })

  it('names both of two people, and takes them apart again', () => {
    const other = addressee({ name: 'Paul Okot', title: 'Prosecutor General', phones: ['1234567'], address: ['Gulu'] })
    const both = mergeParties(minister, other)
    expect(both.name).toBe('Ms. Ruth Akello / Paul Okot')
    const [first, second] = splitParty(both, proposeSplit(piecesOf(both)))
    expect([first.name, first.title, second.name, second.title]).toEqual([
      minister.name,
      minister.title,
      other.name,
      other.title,
    ])
  })

  it('with itself or with nothing changes nothing but doubled lines', () => {
    expect(mergeParties(minister, minister)).toEqual(minister)
    expect(mergeParties(minister, addressee({}))).toEqual(minister)
    expect(mergeParties(addressee({}), minister)).toEqual(minister)
  })

  it('keeps every contact of both', () => {
    fc.assert(
      fc.property(anyFields, anyFields, (one, other) => {
        const merged = mergeParties(one, other)
        for (const email of [...one.emails, ...other.emails]) expect(merged.emails).toContain(email)
        const digits = merged.faxes.map((fax) => fax.replace(/^\+?0*/, ''))
        for (const fax of [...one.faxes, ...other.faxes]) expect(digits).toContain(fax.replace(/^\+?0*/, ''))
      }),
    )
  })
})
