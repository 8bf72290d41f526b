import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardCell, unguardCell } from '../../../src/main/members/csv/cells.ts'
import { addressLines } from '../../../src/main/members/import/address.ts'
import { readCountry } from '../../../src/main/members/import/countries.ts'
import { dayOrder, readDay } from '../../../src/main/members/import/days.ts'
import { exportHeading, headerKind, settleNames } from '../../../src/main/members/import/headers.ts'
import { readLanguages } from '../../../src/main/members/import/languages.ts'
import { readChannels, readYesNo } from '../../../src/main/members/import/words.ts'
import { toE164 } from '../../../src/main/members/phone.ts'
import { tidyEmail } from '../../../src/main/members/tidy.ts'
import { memberColumns } from '../../../src/shared/members.ts'

describe('formula guard', () => {
  it.each(['=1+1', '+44 7700', '-5', '@home', '\tx', '\rx', '\n=x', '＝1', ' =1', "'=1"])('guards %j', (cell) => {
    expect(guardCell(cell)).toBe(`'${cell}`)
  })
  it('leaves other cells alone', () => expect(guardCell("'tis a note")).toBe("'tis a note"))
  it('is reversible, and no guarded cell begins like a formula', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^['=+@\s-]{0,5}.{0,5}$/)), (cell) => {
        expect(unguardCell(guardCell(cell))).toBe(cell)
        expect(guardCell(cell)).not.toMatch(/^\s*[=+\-@]/)
      }),
    )
  })
})

describe('headings', () => {
  it.each([
    ['E-mail address', 'email'],
    ['Adresse e-mail', 'email'],
    ['Email (private)', 'email'],
    ['Telephone number (home)', 'phone'],
    ['POST CODE', 'postcode'],
    ['Straße und Hausnummer', 'address'],
    ['Prénom', 'givenName'],
    ['Correo electrónico:', 'email'],
    ['Name of emergency contact', 'ignore'],
    ['Date of birth', 'ignore'],
    ['Consent date', 'consentOn'],
    ['Purple', null],
  ])('%s is %s', (heading, column) => expect(headerKind(heading)).toBe(column))

  it('reads every heading that an export writes', () => {
    for (const language of ['en', 'fr', 'es', 'de'] as const)
      for (const column of memberColumns) expect(headerKind(exportHeading(column, language)), language).toBe(column)
  })

  it('settles a lone name beside its other half', () => {
    expect(settleNames(['name', 'givenName'])).toEqual(['familyName', 'givenName'])
    expect(settleNames(['name', 'familyName'])).toEqual(['givenName', 'familyName'])
    expect(settleNames(['name', 'givenName', 'familyName'])).toEqual(['ignore', 'givenName', 'familyName'])
    expect(settleNames(['name', 'email'])).toEqual(['name', 'email'])
  })
})

describe('address', () => {
  const lines = (streets: string[], rest: Partial<Record<'postcode' | 'city' | 'region', string>>, country: string) =>
    addressLines({ streets, postcode: '', city: '', region: '', ...rest }, country)

  it('stands as people write it where they live', () => {
    expect(lines(['4 Heddle Street'], { postcode: 'LS1 9ZZ', city: 'Leeds', region: 'West Yorkshire' }, 'GB')).toEqual([
      '4 Heddle Street',
      'Leeds',
      'West Yorkshire',
      'LS1 9ZZ',
    ])
    expect(lines(['Lindenweg', '5a'], { postcode: '01069', city: 'Musterstadt' }, 'DE')).toEqual([
      'Lindenweg 5a',
      '01069 Musterstadt',
    ])
    expect(lines(['9 Elm Avenue'], { postcode: '62701', city: 'Springfield', region: 'IL' }, 'US')).toEqual([
      '9 Elm Avenue',
      'Springfield, IL 62701',
    ])
    expect(lines(['Calle Mayor, 5'], { postcode: '41001', city: 'Dos Hermanas', region: 'Sevilla' }, 'ES')).toEqual([
      'Calle Mayor, 5',
      '41001 Dos Hermanas (Sevilla)',
    ])
    expect(lines(['12', 'Long Row'], { city: 'Ilkley' }, 'GB')).toEqual(['12 Long Row', 'Ilkley'])
  })
  it('parts a whole address at breaks, else at commas', () => {
    expect(lines(['Flat 2, 9 Ropewalk, Otley, LS21 9ZZ'], {}, 'GB')).toEqual([
      'Flat 2',
      '9 Ropewalk',
      'Otley',
      'LS21 9ZZ',
    ])
    expect(lines(['12, rue Haute, 1000 Bruxelles'], {}, 'BE')).toEqual(['12, rue Haute', '1000 Bruxelles'])
    expect(lines(['Calle Mayor, 5, 2º B, 28013 Madrid'], {}, 'ES')).toEqual(['Calle Mayor, 5, 2º B', '28013 Madrid'])
    expect(lines(['4 Heddle Street,\nLeeds\n\nLS1 9ZZ'], {}, 'GB')).toEqual(['4 Heddle Street', 'Leeds', 'LS1 9ZZ'])
    expect(lines(['4 Heddle Street, Leeds\n'], {}, 'GB')).toEqual(['4 Heddle Street, Leeds'])
  })
  it('does not say town and postcode twice', () => {
    expect(lines(['4 Heddle Street\nLeeds LS1 9ZZ'], { city: 'Leeds', postcode: 'LS1 9ZZ' }, 'GB')).toEqual([
      '4 Heddle Street',
      'Leeds LS1 9ZZ',
    ])
  })
})

describe('words', () => {
  it('reads yes and no in four languages', () => {
    expect(['Yes', 'oui', 'SÍ', 'ja', 'x', '1', '✓', 'Active'].map(readYesNo)).toEqual(Array(8).fill(true))
    expect(['No', 'non', 'nein', '0', 'Inaktiv', 'lapsed'].map(readYesNo)).toEqual(Array(6).fill(false))
    expect(readYesNo('maybe')).toBeNull()
  })
  it('reads channels and languages', () => {
    expect(readChannels('Letters, e-mail & Postkarten')).toEqual({
      values: ['letter', 'email', 'postcard'],
      unknown: [],
    })
    expect(readChannels('letter; pigeon')).toEqual({ values: ['letter'], unknown: ['pigeon'] })
    expect(readLanguages('français et anglais')).toEqual({ values: ['fr', 'en'], unknown: [] })
    expect(readLanguages('Deutsch/EN, zh-hant, Klingonisch')).toEqual({
      values: ['de', 'en', 'zh-Hant'],
      unknown: ['Klingonisch'],
    })
  })
  it('reads countries by code and name', () => {
    expect(
      ['UK', 'gb', 'Deutschland', 'Etats-Unis', 'España', 'Scotland', 'Irlande', 'Narnia'].map(readCountry),
    ).toEqual(['GB', 'GB', 'DE', 'US', 'ES', 'GB', 'IE', null])
  })
  it('reads days in the order of their column', () => {
    expect(dayOrder(['3/4/2024', '2/13/2024'], 'GB')).toBe('monthFirst')
    expect(dayOrder(['3/4/2024', '13/2/2024'], 'US')).toBe('dayFirst')
    expect(dayOrder(['3/4/2024'], 'US')).toBe('monthFirst')
    expect(
      ['3/4/2024', '05.02.24', '2024-02-30', '12 March 2021', '1er février 2020', '3 de mayo de 2022', 'soon'].map(
        (cell) => readDay(cell, 'dayFirst'),
      ),
    ).toEqual(['2024-04-03', '2024-02-05', null, '2021-03-12', '2020-02-01', '2022-05-03', null])
  })
  it('reads phones where the member is', () => {
    expect(toE164('0113 496 0101', 'GB')).toBe('+441134960101')
    expect(toE164('612 345 678', 'ES')).toBe('+34612345678')
    expect(toE164('+44 (0)7700 900101', 'DE')).toBe('+447700900101')
    expect(toE164('ring the bell', 'GB')).toBeNull()
  })
  it('unwraps e-mail addresses', () => {
    expect(tidyEmail(' Ada Byron <ada@example.org> ')).toBe('ada@example.org')
    expect(tidyEmail('mailto:ada@example.org')).toBe('ada@example.org')
  })
})
