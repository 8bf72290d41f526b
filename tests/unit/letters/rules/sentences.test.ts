import { describe, expect, it } from 'vitest'
import { cross } from '../../../../src/main/letters/rules/cross.ts'
import { planSentences } from '../../../../src/main/letters/rules/sentences.ts'
import type { Case } from '../../../../src/shared/cases.ts'
import type { Member } from '../../../../src/shared/members.ts'
import { defaultRules, type PackRules } from '../../../../src/shared/packRules.ts'
import { caseFields, embassy, memberFields, president } from '../../../support/packs.ts'

const at = '2026-11-01T00:00:00.000Z'
const aboutOf = (fields: Partial<Case>): Case => ({
  ...caseFields(),
  id: 'case',
  status: 'open',
  closedOn: null,
  closedNotice: null,
  letters: 0,
  actions: 0,
  documents: [],
  createdAt: at,
  updatedAt: at,
  ...fields,
  addressees: fields.addressees ?? [
    { ...president, id: 'p', role: 'target' },
    { ...embassy, id: 'e', role: 'target' },
  ],
})
const people = (count: number, safety: Member['safety'] = []): Member[] =>
  Array.from({ length: count }, (_, i) => ({
    ...memberFields({ givenName: `M${i}`, safety: i === 0 ? safety : [] }),
    id: `m${i}`,
    name: `M${i}`,
    phoneE164: null,
    letters: 0,
    createdAt: at,
    updatedAt: at,
  }))
const around = {
  home: { country: 'GB', language: 'en' },
  days: (to: string) => (to === 'GB' ? 3 : 12),
  routes: () => ({ state: 'open' as const, returns: 0 }),
  guest: 'A guest',
  households: { of: () => null, undecided: () => 0 },
}

function sentences(cases: Case[], members: Member[], rules: Partial<PackRules> = {}) {
  const choice = { addressees: null, letterDate: '2026-11-22', rules: { ...defaultRules, ...rules } }
  const crossed = cross(choice, cases, { writers: members, leftOut: [] }, around)
  return planSentences(crossed, '2026-11-22', 'en', new Map())
}

describe('the sentences of a plan', () => {
  it('say the pattern with its figures', () => {
    const [everyone] = sentences([aboutOf({})], people(12))
    expect(everyone).toEqual({ key: 'everyone', params: { members: 12, addressees: 2, letters: 24, cases: 1 } })
    const each = sentences([aboutOf({})], people(5), { pattern: { kind: 'each', letters: 1 } })
    expect(each[0]).toMatchObject({ key: 'each', params: { each: 1, letters: 5 } })
    expect(each[1]).toEqual({ key: 'spreadBetween', params: { least: 2, most: 3 } })
    const two = [aboutOf({}), aboutOf({ id: 'other', reference: 'UA 9/26' })]
    expect(sentences(two, people(4), { pattern: { kind: 'one' } })[0]).toMatchObject({
      key: 'oneCases',
      params: { letters: 4, cases: 2 },
    })
  })

  it('say how long the post takes once for each country, and every exception by its addressee', () => {
    expect(sentences([aboutOf({ deadline: '2026-12-20' })], people(2)).slice(1)).toEqual([
      {
        key: 'way.inTime',
        params: expect.objectContaining({ country: 'BY', days: 12, arrives: '2026-12-05', day: '2026-12-20' }),
      },
      { key: 'way.inTime', params: expect.objectContaining({ country: 'GB', days: 3 }) },
    ])
    expect(sentences([aboutOf({ deadline: '2026-12-01' })], people(2))[1]).toMatchObject({
      key: 'way.tooLate.embassy',
      params: { addressee: 'Wiktar Halavach', embassy: 'Ms. Daria Sokal', count: 2 },
    })
    expect(
      sentences([aboutOf({ deadline: null })], people(2))
        .slice(1)
        .map(({ key }) => key),
    ).toEqual(['way.noDeadline'])
    expect(
      sentences([aboutOf({ deadline: '2026-11-01' })], people(2))
        .slice(1)
        .map(({ key }) => key),
    ).toEqual(['way.passed', 'way.passed'])
  })

  it('say whom safety leaves out and who signs with initials', () => {
    const careful = (rule: 'never' | 'initials') => sentences([aboutOf({})], people(3, [{ country: 'BY', rule }]))[1]
    expect(careful('never')).toEqual({ key: 'never', params: { member: 'M0', country: 'BY', count: 2 } })
    expect(careful('initials')).toEqual({ key: 'initials', params: { member: 'M0', country: 'BY' } })
  })

  it('are none where there is no letter', () => {
    expect(sentences([aboutOf({ status: 'closed' })], people(3))).toEqual([])
  })
})
