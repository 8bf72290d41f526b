import { isSpoken, type PieceRule, sentenceWith } from './rule.ts'
import { holds, listFor, plain, words } from './words.ts'

/** Words that insult or condemn: an official who is offended does nothing for anybody. */
export const accusations: PieceRule = ({ part, text, language }) => {
  if (!isSpoken(part)) return []
  const said = plain(text)
  return listFor(words().accusations, language)
    .filter((word) => holds(said, word))
    .map((word) => ({
      rule: 'accusation',
      severity: 'look',
      part,
      sentence: sentenceWith(text, (one) => holds(plain(one), word)),
      params: { word },
    }))
}
