/** Days, references, figures and words of old lists, one at a time. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPeopleFinder } from '../../../src/main/actions/import/people.ts'
import { caseKey, caseName, createCaseFinder } from '../../../src/main/actions/import/references.ts'
import { dayOf, readWhen, yearIn } from '../../../src/main/actions/import/when.ts'
import { isSumWord, readCount, readWay } from '../../../src/main/actions/import/words.ts'

describe('a day of an old list', () => {
  const day = (text: string, order: 'dayFirst' | 'monthFirst' = 'dayFirst') => {
    const when = readWhen(text, order)
    return when === null ? null : `${when.year ?? '?'}-${when.month ?? '?'}-${when.day ?? '?'}`
  }
  it.each([
    ['14/03/2019', '2019-3-14'],
    ['2019-03-14 00:00:00', '2019-3-14'],
    ['14.3.19', '2019-3-14'],
    ['14/3/98', '1998-3-14'],
    ['14 March 2019', '2019-3-14'],
    ['Thu, 14th March 2019', '2019-3-14'],
    ['Donnerstag, 14. März 2019', '2019-3-14'],
    ['jeudi 14 mars 2019', '2019-3-14'],
    ['14 de marzo de 2019', '2019-3-14'],
    ['March 14, 2019', '2019-3-14'],
    ['March 2019', '2019-3-?'],
    ['Mar-19', '2019-3-?'],
    ["Sept '19", '2019-9-?'],
    ['2019-03', '2019-3-?'],
    ['3/2019', '2019-3-?'],
    ['43538', '2019-3-14'],
    ['14 March', '?-3-14'],
    ['March 5', '?-3-5'],
    ['14.3.', '?-3-14'],
    ['Jan', '?-1-?'],
    ['2019', '2019-?-?'],
    ['31 February 2019', null],
    ['12/19', null],
    ['UA 12/19', null],
    ['13', null],
    ['1200', null],
    ['may be', null],
  ])('"%s" is %s', (text, expected) => expect(day(text)).toBe(expected))
  it('keeps the order of the file', () => expect(day('3/4/2019', 'monthFirst')).toBe('2019-3-4'))

  it('comes back as it was, however it was written', () => {
    const any = fc.date({ min: new Date('1973-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(any, fc.constantFrom('en-GB', 'de', 'fr', 'es'), (date, locale) => {
        const iso = date.toISOString().slice(0, 10)
        const long = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(date)
        const when = readWhen(long, 'dayFirst')
        expect(when === null ? null : dayOf(when, null)).toBe(iso)
      }),
    )
  })

  it('takes a year from a title that has but one', () => {
    expect(yearIn('Letters written 2019')).toBe(2019)
    expect(yearIn('Season 2018/2019')).toBe(2018)
    expect(yearIn('1990 to 2019')).toBeNull()
    expect(yearIn('Room 20190')).toBeNull()
  })
})

describe('a reference', () => {
  it.each([
    'UA 12/19',
    'ua12/2019',
    'UA-012/19',
    'Urgent Action 12/19 (Belarus)',
    '12-19',
    'AU 12 / 19',
    'EILAKTION 12/19',
    'UA no. 12/19',
  ])('%s is UA 12/19', (text) => expect(caseKey(text)).toEqual(caseKey('UA 12/19')))
  it('has its own series and its own index', () => {
    expect(caseKey('EXTRA 12/19').key).not.toBe(caseKey('UA 12/19').key)
    expect(caseKey('EUR 49/5925/2017')).toEqual(caseKey('eur 49-5925-2017'))
    expect(caseKey('Women of the river').numbered).toBe(false)
  })
  it('finds the case of the same spelling before others that are alike, and none among several', () => {
    const about = (id: string, reference: string, gone = false) => ({
      id,
      reference,
      index: null,
      headline: '',
      people: [],
      gone,
    })
    const find = createCaseFinder([about('a', 'UA 12/19'), about('b', 'AU 12/19'), about('c', 'UA 13/19', true)])
    expect(find('au 12/2019').id).toBe('b')
    expect(find('12/19')).toEqual({ ids: ['a', 'b'], id: null, gone: false })
    expect(find('13/19')).toEqual({ ids: ['c'], id: null, gone: true })
    expect(find('14/19')).toEqual({ ids: [], id: null, gone: false })
  })
  it('is parted from what is said of it', () => {
    expect(caseName('UA 88/18 (Belarus)')).toEqual({ reference: 'UA 88/18', rest: 'Belarus' })
    expect(caseName('Women of the river')).toEqual({ reference: 'Women of the river', rest: '' })
    expect(caseName('MDE 13/0001/2019')).toEqual({ reference: 'MDE 13/0001/2019', rest: '' })
  })
})

describe('figures and words', () => {
  it.each([
    ['12', 12],
    ['1,204', 1204],
    ['1 204', 1204],
    ["1'204", 1204],
    ['12.0', 12],
    ['12 Stk.', 12],
    ['', null],
    ['-', null],
    ['0', null],
    ['keine', null],
    ['1.5', undefined],
    ['-3', undefined],
    ['a few', undefined],
  ])('"%s" counts %s', (text, count) => expect(readCount(text)).toBe(count))
  it.each([
    ['No. of letters sent', 'letter', null],
    ['Solidarity cards', 'postcard', 'solidarity'],
    ['lettres de solidarité', 'letter', 'solidarity'],
    ['correo electrónico', 'email', null],
    ['Unterschriften', 'petition', null],
    ['Appeal', null, 'appeal'],
  ])('"%s" is %s %s', (text, channel, kind) => expect(readWay(text)).toEqual({ channel, kind }))
  it('leaves other words alone', () => {
    expect(readWay('Letters to the editor')).toBeNull()
    expect(isSumWord('Zwischensumme März')).toBe(true)
    expect(isSumWord('Summerville appeal for all of them')).toBe(false)
  })
})

describe('a name', () => {
  const find = createPeopleFinder(
    [
      { id: 'ada', givenName: 'Ada', familyName: 'Byron' },
      { id: 'one', givenName: 'Ann', familyName: 'Lee' },
      { id: 'two', givenName: 'Ann', familyName: 'Lee' },
      { id: 'bea', givenName: 'Bea', familyName: 'Young' },
    ],
    'GB',
  )
  it.each([
    ['Byron, ADA', 'ada', 'certain'],
    ['B. Young', 'bea', 'likely'],
    ['Bea', 'bea', 'likely'],
    ['Ann Lee', null, null],
    ['A. Lee', null, null],
    ['Ben Young', 'bea', 'likely'],
    ['Cyril Young', null, null],
  ])('%s is %s', (text, id, level) => expect(find(text).whose).toEqual(id === null ? null : { id, level }))
})
