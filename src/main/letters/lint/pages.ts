import { heightOf } from '../layout/fit.ts'
import { stepAt, steps } from '../layout/steps.ts'
import type { LetterRule } from './rule.ts'

/** Even in the smallest type the letter runs over its page. */
export const pages: LetterRule = (text, { paper }) => {
  const room = paper.height - paper.top - paper.bottom
  if (heightOf(text, { ...paper, language: text.language }, stepAt(steps.length - 1)) <= room) return []
  return [{ rule: 'pages', severity: 'look', part: 'letter', sentence: '', params: {} }]
}
