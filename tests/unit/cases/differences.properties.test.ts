import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printedFields } from '#shared/addresseeLink.ts'
import type { CaseFields } from '#shared/cases.ts'
import { applyDifferences, caseDifferences } from '#shared/caseUpdate.ts'
import { sameLine } from '#shared/caseUpdateAddressees.ts'
import { fold } from '#shared/fold.ts'
import { empty, sameWords } from '#shared/sameWords.ts'
import { caseFields } from '../../support/packs.ts'

type Addressee = CaseFields['addressees'][number]

// Few words, so that documents agree, half agree and clash.
const words = (...list: string[]) => fc.constantFrom(...list)
const text = fc.oneof(fc.constant(''), words('One.', 'one.  ', 'One.\n\nTwo.', 'Three, other.'))
const day = fc.option(words('2026-10-01', '2026-11-02', '2026-12-20', '2027-01-31'), { nil: null })
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 })

const person = fc.record({
  name: words('Ihar Lisouski', 'IHAR LISOUSKI', 'Ihar Lisowski', 'Maryia Sakalova', 'Álvaro Ruiz', 'Alvaro Ruiz'),
  pronouns: fc.option(words('he/him', 'she/her'), { nil: null }),
})
const addressee = (id: fc.Arbitrary<string | null>): fc.Arbitrary<Addressee> =>
  fc
    .record({
      id,
      role: words('target', 'copy') as fc.Arbitrary<Addressee['role']>,
      name: words('', 'Wiktar Halavach', 'Mr Wiktar Halavach', 'Alena Kruk', 'Kruk'),
      title: words('', 'President', 'President of the Republic', 'Minister of Justice', 'Ambassador'),
      address: words('', 'Vul. Lipavaya 12|Minsk', 'Vul. Lipavaya 12 Minsk', 'Kensington Rise 6').map((lines) =>
        lines.split('|').filter(Boolean),
      ),
      country: fc.option(words('BY', 'GB'), { nil: null }),
      emails: some(words('a@office.example', 'b@office.example')),
      faxes: some(words('+1 555 0100', '+1-555-0100', '+1 555 0199')),
      phones: some(words('+1 555 0100')),
      social: some(words('@office')),
      salutation: words('', 'Dear President', 'Excellency'),
      checkAddress: fc.boolean(),
      note: fc.constant(''),
    })
    .filter(({ name, title }) => name !== '' || title !== '')
const uniquePeople = fc.uniqueArray(person, { maxLength: 3, selector: ({ name }) => fold(name) })
const print = ({ name, title, address }: Addressee) => fold([name, title, ...address].join(' '))

const fields = (addressees: fc.Arbitrary<Addressee[]>): fc.Arbitrary<CaseFields> =>
  fc
    .record({
      headline: words('At risk', 'AT RISK', 'Executed'),
      sequence: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
      index: fc.option(words('EUR 49/1', 'EUR 49/2'), { nil: null }),
      people: uniquePeople,
      country: fc.option(words('BY', 'IS'), { nil: null }),
      issued: day,
      deadline: day,
      summary: text,
      background: text,
      additional: text,
      asks: some(words('Release them.', 'release them.', 'Commute.')),
      modelLetter: text,
      letterSalutation: fc.option(words('Dear Minister', 'Excellency'), { nil: null }),
      preferredLanguages: some(words('English', 'Russian')),
      language: fc.option(words('en', 'fr'), { nil: null }),
      addressees,
    })
    .map((given) => caseFields(given))

const storedFields = fields(
  fc
    .uniqueArray(addressee(fc.constant(null)), { maxLength: 4, selector: print })
    .map((list) => list.map((one, i) => ({ ...one, id: `01890a5d-ac96-774b-bcce-b302099a805${i}` }))),
)
const draftFields = fields(fc.uniqueArray(addressee(fc.constant(null)), { maxLength: 4, selector: print }))
const both = fc.tuple(storedFields, draftFields)
const everything = (differences: readonly { id: string }[]) => new Set(differences.map(({ id }) => id))

describe('taking differences over', () => {
  it('choosing none leaves the case as it is', () => {
    fc.assert(
      fc.property(both, ([stored, draft]) => {
        expect(applyDifferences(stored, caseDifferences(stored, draft), new Set())).toEqual(stored)
      }),
    )
  })

  it('choosing all gives what the document brings, and keeps the rest', () => {
    fc.assert(
      fc.property(both, ([stored, draft]) => {
        const differences = caseDifferences(stored, draft)
        const result = applyDifferences(stored, differences, everything(differences))
        for (const name of ['headline', 'deadline', 'issued', 'country', 'summary', 'asks', 'language'] as const) {
          expect(sameWords(result[name], empty(draft[name]) ? stored[name] : draft[name]), name).toBe(true)
        }
        const names = ({ people }: CaseFields) => people.map(({ name }) => fold(name)).sort()
        expect(names(result)).toEqual(names(draft.people.length > 0 ? draft : stored))
        if (draft.addressees.length === 0) {
          expect(result.addressees).toEqual(stored.addressees)
          return
        }
        // Two blocks of one official may come to the same.
        expect(result.addressees.length).toBeLessThanOrEqual(draft.addressees.length)
        for (const one of draft.addressees) {
          const taken = result.addressees.some(
            (other) =>
              other.role === one.role && printedFields.every((line) => empty(one[line]) || sameLine(line, one, other)),
          )
          expect(taken, print(one)).toBe(true)
        }
      }),
    )
  })

  it('what was chosen is no difference any more, and taking it again changes nothing', () => {
    fc.assert(
      fc.property(both, fc.infiniteStream(fc.boolean()), ([stored, draft], coin) => {
        const differences = caseDifferences(stored, draft)
        const chosen = new Set(differences.filter(() => coin.next().value).map(({ id }) => id))
        const result = applyDifferences(stored, differences, chosen)
        expect(caseDifferences(result, draft).filter(({ id }) => chosen.has(id))).toEqual([])
        expect(applyDifferences(result, differences, chosen)).toEqual(result)
      }),
    )
  })

  it('every difference has an id of its own', () => {
    fc.assert(
      fc.property(both, ([stored, draft]) => {
        const differences = caseDifferences(stored, draft)
        expect(everything(differences).size).toBe(differences.length)
      }),
    )
  })

  it('a document compared with itself brings nothing', () => {
    fc.assert(
      fc.property(storedFields, (stored) => {
        expect(caseDifferences(stored, stored)).toEqual([])
      }),
    )
  })
})
