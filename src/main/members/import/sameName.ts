/** How alike two names are. */
import { fold } from '#shared/fold.ts'
import type { MemberFields } from '#shared/members.ts'

/**
 * `same`: the same words, or the same in another order; `initials`: "A. Byron" and "Ada Byron"; `part`: one lacks words that
 * the other has; `close`: a letter differs; `family`: the same given name with another family name, as after a wedding;
 * `given`: the same family name with another given name, as in a family.
 */
export type NameRelation = 'same' | 'initials' | 'part' | 'close' | 'family' | 'given' | 'other'

export interface FoldedName {
  given: readonly string[]
  family: readonly string[]
  /** All words, sorted: the same for "Ada Byron" and "Byron Ada". */
  key: string
}

const known = new Map<string, readonly string[]>()

/** The words of a name without accents, case and signs. Most of a list's names come more than once. */
function words(text: string): readonly string[] {
  let found = known.get(text)
  if (found === undefined) {
    if (known.size > 20_000) known.clear()
    const plain = fold(text)
    found = /^[a-z0-9]*$/.test(plain) ? [plain] : plain.replace(/['’]/g, '').split(/[^\p{L}\p{N}]+/u)
    found = found.filter((word) => word !== '')
    known.set(text, found)
  }
  return found
}

export function foldName({ givenName, familyName }: Pick<MemberFields, 'givenName' | 'familyName'>): FoldedName {
  const given = words(givenName)
  const family = words(familyName)
  const [one] = given
  const [other] = family
  // Nearly every name is two words, and sorting a list for each took its time.
  if (given.length === 1 && family.length === 1 && one !== undefined && other !== undefined)
    return { given, family, key: one < other ? `${one} ${other}` : `${other} ${one}` }
  return { given, family, key: [...given, ...family].sort().join(' ') }
}

export function relateNames(a: FoldedName, b: FoldedName): NameRelation {
  if (a.key === b.key) return 'same'
  const direct = relateParts(a.given, a.family, b.given, b.family)
  if (direct !== 'other') return direct
  const swapped = [relateParts(a.given, a.family, b.family, b.given), relateParts(a.family, a.given, b.given, b.family)]
  return swapped.includes('initials') ? 'initials' : 'other'
}

type Words = readonly string[]

function relateParts(given: Words, family: Words, otherGiven: Words, otherFamily: Words): NameRelation {
  const sameFamily = same(family, otherFamily)
  if (sameFamily && family.length > 0 && abbreviates(given, otherGiven)) return 'initials'
  if (partOf([...given, ...family], [...otherGiven, ...otherFamily])) return 'part'
  if (differsByLetter([...given, ...family].join(' '), [...otherGiven, ...otherFamily].join(' '))) return 'close'
  if (given.length > 0 && same(given, otherGiven)) return 'family'
  return sameFamily && family.length > 0 ? 'given' : 'other'
}

const same = (a: Words, b: Words): boolean => a.length === b.length && a.every((word, i) => word === b[i])

/** "A." and "A. B." for "Ada Beatrice", whichever of both has the initials. */
function abbreviates(a: Words, b: Words): boolean {
  const count = Math.min(a.length, b.length)
  if (count === 0) return false
  let shortened = false
  for (let i = 0; i < count; i++) {
    const [one = '', other = ''] = [a[i], b[i]]
    if (one === other) continue
    if (one.length !== 1 && other.length !== 1) return false
    if (one[0] !== other[0]) return false
    shortened = true
  }
  return shortened
}

/** All words of one are among those of the other. */
function partOf(a: Words, b: Words): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a]
  return few.length > 0 && few.length < many.length && few.every((word) => word.length > 1 && many.includes(word))
}

/** One letter more, less, other or two swapped, in names long enough that this is no other name. */
function differsByLetter(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.max(a.length, b.length) < 8) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  if (a.length === b.length) {
    const swapped = a[at] === b[at + 1] && a[at + 1] === b[at]
    return a.slice(at + 1) === b.slice(at + 1) || (swapped && a.slice(at + 2) === b.slice(at + 2))
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.slice(at) === long.slice(at + 1)
}
