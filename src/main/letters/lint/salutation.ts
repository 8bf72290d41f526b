import { fold } from '#shared/fold.ts'
import type { PieceRule } from './rule.ts'

const bare =
  /^(?:dear|your|honou?rable|sehr geehrter?(?: frau| herr)?|cher|chere|monsieur le|madame la|estimad[oa]|senora?|excelentisimo)?[\s,:;.!]*$/
const form = /\/|\b(?:name|nom|nombre|surname|xxx+)\b|[[\]{}<>_]|\.{3}|…/

/** "Dear ," and "Dear Sir/Madam": a greeting that greets nobody. */
export const salutation: PieceRule = ({ part, text }) => {
  if (part !== 'salutation') return []
  const said = fold(text).trim()
  const rule = bare.test(said) ? 'salutation.empty' : form.test(said) ? 'salutation.form' : null
  return rule ? [{ rule, severity: 'wrong', part, sentence: text, params: { text } }] : []
}
