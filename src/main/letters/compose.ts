/** One letter's exact words, from a case, its wording, an addressee and a member. */
import type { Case } from '#shared/cases.ts'
import type { LetterText } from '#shared/packs.ts'
import type { CountryCode, Day, LanguageTag } from '#shared/values.ts'
import { saying, type WordingParts, type WordingSpan } from '#shared/wording.ts'
import { asksIn } from '../wording/asks/index.ts'
import { bodiesOf, type Pin, paragraphTexts } from '../wording/body.ts'
import { countryInSentence, type Wording, wordingFor } from '../wording/data.ts'
import { documentLanguage, quotes } from '../wording/derive.ts'
import type { FieldValues } from '../wording/fill.ts'
import { facts } from '../wording/sentences.ts'
import { type Home, recipientBlock, type Sender, senderBlock, townOf } from './address/blocks.ts'
import { countryName } from './countryName.ts'
import { dateLine, saysPlace } from './dates.ts'
import { calledBy, salutationFor } from './salutation.ts'

export type CaseAddressee = Case['addressees'][number]
/** @param turn which letter to this addressee it is, from 0: see `variantPlaces` */
export type Composer = (member: Sender, turn: number, code: string, how?: Manner) => Composed
export interface Manner {
  /** Whether more than one person signs, under the member's name: "We write to you". */
  several?: boolean
  pin?: Pin | null
}
export interface Composed {
  text: LetterText
  /** The parts that each paragraph of the text comes from. */
  spans: WordingSpan[][]
}

/** What all letters of a case to one addressee share. */
export interface Letters {
  about: Case
  to: CaseAddressee
  wording: { language: LanguageTag; parts: WordingParts }
  /** Where the group posts its letters, for members without a country of their own. */
  home: Home
  letterDate: Day
  /** The pack's seed and the sheet's place in the pack added up, so that a writer's letters differ too. */
  seed: number
}

/** Prepares what the letters share; the composer then words one of them. */
export function composerFor({ about, to, wording: worded, home, letterDate, seed }: Letters): Composer {
  const { language, parts } = worded
  // A model letter stays in its own language; greeting and close exist in those of resources/wordings.
  const wording = wordingFor(language)
  const salutation = salutationFor(
    greeted(to, about, wording),
    fitting(about.letterSalutation, about, wording),
    wording,
  )
  const people = peopleInWords(about.people, language)
  /** Most packs need only the first of the two. */
  const bodies = new Map<boolean, ReturnType<typeof bodiesOf>>()
  const bodyFor = (several: boolean) => {
    const known = bodies.get(several)
    if (known) return known
    const made = bodiesOf(parts, valuesFor(about, to, { language, wording, several }), wording, several)
    bodies.set(several, made)
    return made
  }
  /** What depends on nothing but the country that a letter is posted in. */
  const shared = new Map<CountryCode, { placed: boolean; date: string; recipient: string[] }>()
  const postedIn = (from: Home) => {
    const known = shared.get(from.country)
    if (known) return known
    const made = {
      placed: saysPlace(language, from.country),
      date: dateLine(letterDate, language, { from: from.country, to: to.country, place: null }),
      recipient: recipientBlock(to, from),
    }
    shared.set(from.country, made)
    return made
  }
  const closings = wording.close[salutation.named ? 'named' : 'unnamed']

  return (member, turn, code, { several = false, pin = null } = {}) => {
    const from = { country: member.country ?? home.country, language: home.language }
    const abroad = from.country !== about.country && from.country !== to.country
    const own = abroad ? countryInSentence(from.country, wording) : ''
    const body = bodyFor(several)({ home: own, member: member.name }, seed + turn, pin)
    const { placed, date, recipient } = postedIn(from)
    const text = {
      sender: senderBlock(member, from, to.country),
      date: placed
        ? dateLine(letterDate, language, { from: from.country, to: to.country, place: townOf(member, from) })
        : date,
      recipient,
      // Never the reference: it tells an official which campaign a private letter belongs to.
      subject: people,
      salutation: salutation.line,
      paragraphs: paragraphTexts(body.spans),
      close: saying(closings[body.also(closings.length)] ?? '', several),
      signature: member.name,
      code,
      language,
    }
    return { text, spans: body.spans }
  }
}

/** What the fields stand for in every letter of a case to one addressee. */
function valuesFor(
  about: Case,
  to: CaseAddressee,
  { language, wording, several }: { language: LanguageTag; wording: Wording; several: boolean },
): FieldValues {
  const values: FieldValues = {
    people: peopleInWords(about.people, language),
    country: about.country === null ? '' : countryInSentence(about.country, wording),
    addressee: calledBy(to) ?? (to.name || to.title),
  }
  if (!quotes(about, language)) return values
  const asks = asksIn(documentLanguage(about), about.asks, {
    addressee: to,
    others: about.addressees.filter((addressee) => addressee.id !== to.id),
    people: about.people,
    country: about.country === null ? null : countryName(about.country, 'en'),
    several,
  })
  return { ...values, facts: facts(about.summary), background: facts(about.background), asks }
}

/** A stored salutation is in the document's language, or in one that its first word tells. */
function fitting(stored: string | null, about: Case, wording: Wording): string | null {
  if (stored === null || quotes(about, wording.language)) return stored
  return wording.greetings.some((greeting) => stored.startsWith(greeting)) ? stored : null
}

const greeted = (to: CaseAddressee, about: Case, wording: Wording): CaseAddressee => ({
  ...to,
  salutation: fitting(to.salutation, about, wording) ?? '',
})

/** Up to three names; more people than that are not listed in a private letter. */
function peopleInWords(people: { name: string }[], language: string): string {
  if (people.length === 0 || people.length > 3) return ''
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(people.map((person) => person.name))
}
