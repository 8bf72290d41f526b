/**
 * A pattern of many words, searched for fast. Nearly everywhere in a text such a pattern fails at its first letters, and
 * the engine finds that out alternative by alternative, place by place. What a match can begin with is told from the
 * pattern once, and where that stands from the text's index: only there is the pattern tried. It finds what the plain
 * pattern finds, in the same order.
 */
import { type Beginning, beginnings } from './beginnings.ts'
import { firstFrom, type Places, readersCues, type Sought } from './places.ts'

export class Cue {
  readonly #source: string
  #sticky: RegExp | null = null
  readonly #number: number

  /**
   * @param source a pattern without flags whose matches begin with at least one certain letter
   * @param table that of the places in which the cue will be looked for
   */
  constructor(source: string, table = readersCues) {
    this.#source = source
    this.#number = table.enter(() => soughtOf(beginnings(source, 6)))
  }

  /**
   * Matches within a stretch of the indexed text, each after the end of the one before; their places count from the
   * stretch's beginning. Nothing outside of it is looked at.
   */
  *in(places: Places, from = 0, to = places.text.length): Generator<RegExpExecArray> {
    const starts = places.of(this.#number)
    let text: string | null = null
    let after = 0
    for (let i = firstFrom(starts, from); i < starts.length; i++) {
      const start = (starts[i] ?? 0) - from
      if (start >= to - from) return
      if (start < after) continue
      text ??= places.text.slice(from, to)
      this.#sticky ??= new RegExp(this.#source, 'y')
      const sticky = this.#sticky
      sticky.lastIndex = start
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
  const sought: Sought[] = []
  for (const [a, b, c, ...more] of all) {
    if (a === undefined) throw new Error('A cue must begin with something')
    const base = (a << 10) | ((b ?? 0) << 5) | (c ?? 0)
    const free = b === undefined ? 1 << 10 : c === undefined ? 1 << 5 : 1
    const signs = more.reduce((all, sign) => (all << 5) | sign, 0)
    for (let code = base; code < base + free; code++) sought.push({ code, signs, free: 15 - 5 * more.length })
  }
  return sought
}
