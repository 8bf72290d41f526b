/** Prints letters from a compiled template, as bytes. */
import { encodeLine } from '../../docx/encode.ts'
import { rightToLeftLanguage } from '../compile/openings.ts'
import type { BodyOp, CompiledTemplate, Line, Op, ParagraphOp, ValueOp } from '../compile/program.ts'
import { type FieldName, fieldOf, linesFor, type TemplateLetter } from '../fields.ts'
import { lettered } from '../read/mark.ts'

export type Put = (bytes: Uint8Array) => void

/** How a letter stands in its file. */
export interface Stand {
  /** From 0. */
  number: number
  last: boolean
  /** Relationships of the headers and footers of its own, by their number. */
  margins: readonly string[]
}

interface Printing extends Stand {
  values(field: FieldName): string[]
  /** Whole tag, for the switches that change letters. */
  language: string
  /** What its prose is marked as; empty where it is the template's own language. */
  marked: string
  /** Whether the whole sheet is that of a letter written from right to left: names in Latin letters stand at the right. */
  mirrored: boolean
  /** Whether the paragraph being printed goes from right to left. */
  backwards: boolean
  /** Whether the page must still break. */
  breaks: boolean
}

const openText = Buffer.from('<w:t xml:space="preserve">')
const closeText = Buffer.from('</w:t>')
const nextLine = Buffer.from('</w:t><w:br/><w:t xml:space="preserve">')
const lineBreak = Buffer.from('<w:r><w:br/></w:r>')
const closeRun = Buffer.from('</w:r>')
const closeParagraph = Buffer.from('</w:p>')

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin, with their presentation forms (Unicode 16, bidi classes R and AL). */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const anyLetter = /\p{L}/u

/**
 * Says on both sides of a line that it goes from left to right (UAX 9, 2.6): without it "12 Ockham Lane" would stand as
 * "Ockham Lane 12" in a paragraph that goes the other way.
 */
const leftToRight = '\u200e'

/** A line goes right to left when its first letter does (Unicode Standard Annex 9, P2). */
const goesRightToLeft = (text: string | undefined): boolean =>
  text !== undefined && rightToLeft.test(text) && rightToLeft.test(anyLetter.exec(text)?.[0] ?? '')

/** Characters kept for paragraphs that were put together already, of one paragraph of the template. */
const mostKept = 1_000_000

/** @returns what prints a letter; it keeps what it has put together for the next one that says the same */
export function createPress({ language }: Pick<CompiledTemplate, 'language'>) {
  const kept = new Map<Op, { made: Map<string, Buffer>; characters: number }>()
  const base = language.split('-')[0]

  /** Prints by `make`, or again what it made for the same key. */
  function once(op: Op, key: string, put: Put, make: (put: Put) => void): void {
    let known = kept.get(op)
    if (!known || known.characters > mostKept) {
      known = { made: new Map(), characters: 0 }
      kept.set(op, known)
    }
    let bytes = known.made.get(key)
    if (!bytes) {
      const pieces: Uint8Array[] = []
      make((piece) => pieces.push(piece))
      bytes = Buffer.concat(pieces)
      known.made.set(key, bytes)
      known.characters += key.length + bytes.length
    }
    put(bytes)
  }

  function printParagraph(op: ParagraphOp, at: Printing, put: Put): void {
    const filled = (line: Line) => line.fields.some((field) => at.values(field).length > 0)
    const shown = op.lines.filter((line) => line.solid || line.fields.length === 0 || filled(line))
    const says = shown.some((line) => line.solid || line.fields.length > 0)
    if (!says && !op.stays && op.lines.some(({ fields }) => fields.length > 0)) return
    const breaks = op.begins && at.breaks
    if (breaks) at.breaks = false
    const make = (into: Put) => {
      const how = {
        breaks,
        rightToLeft: op.alone !== null && (at.mirrored || goesRightToLeft(at.values(op.alone)[0])),
        ends: op.ends && !at.last,
      }
      at.backwards = how.rightToLeft
      for (const inner of op.open(how)) print(inner, at, into)
      shown.forEach((line, i) => {
        for (const inner of i > 0 ? [...line.lead, ...line.ops] : line.ops) print(inner, at, into)
      })
      into(closeParagraph)
      at.backwards = false
    }
    const fields = op.lines.flatMap((line) => line.fields)
    if (!op.repeats || fields.includes('code')) {
      make(put)
      return
    }
    const [first] = fields
    const words =
      first && fields.length === 1
        ? at.values(first).join('\n')
        : JSON.stringify(fields.map((field) => at.values(field)))
    once(op, `${breaks} ${at.mirrored} ${at.language} ${words}`, put, make)
  }

  function printBody(op: BodyOp, at: Printing, put: Put): void {
    for (const text of at.values('body')) {
      const breaks = op.begins && at.breaks
      at.breaks &&= !breaks
      once(op, `${breaks} ${at.mirrored} ${at.marked} ${text}`, put, (into) => {
        // A paragraph in another language, with not one letter of the letter's, keeps its direction.
        const backwards = goesRightToLeft(text) || (at.mirrored && rightToLeft.test(text))
        for (const inner of op.open({ breaks, rightToLeft: backwards, ends: false })) print(inner, at, into)
        printText([text], op.openRun, at.marked, into)
        into(closeParagraph)
      })
    }
  }

  function print(op: Op, at: Printing, put: Put): void {
    if (op.kind === 'bytes') put(op.bytes)
    else if (op.kind === 'value') printValue(op, at, put)
    else if (op.kind === 'paragraph') printParagraph(op, at, put)
    else if (op.kind === 'body') printBody(op, at, put)
    else if (op.kind === 'number') put(Buffer.from(op.of(at.number)))
    else if (op.kind === 'between') {
      if (!at.last) for (const inner of op.ops) print(inner, at, put)
    } else if (op.kind === 'margin') put(Buffer.from(at.margins[op.index] ?? ''))
    else if (op.fields.some((field) => at.values(field).length > 0)) for (const inner of op.ops) print(inner, at, put)
  }

  return (ops: readonly Op[], letter: TemplateLetter, stand: Stand, put: Put): void => {
    const values = new Map<FieldName, string[]>()
    const own = letter.text.language
    const at: Printing = {
      ...stand,
      breaks: stand.number > 0,
      backwards: false,
      language: own,
      mirrored: rightToLeftLanguage(own) && letter.text.paragraphs.some((text) => rightToLeft.test(text)),
      marked: own.split('-')[0] === base ? '' : own,
      values(field) {
        let lines = values.get(field)
        if (!lines) {
          lines = linesFor(field, letter)
          values.set(field, lines)
        }
        return lines
      },
    }
    for (const op of ops) print(op, at, put)
  }
}

function printValue({ field, mark, open }: ValueOp, at: Printing, put: Put): void {
  const lines = at.values(field)
  if (lines.length === 0) return
  const shown = mark.lettering === '' ? lines : lines.map((line) => lettered(line, mark.lettering, at.language))
  const last = shown.length - 1
  const whole = shown.map((line, i) => (i === 0 ? mark.before : '') + line + (i === last ? mark.after : ''))
  const kept = at.backwards
    ? whole.map((line) => (rightToLeft.test(line) ? line : `${leftToRight}${line}${leftToRight}`))
    : whole
  printText(kept, open, fieldOf(field).prose ? at.marked : '', put)
}

function printText(lines: readonly string[], open: ValueOp['open'], language: string, put: Put): void {
  if (!lines.some((line) => rightToLeft.test(line))) {
    put(open(language, false))
    put(openText)
    lines.forEach((line, i) => {
      if (i > 0) put(nextLine)
      put(encodeLine(line))
    })
    put(closeText)
    put(closeRun)
    return
  }
  lines.forEach((line, i) => {
    if (i > 0) put(lineBreak)
    for (const { text, backwards } of stretches(line)) {
      put(open(language, backwards))
      put(openText)
      put(encodeLine(text))
      put(closeText)
      put(closeRun)
    }
  })
}

/** A line cut where the direction of its letters changes; what has no direction goes with what stands before it. */
function stretches(line: string): { text: string; backwards: boolean }[] {
  const found: { text: string; backwards: boolean }[] = []
  for (const [text] of line.matchAll(/\P{L}*\p{L}\P{L}*|\P{L}+/gu)) {
    // Arabic punctuation stands with either; the letter decides.
    const backwards = rightToLeft.test(anyLetter.exec(text)?.[0] ?? '')
    const last = found.at(-1)
    if (last && last.backwards === backwards) last.text += text
    else found.push({ text, backwards })
  }
  return found
}
