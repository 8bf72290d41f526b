/** One letter's exact words, from a case, an addressee and a member. */
import type { Case } from '#shared/cases.ts'
import type { Member } from '#shared/members.ts'
import type { LetterText } from '#shared/packs.ts'
import type { CountryCode, Day } from '#shared/values.ts'
import { type Home, recipientBlock, senderBlock } from './address.ts'
import { asksAsSentences } from './asks/say.ts'
import { countryName } from './countryName.ts'
import { dateInWords } from './dates.ts'
import { modelParagraphs } from './modelLetter.ts'
import { salutationFor } from './salutation.ts'
import { facts } from './sentences.ts'
import { countryInSentence, variantsFor, type Wording, wordingFor } from './wording.ts'

export type CaseAddressee = Case['addressees'][number]
export type Composer = (member: Member, position: number, code: string) => LetterText

/**
 * Prepares what all letters of a case to one addressee share; the composer then words one letter.
 * @param home where the group posts its letters, for members without a country of their own
 */
export function composerFor(about: Case, to: CaseAddressee, home: Home, letterDate: Day, seed: number): Composer {
  const model = modelParagraphs(about.modelLetter)
  const wording = wordingFor(about.language)
  // A model letter stays in its own language; the words around a case exist in those of resources/wordings.
  const language = model.length > 0 ? (about.language ?? wording.language) : wording.language
  const salutation = salutationFor(to, about.letterSalutation, wording)
  const fact = facts(about.summary) || facts(about.background)
  const requests = asksAsSentences(about.asks, {
    addressee: to,
    others: about.addressees.filter((addressee) => addressee.id !== to.id),
    people: about.people,
    country: about.country === null ? null : countryName(about.country, 'en'),
  })
  const people = peopleInWords(about.people, language)
  /** What depends on nothing but the country that a letter is posted in. */
  const shared = new Map<CountryCode, { date: string; recipient: string[] }>()
  const postedIn = (from: Home) => {
    const known = shared.get(from.country)
    if (known) return known
    const made = { date: dateInWords(letterDate, language, from.country), recipient: recipientBlock(to, from) }
    shared.set(from.country, made)
    return made
  }

  return (member, position, code) => {
    const choice = variantsFor(seed, position)
    const from = { country: member.country ?? home.country, language: home.language }
    const body = (): string[] => {
      const { opening, self, concern, asks, thanks } = wording
      const abroad = from.country !== about.country && from.country !== to.country
      const first = people
        ? choice.of(opening.people, { people })
        : about.country
          ? choice.of(opening.country, { place: countryInSentence(about.country, wording) })
          : choice.of(opening.plain)
      const who = abroad
        ? choice.of(self.country, { home: countryInSentence(from.country, wording) })
        : choice.of(self.same)
      const said = [`${first} ${who}`]
      if (fact) said.push(`${choice.of(concern)} ${fact}`)
      said.push(...requestParagraphs(choice.of(requests.length === 1 ? asks.one : asks.many), requests))
      said.push(choice.of(thanks))
      return said
    }
    return {
      sender: senderBlock(member, from, to.country),
      ...postedIn(from),
      // Never the reference: it tells an official which campaign a private letter belongs to.
      subject: people,
      salutation: salutation.line,
      paragraphs: model.length > 0 ? model : body(),
      close: choice.of(closings(wording, salutation.named)),
      signature: member.name,
      code,
      language,
    }
  }
}

const closings = ({ close }: Wording, named: boolean): string[] => (named ? close.named : close.unnamed)

/** Up to three names; more people than that are not listed in a private letter. */
function peopleInWords(people: { name: string }[], language: string): string {
  if (people.length === 0 || people.length > 3) return ''
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(people.map((person) => person.name))
}

/** Few and short requests read as one paragraph; long ones get a paragraph each. */
function requestParagraphs(lead: string, requests: string[]): string[] {
  if (requests.length === 0) return []
  const length = requests.reduce((sum, request) => sum + request.length, 0)
  if (requests.length <= 3 && length <= 560) return [[lead, ...requests].join(' ')]
  return [`${lead} ${requests[0] ?? ''}`, ...requests.slice(1)]
}
