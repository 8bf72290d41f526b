import { isSpoken, type PieceRule, sentenceWith } from './rule.ts'
import { holds, listFor, plain, words } from './words.ts'

/** Chinese writes no blanks between its words, and "we" is "I" with a sign more. */
const chinese = /我(?!们)/

/** Several people sign, and the letter says "I". */
export const signers: PieceRule = ({ part, text, language, several }) => {
  if (!several || !isSpoken(part)) return []
  const alone = listFor(words().alone, language)
  const says = (sentence: string) =>
    language.startsWith('zh') ? chinese.test(sentence) : alone.some((word) => holds(plain(sentence), word))
  if (!says(text)) return []
  // No word of it: every sentence that says "I" would be a finding of its own.
  return [{ rule: 'signers', severity: 'look', part, sentence: sentenceWith(text, says), params: {} }]
}
