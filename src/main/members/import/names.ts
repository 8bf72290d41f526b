/** A whole name as its parts. */
import { fold } from '#shared/fold.ts'
import type { CountryCode } from '#shared/values.ts'
import { andWords, particles, prefixTails, prefixWords, suffixWords } from './data/names.ts'

export interface NameParts {
  prefix: string
  givenName: string
  familyName: string
}

/** Where a person has two family names, father's and mother's. */
const twoFamilyNames = new Set('ES MX AR CL CO PE VE EC BO PY UY CR CU DO GT HN NI PA SV PR'.split(' '))

/**
 * Splits "Byron, Ada", "Dr Ada Byron", "Ana María de la Cruz", "BYRON Ada". Particles stay with the family name; one word
 * alone is a given name.
 * @param home the group's country: Spanish-speaking ones count two family names
 */
export function splitName(text: string, home: CountryCode): NameParts {
  const line = text.replace(/\s+/g, ' ').replace(/\s+,/g, ',').trim()
  const [head = '', ...tail] = line.split(/,\s*/)
  const rest = tail.join(', ').trim()
  if (rest !== '' && !allSuffixes(rest)) {
    const before = takePrefix(words(head))
    const after = takePrefix(words(rest))
    // "Aue, Jürgen von der", as lists sorted by name have it.
    let given = after.words.length
    while (given > 1 && isParticle(after.words[given - 1] ?? '')) given--
    return {
      prefix: join([...before.prefix, ...after.prefix]),
      givenName: join(after.words.slice(0, given)),
      familyName: join([...after.words.slice(given), ...before.words]),
    }
  }
  const { prefix, words: name } = takePrefix(words(head))
  const at = familyStart(name, home, prefix.length > 0)
  const familyName = join(name.slice(at))
  const suffix = rest === '' ? '' : familyName === '' ? ` ${rest}` : `, ${rest}`
  if (familyName === '') return { prefix: join(prefix), givenName: join(name) + suffix, familyName: '' }
  return { prefix: join(prefix), givenName: join(name.slice(0, at)), familyName: familyName + suffix }
}

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '')
const join = (list: string[]): string => list.join(' ')
const plain = (word: string): string => fold(word).replace(/\./g, '').replace(/’/g, "'")

const allSuffixes = (text: string): boolean => text.split(/[\s,]+/).every((word) => suffixWords.has(plain(word)))

/** Takes the titles off the front, but never the whole name. */
function takePrefix(name: string[]): { prefix: string[]; words: string[] } {
  let at = 0
  while (at < name.length - 1) {
    const word = name[at] ?? ''
    const next = plain(name[at + 1] ?? '')
    const title =
      isTitle(word) ||
      (at > 0 && prefixTails.has(plain(word))) ||
      (at > 0 && andWords.has(plain(word)) && prefixWords.has(next))
    if (!title) break
    at++
  }
  return { prefix: name.slice(0, at), words: name.slice(at) }
}

/** "M" alone is an initial; "M." before a name is French for Mr, and so only counts with its dot. */
function isTitle(word: string): boolean {
  const title = plain(word)
  if (title === 'm') return word === 'M.'
  // "Herr Prof.Dr. Weber"
  return (
    prefixWords.has(title) ||
    word
      .split('.')
      .filter(Boolean)
      .every((part) => prefixWords.has(plain(part)))
  )
}

/** The index of the first word of the family name; the length when there is none. */
function familyStart(name: string[], home: CountryCode, titled: boolean): number {
  // "Mrs Byron" has no given name, "Ada" no family name.
  if (name.length <= 1) return titled ? 0 : name.length
  const capitals = name.map(isCapitals)
  if (capitals.includes(true) && capitals.includes(false)) {
    const first = capitals.indexOf(true)
    const last = capitals.lastIndexOf(true)
    if (last === name.length - 1) return withParticlesBefore(name, first)
    if (first === 0) return rotate(name, last + 1)
  }
  const particle = name.findIndex((word, i) => i > 0 && i < name.length - 1 && isParticle(word))
  if (particle > 0) return particle
  // "Ortega y Gasset" is one family name, "Ada and Charles Byron" are two given names.
  const joint = name.findIndex((word, i) => i > 1 && i < name.length - 1 && ['y', 'i'].includes(word))
  if (joint > 1) return joint - 1
  const two = twoFamilyNames.has(home) && name.length >= 3 && !name.some((word) => andWords.has(plain(word)))
  return name.length - (two ? 2 : 1)
}

const isParticle = (word: string): boolean => particles.has(plain(word))

const isCapitals = (word: string): boolean =>
  (word.match(/\p{L}/gu)?.length ?? 0) > 1 &&
  word === word.toLocaleUpperCase() &&
  word !== word.toLocaleLowerCase() &&
  !word.includes('.')

function withParticlesBefore(name: string[], from: number): number {
  let at = from
  while (at > 1 && isParticle(name[at - 1] ?? '')) at--
  return at
}

/** "BYRON Ada": puts the family name last, as the other forms have it. */
function rotate(name: string[], family: number): number {
  name.push(...name.splice(0, family))
  return name.length - family
}
