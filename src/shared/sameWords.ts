/** When two values of a case say the same: pure. */

/** Text as it is compared: one blank between words, no case. Accents count, since a correction may be just that. */
export const wordsOf = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

type Value = string | number | null | readonly string[]

/** What a document does not bring. */
export const empty = (value: Value): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)

/** Whether both say the same but for white space and case. */
export function sameWords(a: Value, b: Value): boolean {
  if (typeof a === 'string' && typeof b === 'string') return wordsOf(a) === wordsOf(b)
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => sameWords(item, b[i]))
  return a === b || (empty(a) && empty(b))
}
