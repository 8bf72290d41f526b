import type { TFunction } from 'i18next'
import type { RuleSentence } from '#shared/packRules.ts'
import { countryName } from '../../../components/countries.ts'
import { dayText } from '../../../components/days.ts'
import { languageName } from '../../../components/languageNames.ts'

type Params = RuleSentence['params']

/** A rule of the plan as a person reads it: codes become names, days words, and counts get their noun. */
export function ruleWords(t: TFunction, { key, params }: RuleSentence, locale: string): string {
  return t(`packs.rule.${key}`, spoken(t, params, locale))
}

/** What a finding says, its codes named. */
export function findingWords(t: TFunction, rule: string, params: Params, locale: string): string {
  const { language, other } = params
  const named = (tag: string | number | undefined) =>
    typeof tag === 'string' && tag !== '' ? languageName(tag, locale) : t('packs.lint.otherScript')
  return t(`packs.lint.${rule}`, { ...params, language: named(language), other: named(other) })
}

function spoken(t: TFunction, params: Params, locale: string): Params {
  const said: Params = { ...params }
  if (typeof params.country === 'string') said.country = countryName(params.country, locale)
  for (const name of ['day', 'arrives'] as const) {
    const day = params[name]
    if (typeof day === 'string') said[name] = dayText(day, locale)
  }
  const nouns = {
    letters: 'letter',
    members: 'member',
    signatures: 'signature',
    addressees: 'official',
    cases: 'case',
    most: 'letter',
    each: 'letter',
    days: 'day',
  }
  for (const [name, noun] of Object.entries(nouns)) {
    const count = params[name]
    if (typeof count === 'number') said[name] = t(`packs.noun.${noun}`, { count })
  }
  // "12 members" and "9 households and single members" write alike.
  if (typeof said.signatures === 'string') said.members = said.signatures
  return said
}
