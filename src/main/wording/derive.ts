/** The wording that follows from a case as long as nobody edited it. */
import type { Case } from '#shared/cases.ts'
import type { LanguageTag } from '#shared/values.ts'
import { fieldsIn, mapVariant, type PartName, type Variant, type WordingParts } from '#shared/wording.ts'
import { baseOf, type Wording, wordingFor, wordingLanguages } from './data.ts'
import { modelParagraphs } from './modelLetter.ts'
import { facts } from './sentences.ts'

type Worded = Pick<Case, 'language' | 'modelLetter' | 'summary' | 'background' | 'asks' | 'people' | 'country'>

/** Documents that do not say it are taken for English. */
export const documentLanguage = (about: Pick<Case, 'language'>): LanguageTag => about.language ?? 'en'

/** Whether facts and asks can be quoted in a letter of this language. */
export const quotes = (about: Pick<Case, 'language'>, language: LanguageTag): boolean =>
  baseOf(documentLanguage(about)) === baseOf(language)

/** The language of a case's letter where nobody chose one: the document's, else English. */
export function ownLanguage(about: Pick<Case, 'language' | 'modelLetter'>): LanguageTag {
  const own = documentLanguage(about)
  if (modelParagraphs(about.modelLetter).length > 0) return own
  return wordingFor(own).language
}

/** Every language that a letter of the case can be derived in; its own comes first. */
export const languagesFor = (about: Pick<Case, 'language' | 'modelLetter'>): LanguageTag[] => [
  ...new Set([ownLanguage(about), ...wordingLanguages()]),
]

export function derive(about: Worded, language: LanguageTag): WordingParts {
  const quoted = quotes(about, language)
  const model = quoted ? modelParagraphs(about.modelLetter) : []
  if (model.length > 0) return [{ part: 'model', variants: [model.join('\n\n')] }]
  const wording = wordingFor(language)
  const of = (part: PartName, variants: Variant[]) => ({ part, variants })
  return [
    of('opening', openings(about, wording)),
    of('self', [...wording.self.country, ...wording.self.same]),
    of('concern', concerns(about, quoted, wording)),
    of('asks', requests(about, quoted, wording)),
    of('background', []),
    of('thanks', wording.thanks),
  ]
}

const named = ({ people }: Worded): boolean => people.length > 0 && people.length <= 3

function openings(about: Worded, { opening }: Wording): Variant[] {
  if (named(about)) return opening.people
  return about.country === null ? opening.plain : opening.country
}

function concerns(about: Worded, quoted: boolean, { concern, joiner }: Wording): Variant[] {
  const field = facts(about.summary) ? '{{facts}}' : facts(about.background) ? '{{background}}' : null
  if (!quoted || field === null) return concern.plain
  return concern.facts.map((lead) => mapVariant(lead, (text) => `${text}${joiner}${field}`))
}

function requests(about: Worded, quoted: boolean, { asks, joiner }: Wording): Variant[] {
  if (!quoted || about.asks.length === 0) return named(about) ? asks.people : asks.plain
  const leads = about.asks.length === 1 ? asks.one : asks.many
  return leads.map((lead) => mapVariant(lead, (text) => `${text}${joiner}{{asks}}`))
}

/** Whether a variant is meant for letters from abroad only. */
export const fromAbroad = (variant: string): boolean => fieldsIn(variant).includes('home')
