/** The paragraphs of a document's own model letter, without what the letter around them brings itself. */
import { fold } from '#shared/fold.ts'

const salutation =
  /^(?:dear|your (?:excellency|honou?r|majesty|royal highness)|honou?rable|sehr geehrte|exzellenz|estimad[oa]|senora?|excelencia|excelentisim|monsieur|madame|cher|chere)\b[^.!?]{0,100}$/
const close =
  /^(?:yours (?:sincerely|faithfully|truly|respectfully)|sincerely|respectfully|faithfully|with (?:best |kind )?regards|best regards|kind regards|with respect|mit freundlichen gru|hochachtungsvoll|atentamente|le saluda|cordialement|veuillez agreer|je vous prie d'agreer)/
/** "[YOUR NAME]", "(name, address, city)", "_____": a form's blanks, not words. */
const blank = /^(?:[[(<{][^\])>}]{0,80}[\])>}]|[_.\s-]{3,})[,.]?$/

/** Paragraphs stand apart by a blank line; line breaks inside one are the document's, not the letter's. */
export function modelParagraphs(modelLetter: string): string[] {
  const paragraphs = modelLetter
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '' && !blank.test(paragraph))
  if (salutation.test(fold(paragraphs[0] ?? ''))) paragraphs.shift()
  const ends = paragraphs.findIndex((paragraph, i) => i > 0 && paragraph.length < 160 && close.test(fold(paragraph)))
  return ends === -1 ? paragraphs : paragraphs.slice(0, ends)
}
