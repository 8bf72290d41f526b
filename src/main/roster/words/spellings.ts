/** How a word in any script is written in plain Latin letters, in the ways that people do. */
import anyAscii from 'any-ascii'

/**
 * Letters that another custom writes otherwise than the library: Cyrillic as in passports (ICAO Doc 9303-3, section 6),
 * vowels with two dots, strokes and rings as German and Nordic keyboards without them do.
 */
const passport: Record<string, string> = {
  й: 'i',
  я: 'ia',
  ю: 'iu',
  є: 'ie',
  ї: 'i',
  ё: 'e',
  ь: '',
  ъ: 'ie',
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
}
/** Belarusian and Ukrainian say h where Russian says g. */
const withH: Record<string, string> = { ...passport, г: 'h' }

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is meant
const ascii = /^[\x00-\x7f]*$/

const plain = (word: string): string =>
  anyAscii(word)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

const by = (letters: Record<string, string>, word: string): string =>
  plain(word.replace(/[^a-z0-9]/g, (letter) => letters[letter] ?? letter))

/**
 * The spellings of one lower-case word (NFKC), each once; none where nothing of it can be written. Letter by letter, so
 * that the spellings of a word's beginning begin the word's.
 */
export function spellings(word: string): string[] {
  if (ascii.test(word)) return word === '' ? [] : [word]
  const all = [plain(word), by(passport, word), by(withH, word)]
  return [...new Set(all)].filter((spelling) => spelling !== '')
}

/** How else a whole name is written: "Dmitry" for Дмитрий. */
export function endings(word: string): string[] {
  const short = /^(.+)[иы]й$/.exec(word)?.[1]
  return short === undefined ? [] : [`${plain(short)}y`]
}
