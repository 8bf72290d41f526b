/**
 * Where a letter stands on its sheet and how large its type is. Lengths in points (1/72 inch) unless a name says
 * otherwise. Knows nothing of the file format that the sheet is written in.
 */
import type { LetterText, PageSize } from '#shared/packs.ts'
import { textWidth } from './typeWidths.ts'

export interface Paper {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
  /** From the top of the sheet to the line with the letter's code. */
  code: number
}

const margins = { left: 72, right: 72, top: 60, bottom: 66 }

export const papers: Record<PageSize, Paper> = {
  // ISO 216 and ANSI A.
  A4: { width: 595.3, height: 841.9, ...margins, code: 841.9 - 42 },
  Letter: { width: 612, height: 792, ...margins, code: 792 - 40 },
}

/** Type and spaces of one letter. Steps get smaller until a letter fits its page. */
export interface Step {
  size: number
  /** Distance of lines as a multiple of the font's own. */
  leading: number
  /** Space between paragraphs. */
  paragraph: number
  /** Space between the blocks (address, date, salutation). */
  block: number
  /** Room for a signature by hand. */
  signature: number
}

const step = (size: number, leading: number, paragraph: number, block: number, signature: number): Step => ({
  size,
  leading,
  paragraph,
  block,
  signature,
})

export const steps: readonly [Step, ...Step[]] = [
  step(12, 1.2, 10, 22, 46),
  step(11.5, 1.16, 8, 20, 44),
  step(11, 1.12, 7, 17, 40),
  step(10.5, 1.08, 6, 14, 36),
  step(10, 1.05, 5.5, 12, 34),
  step(9.5, 1.02, 5, 10, 32),
  step(9, 1, 4, 8, 28),
  step(8.5, 1, 3.5, 7, 26),
]

/** The line height of Times New Roman and of Liberation Serif, as a multiple of the type size. */
const ownLeading = 1.15
/** Word processors break lines a little differently; so much of the page stays spare. */
const spare = 0.97

/** The number of the first step in which the letter stays on one page; the last one when none does. */
export function stepFor(text: LetterText, paper: Paper): number {
  const room = (paper.height - paper.top - paper.bottom) * spare
  const found = steps.findIndex((candidate) => heightOf(text, paper, candidate) <= room)
  return found === -1 ? steps.length - 1 : found
}

/** The height of the whole letter when set at a step. */
export function heightOf(text: LetterText, paper: Paper, set: Step): number {
  const width = paper.width - paper.left - paper.right
  const lines = (paragraph: string) => linesOf(paragraph, width, set.size)
  const line = set.size * ownLeading
  const blocks = [text.sender.length, 1, text.recipient.length, text.subject ? lines(text.subject) : 0, 1]
  const head = blocks.reduce((sum, count) => sum + (count > 0 ? count * line + set.block : 0), 0)
  const body = text.paragraphs.reduce((sum, one) => sum + lines(one) * line * set.leading + set.paragraph, 0)
  return head + body + line + set.signature + line
}

/** How many lines a paragraph takes, broken greedily as word processors do. */
export function linesOf(paragraph: string, width: number, size: number): number {
  const blank = textWidth(' ', size)
  let lines = 1
  let used = 0
  for (const word of paragraph.split(' ')) {
    const wide = textWidth(word, size)
    if (used > 0 && used + blank + wide > width) {
      lines++
      used = 0
    }
    used += (used > 0 ? blank : 0) + wide
    // A word wider than the line is broken anywhere.
    lines += Math.floor(used / width)
    used %= width
  }
  return lines
}

/**
 * How far a block of lines is moved in so that its longest line ends at the right margin: a block at the right that
 * still has a straight left edge.
 */
export function indentFor(lines: string[], paper: Paper, set: Step): number {
  const width = paper.width - paper.left - paper.right
  const longest = Math.max(0, ...lines.map((line) => textWidth(line, set.size)))
  return Math.max(width * 0.4, width - longest * 1.06 - 4)
}
