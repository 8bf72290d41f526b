/** Two members who are one person: what stays of each, field by field, and the way back. */
import { z } from 'zod'
import { fold } from './fold.ts'
import { type AddressPrint, addressPrints, Member, type MemberFields } from './members.ts'
import { change, query } from './procedure.ts'
import { Day, Done, Id, Instant } from './values.ts'

export const MergeSource = z.enum(['one', 'other', 'both'])
export type MergeSource = z.infer<typeof MergeSource>

/** What the coordinator may choose. `address` goes with its country, `name` parts each alone. */
export const mergeFields = [
  'prefix',
  'givenName',
  'familyName',
  'address',
  'email',
  'phone',
  'channels',
  'languages',
  'tags',
  'note',
  'active',
] as const
export const MergeField = z.enum(mergeFields)
export type MergeField = z.infer<typeof MergeField>

/** By field; what is not named takes what {@link mergeRows} proposes. */
export const MergeChoices = z.partialRecord(MergeField, MergeSource)
export type MergeChoices = z.infer<typeof MergeChoices>

export interface MergeRow {
  field: MergeField
  sources: MergeSource[]
  proposed: MergeSource
}

type Lists = 'channels' | 'languages' | 'tags'
const lists: readonly MergeField[] = ['channels', 'languages', 'tags'] satisfies Lists[]
/** Of these a member has one; with `both` the other's goes into the note, so that it is not lost. */
const single: readonly MergeField[] = ['address', 'email', 'phone']

/** A field as one compares and shows it: '' where it is blank. */
export function mergeText(member: MemberFields, field: MergeField): string {
  if (field === 'address') return [...member.address, member.country ?? ''].filter(Boolean).join('\n')
  if (field === 'channels' || field === 'languages' || field === 'tags') return member[field].join(', ')
  if (field === 'active') return member.active ? 'yes' : 'no'
  return member[field]
}

/**
 * What differs. Lists and notes are united unless the coordinator says otherwise; else the filled value stays, and of two
 * filled ones the one that holds the other ("12 Ockham Lane" in "12 Ockham Lane, Leeds"), or that of the member who is kept.
 */
export function mergeRows(one: MemberFields, other: MemberFields): MergeRow[] {
  return mergeFields.flatMap((field): MergeRow[] => {
    const [left, right] = [mergeText(one, field), mergeText(other, field)]
    if (left === right) return []
    const filled = left !== '' && right !== ''
    const both = filled && (field === 'note' || lists.includes(field))
    const also = filled && single.includes(field)
    const sources: MergeSource[] = both || also ? ['one', 'other', 'both'] : ['one', 'other']
    if (both) return [{ field, sources, proposed: 'both' }]
    const [less, more] = [plain(bare(one, field)), plain(bare(other, field))]
    return [{ field, sources, proposed: less !== more && more.includes(less) ? 'other' : 'one' }]
  })
}

/** An address is the longer one whatever country stands below it. */
const bare = (member: MemberFields, field: MergeField): string =>
  field === 'address' ? member.address.join(' ') : mergeText(member, field)

const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')

/** The fields of the member who is kept. Consent is no choice: see `preview`. */
export function mergedFields(one: MemberFields, other: MemberFields, chosen: MergeChoices): MemberFields {
  const rows = mergeRows(one, other)
  const sourceOf = (field: MergeField): MergeSource => {
    const row = rows.find((found) => found.field === field)
    if (!row) return 'one'
    const wanted = chosen[field]
    return wanted && row.sources.includes(wanted) ? wanted : row.proposed
  }
  const from = (field: MergeField) => (sourceOf(field) === 'other' ? other : one)
  const list = <T extends string>(field: Lists, of: (member: MemberFields) => readonly T[]): T[] =>
    sourceOf(field) === 'both' ? [...new Set([...of(one), ...of(other)])] : [...of(from(field))]
  const kept = single.filter((field) => sourceOf(field) === 'both').map((field) => also(other, field))
  const notes = sourceOf('note') === 'both' ? [one.note, other.note] : [from('note').note]
  const guest = one.guest && other.guest
  return {
    prefix: from('prefix').prefix,
    givenName: from('givenName').givenName,
    familyName: from('familyName').familyName,
    address: [...from('address').address],
    country: from('address').country,
    email: from('email').email,
    phone: from('phone').phone,
    channels: list('channels', ({ channels }) => channels),
    languages: list('languages', ({ languages }) => languages).slice(0, 12),
    tags: list('tags', ({ tags }) => tags).slice(0, 30),
    note: [...notes, ...kept].filter((text) => text !== '').join('\n'),
    active: from('active').active,
    consent: one.consent,
    // What keeps somebody safe is never weakened by putting two entries together.
    safety: careful(one, other),
    addressPrint: strictest(one.addressPrint, other.addressPrint),
    guest,
    trace: guest && (one.trace === 'none' || other.trace === 'none') ? 'none' : 'kept',
  }
}

const also = (member: MemberFields, field: MergeField): string => mergeText(member, field).replace(/\n/g, ', ')

const strictest = (one: AddressPrint, other: AddressPrint): AddressPrint =>
  addressPrints.indexOf(one) > addressPrints.indexOf(other) ? one : other

/** Every country of either, with the stricter rule. */
function careful(one: MemberFields, other: MemberFields): MemberFields['safety'] {
  const rules = new Map<string, MemberFields['safety'][number]>()
  for (const rule of [...one.safety, ...other.safety]) {
    if (rules.get(rule.country)?.rule !== 'never') rules.set(rule.country, rule)
  }
  return [...rules.values()]
}

/** What goes from one member to the other, or came back. */
export const MovedCounts = z.object({ letters: z.int(), actions: z.int(), consents: z.int() })
export type MovedCounts = z.infer<typeof MovedCounts>

export const MergePreview = z.object({
  one: Member,
  other: Member,
  /** What the two ledgers together say: the later entry counts, and never more than was given. */
  consent: z.object({ given: z.boolean(), on: Day.nullable(), how: z.string() }),
  moves: MovedCounts,
})
export type MergePreview = z.infer<typeof MergePreview>

export const PastMerge = z.object({
  id: Id,
  at: Instant,
  /** Of the member who went away. */
  name: z.string(),
  moved: MovedCounts,
  /** Fields changed since, which stay with the member who was kept: column names, see `members.history.field.*`. */
  edited: z.array(z.string()),
})
export type PastMerge = z.infer<typeof PastMerge>

export const SimilarMember = z.object({
  id: Id,
  name: z.string(),
  /** Its address in one line, to tell namesakes apart. */
  address: z.string(),
  reasons: z.array(z.enum(['name', 'email', 'phone', 'address'])),
})
export type SimilarMember = z.infer<typeof SimilarMember>

export const memberMergeContract = {
  preview: query(z.object({ one: Id, other: Id }), MergePreview),
  /** `one` stays and `other` goes. Refused when either was changed since it was `seen` (their `updatedAt`). */
  merge: change(
    z.object({ one: Id, other: Id, chosen: MergeChoices, seen: z.object({ one: Instant, other: Instant }) }),
    Done.extend({ id: Id, name: z.string() }),
  ),
  /** Those who were merged into a member and can be taken apart again. */
  of: query(z.object({ id: Id }), z.array(PastMerge)),
  /** Works after later changes too: what was moved goes back, what was edited since stays. */
  takeApart: change(
    z.object({ id: Id }),
    Done.extend({ member: Id, name: z.string(), back: MovedCounts, stayed: z.array(z.string()) }),
  ),
  /** Who may be the same person as this member. */
  similar: query(z.object({ id: Id }), z.array(SimilarMember)),
  /** They are two people; remembered. */
  notSame: change(z.object({ one: Id, other: Id }), Done),
}
