/** Words flowing down a column of known height, in the largest type in which all of them stand there. */
import { type IRunOptions, LineRuleType, Paragraph } from 'docx'
import { printable } from '../docx/encode.ts'
import { turned } from '../layout/pieces.ts'
import { mainScript, rightToLeft } from '../layout/scripts.ts'
import { lineOf, linesTaken, words } from './type.ts'

/** Lengths in points, at scale 1. */
export interface Flowing {
  text: string
  size: number
  before?: number
  /** A sign in the margin: the words hang behind it. */
  sign?: string
  look?: IRunOptions
}

const hanging = 1.3

function heightOf(items: readonly Flowing[], width: number, scale: number): number {
  return items.reduce((sum, { text, size, before = 0, sign, look }) => {
    const room = width - (sign ? size * scale * hanging : 0)
    const lines = linesTaken([text], room, size * scale, look?.bold === true)
    return sum + before * scale + lines * lineOf([text], size * scale)
  }, 0)
}

/** A card that is read across a table may be set larger, not smaller, than usual. */
const largest = 120

/** The largest scale, down by hundredths, in which they fit. */
export function scaleFor(items: readonly Flowing[], room: { width: number; height: number }): number {
  for (let hundredths = largest; hundredths > 20; hundredths--) {
    if (heightOf(items, room.width, hundredths / 100) <= room.height * 0.97) return hundredths / 100
  }
  return 0.2
}

export const flow = (items: readonly Flowing[], scale: number): Paragraph[] =>
  items.map(({ text, size, before = 0, sign, look = {} }) => {
    // Word sets type in half points.
    const set = Math.floor(size * scale * 2)
    const bidi = rightToLeft(mainScript([text]))
    const indent = Math.round((set / 2) * hanging * 20)
    const line = Math.round(lineOf([text], size * scale) * 20)
    return new Paragraph({
      spacing: { before: Math.round(before * scale * 20), after: 0, line, lineRule: LineRuleType.EXACT },
      ...(bidi ? { bidirectional: true } : {}),
      ...(sign
        ? { indent: { left: indent, hanging: indent }, tabStops: [{ type: 'left' as const, position: indent }] }
        : {}),
      children: [
        ...(sign ? words(`${sign}\t`, { size: set }) : []),
        ...words(turned(printable(text), bidi), { ...look, size: set }),
      ],
    })
  })
