/** Finds an addressee of a document in the directory: pure. */
import type { AddresseeFields } from './addressees.ts'
import { personKey, wordsKey } from './addresseeWords.ts'
import { fold } from './fold.ts'

/** What is compared; a party of a document and the fields of a form both have it. */
export type Matchable = {
  readonly name: string | null
  readonly title: string | null
} & Pick<AddresseeFields, 'address' | 'country' | 'emails' | 'faxes' | 'phones'>

/**
 * Why two are likely the same. `office` is the same office at the same place without a second name to compare;
 * `successor` is the same office with another person in it.
 */
export type MatchReason = 'email' | 'fax' | 'phone' | 'person' | 'office' | 'successor'

export interface Match<Entry> {
  entry: Entry
  reason: MatchReason
  /** Above 0, at most 1; only its order counts. */
  score: number
}

const weight: Record<MatchReason, number> = {
  email: 0.9,
  person: 0.85,
  fax: 0.8,
  phone: 0.75,
  office: 0.7,
  successor: 0.6,
}
/** For each further thing in common. */
const further = 0.03

/** An e-mail address as one compares it; empty when the text is none. */
export function emailKey(email: string): string {
  const key = fold(email).replaceAll(' ', '')
  return /.@./.test(key) ? key : ''
}

/** The digits of a number as one dials it from abroad: without `+`, `00`, `0` and the `(0)` that only a home call wants. */
export const numberKey = (number: string): string => number.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^0+/, '')

/** Shorter numbers are extensions and emergency lines. */
const dialled = 6
/** One number with its country's code and one without it are the same when so many last digits are. */
const national = 8

interface Keys {
  person: string
  office: string[]
  country: string | null
  address: Set<string>
  emails: Set<string>
  faxes: string[]
  phones: string[]
}

const numbers = (printed: readonly string[]): string[] =>
  printed.map(numberKey).filter((number) => number.length >= dialled)

const small = new Set('a an and for of the de del der des die das du e et la le les los und von y'.split(' '))
const officeWords = (title: string): string[] =>
  wordsKey(title)
    .split(' ')
    .filter((word) => word !== '' && !small.has(word))

/** "President" and "President of the Republic" may be one office; "Judge" and "Minister" are two. */
function within(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  return few.length > 0 && few.every((word) => many.includes(word))
}

function keysOf(of: Matchable): Keys {
  return {
    person: personKey(of.name ?? ''),
    office: officeWords(of.title ?? ''),
    country: of.country,
    address: new Set(of.address.flatMap((line) => wordsKey(line).split(' ')).filter((word) => word.length > 1)),
    emails: new Set(of.emails.map(emailKey).filter((email) => email !== '')),
    faxes: numbers(of.faxes),
    phones: numbers(of.phones),
  }
}

/** At least half of all words stand in both. */
function similar(one: Set<string>, other: Set<string>): boolean {
  const common = [...one].filter((word) => other.has(word)).length
  return common > 0 && common * 2 >= one.size + other.size - common
}

function sameNumber(one: string, other: string, abroad: boolean): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return !abroad && short.length >= national && long.endsWith(short)
}

function compare(one: Keys, other: Keys): { reason: MatchReason; score: number } | null {
  const known = one.country !== null && other.country !== null
  const abroad = known && one.country !== other.country
  const bothNamed = one.person !== '' && other.person !== ''
  const samePerson = bothNamed && one.person === other.person && !abroad
  const otherPerson = bothNamed && one.person !== other.person
  const oneOffice = within(one.office, other.office)
  const sameOffice = oneOffice && known && !abroad
  const otherOffice = !oneOffice && one.office.length > 0 && other.office.length > 0
  const common = (kind: 'faxes' | 'phones') =>
    one[kind].some((number) => other[kind].some((theirs) => sameNumber(number, theirs, abroad)))
  const near = similar(one.address, other.address)

  const contacts: MatchReason[] = [
    ...([...one.emails].some((email) => other.emails.has(email)) ? (['email'] as const) : []),
    ...(common('faxes') ? (['fax'] as const) : []),
    ...(common('phones') ? (['phone'] as const) : []),
  ]
  // Officials of one house share its switchboard and its mailbox.
  const reachedAlike =
    contacts.length > 0 && !(otherOffice && !samePerson) && !(otherPerson && !contacts.includes('email'))
  const reasons: MatchReason[] =
    otherPerson && sameOffice
      ? near || contacts.length > 0
        ? ['successor']
        : []
      : [
          ...(reachedAlike ? contacts : []),
          ...(samePerson ? (['person'] as const) : []),
          ...(sameOffice && near && !otherPerson ? (['office'] as const) : []),
        ]
  const [reason] = reasons.sort((a, b) => weight[b] - weight[a])
  if (reason === undefined) return null
  const extra = further * (reasons.length - 1 + (near ? 1 : 0) + (sameOffice ? 1 : 0))
  return { reason, score: Math.min(1, weight[reason] + extra) }
}

/**
 * Folds a directory once, and finds in it what is likely the same as a party, the likeliest first. Empty never matches
 * empty, and an office never matches the same office of another country.
 */
export function createMatcher<Entry extends Matchable & { id: string }>(directory: readonly Entry[]) {
  const folded = directory.map((entry) => ({ entry, keys: keysOf(entry) }))
  return (party: Matchable): Match<Entry>[] => {
    const own = keysOf(party)
    return folded
      .flatMap(({ entry, keys }) => {
        const found = compare(own, keys)
        return found ? [{ entry, ...found }] : []
      })
      .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1))
  }
}
