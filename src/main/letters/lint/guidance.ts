import { type Found, isSpoken, type PieceRule, sentenceWith } from './rule.ts'
import { holds, plain } from './words.ts'

/** The letter says, or goes to, what the case asks to leave out. */
export const guidance: PieceRule = ({ part, text }, { guidance: asked }) => {
  const found: Found[] = []
  const words = plain(text)
  for (const { sentence, about, terms } of asked) {
    if (about === 'send' ? part !== 'recipient' : !isSpoken(part)) continue
    for (const term of terms) {
      if (!holds(words, term)) continue
      found.push({
        rule: `guidance.${about}`,
        // A name is surely meant; a word in small letters may be used in another sense.
        severity: /\p{Lu}/u.test(term) ? 'wrong' : 'look',
        part,
        sentence: about === 'send' ? text : sentenceWith(text, (one) => holds(plain(one), term)),
        params: { term, said: sentence },
      })
    }
  }
  return found
}
