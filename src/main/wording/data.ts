/** The words around a case: variants of each part by language, kept as data in resources/wordings/. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { CountryCode, LanguageTag } from '#shared/values.ts'
import { countryName } from '../letters/countryName.ts'
import { resourcesFolder } from '../resources.ts'

const Text = z.string().min(1)
/** The same for one and for several who sign, or a pair. */
const Said = z.union([Text, z.object({ one: Text, several: Text })])
const Variants = z.array(Said).min(1)

export const Wording = z.object({
  language: z.string(),
  /** What stands between two sentences: a blank, or nothing in Chinese. */
  joiner: z.string(),
  /** What a word becomes before a field that begins with a vowel: "de " is "d’" in French. */
  elisions: z.record(z.string(), z.string()),
  opening: z.object({ people: Variants, country: Variants, plain: Variants }),
  /** `country` from abroad, with `{{home}}`; `same` from anywhere. */
  self: z.object({ country: Variants, same: Variants }),
  /** `plain`: where no facts follow. */
  concern: z.object({ facts: Variants, plain: Variants }),
  asks: z.object({
    one: Variants,
    many: Variants,
    /** Whole requests, for a case whose asks cannot be quoted. */
    people: Variants,
    plain: Variants,
    /** A request in the document's words, `{{ask}}`, where it could not be turned into a sentence of the letter. */
    frame: Said,
  }),
  thanks: Variants,
  close: z.object({ named: Variants, unnamed: Variants }),
  salutation: z.object({ begins: z.string(), known: z.string(), named: z.string(), unnamed: z.string() }),
  /** How a stored salutation of this language can begin. */
  greetings: z.array(z.string()),
  /** A country as it stands in this language's sentences, where that is not its name alone: "the Netherlands". */
  countries: z.record(z.string(), z.string()),
})
export type Wording = z.infer<typeof Wording>

const folder = join(resourcesFolder, 'wordings')
const read = new Map<string, Wording | null>()

/** The wording of a language, else the English one. */
export function wordingFor(language: LanguageTag | null): Wording {
  const wording = wordingIn(baseOf(language ?? 'en')) ?? wordingIn('en')
  if (!wording) throw new Error('resources/wordings/en.json is missing')
  return wording
}

function wordingIn(language: string): Wording | null {
  const known = read.get(language)
  if (known !== undefined) return known
  const file = join(folder, `${language}.json`)
  const wording = existsSync(file) ? Wording.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
  read.set(language, wording)
  return wording
}

/** `pt` of `pt-BR`: wordings and asks know languages, not their kinds. */
export const baseOf = (language: LanguageTag): string => language.split('-')[0] ?? language

/** English first, then by code. */
export const wordingLanguages = (): LanguageTag[] => {
  const others = readdirSync(folder)
    .map((name) => name.replace(/\.json$/, ''))
    .filter((name) => name !== 'en')
  return ['en', ...others.sort()]
}

/** "the United Kingdom", "Belarus". */
export const countryInSentence = (country: CountryCode, { language, countries }: Wording): string =>
  countries[country] ?? countryName(country, language)
