/** A letter as paragraphs of a Word document, every one in a named style. */
import {
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  type IParagraphOptions,
  type IParagraphStyleOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx'
import type { LetterText } from '#shared/packs.ts'
import { indentFor, type Paper, type Step, steps } from './layout.ts'

/** Metrically equal to Liberation Serif, which LibreOffice puts in its place: lines break alike in both. */
export const letterFont = 'Times New Roman'

const twips = (points: number) => Math.round(points * 20)
/** Lines at a multiple of the font's own height, in 240ths (ECMA-376 17.3.1.33). */
const leading = (times: number) => ({ line: Math.round(240 * times), lineRule: LineRuleType.AUTO })

const parts = ['Sender', 'Date', 'Recipient', 'Subject', 'Salutation', 'Body', 'Close', 'Signature', 'Code'] as const
export type Part = (typeof parts)[number]

/** The first step's styles carry the plain names; smaller steps are styles of their own, based on them. */
const styleId = (part: Part, step: number): string => (step === 0 ? `Letter${part}` : `Letter${part}${step}`)

function paragraphOf(part: Part, set: Step): IParagraphStyleOptions['paragraph'] {
  const block = { spacing: { before: 0, after: twips(set.block), ...leading(1) }, keepLines: true }
  if (part === 'Body') return { spacing: { before: 0, after: twips(set.paragraph), ...leading(set.leading) } }
  if (part === 'Salutation')
    return { ...block, spacing: { ...block.spacing, after: twips(set.paragraph + 2) }, keepNext: true }
  if (part === 'Subject')
    return { ...block, spacing: { ...block.spacing, after: twips(set.block * 0.7) }, keepNext: true }
  if (part === 'Close') return { spacing: { before: 0, after: twips(set.signature), ...leading(1) }, keepNext: true }
  if (part === 'Signature' || part === 'Code')
    return { spacing: { before: 0, after: 0, ...leading(1) }, keepLines: true }
  return block
}

/** @param used the steps that occur among the letters */
export function letterStyles(used: Iterable<number>): IParagraphStyleOptions[] {
  return [...new Set([0, ...used])].flatMap((number) => {
    const set = steps[number] ?? steps[0]
    return parts.map((part): IParagraphStyleOptions => {
      const own = part === 'Subject' ? { bold: true } : {}
      const run = part === 'Code' ? { size: 13, color: '6B6B6B', characterSpacing: 12 } : { size: set.size * 2, ...own }
      return {
        id: styleId(part, number),
        name: number === 0 ? `Letter ${part}` : `Letter ${part} (smaller ${number})`,
        basedOn: number === 0 ? 'Normal' : styleId(part, 0),
        ...(number === 0 ? { quickFormat: true } : {}),
        run,
        paragraph: paragraphOf(part, set),
      }
    })
  })
}

/**
 * How one paragraph of a letter is set: plain data, and few of them however many letters there are, so that whoever
 * writes ten thousand letters has `docx` lay out each form once (docx/compile.ts).
 */
export interface Form {
  part: Part
  /** Number of the step in layout.ts. */
  step: number
  /** Indent from the left in twips. */
  indent: number
  /** Whether a new page begins with it. */
  breaks: boolean
}

export interface Piece {
  form: Form
  lines: string[]
}

/** A letter taken apart into the paragraphs that stand on its sheet, in order. @param first whether it opens the file */
export function letterPieces(text: LetterText, paper: Paper, step: number, first: boolean): Piece[] {
  const set = steps[step] ?? steps[0]
  const pieces: Piece[] = []
  const put = (part: Part, lines: string[], indent = 0) => {
    // The break belongs to the letter's first paragraph, so that no empty page can follow the last letter.
    if (lines.length > 0) pieces.push({ form: { part, step, indent, breaks: pieces.length === 0 && !first }, lines })
  }
  const block = indentFor(text.sender.length > 0 ? [...text.sender, text.date] : [text.date], paper, set)
  // In whole steps of 3 pt, so that a thousand senders do not make a thousand forms.
  const right = twips(Math.floor(block / 3) * 3)
  put('Sender', text.sender, right)
  put('Date', [text.date], right)
  put('Recipient', text.recipient)
  put('Code', [text.code])
  put('Subject', text.subject ? [text.subject] : [])
  put('Salutation', [text.salutation])
  for (const paragraph of text.paragraphs) put('Body', [paragraph])
  put('Close', [text.close])
  put('Signature', [text.signature])
  return pieces
}

/** The paragraph of a piece as the `docx` library builds it. */
export function paragraphFor({ form, lines }: Piece, paper: Paper): Paragraph {
  return new Paragraph({
    style: styleId(form.part, form.step),
    ...(form.breaks ? { pageBreakBefore: true } : {}),
    ...(form.indent > 0 ? { indent: { left: form.indent } } : {}),
    ...(form.part === 'Code' ? codeAt(paper) : {}),
    children: lines.map((line, i) => new TextRun({ text: line, ...(i > 0 ? { break: 1 } : {}) })),
  })
}

/**
 * A frame near the foot of the sheet, anchored to the paragraph behind it: it moves with its letter, takes no room in
 * the text, and needs no section of its own as a footer would.
 */
const codeAt = (paper: Paper): IParagraphOptions => ({
  alignment: 'right',
  frame: {
    type: 'absolute',
    position: { x: twips(paper.width - paper.right - 120), y: twips(paper.code) },
    width: twips(120),
    height: twips(12),
    rule: HeightRule.EXACT,
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    wrap: FrameWrap.AROUND,
  },
})
