/** The parts of a row that take several columns together: name, place, consent. */
import type { MemberFields, RowNote } from '#shared/members.ts'
import type { CountryCode, Day } from '#shared/values.ts'
import { tidyLine } from '../tidy.ts'
import { addressLines, splitCountry } from './address.ts'
import { readCountry } from './countries.ts'
import { type DayOrder, readDay } from './days.ts'
import type { Gathered } from './gather.ts'
import { splitName } from './names.ts'
import { readYesNo } from './words.ts'

/** An export's sign for "no country", which an empty cell is not: that means the group's own. */
export const noCountry = '–'

/** A file names few countries, over and over. */
const countries = new Map<string, CountryCode | null>()
function countryOf(text: string): CountryCode | null {
  let country = countries.get(text)
  if (country === undefined) {
    if (countries.size > 1000) countries.clear()
    country = readCountry(text)
    countries.set(text, country)
  }
  return country
}

export function readName(row: Gathered, home: CountryCode) {
  const parts = {
    prefix: row.all('prefix').join(' '),
    givenName: row.all('givenName').join(' '),
    familyName: row.all('familyName').join(' '),
  }
  const whole = row.all('name').join(' ')
  const split = whole === '' ? { prefix: '', givenName: '', familyName: '' } : splitName(tidyLine(whole), home)
  return {
    prefix: tidyLine(parts.prefix || split.prefix),
    givenName: tidyLine(parts.givenName || split.givenName),
    familyName: tidyLine(parts.familyName || split.familyName),
  }
}

/** A country nobody knows stays readable as the last line of the address. */
export function readPlace(row: Gathered, home: CountryCode) {
  const said = tidyLine(row.one('country'))
  const cells = {
    streets: [...row.all('address'), ...row.all('address2'), ...row.all('address3')],
    postcode: row.one('postcode'),
    city: row.one('city'),
    region: row.one('region'),
  }
  if (said === noCountry) return { address: addressLines(cells, null), country: null, unknown: '' }
  if (said !== '') {
    const country = countryOf(said)
    const address = addressLines(cells, country)
    return country ? { address, country, unknown: '' } : { address: [...address, said], country: null, unknown: said }
  }
  const { lines, country } = splitCountry(addressLines(cells, home))
  return { address: lines, country: country ?? home, unknown: '' }
}

export function readConsent(
  row: Gathered,
  context: { dayOrder: DayOrder; consentHow: string },
  note: (key: string, params: RowNote['params']) => void,
): MemberFields['consent'] {
  const how = row.has('consentHow') ? row.one('consentHow') : context.consentHow
  const saidOn = row.one('consentOn')
  let on: Day | null = saidOn === '' ? null : readDay(saidOn, context.dayOrder)
  if (saidOn !== '' && on === null) note('consentDayUnclear', { text: tidyLine(saidOn) })
  if (!row.has('consent')) return { given: true, on, how }
  const answer = row.one('consent')
  const said = readYesNo(answer)
  // Some lists write the day of consent instead of a yes.
  const day = said === null && answer !== '' ? readDay(answer, context.dayOrder) : null
  const given = day !== null || said === true
  on ??= day
  if (answer !== '' && !given && said === null) note('consentUnclear', { text: tidyLine(answer) })
  return { given, on, how: given || row.has('consentHow') ? how : '' }
}
