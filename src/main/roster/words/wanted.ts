/** What a coordinator typed into the search, as prefixes of words. */
import { spellings } from './spellings.ts'
import { digitGroups, tokens } from './tokens.ts'

/**
 * Each word must be found; a word is found in any of its forms; a form is found when each of its prefixes begins a word
 * of the member. `number`: or else, the digits that begin a phone number.
 */
export interface Wanted {
  words: string[][][]
  number: string | null
}

/** More words than this change nothing for a person, and every one of them costs. */
const most = 12

/** Null where nothing was typed that a word could begin with: then nothing is looked for. */
export function wantedOf(typed: string): Wanted | null {
  const words = tokens(typed)
    .slice(0, most)
    .map(({ parts, whole }) => {
      const together = spellings(whole).map((spelling) => [spelling])
      if (parts.length === 1) return together
      return [...together, parts.flatMap((part) => spellings(part).slice(0, 1))]
    })
    .filter((forms) => forms.length > 0)
  return words.length === 0 ? null : { words, number: numberOf(typed) }
}

const looksLikeNumber = /^[\s\d+()./–-]+$/

function numberOf(typed: string): string | null {
  if (!looksLikeNumber.test(typed)) return null
  const digits = digitGroups(typed).join('').replace(/^00/, '')
  return digits.length < 3 ? null : digits
}

/** How many letters the longest word has: what is short finds nearly everybody. */
export const lettersOf = ({ words }: Wanted): number =>
  Math.max(...words.map((forms) => Math.max(...forms.map((form) => form.at(-1)?.length ?? 0))))

interface Narrower {
  column?: 'name_words'
  /** Whole words instead of beginnings. */
  whole?: boolean
}

/** As an expression of FTS5. */
export function matchOf({ words, number }: Wanted, { column, whole = false }: Narrower = {}): string {
  const term = (prefix: string) => (whole ? `"${prefix}"` : `"${prefix}"*`)
  const any = words
    .map((forms) => `(${forms.map((form) => `(${form.map(term).join(' AND ')})`).join(' OR ')})`)
    .join(' AND ')
  const all = number === null ? any : `(${any}) OR ${term(number)}`
  return column === undefined ? all : `${column} : (${all})`
}

/** The same, over words at hand: what the index must agree with. */
export function isFound({ words, number }: Wanted, among: readonly string[]): boolean {
  const begins = (prefix: string) => among.some((word) => word.startsWith(prefix))
  return words.every((forms) => forms.some((form) => form.every(begins))) || (number !== null && begins(number))
}
