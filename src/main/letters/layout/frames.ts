/**
 * What stands at fixed places above the body of a letter for an envelope with a window: the address in the window, the
 * sender beside it, a return line above it, and marks where to fold. Lengths in points.
 */
import type { LetterText } from '#shared/packs.ts'
import { lineHeight, linesIn } from './lines.ts'
import { type Paper, points } from './paper.ts'
import { mainScript, rightToLeft } from './scripts.ts'
import { stepAt } from './steps.ts'
import { textWidth } from './typeWidths.ts'
import type { Zone } from './windows.ts'

/** Steps whose type is tried in frames: 11, 10, 9 and 8.5 pt. */
const framedSteps = [2, 4, 6, 7] as const
/** Size of the return line. */
export const returnSize = 7
export const foldMark = '—'

/** A block of lines at a fixed place of the sheet. */
export interface Framed {
  lines: string[]
  step: number
  x: number
  y: number
  width: number
  height: number
  /** Height of each line. */
  line: number
  rightToLeft: boolean
}

export interface Frames {
  recipient: Framed | null
  sender: Framed | null
  returnLine: Framed | null
  folds: Framed[]
  /** Where the letter's body begins, from the top of the sheet: below all of them. */
  body: number
  /** Whether the whole address shows in the window. */
  fits: boolean
}

/** Millimetres from the upper edge at which the sender's own block begins. */
const senderTop = 15
/** Millimetres kept free beside the window, and between any of this and the body. */
const gap = 6
/** Widths are estimates; a line that would only just fit may be broken all the same. */
const spareWidth = 0.97

const inPoints = ({ x, y, width, height }: Zone) => ({
  x: points(x),
  y: points(y),
  width: points(width),
  height: points(height),
})

export function framesOf(text: LetterText, paper: Paper): Frames {
  const plan = paper.window
  if (!plan) return { recipient: null, sender: null, returnLine: null, folds: [], body: paper.top, fits: true }
  const zone = inPoints(plan.zone)
  const low = zone.y + zone.height
  const recipient = framed(text.recipient, zone)
  // A short address stands where it always shows; a long one begins higher, at the upper edge at the most.
  if (recipient) recipient.y = Math.max(zone.y, Math.min(points(plan.from), low - recipient.height))

  const y = points(senderTop)
  const height = points(plan.body - gap) - y
  const beside = zone.x + zone.width + points(gap)
  const room =
    plan.senderAt === 'right'
      ? { x: beside, y, width: paper.width - paper.right - beside, height }
      : { x: paper.left, y, width: zone.x - points(gap) - paper.left, height }
  const sender = framed(text.sender, room)

  const ends = [recipient, sender].map((frame) => (frame ? frame.y + frame.height + points(gap) : 0))
  return {
    recipient,
    sender,
    returnLine: plan.returnLine && returnLine(text.sender, inPoints(plan.returnLine)),
    folds: plan.folds.map(foldAt),
    body: Math.max(points(plan.body), ...ends),
    fits: !recipient || recipient.y + recipient.height <= low + 0.01,
  }
}

type Room = Pick<Framed, 'x' | 'y' | 'width' | 'height'>

/** The lines in the largest type in which they fit the room; in the smallest when they fit in none. */
function framed(lines: string[], room: Room): Framed | null {
  if (lines.length === 0) return null
  const sizes = framedSteps.map((step) => {
    const { size } = stepAt(step)
    const line = lineHeight(lines, { size })
    return { step, line, height: linesIn(lines, room.width * spareWidth, size) * line }
  })
  const best = sizes.find(({ height }) => height <= room.height) ?? sizes.at(-1)
  return best ? { lines, ...room, ...best, rightToLeft: rightToLeft(mainScript(lines)) } : null
}

/** The sender in one line, where that fits: for post that comes back. */
function returnLine(sender: string[], zone: Room): Framed | null {
  const words = sender.join(' · ')
  if (words === '' || textWidth(words, returnSize) > zone.width * spareWidth) return null
  return { lines: [words], ...zone, step: 0, line: returnSize * 1.3, rightToLeft: rightToLeft(mainScript([words])) }
}

/** A dash at the left edge; it stands 4.5 pt below the upper edge of its line of 8 pt. */
const foldAt = (millimetres: number): Framed => ({
  lines: [foldMark],
  step: 0,
  x: points(4.5),
  y: points(millimetres) - 4.5,
  width: 14,
  height: 8,
  line: 8,
  rightToLeft: false,
})
