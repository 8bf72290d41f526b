/**
 * Letters as a pack keeps them: every text of the pack once, and each letter as numbers of texts; likewise every form of
 * paragraph once, and each sheet as numbers of forms and texts. Thousands of letters share their words, and the undo
 * history keeps every row a second time.
 */
import type { LetterText } from '#shared/packs.ts'
import { codeText } from '../docx/printRun.ts'
import { type Form, letterPieces } from '../layout/pieces.ts'
import { type Paper, stepFor } from '../layout.ts'
import type { Part } from '../sheet.ts'

/** A LetterText with numbers of texts in place of words; its code stands beside it. */
type Words = [
  sender: number,
  date: number,
  recipient: number,
  subject: number,
  salutation: number,
  paragraphs: number[],
  close: number,
  signature: number,
  language: string,
]

export interface FrozenLetter {
  /** JSON of the words in numbers. */
  words: string
  /** JSON of the form and text of each paragraph, as printing takes them: nothing is measured again. */
  sheet: string
}

export interface Freezer {
  /** Grow as letters are frozen; a number is a place in them. */
  texts: string[][]
  forms: Form[]
  freeze(text: LetterText): FrozenLetter
}

/** @param sheetOf what the letters are printed on; the first one's language is the document's */
export function createFreezer(sheetOf: Paper): Freezer {
  let paper: Paper | null = null
  const texts: string[][] = []
  const forms: Form[] = []
  /** Of texts of one line, and of all others by their JSON: making that takes longer, and the two must not meet. */
  const lineNumbers = new Map<string, number>()
  const blockNumbers = new Map<string, number>()
  const formNumbers = new Map<string, number>()

  function numberOf(lines: string[]): number {
    const numbers = lines.length === 1 ? lineNumbers : blockNumbers
    const key = lines.length === 1 ? (lines[0] ?? '') : JSON.stringify(lines)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, texts.length)
    return texts.push(lines) - 1
  }

  /** The form that each part was last set in: most letters are set like the one before, and a key takes longer to make. */
  const last = new Map<Part, { form: Form; number: number }>()

  function formNumber(form: Form): number {
    const before = last.get(form.part)
    if (before && isSame(before.form, form)) return before.number
    const key = JSON.stringify(form)
    const number = formNumbers.get(key) ?? forms.push(form) - 1
    formNumbers.set(key, number)
    last.set(form.part, { form, number })
    return number
  }

  return {
    texts,
    forms,
    freeze(text) {
      const words: Words = [
        numberOf(text.sender),
        numberOf([text.date]),
        numberOf(text.recipient),
        numberOf([text.subject]),
        numberOf([text.salutation]),
        text.paragraphs.map((paragraph) => numberOf([paragraph])),
        numberOf([text.close]),
        numberOf([text.signature]),
        text.language,
      ]
      paper ??= { ...sheetOf, language: text.language }
      // Kept as any but a file's first letter stands: which one is first depends on how the pack is printed.
      const pieces = letterPieces(text, paper, stepFor(text, paper), false)
      const sheet = pieces.flatMap(({ form, lines }) => {
        const own = lines.length === 1 && lines[0] === text.code
        return [formNumber(form), own ? codeText : numberOf(lines)]
      })
      return { words: JSON.stringify(words), sheet: JSON.stringify(sheet) }
    },
  }
}

/** Whether two forms are the same at a glance; false for those that hold a frame. */
function isSame(one: Form, other: Form): boolean {
  const names = Object.keys(one) as (keyof Form)[]
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
}

/** @param words as the database keeps them; packs made before version 4 hold the whole LetterText */
export function thaw(words: string, code: string, linesOf: (number: number) => string[]): LetterText {
  const kept = JSON.parse(words) as Words | LetterText
  if (!Array.isArray(kept)) return kept
  const [sender, date, recipient, subject, salutation, paragraphs, close, signature, language] = kept
  const line = (number: number) => linesOf(number)[0] ?? ''
  return {
    sender: linesOf(sender),
    date: line(date),
    recipient: linesOf(recipient),
    subject: line(subject),
    salutation: line(salutation),
    paragraphs: paragraphs.map(line),
    close: line(close),
    signature: line(signature),
    code,
    language,
  }
}
