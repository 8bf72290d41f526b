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
import { indentFor, type Paper, type Step, stepFor, steps } from './layout.ts'

/** Metrically equal to Liberation Serif, which LibreOffice puts in its place: lines break alike in both. */
export const letterFont = 'Times New Roman'

const twips = (points: number) => Math.round(points * 20)
/** Lines at a multiple of the font's own height, in 240ths (ECMA-376 17.3.1.33). */
const leading = (times: number) => ({ line: Math.round(240 * times), lineRule: LineRuleType.AUTO })

const parts = ['Sender', 'Date', 'Recipient', 'Subject', 'Salutation', 'Body', 'Close', 'Signature', 'Code'] as const
type Part = (typeof parts)[number]

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

/** @param first whether the letter opens the document; every other one begins a page */
export function letterParagraphs(
  text: LetterText,
  paper: Paper,
  first: boolean,
): { step: number; children: Paragraph[] } {
  const step = stepFor(text, paper)
  const set = steps[step] ?? steps[0]
  const children: Paragraph[] = []
  const put = (part: Part, lines: string[], extra: IParagraphOptions = {}) => {
    if (lines.length === 0) return
    children.push(
      new Paragraph({
        style: styleId(part, step),
        // The break belongs to the letter's first paragraph, so that no empty page can follow the last letter.
        ...(children.length === 0 && !first ? { pageBreakBefore: true } : {}),
        ...extra,
        children: lines.map((line, i) => new TextRun({ text: line, ...(i > 0 ? { break: 1 } : {}) })),
      }),
    )
  }
  const right = {
    indent: { left: twips(indentFor(text.sender.length > 0 ? [...text.sender, text.date] : [text.date], paper, set)) },
  }
  put('Sender', text.sender, right)
  put('Date', [text.date], right)
  put('Recipient', text.recipient)
  put('Code', [text.code], codeAt(paper))
  put('Subject', text.subject ? [text.subject] : [])
  put('Salutation', [text.salutation])
  for (const paragraph of text.paragraphs) put('Body', [paragraph])
  put('Close', [text.close])
  put('Signature', [text.signature])
  return { step, children }
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
