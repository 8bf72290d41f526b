/** A letter taken apart into the paragraphs that stand on its sheet. */
import type { LetterText } from '#shared/packs.ts'
import { heldTogether } from './blanks.ts'
import { firstIndent, runsLeft, senderIndent } from './fit.ts'
import { type Framed, framesOf } from './frames.ts'
import { indentFor, lineHeight } from './lines.ts'
import { type Paper, twips } from './paper.ts'
import { exactHeight, mainScript, rightToLeft, type Script } from './scripts.ts'
import { stepAt } from './steps.ts'
import type { Part } from './styles.ts'

/** A place on the sheet, from its upper left corner; all in twips. */
export interface Place {
  x: number
  y: number
  width: number
  height: number
}

/**
 * How one paragraph of a letter is set: plain data, and few of them however many letters there are, so that whoever
 * writes ten thousand letters has `docx` lay out each form once (docx/typeset.ts). Lengths in twips; what is not there is
 * as the style of part and step says, from left to right, in western type.
 */
export interface Form {
  part: Part
  /** Number of the step in steps.ts. */
  step: number
  /** Indent from the side at which its lines begin. */
  indent: number
  /** Whether a new page begins with it. */
  breaks: boolean
  /** Right to left: lines begin at the right. */
  bidi?: true
  /** The script that most of its letters are in; single runs may be in another one. */
  script?: Script
  /** Height of its lines, exactly. */
  line?: number
  /** Indent of its first line. */
  first?: number
  /** Space above it. */
  before?: number
  /** A place of its own on the sheet, outside the run of the letter. */
  frame?: Place
  /** Its language, where that is not the document's. BCP 47. */
  language?: string
}

export interface Piece {
  form: Form
  lines: string[]
}

/** Left-to-right and right-to-left mark: a letter of that direction without a shape (Unicode UAX 9, 2.6). */
const marks = { left: '\u200e', right: '\u200f' }

/** A letter's paragraphs in order. @param first whether it opens the file */
export function letterPieces(text: LetterText, paper: Paper, step: number, first: boolean): Piece[] {
  const set = stepAt(step)
  const pieces: Piece[] = []
  const left = runsLeft(text)
  const language = paper.language !== undefined && paper.language !== text.language ? text.language : null

  /** @param bidi the direction of the whole paragraph */
  const put = (part: Part, lines: string[], bidi: boolean, more: Partial<Form> = {}) => {
    if (lines.length === 0) return
    const script = mainScript(lines)
    const exact = exactHeight(lines) !== null && part !== 'Code'
    // The break belongs to the letter's first paragraph, so that no empty page can follow the last letter.
    const form: Form = { part, step, indent: 0, breaks: pieces.length === 0 && !first }
    if (bidi) form.bidi = true
    if (script !== 'western') form.script = script
    if (exact) form.line = twips(lineHeight(lines, set, part === 'Body' ? set.leading : 1))
    if (language) form.language = language
    const held = lines.map((line) => turned(heldTogether(line, part, text.language), bidi))
    pieces.push({ form: { ...form, ...more }, lines: held })
  }
  /** A block keeps its own direction; on the side where the letter's lines end it is moved in. */
  const block = (part: Part, lines: string[], far: boolean, indent: () => number) => {
    const bidi = rightToLeft(mainScript(lines))
    put(part, lines, bidi, { indent: far === (bidi === left) ? twips(indent()) : 0 })
  }
  const framed = (part: Part, { step: size, x, y, width, height, line, ...frame }: Framed) =>
    put(part, frame.lines, frame.rightToLeft, {
      step: size,
      line: twips(line),
      frame: { x: twips(x), y: twips(y), width: twips(width), height: Math.ceil(height * 20) },
    })

  const side = () => senderIndent(text, paper, set)
  const frames = framesOf(text, paper)
  if (paper.window) {
    // First what runs down the page: a frame stands on the page of the paragraph behind it.
    put('Date', [text.date], left, {
      indent: twips(inSteps(indentFor([text.date], paper, set))),
      before: twips(frames.body - paper.top),
    })
    if (frames.returnLine) framed('Return', frames.returnLine)
    if (frames.recipient) framed('Framed', frames.recipient)
    if (frames.sender) framed('Framed', frames.sender)
    for (const fold of frames.folds) framed('Fold', fold)
    put('Code', [text.code], false)
    // Before a paragraph that runs from right to left LibreOffice takes a frame's place from the right edge of the sheet.
    if (left) put('Anchor', [''], false, { line: 20 })
  } else {
    block('Sender', text.sender, true, side)
    // Above a letter from right to left the sender's Latin lines begin at the left margin, and the date beneath them too.
    const latin = left && text.sender.length > 0 && !rightToLeft(mainScript(text.sender))
    put('Date', [text.date], left && !latin, { indent: latin ? 0 : twips(side()) })
    block('Recipient', text.recipient, false, () => inSteps(indentFor(text.recipient, paper, set)))
    put('Code', [text.code], false)
    if (left) put('Anchor', [''], false, { line: 20 })
  }
  put('Subject', text.subject ? [text.subject] : [], left)
  put('Salutation', [text.salutation], left)
  for (const paragraph of text.paragraphs) {
    const indent = twips(firstIndent([paragraph], set))
    put('Body', [paragraph], rightToLeft(mainScript([paragraph])), indent > 0 ? { first: indent } : {})
  }
  put('Close', [text.close], left)
  // A guest who wants no trace signs by hand: the close leaves the room.
  put('Signature', text.signature ? [text.signature] : [], left)
  return pieces
}

/** In whole steps of 3 pt, so that a thousand blocks do not make a thousand forms. */
const inSteps = (length: number): number => Math.floor(length / 3) * 3

/** A line that runs against its paragraph, held together by marks: "10115 Berlin" would else read "Berlin 10115". */
export function turned(line: string, bidi: boolean): string {
  const own = rightToLeft(mainScript([line]))
  if (own === bidi || !/\p{L}/u.test(line)) return line
  const mark = own ? marks.right : marks.left
  return `${mark}${line}${mark}`
}
