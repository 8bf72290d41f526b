/** Language of a document, told by its frequent short words. */

import { allLabels } from './labels/index.ts'
import type { Tongue } from './types.ts'

const frequent = allLabels.map((labels) => ({ tongue: labels.tongue, words: new Set(labels.frequent) }))

const shared = new Set(
  allLabels.flatMap((a) => a.frequent.filter((word) => allLabels.some((b) => b !== a && b.frequent.includes(word)))),
)

/** Null where no language is clearly ahead. Folded text. */
export function detectLanguage(folded: string): Tongue | null {
  const counts = frequent.map(({ tongue }) => ({ tongue, count: 0 }))
  let total = 0
  for (const hit of folded.slice(0, 6000).matchAll(/[a-z]+/g)) {
    total++
    frequent.forEach(({ words }, i) => {
      const entry = counts[i]
      // Words that several languages share tell less.
      if (entry && words.has(hit[0])) entry.count += shared.has(hit[0]) ? 0.5 : 1
    })
  }
  counts.sort((a, b) => b.count - a.count)
  const [first, second] = counts
  if (!first || !second || first.count < Math.max(2, total * 0.06) || first.count < second.count * 1.2) return null
  return first.tongue
}
