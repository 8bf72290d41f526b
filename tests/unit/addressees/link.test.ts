import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences, keepApart, succeed, takeEntry, unlink, updateEntry } from '#shared/addresseeLink.ts'
import { addressee, anyFields, minister } from './officials.ts'

const entry = { ...minister, note: 'Answers in June', id: '0190a000-0000-7000-8000-000000000001' }
const card = (fields: object) => ({ ...addressee({}), id: null, role: 'copy' as const, ...fields })

describe('what differs', () => {
  it('is nothing for what only looks different', () => {
    const printed = {
      ...minister,
      name: 'Ms Ruth AKELLO',
      address: ['Ministry of Justice, Plot 99', 'Example Road, 10101 Kampala'],
      faxes: ['00256 (41) 999339'],
    }
    expect(differences(printed, minister)).toEqual([])
  })

  it('is said field by field, and a postal code as such', () => {
    const printed = {
      ...minister,
      address: [...minister.address.slice(0, 2), '20202 Kampala'],
      faxes: [],
      title: 'Judge',
    }
    expect(differences(printed, minister)).toEqual([
      { field: 'title', entry: ['Minister of Justice'], card: ['Judge'] },
      { field: 'postalCode', entry: minister.address, card: printed.address },
      { field: 'faxes', entry: ['+256 41 999 339'], card: [] },
    ])
    expect(
      differences({ ...minister, address: ['London W8 5QQ'] }, { ...minister, address: ['London SW1A 1AA'] }),
    ).toEqual([expect.objectContaining({ field: 'postalCode' })])
  })

  it('is nothing between anything and itself', () => {
    fc.assert(
      fc.property(anyFields, (fields) => {
        expect(differences(fields, fields)).toEqual([])
      }),
    )
  })
})

describe('linking', () => {
  it('takes the directory’s values and keeps the part in the case', () => {
    expect(takeEntry(card({ name: 'R. Akello', faxes: ['1'] }), entry)).toEqual({ ...entry, role: 'copy' })
  })

  it('updates the directory with what the card prints, and leaves what it does not print', () => {
    const printed = card({ name: 'Ruth Akello', faxes: ['+256 41 999 400'], checkAddress: true })
    expect(updateEntry(printed, entry)).toEqual({
      ...entry,
      name: 'Ruth Akello',
      faxes: ['+256 41 999 400'],
      checkAddress: true,
      role: 'copy',
    })
  })

  it('puts the successor into the office, without greeting the one who left', () => {
    const next = succeed(card({ name: 'Paul Okot', address: ['elsewhere'] }), entry)
    expect(next).toEqual({ ...entry, name: 'Paul Okot', salutation: '', role: 'copy' })
    const neutral = succeed(card({ name: 'Paul Okot' }), { ...entry, salutation: 'Dear Minister' })
    expect(neutral.salutation).toBe('Dear Minister')
    expect(succeed(card({ name: 'P', salutation: 'Dear Mr Okot' }), entry).salutation).toBe('Dear Mr Okot')
  })

  it('ends, and is not offered again', () => {
    const apart = unlink(takeEntry(card({}), entry))
    expect(apart).toMatchObject({ id: null, name: minister.name, keptApart: [entry.id] })
    expect(keepApart(apart, entry.id)).toBe(apart)
  })
})
