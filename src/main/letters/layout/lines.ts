/** How many lines text takes, and how high they are. Lengths in points. */
import { kept } from './kept.ts'
import type { Paper } from './paper.ts'
import { exactHeight } from './scripts.ts'
import type { Step } from './steps.ts'
import { textWidth } from './typeWidths.ts'

/** The line height of Times New Roman and of Liberation Serif, as a multiple of the type size. */
const ownLeading = 1.15
/** Height of one line of these, in points: the western font's own, or what their highest script needs. */
export function lineHeight(lines: readonly string[], { size }: Pick<Step, 'size'>, leading = 1): number {
  const own = size * ownLeading * leading
  const exact = exactHeight(lines)
  return exact === null ? own : Math.max(own, size * exact)
}

/**
 * How far a block of lines is moved in so that its longest line ends at the far margin: a block at the right that still
 * has a straight left edge (the other way round from right to left).
 */
export function indentFor(lines: readonly string[], paper: Paper, set: Step): number {
  const width = paper.width - paper.left - paper.right
  const longest = Math.max(0, ...lines.map((line) => textWidth(line, set.size)))
  return Math.max(width * 0.4, width - longest * 1.06 - 4)
}

/** How many lines a block takes when each of its own lines is broken to a width. */
export const linesIn = (lines: readonly string[], width: number, size: number, first = 0): number =>
  lines.reduce((sum, line) => sum + linesOf(line, width, size, first), 0)

/** A text taken apart where lines may break: each word's width at size 1, and whether a blank stands before it. */
interface Measured {
  widths: number[]
  spaced: boolean[]
  /** How it was broken last: most letters of a pack are set alike. */
  last: { width: number; size: number; first: number; lines: number } | null
}

/** East Asian lines break between any two characters, but not before closing or behind opening marks. */
const breakable = /[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/
const pieces =
  /[（《「『【“‘]*[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef][，。、；：！？）》」』】”’…]*|[^\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+/g

const measure = kept((text) => {
  const made: Measured = { widths: [], spaced: [], last: null }
  for (const word of text.split(' ')) {
    const parts = breakable.test(word) ? (word.match(pieces) ?? [word]) : [word]
    parts.forEach((part, i) => {
      made.widths.push(textWidth(part, 1))
      made.spaced.push(i === 0)
    })
  }
  return made
})

/**
 * How many lines a paragraph takes, broken greedily as word processors do.
 * @param first indent of the first line
 */
export function linesOf(paragraph: string, width: number, size: number, first = 0): number {
  const measured = measure(paragraph)
  const { widths, spaced, last } = measured
  if (last?.width === width && last.size === size && last.first === first) return last.lines
  const blank = textWidth(' ', size)
  let lines = 1
  let used = first
  for (let i = 0; i < widths.length; i++) {
    const wide = (widths[i] ?? 0) * size
    const gap = i > 0 && spaced[i] && used > 0 ? blank : 0
    if (used > 0 && used + gap + wide > width) {
      lines++
      used = wide
    } else used += gap + wide
    // A word wider than the line is broken anywhere.
    if (used > width) {
      lines += Math.floor(used / width)
      used %= width
    }
  }
  measured.last = { width, size, first, lines }
  return lines
}
