import type { LetterRule } from './rule.ts'

/** Words under which a letter says too little to be taken for one. */
const few = 40
/** Chinese and Japanese count characters. */
const fewCharacters = 80

/** A letter without a body, or with hardly one. */
export const body: LetterRule = ({ paragraphs }) => {
  const text = paragraphs.join(' ').trim()
  const about = { part: 'letter' as const, sentence: '' }
  if (text === '') return [{ rule: 'empty', severity: 'wrong', ...about, params: {} }]
  const count = text.match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0
  const short = /\p{Script=Han}/u.test(text) ? text.length < fewCharacters : count < few
  // No number of words: every variant would be a finding of its own.
  return short ? [{ rule: 'short', severity: 'look', ...about, params: {} }] : []
}
