/** Contact data of an address block: labels, numbers, e-mail addresses, handles. Values are kept as printed. */
import { matchesOf } from '../matches.ts'
import { tidy } from '../text.ts'

export type ContactKind = 'fax' | 'phone' | 'telefax' | 'email' | 'social' | 'salutation' | 'other'

/** A label and what stands between it and the next one. */
export type Labelled = { kind: ContactKind; label: string; start: number; from: number; to: number }

const names: readonly [ContactKind, string][] = [
  ['telefax', '(?:tel|phone|telephone|telefono|tel\\.) ?(?:/|&|and|y|et|und) ?fax|fax ?(?:/|&|and|y) ?(?:tel|phone)'],
  ['fax', 'faxe?s?(?: numbers?| nos?\\.?| no)?|telefax|telecopie|f ?a ?x(?= ?:)'],
  ['phone', '(?:tele)?phones?(?: numbers?)?|tel(?:efon[oe]?s?|f|\\.)?s?|tfno|mobile|cell'],
  ['email', 'e-?mails?(?: address)?|courriels?|correos?(?:-e)?(?: electronicos?)?|mel'],
  ['social', 'twitter(?: ?/ ?x)?|x ?/ ?twitter|facebook|instagram|telegram(?= ?: ?@)|x(?= ?: ?@)|tiktok|vk'],
  ['salutation', "salutation|form of address|(?:korrekte )?anrede|formule (?:d'appel|de politesse)|tratamiento|saludo"],
  [
    'other',
    'contact form|web ?form|online form|website|web|site|betreff|subject|telegrams?|telex(?:es)?|cables?|postal address|address',
  ],
]
/** One-letter labels only where nothing else can be meant. */
const letters: readonly [ContactKind, string][] = [
  ['phone', 't'],
  ['fax', 'f'],
  ['email', 'e'],
  ['social', 'x'],
  ['phone', 'm'],
]

const long = names.map(([, source]) => `(${source})`).join('|')
const short = letters.map(([, source]) => `(${source})`).join('|')
const label = new RegExp(
  `(?<![a-z@])(?:(?:${long})\\.? ?(?:\\([^)]{0,24}\\) ?)?(?::\\s*|(?= ?[+(]? ?\\d[\\d ().-]{5}))|(?<=^ ?|[|;/,] ?|\\bi )(?:${short}) ?: ?(?=[+(\\d@\\[a-z]))`,
  'g',
)

/** Labels of a folded text, in order. */
export function findLabels(folded: string): Labelled[] {
  const hits: Labelled[] = []
  if (!/[:\d]/.test(folded)) return hits
  for (const hit of matchesOf(label, folded)) {
    const group = hit.slice(1).findIndex((part) => part !== undefined)
    const kind = group < names.length ? names[group]?.[0] : letters[group - names.length]?.[0]
    if (!kind) continue
    const last = hits[hits.length - 1]
    if (last) last.to = hit.index
    hits.push({ kind, label: hit[0], start: hit.index, from: hit.index + hit[0].length, to: folded.length })
  }
  return hits
}

const numberPattern = /\+?\s?\(?\+?\d[\d\s().\-–]*\d/g
const emailPattern = /[\p{L}\p{N}][\p{L}\p{N}._%+'-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?![\p{L}\p{N}])/gu
const handlePattern = /(?<![\p{L}\p{N}._-])@[\p{L}\p{N}_.]*[\p{L}\p{N}_]/gu

/** Web pages hide addresses behind this text; it is nobody's address. */
export const obfuscated = /\[\s?e-?mail\s?protected\s?\]|\[email ?protegido\]|\[courriel ?protege\]/i

export type Values = { values: string[]; end: number }

/** More letters than a remark or `or` has: what follows is no further number of the same label. */
const otherWords = /(?:\p{L}[^\p{L}]*){10}/u

/** Where the words begin that are no numbers of the label any more; remarks in brackets are passed over. */
export function endOfNumbers(text: string): number {
  let end = 0
  for (const hit of matchesOf(numberPattern, text)) {
    const between = text.slice(end, hit.index).replace(/\([^)]*\)?/g, '')
    if (end > 0 && otherWords.test(between)) break
    if (hit[0].replace(/\D/g, '').length >= 6) end = hit.index + hit[0].length
  }
  return end
}

/** Telephone numbers with at least six digits, remarks left out; `end` is where the last one ended. */
export function numbersIn(text: string): Values {
  const found: Values = { values: [], end: 0 }
  for (const hit of matchesOf(numberPattern, text)) {
    const value = tidy(hit[0]).replace(/[\s.\-–(]+$/, '')
    const digits = value.replace(/\D/g, '').length
    if (digits < 6 || digits > 18) continue
    const open = value.includes('(') === value.includes(')')
    found.values.push(open ? value : value.replace(/[()]/g, ''))
    found.end = hit.index + hit[0].length
  }
  return found
}

/** Whole e-mail addresses only: a hidden or cut one is no address. */
export function emailsIn(text: string): Values {
  const found: Values = { values: [], end: 0 }
  if (text.includes('@'))
    for (const hit of matchesOf(emailPattern, text)) {
      found.values.push(hit[0].replace(/[.']$/, ''))
      found.end = hit.index + hit[0].length
    }
  const hidden = obfuscated.exec(text)
  if (hidden) found.end = Math.max(found.end, text.lastIndexOf(']') + 1)
  return found
}

export function handlesIn(text: string): Values {
  const found: Values = { values: [], end: 0 }
  if (text.includes('@'))
    for (const hit of matchesOf(handlePattern, text)) {
      found.values.push(hit[0])
      found.end = hit.index + hit[0].length
    }
  const link = /(?:https?:\/\/)?(?:www\.)?(?:facebook|twitter|x|instagram)\.com\/[^\s,;]+/i.exec(text)
  if (link) {
    found.values.push(link[0])
    found.end = Math.max(found.end, link.index + link[0].length)
  }
  return found
}

/** A line that is nothing but contact values without a label. */
export function bareKind(text: string): 'number' | 'email' | 'social' | null {
  if (!/[\d@[]/.test(text)) return null
  const t = text.trim().replace(/^(?:or|oder|ou|o|y|and|und|et|\/)\s+/i, '')
  if (/^\+?[\s(]*\+?\d[\d\s().\-–/]*(?:\([^)]*\))?[.;,]?$/.test(t) && t.replace(/\D/g, '').length >= 7) return 'number'
  if (obfuscated.test(t) && t.length < 60) return 'email'
  if (/^[^\s@]+@[^\s@]*\.[^\s@]+$/.test(t) || (emailsIn(t).values.length > 0 && t.split(/\s+/).length <= 4))
    return 'email'
  if (/^@\w+(?:\s*\([^)]*\))?(?:\s*(?:,|;|\/|und|and|y|et)\s*@?\w*.*)?$/.test(t) && t.length < 80) return 'social'
  return null
}
