import { isSpoken, type PieceRule, sentenceWith } from './rule.ts'
import { listFor, words } from './words.ts'

const pairs = /(?<![\p{L}\p{M}’'-])(\p{L}[\p{L}\p{M}]+)\s+\1(?![\p{L}\p{M}’'-])/giu

/** "the the": a word twice in a row. Names may be so ("Bora Bora"), so the second must be in small letters. */
export const doubles: PieceRule = ({ part, text, language }) => {
  if (!isSpoken(part)) return []
  const allowed = listFor(words().doubles, language)
  for (const [pair, first = ''] of text.matchAll(pairs)) {
    if (allowed.includes(first.toLowerCase())) continue
    if (!pair.endsWith(first.toLowerCase())) continue
    const sentence = sentenceWith(text, (one) => one.includes(pair))
    return [{ rule: 'double', severity: 'wrong', part, sentence, params: { words: pair } }]
  }
  return []
}
