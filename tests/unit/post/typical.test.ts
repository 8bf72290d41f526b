import { describe, expect, it } from 'vitest'
import { postCountries, typicalDays, typicalZone } from '../../../src/main/post/typical.ts'

describe('typical days of post', () => {
  it('are few at home, more on the continent, most to far away', () => {
    expect(typicalDays('GB', 'GB')).toBeLessThan(typicalDays('GB', 'FR'))
    expect(typicalDays('GB', 'FR')).toBeLessThan(typicalDays('GB', 'BY'))
    expect(typicalDays('GB', 'BY')).toBeLessThan(typicalDays('GB', 'KE'))
    // A territory that the own post serves is no journey abroad.
    expect(typicalDays('US', 'PR')).toBe(typicalDays('US', 'US'))
  })

  it('are known between any two countries', () => {
    const all = postCountries()
    expect(all.length).toBe(250)
    for (const from of all) for (const to of all) expect(typicalDays(from, to)).toBeGreaterThan(0)
    expect(typicalDays('GB', 'ZZ')).toBe(21)
  })

  it('go with a price zone: inland, the own continent, the rest', () => {
    expect(['GB', 'IM', 'BY', 'JP'].map((to) => typicalZone('GB', to))).toEqual(['inland', 'inland', 'zone1', 'zone2'])
    expect(typicalZone('JP', 'KR')).toBe('zone1')
  })
})
