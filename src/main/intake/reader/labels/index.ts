/** All label tables, and what is compiled from them once. A language more is one file and one entry here. */
import type { Head, HeadKind, Tongue } from '../types.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { Labels } from './types.ts'

export const allLabels: readonly Labels[] = [en, fr, es, de]

/** Fields of `Labels` that are one pattern or a list of them. */
type PatternField = {
  [K in keyof Labels]: Labels[K] extends string | readonly string[] ? K : never
}[keyof Labels]

/** One pattern source out of all languages' patterns for a field. */
export function anyOf(field: Exclude<PatternField, 'tongue'>): string {
  const sources = allLabels.flatMap((labels) => {
    const value = labels[field]
    return typeof value === 'string' ? [value] : value
  })
  return `(?:${sources.join('|')})`
}

/** One pattern source for a field of one language. */
export function oneOf(tongue: Tongue, field: Exclude<PatternField, 'tongue'>): string {
  const value = allLabels.find((labels) => labels.tongue === tongue)?.[field] ?? '(?!)'
  return `(?:${typeof value === 'string' ? value : value.join('|')})`
}

const notNameSets = new Map<Tongue | null, ReadonlySet<string>>()

/** Words that are no names in the text's own language and in English, in which bodies are named everywhere. Where the
 *  language is not known: of all, but none that is short (`su`, `le`). */
export function notNamesFor(tongue: Tongue | null): ReadonlySet<string> {
  const known = notNameSets.get(tongue)
  if (known) return known
  const words = allLabels.flatMap((labels) =>
    tongue === null || labels.tongue === tongue || labels.tongue === 'en'
      ? labels.notNames.split('|').filter((word) => word.length > 3 || labels.tongue === tongue)
      : [],
  )
  const made = new Set(words)
  notNameSets.set(tongue, made)
  return made
}

/** Words of bullets, numbers and quotes that may stand before a label on its line. */
export const lead = '[ "\'(*\\-•·–>|#_]{0,6}'

type CompiledHead = { kind: HeadKind; at: RegExp }
/** Table order. `any` matches where one of the group does: one test for the many lines that are no label. */
export type CompiledHeads = readonly { any: RegExp; each: readonly CompiledHead[] }[]

/** One pattern for the whole table takes the engine some tenths of a second to compile, groups of this size a third
 *  of that, and reading is as fast. */
const groupSize = 8

const compiledHeads = new Map<readonly Head[], CompiledHeads>()

/** Heads as sticky patterns; the same table is compiled once. */
export function compileHeads(heads: readonly Head[]): CompiledHeads {
  const known = compiledHeads.get(heads)
  if (known) return known
  const made: CompiledHeads[number][] = []
  for (let from = 0; from < heads.length; from += groupSize) {
    const group = heads.slice(from, from + groupSize)
    made.push({
      any: new RegExp(`${lead}(?:${group.map((head) => head.pattern).join('|')})`, 'y'),
      each: group.map((head) => ({ kind: head.kind, at: new RegExp(`${lead}(?:${head.pattern})`, 'y') })),
    })
  }
  compiledHeads.set(heads, made)
  return made
}

/** Heads of all languages: documents mix them, as a German frame around an English text. */
export const heads: readonly Head[] = allLabels.flatMap((labels) => labels.heads)
