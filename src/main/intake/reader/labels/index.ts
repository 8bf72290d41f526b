/** All label tables, and what is compiled from them once. A language more is one file and one entry here. */
import type { Head, Tongue } from '../types.ts'
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

/** Heads of all languages: documents mix them, as a German frame around an English text. */
export const heads: readonly Head[] = allLabels.flatMap((labels) => labels.heads)
