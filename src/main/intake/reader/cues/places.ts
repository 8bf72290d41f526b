/** An index of a folded text: where which three signs stand. Made once; then a search costs what it finds. */
import { signOf } from './signs.ts'

/** Three signs, and what may follow them: the next three but for the last `free` bits. */
export type Sought = { code: number; more: { signs: number; free: number }[] }

/** Chains; a few signs share one. */
const size = 1 << 12
const chainOf = (code: number): number => (code ^ (code >> 3)) & (size - 1)

export class Places {
  readonly text: string
  /** The three signs that stand at each place. */
  readonly #codes: number[]
  /** First place of each chain and the next of each place, both plus one; 0 is the end. */
  readonly #first: number[] = new Array(size).fill(0)
  readonly #next: number[]

  constructor(text: string) {
    this.text = text
    this.#codes = new Array(text.length).fill(0)
    this.#next = new Array(text.length).fill(0)
    let code = 0
    for (let at = text.length - 1; at >= 0; at--) {
      code = (code >> 5) | (signOf(text.charCodeAt(at)) << 10)
      const chain = chainOf(code)
      this.#codes[at] = code
      this.#next[at] = this.#first[chain] ?? 0
      this.#first[chain] = at + 1
    }
  }

  /** Places from `from` to before `to`, ascending, where what is sought stands. Each code is sought once. */
  of(all: readonly Sought[], from: number, to: number): number[] {
    const found: number[] = []
    for (const { code, more } of all)
      for (let at = this.#first[chainOf(code)] ?? 0; at > 0 && at <= to; at = this.#next[at - 1] ?? 0) {
        if (at <= from || this.#codes[at - 1] !== code) continue
        const next = this.#codes[at + 2] ?? 0
        for (const { signs, free } of more)
          if (next >> free === signs) {
            found.push(at - 1)
            break
          }
      }
    return found.length > 1 ? found.sort((a, b) => a - b) : found
  }
}
