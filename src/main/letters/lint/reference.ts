import { isSpoken, type PieceRule, sentenceWith } from './rule.ts'
import { holds, plain } from './words.ts'

/** The campaign's own number tells an official which campaign a private letter belongs to. */
export const reference: PieceRule = ({ part, text }, { about }) => {
  if (!isSpoken(part) && part !== 'salutation') return []
  const said = plain(text)
  const number = [about.reference, about.referencePrinted, about.index].find((one) => one && holds(said, one))
  if (!number) return []
  const sentence = sentenceWith(text, (one) => holds(plain(one), number))
  return [{ rule: 'reference', severity: 'wrong', part, sentence, params: { reference: number } }]
}
