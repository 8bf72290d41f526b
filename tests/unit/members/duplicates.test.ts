import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDuplicates, type Known } from '../../../src/main/members/import/duplicates.ts'

const known = (name: string, rest: Partial<Known> = {}): Known => {
  const [givenName = '', familyName = ''] = name.split('|')
  return { givenName, familyName, email: '', address: [], phone: '', phoneE164: null, ...rest }
}
const find = (rows: Known[], roster: (Known & { id: string })[] = []) => findDuplicates(rows, roster, () => {})
const said = (rows: Known[], roster: (Known & { id: string })[] = []) =>
  find(rows, roster).map((match) =>
    match === null
      ? 'new'
      : `${match.level} ${match.member ?? match.other}: ${match.reasons.map(({ key }) => key).join(' ')}`,
  )

describe('who is the same person', () => {
  it('is certain with the name and an e-mail address, phone number or address', () => {
    const ada = {
      ...known('Ada|Byron', { email: 'ada@example.org', phone: '1', address: ['4 Heddle Street'] }),
      id: 'ada',
    }
    expect(said([known('ÁDA|Byron', { email: 'ADA@example.org' })], [ada])).toEqual(['certain ada: same email'])
    expect(said([known('Byron|Ada', { phone: '1' })], [ada])).toEqual(['certain ada: swapped phone'])
    expect(said([known('Ada|Byron', { address: ['4, Heddle Street,'] })], [ada])).toEqual(['certain ada: same address'])
  })

  it('is only likely with the name alone, unless neither has anything else', () => {
    const ada = { ...known('Ada|Byron', { email: 'ada@example.org' }), id: 'ada' }
    expect(said([known('Ada|Byron')], [ada])).toEqual(['likely ada: same'])
    expect(said([known('Ada|Byron', { email: 'other@example.org' })], [ada])).toEqual(['likely ada: same'])
    expect(said([known('Ada|Byron'), known('Ada|Byron')])).toEqual(['new', 'certain 0: same bare'])
  })

  it('asks about names that are alike only where something else is in common', () => {
    const ada = { ...known('Ada|Byron', { phone: '1', address: ['4 Heddle Street'] }), id: 'ada' }
    expect(said([known('A.|Byron', { phone: '1' })], [ada])).toEqual(['likely ada: initials phone'])
    expect(said([known('A.|Byron', { phone: '2' })], [ada])).toEqual(['new'])
    expect(said([known('Ada|Lovelace', { address: ['4 Heddle Street'] })], [ada])).toEqual([
      'likely ada: family address',
    ])
  })

  it('does not ask about a family, but about strangers with one e-mail address', () => {
    const ada = { ...known('Ada|Byron', { email: 'us@example.org', phone: '1' }), id: 'ada' }
    expect(said([known('George|Byron', { email: 'us@example.org', phone: '1' })], [ada])).toEqual(['new'])
    expect(said([known('Mary|Moss', { email: 'us@example.org' })], [ada])).toEqual(['likely ada: other email'])
    expect(said([known('Mary|Moss', { phone: '1' })], [ada])).toEqual(['new'])
  })

  it('is found through other rows of the file', () => {
    const rows = [
      known('Ada|Byron', { email: 'ada@example.org' }),
      known('Ada|Byron', { address: ['4 Heddle Street'] }),
      known('Ada|Byron', { email: 'ada@example.org', address: ['4 Heddle Street'] }),
    ]
    expect(said(rows)).toEqual(['new', 'certain 0: same indirect', 'certain 0: same email'])
  })

  it('takes the member with most in common, and never one for another', () => {
    const one = { ...known('Ada|Byron', { email: 'a@example.org', address: ['1 Row'] }), id: 'one' }
    const two = { ...known('Ada|Byron', { email: 'b@example.org', address: ['1 Row'] }), id: 'two' }
    const rows = [known('Ada|Byron', { email: 'b@example.org', address: ['1 Row'] })]
    expect(said(rows, [one, two])).toEqual(['certain two: same email address'])
  })

  it('is not asked of everybody who shares an address with a crowd', () => {
    const rows = Array.from({ length: 40 }, (_, i) => known(`Ada|Family${i}x`, { address: ['Leeds'], phone: `${i}` }))
    expect(said(rows).filter((words) => words.startsWith('likely')).length).toBeLessThan(13)
    expect(said([...rows, known('Ada|Family3x', { address: ['Leeds'] })]).at(-1)).toBe('certain 3: same address')
  })
})

describe('laws', () => {
  const person = fc
    .record({
      name: fc.constantFrom('Ada|Byron', 'Byron|Ada', 'A.|Byron', 'Ada|Bryon', 'Ben|Byron', 'Ada|Moss'),
      email: fc.constantFrom('', '', 'a@example.org', 'b@example.org'),
      phone: fc.constantFrom('', '', '1', '2'),
      address: fc.constantFrom<string[]>([], ['1 Row'], ['2 Row']),
    })
    .map(({ name, ...rest }) => known(name, rest))
  const people = fc.array(person, { maxLength: 12 })

  /** Rows that are one person, each group by the things it holds. */
  const groups = (rows: readonly Known[]) => {
    const of = new Map<number, string[]>()
    find([...rows]).forEach((match, i) => {
      const first = match?.level === 'certain' ? (match.other ?? i) : i
      of.set(first, [...(of.get(first) ?? []), JSON.stringify(rows[i])])
    })
    return [...of.values()].map((group) => group.sort().join('\n')).sort()
  }

  it('the order of rows does not change who is certainly the same', () => {
    fc.assert(
      fc.property(
        people.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(groups(shuffled)).toEqual(groups(rows))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('who was added is certainly known the second time, and so is everybody who was the same as they', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const first = find(rows)
        const roster = rows.flatMap((row, i) => (first[i]?.level === 'certain' ? [] : [{ ...row, id: `${i}` }]))
        for (const match of find(rows, roster)) expect(match).toMatchObject({ level: 'certain', other: null })
      }),
      { numRuns: 500 },
    )
  })
})
