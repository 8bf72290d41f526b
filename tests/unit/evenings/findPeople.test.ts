import { describe, expect, it } from 'vitest'
import { howWell } from '../../../src/main/evenings/findPeople.ts'

const ada = { givenName: 'Ada Augusta', familyName: 'Byron' }
const alvaro = { givenName: 'Álvaro', familyName: 'de la Cueva-Ríos' }

describe('whom a few letters mean', () => {
  it.each([
    ['aab', ada],
    ['ad', ada],
    ['BY', ada],
    ['ada by', ada],
    ['by ad', ada],
    ['aa', ada],
    ['alv', alvaro],
    ['rios', alvaro],
    ['adlcr', alvaro],
  ])('%s is found', (typed, person) => expect(howWell(typed, person)).not.toBeNull())

  it.each(['', ' ', 'xy', 'adda', 'ada byron x', 'ab'])('"%s" is somebody else', (typed) =>
    expect(howWell(typed, ada)).toBeNull(),
  )

  it('puts initials before beginnings, and the first name before the others', () => {
    const by = { givenName: 'Bea', familyName: 'Young' }
    expect(howWell('by', by)).toBeLessThan(howWell('by', { givenName: 'Byron', familyName: '' }) ?? 9)
    expect(howWell('ada', ada)).toBeLessThan(howWell('ada', { givenName: 'Bo', familyName: 'Adamson' }) ?? 9)
  })
})
