/** One row of a file as a member, by what its columns hold. */
import { fold } from '#shared/fold.ts'
import type { MemberField } from '#shared/memberImport.ts'
import { type MemberColumn, MemberFields, type RowNote } from '#shared/members.ts'
import type { CountryCode, Day } from '#shared/values.ts'
import { namesSomebody } from '../name.ts'
import { isEmail, tidy, tidyEmail, tidyLine, tidyText } from '../tidy.ts'
import { addressLines, splitCountry } from './address.ts'
import { readCountry } from './countries.ts'
import { type DayOrder, readDay } from './days.ts'
import { readGuest } from './guests.ts'
import { readLanguages } from './languages.ts'
import { splitName } from './names.ts'
import { readSafety } from './safety.ts'
import { readTags } from './tags.ts'
import { type ReadList, readAddressPrint, readChannels, readYesNo } from './words.ts'

export interface RowContext {
  columns: readonly MemberColumn[]
  headings: readonly string[]
  /** The group's country. */
  home: CountryCode
  dayOrder: DayOrder
  /** How consent was given where the file does not say, in the group's words. */
  consentHow: string
}

export interface RowOfSomebody {
  fields: MemberFields
  notes: RowNote[]
  /** Fields that have a column and nothing in it that could be read: what they hold is only what is usual. */
  unsaid: readonly MemberField[]
}
export type RowResult = RowOfSomebody | { reasons: RowNote[] }

/** An export's sign for "no country", which an empty cell is not: that means the group's own. */
export const noCountry = '–'

/** Letters that any field can hold, and that no more than its limit of parts can come of. */
const shortest = 500

export function readRow(cells: readonly string[], context: RowContext): RowResult {
  const notes: RowNote[] = []
  const note = (key: string, params: RowNote['params'] = {}) => notes.push({ key, params })
  const row = gather(cells, context)
  const name = readName(row, context.home)
  if (!namesSomebody(name)) return { reasons: [{ key: 'noName', params: {} }] }

  const place = readPlace(row, context.home)
  if (place.unknown !== '') note('countryUnknown', { country: place.unknown })
  const email = tidyEmail(row.one('email'))
  if (email !== '' && !isEmail(email)) note('emailUnclear', { email })
  const channels = read(readChannels, row.all('channels').join(', '))
  if (channels.unknown.length > 0) note('channelsUnknown', { words: channels.unknown.join(', ') })
  const languages = read(readLanguages, row.all('languages').join(', '))
  if (languages.unknown.length > 0) note('languagesUnknown', { words: languages.unknown.join(', ') })
  const safety = read(readSafety, row.all('safety').join('; '))
  // Never lost in silence: somebody may come to harm.
  if (safety.unknown.length > 0) note('safetyUnclear', { words: safety.unknown.join(', ') })
  const active = row.one('active') === '' ? true : readYesNo(row.one('active'))
  if (active === null) note('activeUnclear', { text: tidyLine(row.one('active')) })

  const guest = readGuest(tidyLine(row.one('guest')), tidyLine(row.one('trace')))
  notes.push(...guest.notes)
  const tags = readTags(row.all('tags'))
  if (tags.unknown.length > 0) note('tagsTooMany', { words: tags.unknown.join(', ') })
  const printed = tidyLine(row.one('addressPrint'))
  const addressPrint = readAddressPrint(printed)
  if (printed !== '' && addressPrint === null) note('addressPrintUnclear', { text: printed })

  const fields = tidy({
    ...name,
    address: place.address,
    country: place.country,
    email,
    phone: row.one('phone'),
    channels: channels.values,
    languages: languages.values.slice(0, 12),
    note: [...row.all('note'), ...row.extra, ...safety.unknown, ...tags.unknown].map(tidyText).join('\n'),
    active: active ?? true,
    consent: readConsent(row, context, note),
    safety: safety.values,
    tags: tags.values,
    guest: guest.guest,
    trace: guest.trace,
    addressPrint: addressPrint ?? (printed === '' ? 'full' : 'none'),
  })
  // What the roster cannot hold must be seen by a person, not cut. A row that is shorter than a line may be fits anywhere.
  const length = cells.reduce((sum, cell) => sum + cell.length, context.consentHow.length)
  const fits = length <= shortest || MemberFields.safeParse(fields).success
  const unsaid = unsaidOf(row, {
    active: row.one('active') !== '' && active !== null,
    addressPrint: addressPrint !== null,
    ...guest,
  })
  return fits ? { fields, notes, unsaid } : { reasons: [{ key: 'tooLong', params: {} }] }
}

const none: readonly MemberField[] = []

function unsaidOf(
  row: Gathered,
  said: { active: boolean; addressPrint: boolean; guestSaid: boolean; traceSaid: boolean },
): readonly MemberField[] {
  const silent: MemberField[] = []
  if (row.has('active') && !said.active) silent.push('active')
  if (row.has('addressPrint') && !said.addressPrint) silent.push('addressPrint')
  if ((row.has('guest') || row.has('trace')) && !said.guestSaid) silent.push('guest')
  if (row.has('trace') && !said.traceSaid) silent.push('trace')
  return silent.length === 0 ? none : silent
}

/** Nothing is read from nothing: most files have none of these columns. */
const read = <T>(reader: (cell: string) => ReadList<T>, cell: string): ReadList<T> =>
  cell === '' ? { values: [], unknown: [] } : reader(cell)

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

interface Gathered {
  /** The first filled cell of a column. */
  one(column: MemberColumn): string
  /** All filled cells of a column. */
  all(column: MemberColumn): string[]
  /** Whether the file has such a column. */
  has(column: MemberColumn): boolean
  /** What a second column of a kind held, with its heading, for the note. */
  extra: string[]
}

/** Kinds of which a member has one: a second phone number goes to the note. */
const single: readonly MemberColumn[] = [
  'email',
  'phone',
  'postcode',
  'city',
  'region',
  'country',
  'active',
  'consent',
  'consentOn',
  'consentHow',
  'guest',
  'trace',
  'addressPrint',
]

function gather(cells: readonly string[], { columns, headings }: RowContext): Gathered {
  const found = new Map<MemberColumn, string[]>()
  const extra: string[] = []
  columns.forEach((column, i) => {
    const cell = (cells[i] ?? '').trim()
    if (column === 'ignore' || cell === '' || (cell === '-' && column !== 'note')) return
    const known = found.get(column)
    if (!known) {
      // An address keeps the break at its end, which tells that its comma parts no lines; so do tags.
      found.set(column, [column === 'address' || column === 'tags' ? (cells[i] ?? '') : cell])
    } else if (!single.includes(column)) {
      known.push(cell)
    } else if (fold(known[0] ?? '') !== fold(cell)) {
      extra.push(headings[i] ? `${headings[i]}: ${cell}` : cell)
    }
  })
  return {
    one: (column) => found.get(column)?.[0] ?? '',
    all: (column) => found.get(column) ?? [],
    has: (column) => columns.includes(column),
    extra,
  }
}

function readName(row: Gathered, home: CountryCode) {
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
function readPlace(row: Gathered, home: CountryCode) {
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

function readConsent(
  row: Gathered,
  context: RowContext,
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
