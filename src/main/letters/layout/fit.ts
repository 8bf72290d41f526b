/** How much room text takes: lines, blocks, and the type step in which a letter stays on one page. Lengths in points. */
import type { LetterText } from '#shared/packs.ts'
import { framesOf } from './frames.ts'
import { indentFor, lineHeight, linesIn } from './lines.ts'
import type { Paper } from './paper.ts'
import { mainScript, rightToLeft } from './scripts.ts'
import { type Step, steps } from './steps.ts'

/** Word processors break lines a little differently; so much of the page stays spare. */
const spare = 0.97

/** The number of the first step in which the letter stays on one page; the last one when none does. */
export function stepFor(text: LetterText, paper: Paper): number {
  const room = (paper.height - paper.top - paper.bottom) * spare
  const found = steps.findIndex((candidate) => heightOf(text, paper, candidate) <= room)
  return found === -1 ? steps.length - 1 : found
}

/** The height of the whole letter when set at a step: of what runs down the page, without what stands in frames. */
export function heightOf(text: LetterText, paper: Paper, set: Step): number {
  const width = paper.width - paper.left - paper.right
  const block = (lines: readonly string[], after: number, indent = 0, leading = 1, first = 0): number =>
    lines.length === 0 ? 0 : linesIn(lines, width - indent, set.size, first) * lineHeight(lines, set, leading) + after
  const one = (line: string) => (line === '' ? [] : [line])
  const side = paper.window ? indentFor([text.date], paper, set) : senderIndent(text, paper, set)
  const head = paper.window
    ? framesOf(text, paper).body - paper.top + block(one(text.date), set.block, side)
    : block(text.sender, set.block, side) + block(one(text.date), set.block, side) + block(text.recipient, set.block)
  const body = text.paragraphs.reduce(
    (sum, paragraph) => sum + block([paragraph], set.paragraph, 0, set.leading, firstIndent([paragraph], set)),
    0,
  )
  return (
    head +
    block(one(text.subject), set.block) +
    block(one(text.salutation), set.block) +
    body +
    block(one(text.close), set.signature) +
    block(one(text.signature), 0)
  )
}

/** Chinese and Japanese paragraphs begin with two characters' blank. */
export const firstIndent = (lines: readonly string[], { size }: Pick<Step, 'size'>): number =>
  mainScript(lines) === 'eastAsian' ? size * 2 : 0

/** Where the sender's block begins, from the margin at which the letter's lines begin. */
export function senderIndent(text: LetterText, paper: Paper, set: Step): number {
  const lines = text.sender.length > 0 ? [...text.sender, text.date] : [text.date]
  return Math.floor(indentFor(lines, paper, set) / 3) * 3
}

/** Whether the letter as a whole runs from right to left. */
export const runsLeft = ({ paragraphs, salutation }: LetterText): boolean =>
  rightToLeft(mainScript(paragraphs.length > 0 ? paragraphs : [salutation]))
