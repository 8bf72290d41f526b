/** A table of labels, in which those that can begin at a place are found by its first signs. */
import type { Head, HeadKind } from '../types.ts'
import { type Beginning, beginnings } from './beginnings.ts'
import { codeAt, signOf, signs } from './signs.ts'

/** Bullets, numbers and quotes that may stand before a label on its line. */
const lead = /[ "'(*\-•·–>|#_]{0,6}/y

/** A label; `at` is sticky. */
export type CompiledHead = { kind: HeadKind; at: RegExp }

export class LabelTable {
  readonly #heads: readonly Head[]
  readonly #compiled: CompiledHead[] = []
  /** Labels by three, two, one and no signs that they begin with; a key's length stands above its signs. */
  readonly #byBeginning = new Map<number, number[]>()
  /** Labels by the three signs that were met at a place, in the table's order. */
  readonly #byCode = new Map<number, readonly number[]>()

  constructor(heads: readonly Head[]) {
    this.#heads = heads
    for (const [place, { pattern }] of heads.entries())
      for (const key of beginnings(pattern, 3).map(keyOf)) {
        const known = this.#byBeginning.get(key)
        if (known) known.push(place)
        else this.#byBeginning.set(key, [place])
      }
  }

  /** Labels that may stand at a place of a folded text, in the table's order. */
  beginningAt(folded: string, at: number): CompiledHead[] {
    let leading = 0
    if (signOf(folded.charCodeAt(at)) >= signs.blank) {
      lead.lastIndex = at
      leading = lead.exec(folded)?.[0].length ?? 0
    }
    let found = this.#withCode(codeAt(folded, at))
    // The signs before a label may be its own: `- downloads`.
    for (let start = at + 1; start <= at + leading; start++)
      found = ordered([...found, ...this.#withCode(codeAt(folded, start))])
    const labels: CompiledHead[] = []
    for (const place of found) {
      const { holds } = this.#heads[place] ?? {}
      if (!holds || folded.includes(holds, at)) labels.push(this.#compile(place))
    }
    return labels
  }

  #withCode(code: number): readonly number[] {
    const known = this.#byCode.get(code)
    if (known) return known
    const whole = code | (1 << 15)
    const made = ordered([0, 5, 10, 15].flatMap((shift) => this.#byBeginning.get(whole >> shift) ?? []))
    this.#byCode.set(code, made)
    return made
  }

  /** Most labels of a table are never met: each is compiled when it is first tried. */
  #compile(place: number): CompiledHead {
    const known = this.#compiled[place]
    if (known) return known
    const { kind = 'skip', pattern = '(?!)' } = this.#heads[place] ?? {}
    const made: CompiledHead = { kind, at: new RegExp(`${lead.source}(?:${pattern})`, 'y') }
    this.#compiled[place] = made
    return made
  }
}

const ordered = (places: readonly number[]): number[] => [...new Set(places)].sort((a, b) => a - b)

/** The signs, a one before them. */
const keyOf = (beginning: Beginning): number => beginning.reduce((key, sign) => (key << 5) | sign, 1)

const tables = new WeakMap<readonly Head[], LabelTable>()

/** The table of a list of labels; made once. */
export function labelTable(heads: readonly Head[]): LabelTable {
  const known = tables.get(heads)
  if (known) return known
  const made = new LabelTable(heads)
  tables.set(heads, made)
  return made
}
