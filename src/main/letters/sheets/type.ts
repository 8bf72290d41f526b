/** Type on sheets: how large words can be set in a room, and the runs and lines of which paragraphs are made. */
import { type IParagraphOptions, type IRunOptions, LineRuleType, Paragraph, TextRun } from 'docx'
import { printable } from '../docx/encode.ts'
import { runIn } from '../layout/paragraphs.ts'
import { turned } from '../layout/pieces.ts'
import { exactHeight, mainScript, rightToLeft, runsOf } from '../layout/scripts.ts'
import { sansWidth } from './sansWidths.ts'

/** Thin rules, darker than those of a document to read: they guide scissors and pens. */
export const rule = 'B9B6AE'

/** Length in twips (1/1440 inch). */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** Points of a length in millimetres. */
export const inPoints = (millimetres: number): number => (millimetres * 72) / 25.4

interface Room {
  /** Points. */
  width: number
  height: number
}

/** Word processors break lines a little differently, and Arial's bold is wider. */
const spare = 0.95
const boldness = 1.09

/** A line's height as a multiple of its size. */
const leading = 1.2
export const lineOf = (lines: readonly string[], size: number): number =>
  size * Math.max(leading, exactHeight(lines) ?? 0)

const breakable = /[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/

/** How many lines these take when broken to a width, as word processors do it. */
export function linesTaken(lines: readonly string[], width: number, size: number, bold = false): number {
  const room = (width * spare) / (bold ? boldness : 1)
  const blank = sansWidth(' ', size)
  let taken = 0
  for (const line of lines) {
    taken++
    let used = 0
    for (const word of line.split(' ')) {
      for (const part of breakable.test(word) ? Array.from(word) : [word]) {
        const wide = sansWidth(part, size)
        if (used > 0 && used + blank + wide > room) {
          taken++
          used = 0
        }
        used += wide + (used > 0 ? blank : 0)
        // A word wider than the line is broken anywhere.
        if (used > room) {
          taken += Math.floor(used / room)
          used %= room
        }
      }
    }
  }
  return taken
}

/** The largest size, in half points, in which the lines stand whole in the room. */
export function sizeFor(lines: readonly string[], room: Room, largest: number): number {
  for (let size = largest; size > 3; size -= 0.5) {
    if (linesTaken(lines, room.width, size) * lineOf(lines, size) <= room.height) return size
  }
  return 3
}

/** How much smaller an address may become so that none of its lines breaks in two. */
const unbroken = 0.75

/** As {@link sizeFor}, for addresses: rather a little smaller than a line broken in two. */
export function addressSize(lines: readonly string[], room: Room, largest: number): number {
  for (let size = largest; size >= largest * unbroken; size -= 0.5) {
    const breaks = linesTaken(lines, room.width, size) > lines.length
    if (!breaks && lines.length * lineOf(lines, size) <= room.height) return size
  }
  return sizeFor(lines, room, largest)
}

/** Words as a run a script. */
export const words = (text: string, look: IRunOptions = {}): TextRun[] =>
  runsOf(printable(text), mainScript([text])).map(
    (run) => new TextRun({ text: run.text, ...look, ...runIn(run.script, languageOf(run.text)) }),
  )

/** Names the language of an address only as far as its letters show it: it decides the font that East Asian type gets. */
const languageOf = (text: string): string | undefined =>
  /[\u3040-\u30ff]/.test(text) ? 'ja' : /[\uac00-\ud7af]/.test(text) ? 'ko' : undefined

/** A paragraph that runs as its words do. */
export function paragraph(text: string, options: IParagraphOptions = {}, look: IRunOptions = {}): Paragraph {
  const bidi = rightToLeft(mainScript([text]))
  return new Paragraph({ ...options, ...(bidi ? { bidirectional: true } : {}), children: words(text, look) })
}

/**
 * A block of lines of exactly known height, one paragraph a line; the block has one direction.
 * @param size in points
 */
export function block(lines: readonly string[], size: number, look: IRunOptions = {}): Paragraph[] {
  const bidi = rightToLeft(mainScript(lines))
  const line = Math.round(lineOf(lines, size) * 20)
  return lines.map(
    (text) =>
      new Paragraph({
        spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT },
        ...(bidi ? { bidirectional: true } : {}),
        children: words(turned(printable(text), bidi), { ...look, size: size * 2 }),
      }),
  )
}

/** What has to stand where nothing stands: a paragraph a point high. */
export const nothing = (options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    ...options,
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    run: { size: 2 },
  })
