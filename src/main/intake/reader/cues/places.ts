/** An index of a folded text: where which three signs stand. Made once; then a search costs what it finds. */
import { signOf } from './signs.ts'

/** Three signs, and what may follow them: the next three but for the last `free` bits. */
export type Sought = { code: number; more: { signs: number; free: number }[] }

/** Chains; a few signs share one. */
const size = 1 << 12
const chainOf = (code: number): number => (code ^ (code >> 3)) & (size - 1)

class Index {
  of: Places | null = null
  /** First place of each chain and the next of each place, both plus one; 0 is the end. */
  readonly first = new Int32Array(size)
  readonly next: Int32Array
  /** The three signs that stand at each place. */
  readonly codes: Uint16Array

  constructor(length: number) {
    this.next = new Int32Array(length)
    this.codes = new Uint16Array(length)
  }
}

/** Documents are read one after the other and are seldom longer: they share one index, so that none has to be cleared away. */
const usual = 1 << 16
const shared = new Index(usual)

export class Places {
  readonly text: string
  readonly #index: Index

  constructor(text: string) {
    this.text = text
    this.#index = text.length < usual ? shared : new Index(text.length)
  }

  /** Places from `from` to before `to`, ascending, where what is sought stands. Each code is sought once. */
  of(all: readonly Sought[], from: number, to: number): number[] {
    const { first, next, codes } = this.#index.of === this ? this.#index : this.#fill()
    const found: number[] = []
    const end = this.text.length
    for (const sought of all)
      for (let at = first[chainOf(sought.code)] ?? 0; at > 0 && at <= to; at = next[at - 1] ?? 0)
        if (at > from && codes[at - 1] === sought.code && goesOn(sought, at + 2 < end ? (codes[at + 2] ?? 0) : 0))
          found.push(at - 1)
    return found.length > 1 ? found.sort((a, b) => a - b) : found
  }

  #fill(): Index {
    const { first, next, codes } = this.#index
    const { text } = this
    first.fill(0)
    let code = 0
    for (let at = text.length - 1; at >= 0; at--) {
      code = (code >> 5) | (signOf(text.charCodeAt(at)) << 10)
      const chain = chainOf(code)
      codes[at] = code
      next[at] = first[chain] ?? 0
      first[chain] = at + 1
    }
    this.#index.of = this
    return this.#index
  }
}

/** Whether one of the beginnings goes on with the next three signs. */
function goesOn({ more }: Sought, code: number): boolean {
  for (const { signs, free } of more) if (code >> free === signs) return true
  return false
}
