import { describe, expect, it } from 'vitest'
import { nameOf, safetyOf, senderOf, writersOf } from '../../../../src/main/letters/rules/writers.ts'
import type { Member, MemberFields } from '../../../../src/shared/members.ts'
import { memberFields } from '../../../support/packs.ts'

const member = (id: string, fields: Partial<MemberFields>): Member => {
  const whole = memberFields(fields)
  return {
    ...whole,
    id,
    name: [whole.prefix, whole.givenName, whole.familyName].filter(Boolean).join(' '),
    phoneE164: null,
    letters: 0,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  }
}
const ada = member('1', {
  prefix: 'Dr',
  givenName: 'Ada',
  familyName: 'Byron',
  address: ['12 Ockham Lane', 'Leeds LS6 2AB'],
  country: 'GB',
})
const tom = member('2', { givenName: 'Tom', familyName: 'Byron', address: ['12, Ockham Lane', 'LEEDS', 'LS6 2AB'] })
const ines = member('3', { givenName: 'Ines' })
const jo = member('4', { givenName: 'Jo' })

describe('writers', () => {
  it('of a household are its members at one address, however it is typed', () => {
    const writers = writersOf([ada, ines, tom, jo], 'household', 'GB')
    expect(writers.map(({ members }) => members.map(({ id }) => id))).toEqual([['1', '2'], ['3'], ['4']])
    expect(writersOf([ada, ines, tom, jo], 'person', 'GB')).toHaveLength(4)
    expect(writersOf([tom, ada], 'household', 'GB')[0]?.id).toBe('1')
    expect(writersOf([ada, { ...tom, country: 'IE' }], 'household', 'GB')).toHaveLength(2)
  })

  it('sign with joined names in the letter’s language', () => {
    const [home] = writersOf([ada, tom], 'household', 'GB')
    if (!home) throw new Error('nobody')
    expect(nameOf(home, 'en')).toBe('Dr Ada Byron and Tom Byron')
    expect(senderOf(home, 'fr', false, 'GB')).toMatchObject({ name: 'Dr Ada Byron et Tom Byron', address: ada.address })
  })

  it('show nothing but initials and postcode where they asked for it', () => {
    const [one] = writersOf([{ ...ada, givenName: 'Anne-Marie', familyName: 'Ó Briain' }], 'person', 'GB')
    if (!one) throw new Error('nobody')
    const sender = senderOf(one, 'en', true, 'GB')
    expect(sender).toMatchObject({ name: 'A. M. Ó. B.', address: ['LS6 2AB'] })
    expect([sender.prefix, sender.givenName, sender.familyName]).toEqual(['', '', ''])
    const [bare] = writersOf([ines], 'person', 'GB')
    expect(bare && senderOf(bare, 'en', true, 'GB')).toMatchObject({ name: 'I.', address: [] })
  })

  it('of a household follow the strictest rule of any of them', () => {
    const careful = { ...tom, safety: [{ country: 'BY', rule: 'initials' as const }] }
    const never = { ...ada, safety: [{ country: 'BY', rule: 'never' as const }] }
    const of = (...members: Member[]) => {
      const [first] = writersOf(members, 'household', 'GB')
      return first ? safetyOf(first, ['BY', null]) : null
    }
    expect(of(careful)).toMatchObject({ rule: 'initials', country: 'BY' })
    expect(of(careful, never)).toMatchObject({ rule: 'never', member: { id: '1' } })
    expect(of(ada, tom)).toBeNull()
  })
})
