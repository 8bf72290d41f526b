/** What a slip says: pure. */
import { type OutcomeKind, type OutcomeTone, toneOf } from '#shared/outcomes.ts'
import type { CountryCode, Day, LanguageTag } from '#shared/values.ts'
import { dateInWords } from '../../letters/dates.ts'
import type { SlipTexts } from './texts.ts'

export interface SlipFacts {
  kind: OutcomeKind
  on: Day
  /** Whom it is about; empty where the case names nobody. */
  people: readonly string[]
  headline: string
  /** The group's own sentences; may be empty. */
  words: string
  /** The group's country, for how a day is written. */
  country: CountryCode
}

export interface Slip {
  tone: OutcomeTone
  title: string
  greeting: string
  happened: string
  paragraphs: string[]
}

export function slipFor(
  about: SlipFacts,
  to: { name: string; count: number },
  texts: SlipTexts,
  language: LanguageTag,
): Slip {
  const tone = toneOf(about.kind)
  const { one, several, nobody } = texts.happened[about.kind]
  const happened = about.people.length === 0 ? nobody : about.people.length === 1 ? one : several
  const plural = new Intl.PluralRules(language).select(to.count) === 'one' ? 'one' : 'other'
  const said = {
    name: to.name,
    count: new Intl.NumberFormat(language).format(to.count),
    people: new Intl.ListFormat(language).format(about.people),
    headline: about.headline.replace(/[.\s]+$/, ''),
    day: dateInWords(about.on, language, about.country),
  }
  return {
    tone,
    title: texts.title[tone],
    greeting: filled(texts.greeting, said),
    happened: filled(happened, said),
    paragraphs: [about.words.trim(), filled(texts.yours[plural], said), texts.thanks[tone]].filter(
      (text) => text !== '',
    ),
  }
}

const filled = (text: string, said: Record<string, string>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => said[name] ?? '')
