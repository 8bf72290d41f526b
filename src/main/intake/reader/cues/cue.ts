/**
 * A pattern of many words, searched for fast. Nearly everywhere in a text such a pattern fails at its first letters, and
 * the engine finds that out alternative by alternative, place by place. What a match can begin with is told from the
 * pattern once, and where that stands from the text's index: only there is the pattern tried. It finds what the plain
 * pattern finds, in the same order.
 */
import { type Beginning, beginnings } from './beginnings.ts'
import type { Places, Sought } from './places.ts'

export class Cue {
  readonly #source: string
  #sticky: RegExp | null = null
  #begins: Sought[] | null = null

  /** @param source a pattern without flags whose matches begin with at least one certain letter */
  constructor(source: string) {
    this.#source = source
  }

  /**
   * Matches within a stretch of the indexed text, each after the end of the one before; their places count from the
   * stretch's beginning. Nothing outside of it is looked at.
   */
  *in(places: Places, from = 0, to = places.text.length): Generator<RegExpExecArray> {
    this.#begins ??= soughtOf(beginnings(this.#source, 6))
    const starts = places.of(this.#begins, from, to)
    if (starts.length === 0) return
    this.#sticky ??= new RegExp(this.#source, 'y')
    const sticky = this.#sticky
    const text = places.text.slice(from, to)
    let after = 0
    for (const start of starts) {
      if (start - from < after) continue
      sticky.lastIndex = start - from
      const hit = sticky.exec(text)
      if (!hit) continue
      after = hit.index + hit[0].length
      yield hit
    }
  }

  firstIn(places: Places, from = 0, to = places.text.length): RegExpExecArray | null {
    return this.in(places, from, Math.min(to, places.text.length)).next().value ?? null
  }
}

/** What to look up, by the first three signs: all of them where a beginning has fewer. */
function soughtOf(all: readonly Beginning[]): Sought[] {
  const byCode = new Map<number, Sought>()
  for (const [a, b, c, ...more] of all) {
    if (a === undefined) throw new Error('A cue must begin with something')
    const base = (a << 10) | ((b ?? 0) << 5) | (c ?? 0)
    const free = b === undefined ? 1 << 10 : c === undefined ? 1 << 5 : 1
    for (let code = base; code < base + free; code++) {
      const sought = byCode.get(code) ?? { code, more: [] }
      byCode.set(code, sought)
      sought.more.push({ signs: more.reduce((code, sign) => (code << 5) | sign, 0), free: 15 - 5 * more.length })
    }
  }
  return [...byCode.values()]
}
