import { describe, expect, it } from 'vitest'
import {
  type HouseholdOf,
  listedAs,
  nameOf,
  safetyOf,
  senderOf,
  type Writer,
  writersOf,
} from '../../../../src/main/letters/rules/writers.ts'
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
const guest = member('5', { givenName: 'Kim', address: ada.address, guest: true, trace: 'none' })

const home = { country: 'GB', language: 'en' }
const byrons: HouseholdOf = (id) => (['1', '2', '5'].includes(id) ? { id: 'byron', name: 'The Byron family' } : null)
const nobody: HouseholdOf = () => null
function only(members: Member[], unit: 'person' | 'household' = 'household', of = byrons): Writer {
  const [writer] = writersOf(members, unit, of)
  if (!writer) throw new Error('nobody')
  return writer
}

describe('writers', () => {
  it('are households that were confirmed, and everybody else alone, whatever the address', () => {
    const idsOf = (writers: Writer[]) => writers.map(({ members }) => members.map(({ id }) => id))
    expect(idsOf(writersOf([ada, ines, tom, jo], 'household', byrons))).toEqual([['1', '2'], ['3'], ['4']])
    expect(idsOf(writersOf([ada, tom], 'household', nobody))).toEqual([['1'], ['2']])
    expect(writersOf([ada, ines, tom, jo], 'person', byrons)).toHaveLength(4)
    expect(only([tom, ada]).id).toBe('1')
  })

  it('sign with joined names in the letter’s language, and are listed by the name of the household', () => {
    const together = only([ada, tom])
    expect(nameOf(together, 'en')).toBe('Dr Ada Byron and Tom Byron')
    expect(listedAs(together, 'en', 'A guest')).toBe('The Byron family')
    expect(senderOf(together, 'fr', false, home)).toMatchObject({
      name: 'Dr Ada Byron et Tom Byron',
      address: ada.address,
    })
    expect(listedAs(only([ada]), 'en', 'A guest')).toBe('Dr Ada Byron')
  })

  it('show nothing but initials and postcode where they asked for it', () => {
    const one = only([{ ...ada, givenName: 'Anne-Marie', familyName: 'Ó Briain' }], 'person')
    expect(senderOf(one, 'en', true, home)).toEqual({ name: 'A. M. Ó. B.', address: ['LS6 2AB'], country: 'GB' })
    expect(senderOf(only([ines]), 'en', true, home)).toMatchObject({ name: 'I.', address: [] })
  })

  it('show no more of the address than they allow, also by initials, and as little as the strictest of a household', () => {
    const of = (addressPrint: Member['addressPrint'], initials = false) =>
      senderOf(only([{ ...ada, addressPrint }], 'person'), 'en', initials, home)
    expect(of('full').address).toEqual(ada.address)
    expect(of('town')).toMatchObject({ name: 'Dr Ada Byron', address: ['Leeds'], town: 'Leeds' })
    expect(of('none')).toMatchObject({ name: 'Dr Ada Byron', address: [] })
    expect(of('town', true)).toMatchObject({ name: 'A. B.', address: ['Leeds'] })
    expect(of('none', true)).toMatchObject({ name: 'A. B.', address: [] })
    expect(senderOf(only([ada, { ...tom, addressPrint: 'none' }]), 'en', false, home).address).toEqual([])
    // A town that nobody can tell for sure is not printed.
    const vague = { ...ada, address: ['The Old Schoolhouse', 'Church Road'], addressPrint: 'town' as const }
    expect(senderOf(only([vague]), 'en', false, home).address).toEqual([])
  })

  it('leave nothing of a guest who wants no trace, and never make them sign with a household', () => {
    const writers = writersOf([ada, guest, tom], 'household', byrons)
    expect(writers.map(({ members }) => members.length)).toEqual([2, 1])
    const alone = only([guest])
    expect(senderOf(alone, 'en', false, home)).toMatchObject({ name: '', address: [] })
    expect(listedAs(alone, 'en', 'A guest')).toBe('A guest')
  })

  it('of a household follow the strictest rule of any of them', () => {
    const careful = { ...tom, safety: [{ country: 'BY', rule: 'initials' as const }] }
    const never = { ...ada, safety: [{ country: 'BY', rule: 'never' as const }] }
    const of = (...members: Member[]) => safetyOf(only(members), ['BY', null])
    expect(of(careful)).toMatchObject({ rule: 'initials', country: 'BY' })
    expect(of(careful, never)).toMatchObject({ rule: 'never', member: { id: '1' } })
    expect(of(ada, tom)).toBeNull()
  })
})
