import { describe, expect, it } from 'vitest'
import {
  addresseeFromBlock,
  findContacts,
  findCountry,
  findDay,
} from '../../../../src/renderer/features/intake/useAs.ts'

describe('what selected text is used as', () => {
  it.each([
    ['Contact these two officials by 24 August, 2017:', '2017-08-24'],
    ['before 3rd February 2026.', '2026-02-03'],
    ['August 24, 2017', '2017-08-24'],
    ['17.03.2017', '2017-03-17'],
    ['2017-03-17', '2017-03-17'],
    ['31 February 2017', null],
    ['no day at all', null],
  ])('finds the day in "%s"', (text, day) => {
    expect(findDay(text)).toBe(day)
  })

  it('finds the country with the longest name', () => {
    const countries = [
      { value: 'GN', label: 'Guinea' },
      { value: 'GW', label: 'Guinea-Bissau' },
    ]
    expect(findCountry('President of\nGuinea-Bissau', countries)).toBe('GW')
    expect(findCountry('nowhere', countries)).toBeNull()
  })

  it('finds addresses and numbers, and no disguised address', () => {
    expect(findContacts('emails', 'Email: a@example.org, b.c@example.org.')).toEqual([
      'a@example.org',
      'b.c@example.org',
    ])
    expect(findContacts('emails', 'a (at) example.org, a@@example.org, a@example')).toEqual([])
    expect(findContacts('faxes', 'Fax: +375 17 226 06 10 / (017) 226-0611')).toEqual([
      '+375 17 226 06 10',
      '(017) 226-0611',
    ])
    expect(findContacts('phones', 'room 12')).toEqual([])
  })

  it('takes a block apart into name, address and contacts', () => {
    const block =
      'Alyaksandr Lukashenka \nVul. Karla Marksa 38\n220016 Minsk\nFax: +375 17 226 06 10\nEmail: a@example.org\nSalutation: Dear President'
    expect(addresseeFromBlock(block)).toMatchObject({
      name: 'Alyaksandr Lukashenka',
      address: ['Vul. Karla Marksa 38', '220016 Minsk'],
      faxes: ['+375 17 226 06 10'],
      emails: ['a@example.org'],
      salutation: 'Dear President',
    })
  })
})
