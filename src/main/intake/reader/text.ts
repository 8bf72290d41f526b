/** Normalisation with a way back, folding for matching, and tidying of values. */
import type { Span } from './types.ts'

export type Normalised = {
  text: string
  /** Offset in the original of each kept code unit, with one more entry for the end; null when each kept its place. */
  origin: Uint32Array | null
}

/** Everything that is not passed on as it is. Kept as one test so that ordinary text is not copied. */
const odd =
  /[\t\r\v\f\u0085\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u2023\u2043\u25a0\u25a1\u25aa\u25ab\u25b6\u25ba\u25cf\u25e6\u2713\u2714\u2756\u27a2\u27a4\ufb00-\ufb06\ufeff\uf0a7\uf0b7\uf0d8\uf076\uf0fc]|[\u0300-\u036f]/

const dropped = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/
const blanks = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/
const breaks = /[\v\f\u0085\u2028\u2029]/
const bulletGlyphs =
  /[\u2023\u2043\u25a0\u25a1\u25aa\u25ab\u25b6\u25ba\u25cf\u25e6\u2713\u2714\u2756\u27a2\u27a4\uf0a7\uf0b7\uf0d8\uf076\uf0fc]/
const ligatures = /[\ufb00-\ufb06]/
const combining = /[\u0300-\u036f]/

/** What is neither a Latin letter nor usual punctuation. Told much faster than what is odd, and absent from most texts. */
const unusual = /[^\n -~\u00a1-\u00ac\u00ae-\u017f\u2010-\u2022\u2024-\u2027]/
const nextOdd = new RegExp(odd.source, 'g')
/** What moves the text behind it: it is dropped, becomes more letters or one with the letter before. */
const moving = new RegExp(`\r\n|${dropped.source}|${ligatures.source}|${combining.source}`)

/** What stands for one odd character. */
function plainOf(c: string): string {
  if (c === '\r' || breaks.test(c)) return '\n'
  if (blanks.test(c)) return ' '
  return bulletGlyphs.test(c) ? '•' : c
}

/** Marks of a quoted mail at the beginning of a line: `> `, `>>`. */
const quoted = /^[ \t]*>[> \t]*/gm

/** Makes blanks, line ends, bullets and composed letters plain, blanks out the marks of quoted mail, and remembers
 *  where each character came from. */
export function normalise(original: string): Normalised {
  const plain = plainCharacters(original)
  if (!plain.text.includes('>')) return plain
  return { ...plain, text: plain.text.replace(quoted, (marks) => ' '.repeat(marks.length)) }
}

function plainCharacters(original: string): Normalised {
  if (!unusual.test(original) || !odd.test(original)) return { text: original, origin: null }
  if (!moving.test(original)) return { text: original.replace(nextOdd, plainOf), origin: null }
  // Of a ligature come up to three letters.
  const origin = new Uint32Array(original.length * (ligatures.test(original) ? 3 : 1) + 1)
  let text = ''
  const put = (characters: string, at: number) => {
    for (let i = 0; i < characters.length; i++) origin[text.length + i] = at
    text += characters
  }
  for (let i = 0; i < original.length; i++) {
    nextOdd.lastIndex = i
    const at = nextOdd.exec(original)?.index ?? original.length
    for (let plain = i; plain < at; plain++) origin[text.length + plain - i] = plain
    text += original.slice(i, at)
    if (at === original.length) break
    i = at
    const c = original.charAt(i)
    if (dropped.test(c)) continue
    else if (c === '\r') {
      if (original.charAt(i + 1) !== '\n') put('\n', i)
    } else if (ligatures.test(c)) put(c.normalize('NFKC'), i)
    else if (combining.test(c) && text.length > 0) {
      const composed = (text.charAt(text.length - 1) + c).normalize('NFC')
      if (composed.length === 1) text = text.slice(0, -1) + composed
      else put(c, i)
    } else put(plainOf(c), i)
  }
  origin[text.length] = original.length
  return { text, origin }
}

/** A range of the normalised text as a range of the original. */
export function originalSpan(span: Span, origin: Uint32Array | null): Span {
  if (origin === null) return { start: span.start, end: span.end }
  const start = origin[span.start] ?? 0
  const end = span.end > span.start ? (origin[span.end - 1] ?? 0) + 1 : start
  return { start, end: Math.max(start, end) }
}

const foldTable = buildFoldTable()

function buildFoldTable(): Uint16Array {
  const table = new Uint16Array(0x2200)
  for (let code = 0; code < table.length; code++) {
    const c = String.fromCharCode(code)
    const base = c.normalize('NFD').charAt(0).toLowerCase()
    table[code] = base.length === 1 ? base.charCodeAt(0) : code
  }
  const special: Record<string, string> = {
    ıİ: 'i',
    łŁ: 'l',
    øØ: 'o',
    đĐ: 'd',
    ß: 's',
    æÆ: 'a',
    œŒ: 'o',
    '’‘´`ʼ′ʿʾ‛': "'",
    '“”„«»‟': '"',
    '–—‑−‐―': '-',
    '\u00a0': ' ',
  }
  for (const [from, to] of Object.entries(special)) {
    for (const c of from) table[c.charCodeAt(0)] = to.charCodeAt(0)
  }
  return table
}

/** Lower case, no accents, plain quotes and dashes, length kept: positions in it are positions in the text. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  // A letter such as the dotted capital I grows when lowered: then only ASCII is lowered at once.
  const base = lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (part) => part.toLowerCase())
  return isAscii(base) ? base : base.replace(beyondAscii, foldPart)
}

/** Told quickly for what is short; of a whole text the search below finds out as fast. */
function isAscii(text: string): boolean {
  if (text.length > 60) return false
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is what is meant
const beyondAscii = /[^\x00-\x7f]+/g

function foldPart(part: string): string {
  let folded = ''
  for (let i = 0; i < part.length; i++) {
    const code = part.charCodeAt(i)
    folded += code < foldTable.length ? String.fromCharCode(foldTable[code] ?? code) : part.charAt(i)
  }
  return folded
}

/** One line of value out of normalised text: blanks run together, edges trimmed. */
export function tidy(text: string): string {
  const odd = text.includes('  ') || text.includes('\n') || text.startsWith(' ') || text.endsWith(' ')
  return odd ? text.replace(/\s+/g, ' ').trim() : text
}

/** Joins wrapped lines; a hyphen at a line end stays, because whether it was the author's cannot be known. */
export function joinWrapped(parts: readonly string[]): string {
  let joined = ''
  for (const part of parts) {
    const glue = joined === '' || /\p{L}-$/u.test(joined) ? '' : ' '
    joined += glue + part
  }
  return tidy(joined)
}

/** The range without blanks at its edges. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return { start, end }
}
