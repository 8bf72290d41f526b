/** One row of a file as a member, by what its columns hold. */
import type { MemberField } from '#shared/memberImport.ts'
import { type MemberColumn, MemberFields, type RowNote } from '#shared/members.ts'
import type { CountryCode } from '#shared/values.ts'
import { namesSomebody } from '../name.ts'
import { isEmail, tidy, tidyEmail, tidyLine, tidyText } from '../tidy.ts'
import type { DayOrder } from './days.ts'
import { type Gathered, gather } from './gather.ts'
import { readGuest } from './guests.ts'
import { readLanguages } from './languages.ts'
import { readConsent, readName, readPlace } from './parts.ts'
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
