/** A variant's fields filled in: no field is ever left open, and no blank stands twice. */
import { type FieldName, fieldsIn, isField, paragraphsOf, piecesOf } from '#shared/wording.ts'
import { sentences } from './sentences.ts'

/** Absent or empty: there is nothing to fill in. `asks` is a list, since long ones get a paragraph each. */
export type FieldValues = Partial<Record<Exclude<FieldName, 'asks'>, string>> & { asks?: string[] }

const hasValue = (name: string, values: FieldValues): boolean => isField(name) && (values[name]?.length ?? 0) > 0

/** How a language joins what is filled in: see `Wording`. */
export interface Speech {
  /** What stands between two sentences. */
  joiner: string
  elisions: Record<string, string>
}

/** Whether every field of the text can be filled. */
export const canFill = (text: string, values: FieldValues): boolean =>
  fieldsIn(text).every((name) => hasValue(name, values))

/**
 * @returns paragraphs; a sentence with a field that has no value is left out
 */
export function fill(text: string, values: FieldValues, speech: Speech): string[] {
  return paragraphsOf(text).flatMap((paragraph) => {
    if (canFill(paragraph, values)) return fillParagraph(paragraph, values, speech)
    const left = sentences(paragraph).filter((sentence) => canFill(sentence, values))
    return left.length > 0 ? fillParagraph(left.join(speech.joiner), values, speech) : []
  })
}

function fillParagraph(paragraph: string, values: FieldValues, { joiner, elisions }: Speech): string[] {
  const filled = ['']
  const add = (text: string) => {
    filled[filled.length - 1] += text
  }
  const addValue = (value: string) => {
    const last = filled.at(-1) ?? ''
    const word = startsWithVowel.test(value) ? Object.keys(elisions).find((one) => endsIn(last, one)) : undefined
    if (word !== undefined) filled[filled.length - 1] = `${last.slice(0, -word.length)}${elisions[word]}`
    add(value)
  }
  for (const piece of piecesOf(paragraph)) {
    const field = 'field' in piece && isField(piece.field) ? piece.field : null
    if ('text' in piece) add(piece.text)
    else if (field === 'asks') {
      const [first = '', ...others] = inParagraphs(values.asks ?? [], joiner)
      add(first)
      filled.push(...others)
    } else if (field !== null) addValue(values[field] ?? '')
  }
  return filled.map(tidy).filter((text) => text !== '')
}

const startsWithVowel = /^[aeiouàâéèêëîïôöùûü]/i
const endsIn = (text: string, word: string): boolean => text === word || text.endsWith(` ${word}`)

/** Few and short requests read as one paragraph; long ones get a paragraph each. */
function inParagraphs(requests: string[], joiner: string): string[] {
  const length = requests.reduce((sum, request) => sum + request.length, 0)
  return requests.length <= 3 && length <= 560 ? [requests.join(joiner)] : requests
}

/** A document's own braces are no fields of ours. */
const tidy = (text: string): string =>
  text
    .replace(/\{\{+|\}\}+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
