import { type PieceRule, sentenceWith } from './rule.ts'

const blank = /\{\{[^}]*\}\}|\{\{|\}\}|\[\s*\p{Lu}{2}[\p{Lu}\s_/-]*\]|\bX{3,}\b|«\s*»|<<[^>]*>>|_{3,}/u
const named = /\[\s*(?:your|insert|name|date|address|votre|su nombre|ihr name)\b[^\]]*\]/iu

/** A field that nobody filled in: `{{name}}`, `[NAME]`, `XXX`, `«»`. */
export const leftovers: PieceRule = ({ part, text }) => {
  const field = blank.exec(text)?.[0] ?? named.exec(text)?.[0]
  if (field === undefined) return []
  const sentence = sentenceWith(text, (one) => one.includes(field))
  return [{ rule: 'leftover', severity: 'wrong', part, sentence, params: { field } }]
}
