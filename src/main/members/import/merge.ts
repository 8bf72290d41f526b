/** What a row of a file would change about a member, field by field. */
import { fold } from '#shared/fold.ts'
import type { MemberField } from '#shared/memberImport.ts'
import { addressPrints, type MemberColumn, MemberFields } from '#shared/members.ts'
import type { CountryCode } from '#shared/values.ts'
import { toE164 } from '../phone.ts'
import { addressKey } from './keys.ts'

/** In the order of the roster's form. A field added to a member joins by itself. */
export const memberFieldNames = MemberFields.keyof().options

/**
 * The fields that a column speaks of. Only those are merged: what a file does not say (a country it never named, consent
 * that is only assumed) must not change anybody.
 */
const spokenBy: Record<MemberColumn, readonly MemberField[]> = {
  ignore: [],
  name: ['prefix', 'givenName', 'familyName'],
  prefix: ['prefix'],
  givenName: ['givenName'],
  familyName: ['familyName'],
  address: ['address'],
  address2: ['address'],
  address3: ['address'],
  postcode: ['address'],
  city: ['address'],
  region: ['address'],
  country: ['country'],
  email: ['email'],
  phone: ['phone'],
  channels: ['channels'],
  languages: ['languages'],
  note: ['note'],
  active: ['active'],
  consent: ['consent'],
  consentOn: [],
  consentHow: [],
  safety: ['safety'],
  tags: ['tags'],
  guest: ['guest'],
  // Who wants no trace is a guest.
  trace: ['guest', 'trace'],
  addressPrint: ['addressPrint'],
}

/** The fields that these columns speak of, in the roster's order. */
export function spokenFields(columns: readonly MemberColumn[]): MemberField[] {
  const spoken = new Set(columns.flatMap((column) => spokenBy[column]))
  return memberFieldNames.filter((field) => spoken.has(field))
}

/** Those of them that a row speaks of: an empty cell takes nothing away. */
export const saidFields = (spoken: readonly MemberField[], unsaid: readonly MemberField[]): readonly MemberField[] =>
  unsaid.length === 0 ? spoken : spoken.filter((field) => !unsaid.includes(field))

export interface Difference {
  /** The member has nothing there. */
  fills: MemberField[]
  /** The member has something else there. */
  differs: MemberField[]
}

type Value = MemberFields[MemberField]

/** Nothing said: no text, an empty list, no country; consent that nobody was ever asked for. */
function isEmpty(field: MemberField, value: Value): boolean {
  if (value === null || value === undefined || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  if (field === 'consent') {
    const { given, on, how } = value as MemberFields['consent']
    return !given && on === null && how === ''
  }
  return false
}

/**
 * Whether two values say the same to a person. Case, accents and signs are no difference, or a list in capitals would want
 * a decision a row; nor is the way in which the same number is written.
 */
function sameValue(field: MemberField, known: MemberFields, read: MemberFields, home: CountryCode): boolean {
  if (field === 'phone') return phoneKey(known, home) === phoneKey(read, home)
  if (field === 'address') return addressKey(known.address) === addressKey(read.address)
  if (field === 'safety') return missing(known, read).length === 0
  if (field === 'consent') {
    // How it was given is mostly our own words about the file.
    return known.consent.given === read.consent.given && (read.consent.on ?? known.consent.on) === known.consent.on
  }
  return fold(JSON.stringify(known[field] ?? null)) === fold(JSON.stringify(read[field] ?? null))
}

const phoneKey = ({ phone, country }: MemberFields, home: CountryCode): string =>
  toE164(phone, country ?? home) ?? phone.replace(/\D/g, '')

/** @param spoken what the file speaks of: {@link spokenFields} */
export function compareFields(
  known: MemberFields,
  read: MemberFields,
  spoken: readonly MemberField[],
  home: CountryCode,
): Difference {
  const difference: Difference = { fills: [], differs: [] }
  for (const field of spoken) {
    if (isEmpty(field, read[field]) || sameValue(field, known, read, home)) continue
    if (isEmpty(field, known[field])) difference.fills.push(field)
    else difference.differs.push(field)
  }
  return difference
}

/**
 * The fields that are taken where everything is: all that differ, but a few. Consent that was refused or withdrawn is not
 * given back by a list that is perhaps older, nor is a trace kept or more of an address printed, and "A." does not replace
 * "Ada": that takes a person's word for that one member.
 */
export const takenAtOnce = (known: MemberFields, read: MemberFields, { differs }: Difference): MemberField[] =>
  differs.filter((field) => {
    if (field === 'consent') return known.consent.given || !read.consent.given
    if (field === 'guest' || field === 'trace') return known.trace === 'kept'
    if (field === 'addressPrint') return hides(read) > hides(known)
    return field !== 'givenName' && field !== 'familyName' ? true : !isShortened(read[field], known[field])
  })

/** From 0, the whole address, on: less and less of it. */
const hides = ({ addressPrint }: MemberFields): number => addressPrints.indexOf(addressPrint)

const isShortened = (short: string, long: string): boolean =>
  short.length < long.length && fold(long).startsWith(fold(short).replace(/\.$/, ''))

/** The member with the row's value in these fields. */
export function mergeFields(known: MemberFields, read: MemberFields, fields: readonly MemberField[]): MemberFields {
  const merged = { ...known }
  for (const field of fields) copy(merged, read, field)
  // Somebody may come to harm: a country to be careful with is added, and never taken away by a list.
  if (fields.includes('safety')) merged.safety = [...known.safety, ...missing(known, read)]
  if (!merged.guest) merged.trace = 'kept'
  return merged
}

const missing = (known: MemberFields, read: MemberFields): MemberFields['safety'] =>
  read.safety.filter(({ country }) => !known.safety.some((rule) => rule.country === country))

const copy = <F extends MemberField>(to: MemberFields, from: MemberFields, field: F): void => {
  to[field] = from[field]
}
