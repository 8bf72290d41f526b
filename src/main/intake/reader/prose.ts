/** Running prose: told from labels and address lines, cut into sentences, put together to paragraphs. */
import { matchesOf } from './matches.ts'
import { joinWrapped, tidy } from './text.ts'
import type { Line, Span } from './types.ts'

const contactStart =
  /^(?:[•*-] ?)?(?:fax|e-?mail|courriel|correo|tel|phone|twitter|x|facebook|t|anrede|salutation)\b.{0,18}[:+@]/
const contactInside = /\b(?:fax|e-?mail|courriel|tel|telf|phone|twitter) ?\.?:/
const holdsContact = (folded: string): boolean => folded.includes(':') && contactInside.test(folded)
const street =
  /\b(?:street|avenue|ave\.?|road|rd\.?|rue|calle|avenida|strasse|p\.? ?o\.? ?box|apartado|b\.?p\.?|washington,? dc|c\/o|nw,)\b/

const smallStart = /^[“‘«]?\p{Ll}/u

const judged = new WeakMap<Line, boolean>()

/** Whether a line is running text: many words, most of them in lower case, no contact data. */
export function isProse(line: Line): boolean {
  if (line.text.length < 55) return false
  const known = judged.get(line)
  if (known !== undefined) return known
  const prose = looksLikeProse(line)
  judged.set(line, prose)
  return prose
}

function looksLikeProse(line: Line): boolean {
  if (contactStart.test(line.fold)) return false
  const { words, lower } = countWords(line.text)
  if (words < 9) return false
  const ratio = lower / words
  if (holdsContact(line.fold)) return ratio > 0.75 && words > 25
  if (ratio < 0.6 && street.test(line.fold)) return false
  // Many names in a sentence: its full stop tells it from an address line.
  return ratio >= 0.5 || (ratio >= 0.38 && words >= 14 && /[.!?]["”’)]?$/.test(line.text))
}

/** How many words a blank sets apart, and how many of them begin with a small letter. */
function countWords(text: string): { words: number; lower: number } {
  let words = 0
  let lower = 0
  let begins = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (begins) {
      if ((code >= 97 && code <= 122) || (code > 127 && smallStart.test(text.slice(at, at + 3)))) lower++
      words++
    }
    begins = code === 32
  }
  return { words, lower }
}

/** Prose that was not wrapped may be shorter: a sentence. */
export function isSentence(line: Line): boolean {
  return (
    isProse(line) ||
    (/[.!?]["”’»]?$/.test(line.text) &&
      line.text.split(' ').length >= 6 &&
      /\p{Ll}/u.test(line.text) &&
      !holdsContact(line.fold))
  )
}

export type Paragraph = Span & { text: string; lines: Line[] }

/** Paragraphs of a run of lines; wrapped lines are joined. */
export function paragraphs(lines: readonly Line[]): Paragraph[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const last = groups[groups.length - 1]
    if (last && line.wraps && !line.gap) last.push(line)
    else groups.push([line])
  }
  return groups.map((group) => ({
    start: group[0]?.start ?? 0,
    end: group[group.length - 1]?.end ?? 0,
    text: group.length === 1 && group[0] ? tidy(group[0].text) : joinWrapped(group.map((line) => line.text)),
    lines: group,
  }))
}

/** Sentences of a text as ranges of it. Abbreviations and initials do not end one. */
export function sentences(text: string): Span[] {
  const found: Span[] = []
  let start = 0
  const stop = /[.!?…]["”’»)]*\s+(?=["“«‘(¿¡]?[\p{Lu}\d])|(?<=\p{Ll}{3})[.!?](?=\p{Lu}\p{Ll}{2,}\s)/gu
  for (const hit of matchesOf(stop, text)) {
    const before = text.slice(Math.max(start, hit.index - 12), hit.index + 1)
    if (
      /(?:^|[\s(])(?:\p{Lu}|[Mm]r|[Mm]rs|[Mm]s|[Dd]r|[Ss]r|[Ss]ra|St|No|Nos|Gen|Lt|Col|Prof|Hon|Me|Lic|Art|art|bzw|Nr|[Ee]tc|vs|Inc|cf|\p{Lu}\.\s?\p{Lu})\.$/u.test(
        before,
      )
    )
      continue
    // A German ordinal ("am 3. April") does not end a sentence.
    if (/(?:^|\s)\d{1,2}\.$/.test(before) && !/\d{3,}\.$/.test(before)) continue
    found.push({ start, end: hit.index + hit[0].trimEnd().length })
    start = hit.index + hit[0].length
  }
  if (start < text.length) found.push({ start, end: text.length })
  return found
}
