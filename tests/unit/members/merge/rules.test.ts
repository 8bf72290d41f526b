import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decidingEntry, type Entry } from '../../../../src/main/members/merge/consent.ts'
import { type Person, sameSigns, similarTo } from '../../../../src/main/members/merge/similar.ts'
import { tracelessDone } from '../../../../src/main/members/traceless/done.ts'
import { mergedFields, mergeRows } from '../../../../src/shared/memberMerge.ts'
import { memberFields } from '../../../support/packs.ts'
import { memberFields as anyFields } from '../arbitrary.ts'

const ada = memberFields({
  givenName: 'Ada',
  familyName: 'Byron',
  address: ['12 Ockham Lane'],
  country: 'GB',
  email: 'ada@home.example',
  languages: ['en'],
  tags: ['choir'],
  note: 'Likes stamps.',
})
const double = memberFields({
  givenName: 'A.',
  familyName: 'Byron',
  address: ['12 Ockham Lane', 'Leeds LS6 2AB'],
  country: 'GB',
  email: 'byron@work.example',
  phone: '0113 496 0101',
  languages: ['fr', 'en'],
  tags: ['drives'],
  note: 'Works in May.',
  safety: [{ country: 'BY', rule: 'never' }],
  addressPrint: 'town',
})

describe('the fields of two members', () => {
  it('stay as they are where they are filled, hold each other, or are united', () => {
    expect(mergeRows(ada, double).map(({ field, proposed }) => [field, proposed])).toEqual([
      ['givenName', 'one'],
      ['address', 'other'],
      ['email', 'one'],
      ['phone', 'other'],
      ['languages', 'both'],
      ['tags', 'both'],
      ['note', 'both'],
    ])
    expect(mergedFields(ada, double, {})).toMatchObject({
      givenName: 'Ada',
      address: double.address,
      email: 'ada@home.example',
      phone: double.phone,
      languages: ['en', 'fr'],
      tags: ['choir', 'drives'],
      note: 'Likes stamps.\nWorks in May.',
      safety: [{ country: 'BY', rule: 'never' }],
      addressPrint: 'town',
    })
  })

  it('take what was chosen, and keep in the note what has no other place', () => {
    const fields = mergedFields(ada, double, { givenName: 'other', email: 'both', address: 'both', note: 'one' })
    expect(fields).toMatchObject({ givenName: 'A.', email: 'ada@home.example', address: ada.address })
    expect(fields.note).toBe('Likes stamps.\n12 Ockham Lane, Leeds LS6 2AB, GB\nbyron@work.example')
    // A choice that the field does not have is none.
    expect(mergedFields(ada, double, { givenName: 'both' }).givenName).toBe('Ada')
  })

  it('never weaken what keeps somebody safe, and merge with themselves to what they were', () => {
    fc.assert(
      fc.property(anyFields, anyFields, (one, other) => {
        const fields = mergedFields(one, other, {})
        for (const { country, rule } of [...one.safety, ...other.safety]) {
          const kept = fields.safety.find((found) => found.country === country)
          expect(kept).toBeDefined()
          if (rule === 'never') expect(kept?.rule).toBe('never')
        }
        expect(mergeRows(one, one)).toEqual([])
        expect(mergedFields(one, one, {})).toEqual(one)
      }),
    )
  })
})

describe('consent of two ledgers', () => {
  const entry = (given: boolean, saidOn: string | null, recordedAt = '2025-06-01T00:00:00.000Z'): Entry => ({
    id: `${given} ${saidOn}`,
    ...{ given, saidOn, recordedAt },
  })
  it('is what was said later', () => {
    expect(decidingEntry(entry(true, '2025-01-01'), entry(false, '2025-02-01'))?.given).toBe(false)
    expect(decidingEntry(entry(false, '2025-01-01'), entry(true, '2025-02-01'))?.given).toBe(true)
    expect(decidingEntry(entry(true, '2025-01-01'), null)?.given).toBe(true)
    expect(decidingEntry(null, null)).toBeNull()
  })
  it('is never more than was given: a consent of an unknown or the same day does not outdo a refusal', () => {
    expect(decidingEntry(entry(true, null, '2026-01-01T00:00:00.000Z'), entry(false, '2025-02-01'))?.given).toBe(false)
    expect(decidingEntry(entry(true, '2025-02-01'), entry(false, '2025-02-01'))?.given).toBe(false)
    expect(decidingEntry(entry(true, '2025-05-01'), entry(false, null))?.given).toBe(false)
  })
  it('does not depend on which of the two stays', () => {
    const any = fc
      .record({ given: fc.boolean(), saidOn: fc.constantFrom(null, '2025-01-01', '2025-06-01', '2025-09-09') })
      .map(({ given, saidOn }) => entry(given, saidOn))
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(decidingEntry(one, other)?.given).toBe(decidingEntry(other, one)?.given)
      }),
    )
  })
})

describe('who may be the same person', () => {
  const person = (id: string, more: Partial<Person>): Person => ({
    ...{ id, givenName: 'Ada', familyName: 'Byron', email: '', phoneE164: null, address: [] },
    ...more,
  })
  const one = person('1', { email: 'ada@home.example', address: ['12 Ockham Lane', 'Leeds'], phoneE164: '+441' })
  it('has the same name, or an initial of it with something else in common', () => {
    expect(sameSigns(one, person('2', { familyName: 'BYRON', givenName: 'Adá' }))).toEqual(['name'])
    expect(sameSigns(one, person('2', { givenName: 'Byron', familyName: 'Ada' }))).toEqual(['name'])
    expect(sameSigns(one, person('2', { givenName: 'A.', address: ['12, Ockham Lane', 'LEEDS'] }))).toEqual(['address'])
    expect(sameSigns(one, person('2', { familyName: '', email: 'Ada@Home.example' }))).toEqual(['email'])
    expect(sameSigns(one, person('2', { phoneE164: '+441', email: one.email }))).toEqual(['name', 'email', 'phone'])
  })
  it('is nobody who only shares a home, a mailbox or a family name', () => {
    const tom = { givenName: 'Tom', email: one.email, phoneE164: one.phoneE164, address: one.address }
    expect(sameSigns(one, person('2', tom))).toEqual([])
    expect(sameSigns(one, person('2', { givenName: 'Anna', address: one.address }))).toEqual([])
    expect(sameSigns(one, person('2', { givenName: '', familyName: 'Byron' }))).toEqual([])
  })
  it('is told by who most speaks for, without those who were told apart', () => {
    const people = [one, person('2', {}), person('3', { email: one.email }), person('4', {})]
    expect(similarTo(one, people, (id) => id === '4').map((found) => found.person.id)).toEqual(['3', '2'])
  })
})

describe('a guest who wants no trace', () => {
  const pack = (madeAt: string, postedOn: string | null) => ({ madeAt, postedOn })
  it('can be forgotten once every pack that they may be in is posted', () => {
    const since = '2026-03-01'
    expect(tracelessDone(since, [])).toBe(false)
    expect(tracelessDone(since, [pack('2026-02-01', '2026-02-03')])).toBe(false)
    expect(tracelessDone(since, [pack('2026-03-02', null)])).toBe(false)
    expect(tracelessDone(since, [pack('2026-03-02', '2026-03-03'), pack('2026-04-01', null)])).toBe(false)
    expect(tracelessDone(since, [pack('2026-02-01', null), pack('2026-03-02', '2026-03-03')])).toBe(true)
  })
})
