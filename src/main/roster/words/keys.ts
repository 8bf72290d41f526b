/** Keys that sort by plain comparison as a person would by language, so that SQLite can keep the order of a roster. */
import { fold } from '#shared/fold.ts'
import type { LanguageTag } from '#shared/values.ts'

/** By which rules the keys of a language are made. Of the interface's languages, Spanish alone has a letter more. */
export const collationOf = (language: LanguageTag): string => (language.startsWith('es') ? 'es' : 'root')

/** Below every letter, so that a shorter name stands first. */
const end = '\u0001'
/** Above every letter of ASCII: ñ stands behind n. */
const above = '\u007f'

function keyOf(text: string, collation: string): string {
  const own = collation === 'es' ? text.normalize('NFC').replace(/[ñÑ]/g, `n${above}`) : text
  // Digits by their value: a longer number is greater.
  return fold(own).replace(/\d+/g, (digits) => {
    const value = digits.replace(/^0+(?=\d)/, '')
    return `${String.fromCharCode(0x30 + Math.min(value.length, 9))}${value}`
  })
}

/** By family name, then given name; a guest with a first name only stands under that. */
export function nameKey(family: string, given: string, collation: string): string {
  const first = keyOf(family || given, collation)
  return `${first}${end}${family === '' ? '' : keyOf(given, collation)}`
}

/** What comes after every other: a member without a town. */
export const noTown = '\uffff'

export const townKey = (town: string, collation: string): string => (town === '' ? noTown : keyOf(town, collation))
