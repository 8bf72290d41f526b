import { describe, expect, it } from 'vitest'
import { doorKey } from '../../../src/main/households/door.ts'
import { type Dweller, suggestHouseholds } from '../../../src/main/households/suggest.ts'

const lane = ['12 Ockham Lane', 'Leeds LS6 2AB']
const person = (id: string, familyName: string, more: Partial<Dweller> = {}): Dweller => ({
  ...{ id, familyName, address: lane, country: 'GB', phoneE164: null },
  ...more,
})
const open = { householdOf: () => null, refused: () => false }
const idsOf = (found: ReturnType<typeof suggestHouseholds>) => found.map(({ members }) => members.map(({ id }) => id))

describe('a door', () => {
  it('is the same however it is typed, and in one country', () => {
    const typed = ['12, Ockham Lane', 'LEEDS', 'LS6 2AB']
    expect(doorKey(typed, null, 'GB')).toBe(doorKey(lane, 'GB', 'GB'))
    expect(doorKey(lane, 'IE', 'GB')).not.toBe(doorKey(lane, 'GB', 'GB'))
    expect(doorKey(['ul. Długa 7/2', '31-146 Kraków'], 'PL', 'GB')).toBe(
      doorKey(['UL. DLUGA 7/2,', '31-146 KRAKOW'], 'PL', 'GB'),
    )
  })

  it('is none where the address is a town or a postcode only, which many share', () => {
    for (const address of [[], ['Leeds'], ['Leeds LS6 2AB'], ['Leeds', 'LS6 2AB'], ['LS6 2AB']])
      expect(doorKey(address, 'GB', 'GB'), address.join('|')).toBe('')
    expect(doorKey(['10115 Berlin'], 'DE', 'GB')).toBe('')
    expect(doorKey(['The Old Schoolhouse', 'Bramhope', 'Leeds LS16 9BA'], 'GB', 'GB')).not.toBe('')
  })
})

describe('households', () => {
  it('are suggested for members at one door, with what else speaks for it, the likeliest first', () => {
    const flat = ['Flat 3', '88 Mill Street', 'Leeds LS2 7DT']
    const found = suggestHouseholds(
      [
        person('1', 'Whitlock', { address: flat }),
        person('2', 'Ortiz', { address: flat }),
        person('3', 'Byron', { phoneE164: '+441134960101' }),
        person('4', 'Býron', { phoneE164: '+441134960101' }),
        person('5', 'Byron', { address: ['13 Ockham Lane', 'Leeds LS6 2AB'] }),
      ],
      open,
      'GB',
    )
    expect(found).toMatchObject([
      { hints: ['family', 'phone'], household: null },
      { hints: [], household: null },
    ])
    expect(idsOf(found)).toEqual([
      ['3', '4'],
      ['1', '2'],
    ])
  })

  it('are not suggested again once refused, but whoever moves in is', () => {
    const refused = (one: string, other: string) => `${one}${other}` === '12' || `${one}${other}` === '21'
    const two = [person('1', 'Byron'), person('2', 'Ortiz')]
    expect(suggestHouseholds(two, { ...open, refused }, 'GB')).toEqual([])
    expect(idsOf(suggestHouseholds([...two, person('3', 'Byron')], { ...open, refused }, 'GB'))).toEqual([['1', '3']])
  })

  it('take in who lives with a confirmed one, and never put two confirmed ones together', () => {
    const householdOf = (id: string) => ({ 1: 'a', 2: 'a', 3: 'b', 4: 'b' })[id] ?? null
    const people = ['1', '2', '3', '4'].map((id) => person(id, 'Byron'))
    expect(suggestHouseholds(people, { ...open, householdOf }, 'GB')).toEqual([])
    const found = suggestHouseholds([person('5', 'Byron'), ...people], { ...open, householdOf }, 'GB')
    expect(found).toMatchObject([{ household: 'a' }])
    expect(idsOf(found)).toEqual([['1', '2', '5']])
  })

  it('are looked for by name where very many live at one door', () => {
    const hall = Array.from({ length: 30 }, (_, i) => person(String(100 + i), `Family${i}`))
    expect(suggestHouseholds(hall, open, 'GB')).toEqual([])
    expect(idsOf(suggestHouseholds([...hall, person('200', 'Family7')], open, 'GB'))).toEqual([['107', '200']])
  })
})
