/** A case's asks as sentences to one addressee, in the language that the document words them in. */
import type { LanguageTag } from '#shared/values.ts'
import { saying } from '#shared/wording.ts'
import { baseOf, wordingFor } from '../data.ts'
import { asksInFrench } from './french.ts'
import { asksInGerman } from './german.ts'
import { quoted } from './quoted.ts'
import { type AskSetting, asksAsSentences } from './say.ts'
import { asksInSpanish } from './spanish.ts'

export type { AskSetting }

type Say = (asks: string[], setting: AskSetting, frame: string) => string[]

const says: Record<string, Say> = {
  en: asksAsSentences,
  fr: asksInFrench,
  es: asksInSpanish,
  de: asksInGerman,
}

/** A request that cannot surely be turned is quoted in a frame: rather stiff than wrong. */
export function asksIn(language: LanguageTag, asks: string[], setting: AskSetting): string[] {
  const base = baseOf(language)
  const say = says[base]
  const several = setting.several === true
  if (say) return say(asks, setting, saying(wordingFor(base).asks.frame, several))
  const wording = wordingFor(base)
  // The words around a letter in a language that we have no words for are its coordinator's.
  return quoted(asks, wording.language === base ? saying(wording.asks.frame, several) : '{{ask}}')
}
