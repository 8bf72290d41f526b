/** What tells of a person in running text, and how it is found there without touching what belongs to others. */
import { fold } from '#shared/fold.ts'

/** One state of a member's record; a person has had several when it was edited or merged. */
export interface PersonalFields {
  prefix: string
  givenName: string
  familyName: string
  email: string
  phone: string
  phoneE164: string | null
  address: string[]
}

/**
 * `contact` and `name` (of two words and more) say whom they mean wherever they stand. A `word` (a name of one word, a
 * part of a name) and a line of an `address` do so only where nothing else uses them.
 */
export type NeedleKind = 'contact' | 'name' | 'address' | 'word'

export interface Needle {
  kind: NeedleKind
  text: string
  /** Source of a regular expression for the `iu` flags, with its own edges. */
  source: string
}

/** Shorter ones would be found in half of all texts. */
const shortestWord = 3
/** Of a part of a name: "van", "der" and "bin" are nobody's own. */
const shortestPart = 4
const fewestDigits = 6

/** Scripts that put no blanks between words: there a letter beside a name says nothing. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`
const isUnspaced = new RegExp(`[${unspaced}]`, 'u')

export function needlesOf(states: readonly PersonalFields[]): Needle[] {
  const found = new Map<string, Needle>()
  const add = (kind: NeedleKind, text: string, source: string) => {
    if (source !== '' && !found.has(source)) found.set(source, { kind, text, source })
  }
  for (const { prefix, givenName, familyName, email, phone, phoneE164, address } of states) {
    if (email.includes('@'))
      add('contact', email, between(email, String.raw`[\p{L}\p{N}._%+-]`, String.raw`[\p{L}\p{N}-]|\.[\p{L}\p{N}]`))
    for (const number of [phone, phoneE164 ?? '']) {
      const digits = number.replace(/\D/g, '')
      if (digits.length >= fewestDigits) add('contact', number, digitsSource(digits, number.includes('+')))
    }
    const whole = [
      [prefix, givenName, familyName],
      [givenName, familyName],
      [familyName, givenName],
    ]
      .map((parts) => parts.filter((part) => part !== ''))
      .filter((parts) => parts.length > 0 && parts.join(' ') !== prefix)
    for (const parts of whole) {
      const text = parts.join(' ')
      if (text.includes(' ') || isUnspaced.test(text))
        add('name', text, between(text, ...wordEdges(text), parts.length > 1 ? ',?' : ''))
    }
    // Written without a blank between the two, as Han names are.
    if (givenName !== '' && familyName !== '' && isUnspaced.test(familyName + givenName)) {
      for (const text of [familyName + givenName, givenName + familyName])
        add('name', text, between(text, ...wordEdges(text)))
    }
    for (const part of [givenName, familyName]) {
      for (const word of new Set([part, ...part.split(/[^\p{L}\p{N}\p{M}'’]+/u)])) {
        const shortest = isUnspaced.test(word) ? 2 : word === part ? shortestWord : shortestPart
        if (Array.from(word).length >= shortest) add('word', word, between(word, ...wordEdges(word)))
      }
    }
    for (const line of address) if (tellsAPlace(line)) add('address', line, between(line, ...wordEdges(line)))
  }
  return [...found.values()].sort((a, b) => b.text.length - a.text.length)
}

/** "12 Ockham Lane" and "Rose Cottage" do, "Leeds" does not. */
const tellsAPlace = (line: string) =>
  (/\p{N}/u.test(line) && /\p{L}/u.test(line)) || /\p{L}{2,}\s+\p{L}{2,}/u.test(line)

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)

/** Blanks may be any white space, also as JSON writes it, or JSON within JSON; quotes likewise. */
const loose = (text: string, comma: string) =>
  text
    .split(/\s+/u)
    .map((word) =>
      literal(word)
        .replaceAll('"', String.raw`\\*"`)
        .replace(/['’‘´\u0060ʼ]/g, "['’‘´\u0060ʼ]"),
    )
    .join(`${comma}${String.raw`(?:\s|\\+[nrt])+`}`)

/** Every way in which the words may be written: composed, taken apart, without accents. */
function between(text: string, before: string, after: string, comma = ''): string {
  const ways = new Set([text.normalize('NFC'), text.normalize('NFD'), fold(text)].filter((way) => way !== ''))
  const edge = (open: string, set: string) => (set === '' ? '' : `(?${open}${set})`)
  return `${edge('<!', before)}(?:${[...ways].map((way) => loose(way, comma)).join('|')})${edge('!', after)}`
}

/** "Ann" is not in "Annabel"; a mark after a letter belongs to it. */
const wordEdges = (text: string): [before: string, after: string] => {
  const [first = ''] = text
  const last = Array.from(text).at(-1) ?? ''
  return [
    isUnspaced.test(first) ? '' : String.raw`[\p{L}\p{N}\p{M}]`,
    isUnspaced.test(last) ? '' : String.raw`[\p{L}\p{N}\p{M}]`,
  ]
}

/** The digits with whatever people put between them; +44 7700 ... is also found as 07700 ... by the number as typed. */
const digitsSource = (digits: string, international: boolean) =>
  String.raw`(?<!\d)${international ? String.raw`\+?` : ''}\(?${[...digits].join(String.raw`[\s().\/-]{0,3}`)}(?!\d)`

/** Finds and blacks out some needles. */
export interface Blackout {
  /** Whether one of them stands in the text, which may be JSON. */
  in(text: string): boolean
  /** Blacks each out, letter for letter, so that places further on in the text stay where they are. */
  out(text: string): string
}

const never: Blackout = { in: () => false, out: (text) => text }

export function blackout(needles: readonly Pick<Needle, 'source'>[], black = blackLetters): Blackout {
  if (needles.length === 0) return never
  const pattern = needles.map(({ source }) => source).join('|')
  const once = new RegExp(pattern, 'iu')
  const all = new RegExp(pattern, 'giu')
  return { in: (text) => once.test(text), out: (text) => text.replace(all, black) }
}

const blackLetters = (found: string) => '█'.repeat(found.length)
