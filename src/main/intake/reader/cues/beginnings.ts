/**
 * With what signs, up to some number, a match of a regular expression can begin, told from its source: no flags, no named
 * groups. Told too generously is harmless.
 */
import { signOf, signs } from './signs.ts'

/** A beginning shorter than was asked for may go on with anything. */
export type Beginning = readonly number[]

/** More beginnings than this are not told further apart. */
const enough = 120
/** Any sign, while a beginning is put together: what follows it does not matter. */
const any = -1
const empty: Beginning[] = [[]]

export function beginnings(source: string, most: 3 | 6): Beginning[] {
  return distinct(
    new Reader(source, most).alternatives().map((beginning) => {
      const open = beginning.indexOf(any)
      return open < 0 ? beginning : beginning.slice(0, open)
    }),
  )
}

const distinct = (all: readonly Beginning[]): Beginning[] => [
  ...new Map(all.map((beginning) => [beginning.join(), beginning])).values(),
]

function joined(first: Beginning[], second: Beginning[], most: number): Beginning[] {
  if (second === empty) return first
  const open = first.reduce((count, beginning) => count + (isWhole(beginning, most) ? 0 : 1), 0)
  const many = open * second.length > enough
  const all = first.flatMap((a) => {
    if (isWhole(a, most)) return [a]
    const kept = many ? Math.max(0, 3 - a.length) : most - a.length
    return second.map((b) => (b.length > kept && many ? [...a, ...b.slice(0, kept), any] : [...a, ...b.slice(0, kept)]))
  })
  return many ? distinct(all) : all
}

const isWhole = (beginning: Beginning, most: number): boolean => beginning.length === most || beginning.at(-1) === any

const one = (sign: number): Beginning[] => [[sign]]
const letter = (c: string): number => signOf(c.charCodeAt(0))

class Reader {
  readonly #source: string
  readonly #most: number
  #at = 0

  constructor(source: string, most: number) {
    this.#source = source
    this.#most = most
  }

  alternatives(): Beginning[] {
    const all: Beginning[] = []
    for (;;) {
      all.push(...this.#sequence())
      if (this.#source.charAt(this.#at) !== '|') return all
      this.#at++
    }
  }

  #sequence(): Beginning[] {
    let found = empty
    for (let c = this.#here(); c !== '' && c !== '|' && c !== ')'; c = this.#here()) {
      found = joined(found, this.#repeated(this.#item()), this.#most)
      if (found.every((beginning) => isWhole(beginning, this.#most))) this.#skip()
    }
    return found
  }

  #here(): string {
    return this.#source.charAt(this.#at)
  }

  /** To the end of the alternative: nothing in it matters any more. */
  #skip(): void {
    let depth = 0
    for (let inSet = false; this.#at < this.#source.length; this.#at++) {
      const c = this.#here()
      if (c === '\\') this.#at++
      else if (inSet) inSet = c !== ']'
      else if (c === '[') inSet = true
      else if (c === '(') depth++
      else if (depth === 0 && (c === ')' || c === '|')) return
      else if (c === ')') depth--
    }
  }

  #repeated(item: Beginning[]): Beginning[] {
    const mark = /(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/y
    mark.lastIndex = this.#at
    const hit = mark.exec(this.#source)
    if (!hit) return item
    this.#at = mark.lastIndex
    const most = this.#most
    const [whole, from = whole.startsWith('+') ? '1' : '0', comma, to] = hit
    const counted = whole.startsWith('{')
    const upTo = counted ? (comma ? to || most : from) : whole.startsWith('?') ? 1 : most
    const all: Beginning[] = []
    let turn = empty
    for (let times = 0; times <= Math.min(Number(upTo), most); times++) {
      if (times >= Math.min(Number(from), most)) all.push(...turn)
      turn = joined(turn, item, this.#most)
    }
    return all
  }

  #item(): Beginning[] {
    const c = this.#here()
    this.#at++
    if (c === '(') return this.#group()
    if (c === '[') return this.#set()
    if (c === '\\') return this.#escape()
    if (c === '.') return one(any)
    return c === '^' || c === '$' ? empty : one(letter(c))
  }

  /** What only looks ahead or back takes no letter. */
  #group(): Beginning[] {
    const [kind] = /^(?:\?(?::|<?[=!]))?/.exec(this.#source.slice(this.#at, this.#at + 3)) ?? ['']
    this.#at += kind.length
    const inside = this.alternatives()
    this.#at++
    return kind === '' || kind === '?:' ? inside : empty
  }

  #set(): Beginning[] {
    const found = new Set<number>()
    if (this.#here() === '^') found.add(any)
    while (this.#here() !== ']' && this.#here() !== '') {
      const c = this.#here()
      const last = this.#source.charAt(this.#at + 2)
      this.#at++
      if (c === '\\') for (const [sign = any] of this.#escape()) found.add(sign)
      else if (this.#here() === '-' && last !== ']') {
        this.#at += 2
        // A range of few kinds, as `0-9` or `a-h`.
        for (let code = c.charCodeAt(0); code <= last.charCodeAt(0); code++) found.add(signOf(code))
      } else found.add(letter(c))
    }
    this.#at++
    return found.has(any) || found.size > 20 ? one(any) : [...found].map((sign) => [sign])
  }

  #escape(): Beginning[] {
    const c = this.#here()
    this.#at++
    if (c === 'd') return one(signs.digit)
    if (c === 'n') return one(signs.line)
    if (c === 's') return [[signs.blank], [signs.line], [signs.other]]
    if (c === 'b' || c === 'B') return empty
    if (c === 'p' || c === 'P') this.#at = this.#source.indexOf('}', this.#at) + 1
    if (c === 'u' || c === 'x') this.#at += c === 'u' ? 4 : 2
    if (/[DSWwpPux]/.test(c)) return one(any)
    // What an earlier group matched may be empty.
    return /[1-9]/.test(c) ? [[], [any]] : one(letter(c))
  }
}
