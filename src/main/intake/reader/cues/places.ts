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
    const codes = new Array<number>(text.length).fill(0)
    const nexts = new Array<number>(text.length).fill(0)
    const first = this.#first
    let code = 0
    for (let at = text.length - 1; at >= 0; at--) {
      code = (code >> 5) | (signOf(text.charCodeAt(at)) << 10)
      const chain = chainOf(code)
      codes[at] = code
      nexts[at] = first[chain] as number
      first[chain] = at + 1
    }
    this.#codes = codes
    this.#next = nexts
  }

  /** Places from `from` to before `to`, ascending, where what is sought stands. Each code is sought once. */
  of(all: readonly Sought[], from: number, to: number): number[] {
    const codes = this.#codes
    const nexts = this.#next
    const found: number[] = []
    for (let i = 0; i < all.length; i++) {
      const sought = all[i] as Sought
      let at = this.#first[chainOf(sought.code)] as number
      while (at > 0 && at <= to) {
        if (at > from && codes[at - 1] === sought.code && goesOn(sought, codes[at + 2] ?? 0)) found.push(at - 1)
        at = nexts[at - 1] as number
      }
    }
    return found.length > 1 ? found.sort((a, b) => a - b) : found
  }
}

/** Whether one of the beginnings goes on with the next three signs. */
function goesOn({ more }: Sought, code: number): boolean {
  for (let i = 0; i < more.length; i++) {
    const { signs, free } = more[i] as Sought['more'][number]
    if (code >> free === signs) return true
  }
  return false
}
