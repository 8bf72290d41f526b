/** The word lists under resources/lint/. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fold } from '#shared/fold.ts'
import type { LanguageTag } from '#shared/values.ts'
import { resourcesFolder } from '../../resources.ts'
import { once } from '../address/postalData.ts'

const Lists = z.record(z.string(), z.array(z.string().min(1)))
const Words = z.object({
  organisations: z.array(z.string()),
  alone: Lists,
  accusations: Lists,
  common: Lists,
  doubles: Lists,
})

export const words = once(() =>
  Words.parse(JSON.parse(readFileSync(join(resourcesFolder, 'lint', 'words.json'), 'utf8'))),
)

export const listFor = (lists: Record<string, string[]>, language: LanguageTag): string[] =>
  lists[language.split('-')[0] ?? ''] ?? []

/** A letter's words in one string without capitals, accents and punctuation, with a blank at either end. */
export const plain = (text: string): string =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** Whether the term stands in a text, as whole words. */
export function holds(plainText: string, term: string): boolean {
  const wanted = plain(term)
  return wanted.trim() !== '' && plainText.includes(wanted)
}
