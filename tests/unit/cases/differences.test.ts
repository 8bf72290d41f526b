import { describe, expect, it } from 'vitest'
import type { CaseFields } from '#shared/cases.ts'
import {
  applyDifferences,
  caseDifferences,
  chosenAtFirst,
  type Difference,
  deadlineMove,
  isOlder,
} from '#shared/caseUpdate.ts'
import { addressee, caseFields, embassy, president } from '../../support/packs.ts'

const ids = {
  president: '01890a5d-ac96-774b-bcce-b302099a8057',
  embassy: '01890a5d-ac96-774b-bcce-b302099a8058',
}
const stored = caseFields({
  addressees: [
    { ...president, id: ids.president, role: 'target' },
    { ...embassy, id: ids.embassy, role: 'copy' },
  ],
})
const printed = (fields: Partial<CaseFields> = {}): CaseFields => ({
  ...stored,
  addressees: stored.addressees.map((one) => ({ ...one, id: null })),
  ...fields,
})
const target = (fields: Parameters<typeof addressee>[0]): CaseFields['addressees'][number] => ({
  ...addressee(fields),
  id: null,
  role: 'target',
})
const kinds = (differences: readonly Difference[]) => differences.map(({ kind, id }) => `${kind} ${id}`)
const only = (draft: Partial<CaseFields>): Difference => {
  const found = caseDifferences(stored, printed(draft))
  expect(found).toHaveLength(1)
  return found[0] as Difference
}

describe('the differences of a later document', () => {
  it('are none for the same words in other white space and case', () => {
    const same = printed({
      headline: ' IHAR  lisouski at risk of EXECUTION ',
      summary: stored.summary.replace('4 September', '4\nSeptember'),
      asks: stored.asks.map((ask) => ask.toUpperCase()),
      people: [{ name: 'IHAR LISOUSKI', pronouns: null }],
      addressees: printed().addressees.map((one) => ({ ...one, address: [one.address.join(' ')] })),
    })
    expect(caseDifferences(stored, same)).toEqual([])
  })

  it('are none for what the document does not bring', () => {
    const bare: CaseFields = {
      ...caseFields({ people: [], asks: [], addressees: [], summary: '', country: null, deadline: null, issued: null }),
      headline: '',
      sequence: null,
      language: null,
    }
    expect(caseDifferences(stored, bare)).toEqual([])
  })

  it('say whether the deadline is later or earlier, and take both', () => {
    const later = only({ deadline: '2027-01-31' })
    expect(deadlineMove(later)).toBe('extended')
    const earlier = only({ deadline: '2026-12-01' })
    expect(deadlineMove(earlier)).toBe('broughtForward')
    expect([later.chosen, earlier.chosen]).toEqual([true, true])
    const first = caseDifferences({ ...stored, deadline: null }, printed())[0] as Difference
    expect(first.id).toBe('deadline')
    expect(deadlineMove(first)).toBeNull()
  })

  it('replace the holder of an office', () => {
    const next = target({ name: 'Alena Kruk', title: 'President', address: president.address, country: 'BY' })
    const difference = only({ addressees: [next, ...printed().addressees.slice(1)] })
    expect(difference).toMatchObject({ kind: 'addresseeReplaced', path: 'addressees.0', chosen: true })
    const result = applyDifferences(stored, [difference], new Set([difference.id]))
    expect(result.addressees.map(({ id, name }) => [id, name])).toEqual([
      [null, 'Alena Kruk'],
      [ids.embassy, 'Ms. Daria Sokal'],
    ])
  })

  it('replace whoever sits at the same place in another office', () => {
    const ambassador = target({ name: 'Mr. Pavel Rud', title: 'Ambassador', address: embassy.address, country: 'GB' })
    const difference = only({ addressees: [...printed().addressees.slice(0, 1), { ...ambassador, role: 'copy' }] })
    expect(difference).toMatchObject({ kind: 'addresseeReplaced', before: { name: 'Ms. Daria Sokal' } })
  })

  it('name the lines of an official that changed, and keep the others', () => {
    const fax = '+375 17 555 01 02'
    const moved = { ...president, name: 'H.E. Wiktar Halavach', emails: ['office@president.example'], faxes: [fax] }
    const known = {
      ...stored,
      addressees: [
        { ...president, phones: ['+375 17 555 00 00'], faxes: ['+375-17-555-0102'], id: ids.president, role: 'target' },
        ...stored.addressees.slice(1),
      ],
    } as CaseFields
    const draft = printed({ addressees: [{ ...moved, id: null, role: 'target' }, ...printed().addressees.slice(1)] })
    const [difference, ...rest] = caseDifferences(known, draft)
    expect(rest).toEqual([])
    expect(difference).toMatchObject({ kind: 'addresseeChanged', lines: ['name', 'emails'] })
    const result = applyDifferences(known, caseDifferences(known, draft), new Set([difference?.id ?? '']))
    expect(result.addressees[0]).toMatchObject({
      id: ids.president,
      name: 'H.E. Wiktar Halavach',
      emails: ['office@president.example'],
      phones: ['+375 17 555 00 00'],
      faxes: ['+375-17-555-0102'],
    })
  })

  it('offer to drop whom the document no longer prints, but do not choose it', () => {
    const difference = only({ addressees: printed().addressees.slice(0, 1) })
    expect(difference).toMatchObject({ kind: 'addresseeRemoved', path: null, chosen: false })
    expect(chosenAtFirst([difference], false).size).toBe(0)
    expect(applyDifferences(stored, [difference], new Set([difference.id])).addressees).toHaveLength(1)
  })

  it('show a change of role beside a change of contacts', () => {
    const [first, second] = printed().addressees as [CaseFields['addressees'][number], CaseFields['addressees'][number]]
    const found = caseDifferences(
      stored,
      printed({ addressees: [first, { ...second, role: 'target', emails: ['london@embassy.example'] }] }),
    )
    expect(kinds(found)).toEqual([
      `addresseeChanged addressees.${ids.embassy}`,
      `addresseeRole addressees.${ids.embassy}.role`,
    ])
    const result = applyDifferences(stored, found, new Set(found.map(({ id }) => id)))
    expect(result.addressees[1]).toMatchObject({ role: 'target', emails: ['london@embassy.example'] })
    const role = applyDifferences(stored, found, new Set([`addressees.${ids.embassy}.role`]))
    expect(role.addressees[1]).toMatchObject({ role: 'target', emails: [] })
  })

  it('tell officials of one building apart, and one office in two countries', () => {
    const house = ['Government House', 'Harbour Square 1']
    const two = caseFields({
      addressees: [
        { ...target({ title: 'Minister of Justice', address: house, country: 'IS' }), id: ids.president },
        { ...target({ title: 'Minister of the Interior', address: house, country: 'IS' }), id: ids.embassy },
      ],
    })
    const draft = { ...two, addressees: [...two.addressees].reverse().map((one) => ({ ...one, id: null })) }
    expect(caseDifferences(two, draft)).toEqual([])
    const elsewhere = target({ title: 'Minister of Justice', address: ['Other Street 2'], country: 'NO' })
    expect(kinds(caseDifferences(two, { ...two, addressees: [...draft.addressees, elsewhere] }))).toEqual([
      'addresseeAdded addressees.new.minister of justice other street 2',
    ])
  })

  it('find people who are new, respelt or no longer named', () => {
    const people = [{ name: 'Maryia Sakalova', pronouns: 'she/her' }]
    const added = only({ people: [...stored.people, ...people] })
    expect(added).toMatchObject({ kind: 'personAdded', chosen: true, path: 'people.1' })
    const respelt = only({ people: [{ name: 'Ihar Lisowski', pronouns: null }] })
    expect(respelt).toMatchObject({ kind: 'personChanged', after: { name: 'Ihar Lisowski', pronouns: 'he/him' } })
    const other = caseDifferences(stored, printed({ people }))
    expect(other.map(({ kind, chosen }) => [kind, chosen])).toEqual([
      ['personAdded', true],
      ['personRemoved', false],
    ])
    expect(applyDifferences(stored, other, new Set(other.map(({ id }) => id))).people).toEqual(people)
  })

  it('are not chosen from a document older than the case, or in another language, or that ends it', () => {
    const old = caseDifferences(stored, printed({ issued: '2026-10-01', deadline: '2026-11-12' }))
    expect(isOlder(stored, printed({ issued: '2026-10-01' }))).toBe(true)
    expect(old.filter(({ chosen }) => chosen)).toEqual([])
    const french = caseDifferences(
      stored,
      printed({ language: 'fr', headline: 'Ihar Lisouski risque la mort', deadline: '2027-01-31' }),
    )
    expect(french.map(({ id, chosen }) => [id, chosen])).toEqual([
      ['deadline', true],
      ['headline', false],
      ['language', false],
    ])
    expect([...chosenAtFirst(french, false)]).toEqual(['deadline'])
    expect([...chosenAtFirst(french, true)]).toEqual([])
  })
})
