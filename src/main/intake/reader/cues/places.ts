/**
 * Where in a folded text which cues can begin: by its next three signs each place is looked up in one table of all cues, so
 * that one pass tells it for every cue, however many letters their patterns have. Made when first asked for.
 */
import { signOf } from './signs.ts'

/** Three signs that a match begins with, and what may follow them: the next three but for the last `free` bits. */
export type Sought = { code: number; signs: number; free: number }

/** A cue that can begin with some three signs, and what must follow them. */
type Entry = { cue: number; signs: number; free: number }

/** Cues that are looked for together. */
export class CueTable {
  readonly #begins: (() => readonly Sought[])[] = []
  /** The cues by three signs, of the first `#entered` ones. */
  readonly #byCode: (Entry[] | undefined)[] = Array.from({ length: 1 << 15 })
  /** One where a cue can begin with the three signs: at most places none can, which a small table tells faster. */
  readonly marks = new Uint8Array(1 << 15)
  #entered = 0

  get size(): number {
    return this.#begins.length
  }

  /** Enters a cue and gives its number. What it begins with is told when it is first needed. */
  enter(begins: () => readonly Sought[]): number {
    return this.#begins.push(begins) - 1
  }

  /** The cues that can begin with three signs that are marked. */
  byCode(): readonly (readonly Entry[] | undefined)[] {
    for (; this.#entered < this.#begins.length; this.#entered++)
      for (const { code, signs, free } of this.#begins[this.#entered]?.() ?? []) {
        const entry = { cue: this.#entered, signs, free }
        const known = this.#byCode[code]
        if (known) known.push(entry)
        else this.#byCode[code] = [entry]
        this.marks[code] = 1
      }
    return this.#byCode
  }
}

/** All cues of the reader. */
export const readersCues = new CueTable()

const none: readonly never[] = []

export class Places {
  readonly text: string
  readonly #table: CueTable
  /** By the cue's number. */
  #starts: readonly number[][] = []

  constructor(text: string, table = readersCues) {
    this.text = text
    this.#table = table
  }

  /** Where a cue of the table can begin, ascending. */
  of(cue: number): readonly number[] {
    if (cue >= this.#starts.length) this.#starts = this.#told()
    return this.#starts[cue] ?? none
  }

  #told(): number[][] {
    const { text } = this
    const byCode = this.#table.byCode()
    const { marks } = this.#table
    const starts: number[][] = Array.from({ length: this.#table.size }, () => [])
    /** The six signs at a place; behind the text's end stand zeros. */
    let six = 0
    for (let next = 0; next < text.length + 5; next++) {
      six = ((six << 5) & 0x3fffffff) | (next < text.length ? signOf(text.charCodeAt(next)) : 0)
      if (marks[six >> 15] === 0 || next < 5) continue
      for (const { cue, signs, free } of byCode[six >> 15] ?? none)
        if ((six & 0x7fff) >> free === signs) starts[cue]?.push(next - 5)
    }
    return starts
  }
}

/** The first of ascending places that is not before `from`, by its index. */
export function firstFrom(places: readonly number[], from: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}
