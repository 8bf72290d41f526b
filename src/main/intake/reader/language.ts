/** Language of a document, told by its frequent short words. */

import { allLabels } from './labels/index.ts'
import type { Tongue } from './types.ts'

/** A short word as a number: five bits a letter. */
const keyOf = (word: string): number => [...word].reduce((key, letter) => (key << 5) | (letter.charCodeAt(0) - 96), 0)

/** Word -> numbers of the languages that use it often; a word of several languages tells less. */
const users = new Map<number, number[]>()
allLabels.forEach(({ frequent }, tongue) => {
  for (const word of frequent) users.set(keyOf(word), [...(users.get(keyOf(word)) ?? []), tongue])
})
const longestWord = Math.max(...allLabels.flatMap(({ frequent }) => frequent.map((word) => word.length)))
/** So much of a text tells its language. */
const enough = 3500

/** Null where no language is clearly ahead. Folded text. */
export function detectLanguage(folded: string): Tongue | null {
  const counts = allLabels.map(() => 0)
  const end = Math.min(folded.length, enough)
  let words = 0
  let letters = 0
  let key = 0
  for (let at = 0; at <= end; at++) {
    const code = at < end ? folded.charCodeAt(at) : 32
    if (code >= 97 && code <= 122) {
      letters++
      key = (key << 5) | (code - 96)
      continue
    }
    if (letters === 0) continue
    words++
    const known = letters <= longestWord ? users.get(key) : undefined
    if (known) for (const tongue of known) counts[tongue] = (counts[tongue] ?? 0) + (known.length > 1 ? 0.5 : 1)
    letters = 0
    key = 0
  }
  const ranked = counts.map((count, tongue) => ({ count, tongue })).sort((a, b) => b.count - a.count)
  const [first, second] = ranked
  if (!first || !second || first.count < Math.max(2, words * 0.06) || first.count < second.count * 1.2) return null
  return allLabels[first.tongue]?.tongue ?? null
}
