/**
 * The words around a case: several variants of each part, kept as data in resources/wordings/. Which variant a letter
 * gets depends on a seed and its place in the pack alone, so that a pack worded again reads the same.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { CountryCode, LanguageTag } from '#shared/values.ts'
import { resourcesFolder } from '../resources.ts'
import { countryName } from './countryName.ts'

const Variants = z.array(z.string().min(1)).min(1)

export const Wording = z.object({
  language: z.string(),
  opening: z.object({ people: Variants, country: Variants, plain: Variants }),
  self: z.object({ country: Variants, same: Variants }),
  concern: Variants,
  asks: z.object({ one: Variants, many: Variants }),
  thanks: Variants,
  close: z.object({ named: Variants, unnamed: Variants }),
  salutation: z.object({ begins: z.string(), known: z.string(), named: z.string(), unnamed: z.string() }),
  /** What stands before a country's name in a sentence, with its blank: "the " for the United Kingdom. */
  articles: z.record(z.string(), z.string()),
})
export type Wording = z.infer<typeof Wording>

const read = new Map<string, Wording | null>()

/** The wording of a language, else the English one. */
export function wordingFor(language: LanguageTag | null): Wording {
  const wording = wordingIn((language ?? 'en').split('-')[0] ?? 'en') ?? wordingIn('en')
  if (!wording) throw new Error('resources/wordings/en.json is missing')
  return wording
}

function wordingIn(language: string): Wording | null {
  const known = read.get(language)
  if (known !== undefined) return known
  const file = join(resourcesFolder, 'wordings', `${language}.json`)
  const wording = existsSync(file) ? Wording.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
  read.set(language, wording)
  return wording
}

/** Chooses the variants of one letter. Neighbours differ in every part that has a second variant. */
export interface Choice {
  of(variants: string[], words?: Record<string, string>): string
}

/** @param seed the pack's; @param position the letter's place in it, from 0 */
export function variantsFor(seed: number, position: number): Choice {
  return {
    of(variants, words = {}) {
      const chosen = variants[(seed + position) % variants.length] ?? ''
      return chosen.replace(/\{\{(\w+)\}\}/g, (_, name: string) => words[name] ?? '')
    },
  }
}

/** A number from what a pack is made of (FNV-1a, 32 bits): the same choice always gives the same letters. */
export function seedFrom(parts: string[]): number {
  let hash = 0x811c9dc5
  for (const character of parts.join('\n')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** "the United Kingdom", "Belarus". */
export const countryInSentence = (country: CountryCode, { language, articles }: Wording): string =>
  `${articles[country] ?? ''}${countryName(country, language)}`
