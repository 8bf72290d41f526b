/** Language of a document, told by its frequent short words. */

import { allLabels } from './labels/index.ts'
import type { Tongue } from './types.ts'

/** Word -> languages that use it often; a word of several languages tells less. */
const users = new Map<string, Tongue[]>()
for (const { tongue, frequent } of allLabels)
  for (const word of frequent) users.set(word, [...(users.get(word) ?? []), tongue])

/** Null where no language is clearly ahead. Folded text. */
export function detectLanguage(folded: string): Tongue | null {
  const counts = new Map<Tongue, number>(allLabels.map(({ tongue }) => [tongue, 0]))
  const words = folded.slice(0, 3500).split(/[^a-z]+/)
  for (const word of words) {
    const known = users.get(word)
    if (!known) continue
    for (const tongue of known) counts.set(tongue, (counts.get(tongue) ?? 0) + (known.length > 1 ? 0.5 : 1))
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (!first || !second || first[1] < Math.max(2, words.length * 0.06) || first[1] < second[1] * 1.2) return null
  return first[0]
}
