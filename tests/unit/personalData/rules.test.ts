import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strikeFor } from '../../../src/main/personalData/access/strike.ts'
import { dueDay } from '../../../src/main/personalData/dueDay.ts'
import { fingerprints, newSalt } from '../../../src/main/personalData/fingerprint.ts'
import { blackout, needlesOf } from '../../../src/main/personalData/needles.ts'
import { type Facts, reviewRulesOn } from '../../../src/main/personalData/review/reasons.ts'
import { RetentionRules } from '../../../src/shared/personalData.ts'

describe('the month in which a request is due', () => {
  it.each([
    ['2026-11-22', '2026-12-22'],
    ['2026-12-31', '2027-01-31'],
    ['2027-01-31', '2027-02-28'],
    ['2028-01-30', '2028-02-29'],
    ['2027-03-31', '2027-04-30'],
  ])('%s: %s', (came, due) => expect(dueDay(came)).toBe(due))
})

describe('the review', () => {
  const today = '2026-11-22'
  const usual: Facts = {
    active: true,
    guest: false,
    addedOn: '2024-12-01',
    changedOn: '2026-11-01',
    binnedOn: null,
    lastActionOn: '2026-10-01',
    consent: { given: true, on: '2026-01-01' },
    traceless: false,
    returned: false,
  }
  const rules = RetentionRules.parse({})
  const reasons = (facts: Partial<Facts>, decisions: Parameters<ReturnType<typeof reviewRulesOn>>[1] = []) =>
    reviewRulesOn(today, rules)({ ...usual, ...facts }, decisions).map(({ rule }) => rule)

  it.each<[string, Partial<Facts>, string[]]>([
    ['nobody who writes', {}, []],
    ['who has not written for two years', { lastActionOn: '2024-11-22' }, ['quiet']],
    ['not a day earlier', { lastActionOn: '2024-11-23' }, []],
    ['who never wrote, two years after they came', { lastActionOn: null, addedOn: '2024-11-22' }, ['quiet']],
    ['who paused a year ago', { active: false, changedOn: '2025-11-22' }, ['inactive']],
    ['whose consent is three years old', { consent: { given: true, on: '2023-11-22' } }, ['oldConsent']],
    ['who was never asked', { consent: null }, ['noConsent']],
    ['who withdrew a month ago', { consent: { given: false, on: '2026-10-20' } }, ['withdrawn']],
    ['who is in the bin, and nothing else of them', { binnedOn: '2026-10-20', consent: null }, ['bin']],
    ['a guest after their evening', { guest: true, lastActionOn: '2026-09-20', consent: null }, ['guest']],
    ['a guest who wants no trace, at once', { guest: true, traceless: true, lastActionOn: today }, ['traceless']],
    ['who was erased and is back', { returned: true }, ['returned']],
  ])('looks at %s', (_, facts, expected) => expect(reasons(facts)).toEqual(expected))

  it('is silent until the day of a decision, and for that rule only', () => {
    const keep = { rule: 'quiet', decision: 'keep', decidedOn: '2026-01-01', until: '2026-11-23' } as const
    const facts = { lastActionOn: '2020-01-01', consent: null }
    expect(reasons(facts, [keep])).toEqual(['noConsent'])
    expect(reasons(facts, [{ ...keep, until: today }])).toEqual(['quiet', 'noConsent'])
  })

  it('says nothing when every rule is off', () => {
    const off = RetentionRules.parse(Object.fromEntries(Object.keys(rules).map((rule) => [rule, null])))
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, fc.boolean(), fc.boolean(), (one, other, active, guest) => {
        const facts = { ...usual, active, guest, addedOn: one, changedOn: other, lastActionOn: null, consent: null }
        expect(reviewRulesOn(today, off)(facts, [])).toEqual([])
      }),
    )
  })
})

describe('fingerprints', () => {
  const fields = {
    givenName: 'Éloïse',
    familyName: 'Dubois',
    email: 'E@D.example',
    phone: '01 23 45 67 89',
    phoneE164: null,
    address: ['1, rue de la Paix', '75002 Paris'],
  }
  const same = (a: typeof fields, b: typeof fields, salt = 'a') =>
    fingerprints(a, salt).filter((one) => fingerprints(b, salt).includes(one)).length

  it('are the same for the same person written differently, and for one thing in common', () => {
    expect(
      same(fields, {
        ...fields,
        givenName: 'ELOISE',
        email: 'e@d.EXAMPLE',
        phone: '0123456789',
        address: ['1 Rue de la paix 75002 Paris'],
      }),
    ).toBe(3)
    expect(same(fields, { ...fields, givenName: 'Dubois', familyName: 'Éloïse', phone: '', address: [] })).toBe(1)
  })

  it('differ for another name, another salt, and a namesake of whom nothing else is known', () => {
    expect(same(fields, { ...fields, givenName: 'Eloisa' })).toBe(0)
    expect(fingerprints(fields, newSalt())).not.toEqual(fingerprints(fields, newSalt()))
    expect(same(fields, { ...fields, email: '', phone: '', address: [] })).toBe(0)
  })

  it('are none where there is no name', () =>
    expect(fingerprints({ ...fields, givenName: '', familyName: '–' }, 'a')).toEqual([]))
})

describe('striking other people out', () => {
  const own = {
    prefix: 'Dr',
    givenName: 'Ada',
    familyName: 'Byron',
    email: 'ada@b.example',
    phone: '',
    phoneE164: null,
    address: [],
  }
  const strike = strikeFor(
    [
      { givenName: 'Tom', familyName: 'Byron' },
      { givenName: 'Ruth', familyName: 'Castle' },
      { givenName: 'Ada', familyName: 'Lund' },
    ],
    blackout(needlesOf([own]).filter(({ kind }) => kind === 'name')),
    ['Ada', 'Byron', 'Ada Byron', 'Byron Ada', 'ada@b.example'],
  )

  it('takes whole names everywhere, and single ones in notes', () => {
    expect(strike.names('Ada Byron, Tom Byron and Ruth')).toBe('Ada Byron, ███ █████ and Ruth')
    expect(strike.note('Ada Byron comes with Tom and Castle, Ruth; a castle by rope')).toBe(
      'Ada Byron comes with ███ and ███████ ████; a castle by rope',
    )
    expect(strike.note('ada@b.example or ruth@c.example')).toBe('ada@b.example or ██████████████')
  })

  it('keeps only the own name in a line that several sign', () => {
    expect(strike.butOwn('Dr Ada Byron and Tom Byron')).toBe('Dr Ada Byron ███ ███ █████')
  })
})
