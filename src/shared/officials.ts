/** Whether a case's document and a later one speak of the same official, or of one and the successor: pure. */
import type { CaseAddressee } from './addresseeLink.ts'
import { emailKey } from './addresseeMatch.ts'
import { personKey, wordsKey } from './addresseeWords.ts'

export type Likeness = 'same' | 'successor'

const small = new Set('a an and for of the de del der des die das du e et la le les los und von y'.split(' '))
const wordsOf = (key: string): string[] => key.split(' ').filter((word) => word !== '' && !small.has(word))

/** Whether all words of the one stand in the other. */
function within(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  return few.length > 0 && few.every((word) => many.includes(word))
}

function sameOffice(a: CaseAddressee, b: CaseAddressee): boolean {
  if (a.country !== null && b.country !== null && a.country !== b.country) return false
  const [one, other] = [wordsOf(wordsKey(a.title)), wordsOf(wordsKey(b.title))]
  // "President" and "President of the Republic" are one office among the targets; an embassy's copy is not meant by it.
  return within(one, other) && (one.length === other.length || a.role === b.role)
}

function samePerson(a: CaseAddressee, b: CaseAddressee): boolean {
  const [one, other] = [wordsOf(personKey(a.name)), wordsOf(personKey(b.name))]
  // One name alone is shared by too many; with the office it is enough.
  return (
    within(one, other) && (Math.min(one.length, other.length) > 1 || one.length === other.length || sameOffice(a, b))
  )
}

const samePlace = (a: CaseAddressee, b: CaseAddressee): boolean =>
  (a.address.length > 0 && wordsKey(a.address.join(' ')) === wordsKey(b.address.join(' '))) ||
  a.emails.some((email) => b.emails.some((other) => emailKey(email) === emailKey(other)))

/**
 * Null for officials who have nothing to do with each other. Within one case little is needed to know an official again;
 * a whole directory asks for more: see `addresseeMatch.ts`.
 */
export function likeness(a: CaseAddressee, b: CaseAddressee): Likeness | null {
  if (a.id !== null && a.id === b.id) return 'same'
  if (a.name !== '' && b.name !== '') {
    if (samePerson(a, b)) return 'same'
    return sameOffice(a, b) || (a.role === b.role && samePlace(a, b)) ? 'successor' : null
  }
  if (sameOffice(a, b)) return 'same'
  if (a.role !== b.role || !samePlace(a, b)) return null
  // At one place, one of them without a name: another office there, unless nothing speaks against it.
  return a.title === '' || b.title === '' ? 'same' : 'successor'
}
