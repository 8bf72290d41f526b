/** The words of slips by language, kept as data in resources/slips/. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { outcomeKinds } from '#shared/outcomes.ts'
import type { LanguageTag } from '#shared/values.ts'
import { resourcesFolder } from '../../resources.ts'

const Toned = z.object({ good: z.string(), sad: z.string(), plain: z.string() })

export const SlipTexts = z.object({
  title: Toned,
  /** `{{name}}` */
  greeting: z.string(),
  /** `{{people}}`, `{{day}}`; where a case names nobody, `{{headline}}`. */
  happened: z.record(z.enum(outcomeKinds), z.object({ one: z.string(), several: z.string(), nobody: z.string() })),
  /** `{{count}}` */
  yours: z.object({ one: z.string(), other: z.string() }),
  thanks: Toned,
})
export type SlipTexts = z.infer<typeof SlipTexts>

const folder = join(resourcesFolder, 'slips')
const read = new Map<string, SlipTexts>()

/** Languages that slips are written in, English first. */
export const slipLanguages = (): LanguageTag[] => {
  const others = readdirSync(folder).map((name) => name.replace(/\.json$/, ''))
  return ['en', ...others.filter((name) => name !== 'en').sort()]
}

/** The first of these languages that slips are written in, else English. */
export function slipLanguage(wanted: readonly (LanguageTag | null)[]): LanguageTag {
  const known = slipLanguages()
  const bases = wanted.flatMap((tag) => tag?.split('-')[0] ?? [])
  return bases.find((base) => known.includes(base)) ?? 'en'
}

/** @param language one of {@link slipLanguages} */
export function slipTexts(language: LanguageTag): SlipTexts {
  const known = read.get(language)
  if (known) return known
  const texts = SlipTexts.parse(JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')))
  read.set(language, texts)
  return texts
}
