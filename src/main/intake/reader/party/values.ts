/** Values of a party that need no order: what contact labels carry, and the country that its address names. */
import type { Party } from '#shared/intake.ts'
import { countryCodeOf, findCountries } from '../countryNames.ts'
import { towns } from '../data/countries.ts'
import { fold, tidy } from '../text.ts'
import { type ContactKind, emailsIn, handlesIn, numbersIn } from './contacts.ts'
import { isMission } from './words.ts'

/** Puts a labelled value where it belongs. */
export function takeValue(party: Party, kind: ContactKind, value: string, label: string): void {
  if (kind === 'fax' || kind === 'telefax') addNew(party.faxes, numbersIn(value).values)
  if (kind === 'phone' || kind === 'telefax') addNew(party.phones, numbersIn(value).values)
  if (kind === 'email') addNew(party.emails, emailsIn(value).values)
  if (kind === 'social') addNew(party.social, handlesIn(value).values)
  if (kind === 'salutation' && !party.salutation)
    party.salutation = tidy(value)
      .replace(/^[("“]+|[)\]"”,;:.]+$/g, '')
      .trim()
  // A label may carry values of another kind: `Email / Twitter:`.
  if (kind === 'email' && /twitter|@/.test(label)) addNew(party.social, handlesIn(value).values)
}

function addNew(list: string[], values: readonly string[]): void {
  for (const value of values) if (!list.includes(value)) list.push(value)
}

/** `El Paso, TX 79936` */
const americanTown =
  /(?:^|\p{L},? )(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\.? \d{5}(?:-\d{4})?$/u

const townInside = new RegExp(`(?<![a-z])(?:${Object.keys(towns).join('|')})(?![a-z])`)

/** Country at the end of an address, or of the town that an embassy's address names. */
export function countryOfAddress(party: Party): string | null {
  for (let i = party.address.length - 1; i >= 0; i--) {
    const line = party.address[i] ?? ''
    if (isMission(fold(line))) continue
    const after = /[,(]\s*([^,()]+)\)?$/.exec(line)?.[1]
    const code = after ? countryCodeOf(after) : countryCodeOf(line)
    if (code) return code
    const hit = findCountries(line, fold(line)).at(-1)
    if (hit && hit.end >= line.length - 2 && /\d{4}/.test(line)) return hit.code
    if (americanTown.test(line)) return 'US'
  }
  const town = townInside.exec(fold(party.address.join(' ')))?.[0]
  return (town && towns[town]) ?? null
}
