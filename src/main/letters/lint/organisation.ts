import { isSpoken, type PieceRule, sentenceWith } from './rule.ts'
import { holds, plain, words } from './words.ts'

/** A private letter that names a campaign is read as the campaign's. */
export const organisation: PieceRule = ({ part, text }, { groupName }) => {
  if (!isSpoken(part)) return []
  const said = plain(text)
  const names = [...(groupName.length > 2 ? [groupName] : []), ...words().organisations].filter((name) =>
    holds(said, name),
  )
  // "Amnesty" is found in "Amnesty International" too; the longer name says it.
  const [longest] = names.sort((a, b) => b.length - a.length)
  if (longest === undefined) return []
  const sentence = sentenceWith(text, (one) => holds(plain(one), longest))
  return [{ rule: 'organisation', severity: 'look', part, sentence, params: { name: longest } }]
}
