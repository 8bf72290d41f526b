/** From text to lines: physical ones, then the breaks that a flattened document lost. */
import { Places } from './cues/places.ts'
import { breakPoints } from './flat.ts'
import type { Doc, Line } from './types.ts'

/** Longer lines are looked at for lost line breaks. */
const longLine = 170
const manyLines = 30_000

/** Lines of page furniture that carry nothing: rules, page numbers, converter marks. */
const furniture =
  /^(?:[-_=*~.•—–xX#\s]{3,}|\d{1,3}|page \d+(?: (?:of|\/) \d+)?|(?:total page|file type|size) ?:.*|y ?ukle .*|advertisement|skip to (?:main )?content|log ?in|\[(?:date|thread) (?:prev|next)\].*|-+ ?original message ?-+|(?:amnesty|covid) icons.*)$/

/** Builds lines with their neighbourhood: gaps that mean something, wrapped paragraphs, guessed breaks. */
export function makeDoc(text: string, folded: string, language: Doc['language']): Doc {
  const places = new Places(folded)
  const lines: Line[] = []
  let blanks = 0
  const gaps: number[] = []
  let from = 0
  let longest = 0
  while (from <= text.length) {
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    let start = from
    let end = to
    while (start < end && text.charCodeAt(start) <= 32) start++
    while (end > start && text.charCodeAt(end - 1) <= 32) end--
    if (start === end) blanks++
    else {
      const foldedLine = folded.slice(start, end)
      if (furniture.test(foldedLine)) {
        from = to + 1
        continue
      }
      longest = Math.max(longest, end - start)
      const points = end - start > longLine ? pointsOf(text.slice(start, end), foldedLine, places, start) : []
      let at = start
      for (const point of [...points.map((p) => start + p), end]) {
        const piece = pieceOf(text, folded, at, point)
        if (piece) {
          lines.push({ ...piece, gap: false, wraps: false, split: at > start })
          gaps.push(at > start ? 0 : blanks)
        }
        at = point
      }
      blanks = 0
    }
    from = to + 1
  }
  const blankEvery = isBlankEvery(gaps)
  lines.forEach((line, i) => {
    const blanksBefore = gaps[i] ?? 0
    line.gap = i > 0 && (blankEvery ? blanksBefore > 1 : blanksBefore > 0)
  })
  markWraps(lines)
  const inLong = lines.reduce((sum, line) => sum + (line.split ? line.end - line.start : 0), 0)
  return {
    text,
    fold: folded,
    places,
    lines,
    language,
    flat: inLong > text.length * 0.45 && longest > 900,
    blankEvery,
    cut: !/[.!?:;"'”’»)\]]\s*$/.test(text.slice(-40)) && text.length > 300,
  }
}

/** In a text of many long lines each is indexed by itself: else the whole text's places would be gone over for each. */
const pointsOf = (line: string, folded: string, places: Places, start: number): number[] =>
  places.text.length < manyLines ? breakPoints(line, places, start) : breakPoints(line, new Places(folded), 0)

function pieceOf(
  text: string,
  folded: string,
  from: number,
  to: number,
): Pick<Line, 'start' | 'end' | 'text' | 'fold'> | null {
  let start = from
  let end = to
  while (start < end && text.charCodeAt(start) <= 32) start++
  while (end > start && text.charCodeAt(end - 1) <= 32) end--
  return start === end ? null : { start, end, text: text.slice(start, end), fold: folded.slice(start, end) }
}

/** Blank lines that stand after (nearly) every line separate nothing. */
function isBlankEvery(gaps: readonly number[]): boolean {
  if (gaps.length < 8) return false
  const spaced = gaps.reduce((sum, blanks) => sum + (blanks > 0 ? 1 : 0), 0)
  return spaced >= (gaps.length - 1) * 0.85
}

/** Finds hard-wrapped text: most long lines end near the same column, and paragraphs run over them. */
function markWraps(lines: Line[]): void {
  const lengths = lines.filter((line) => !line.split && line.text.length > 40).map((line) => line.text.length)
  lengths.sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const near = lengths.filter((length) => length >= width * 0.8).length
  const wrapped = width > 40 && width <= 135 && lengths.length >= 4 && near >= lengths.length * 0.45
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]
    const before = lines[i - 1]
    if (!line || !before || line.gap || line.split) continue
    const lower = /^\p{Ll}/u.test(line.text)
    const open = !/[.!?:;]["'”’)»\]]?$/.test(before.text)
    if (wrapped && before.text.length >= width * 0.72) line.wraps = lower || open || before.text.length >= width * 0.8
    else if (lower && open && before.text.length > 40) line.wraps = true
  }
}

/** Lines as they stand side by side in a range: used after columns were put in order. */
export function lineOf(doc: Pick<Doc, 'text' | 'fold'>, from: number, to: number): Line | null {
  const piece = pieceOf(doc.text, doc.fold, from, to)
  return piece ? { ...piece, gap: false, wraps: false, split: true } : null
}
