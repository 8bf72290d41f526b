/** Whom an ask names, and whether that is the person the letter goes to. */
import type { AddresseeFields } from '#shared/addressees.ts'
import { fold } from '#shared/fold.ts'

export type Official = Pick<AddresseeFields, 'name' | 'title' | 'address'>

/** Nouns that stand for someone one can urge. */
const someone =
  /\b(authorit(?:y|ies)|governments?|officials?|president|presidency|(?:prime )?ministers?|ministry|king|queen|emir|sultan|prince|sheikh|ayatollah|general|governor|mayor|ambassador|embassy|consul|attorney|prosecutors?|judiciary|judges?|justice|courts?|parliament|parliamentarians|congress|senate|senators?|assembly|commission(?:er)?|committee|council|board|police|army|military|forces|head|leaders?|leadership|chair(?:man|woman|person)?|director|secretary|chancellor|company|management|ceo|states?|union|you|them|him|her|mr|mrs|ms|dr)\b/i

/** The authorities at large, without an office of their own. */
const atLarge =
  /^(?:(?:the|all|relevant|competent|responsible|local|national|state|federal) )*(?:[\p{L}-]+ ){0,2}(?:authorities|government|officials)(?: (?:of|in) .{2,40})?$/iu

const pronoun = /^(?:them|him|her)$/i

/** Offices whose holders speak for their government but do not decide. */
const diplomatic =
  /\b(embassy|ambassador|ambassade|botschaft|embajada|consul|consulate|charge d'affaires|high commission(?:er)?|permanent mission|permanent representative|counsel+or|legation)\b/

/** Bodies that are no authority. */
const notState =
  /\b(ltd|limited|inc|plc|gmbh|s\.?a\.?|corporation|company|ceo|chief executive|bank|newspaper|editor|ngo|foundation)\b/

const titleWords = new Set(
  'the a of and for his her its excellency honourable honorable hon mr mrs ms miss dr sir h.e. he'.split(' '),
)
const qualifiers = ['vice', 'deputy', 'former', 'acting', 'prime', 'assistant', 'under']
/** Bodies that have a president of their own beside the country's. */
const bodies = /\b(court|parliament|senate|assembly|congress|commission|council|judiciary|magistrat\w*)\b/

export const isDiplomat = (official: Official): boolean =>
  diplomatic.test(fold(`${official.name} ${official.title} ${official.address[0] ?? ''}`))
export const isAuthority = (official: Official): boolean =>
  !isDiplomat(official) && !notState.test(fold(`${official.name} ${official.title}`))
export const isPronoun = (text: string): boolean => pronoun.test(text)
export const isAtLarge = (text: string): boolean => atLarge.test(text)

/** Whether a stretch of an ask can be the one who is urged; else it is the thing asked for. */
export function isSomeone(text: string, known: Official[]): boolean {
  if (text.length > 140 || text.split(' ').length > 18) return false
  if (/^(?:that|for|about|whether|why|how|an? (?:immediate|end|thorough|full)|immediate)\b/i.test(text)) return false
  if (/^(?:the )?(?:immediate|unconditional|prompt|release|abolition|lifting|end|repeal|right)\b/i.test(text))
    return false
  return someone.test(text) || known.some((official) => likeness(text, official, null) > 0)
}

/** Words that say which office, without articles, honorifics and the country's own name. */
function bare(text: string, country: string | null): string[] {
  const roots = fold(country ?? '')
    .split(/[^a-z]+/)
    .filter((word) => word.length > 3)
    .map((word) => word.slice(0, 4))
  return fold(text)
    .split(/[^a-z'-]+/)
    .filter((word) => word !== '' && !titleWords.has(word) && !roots.some((root) => word.startsWith(root)))
}

/**
 * How surely `text` means the official: 0 not at all, 1 by part of the office, 2 by the office, 3 by the name.
 * @param country the case's, in English: "the Belarusian President" is the President
 */
export function likeness(text: string, official: Official, country: string | null): number {
  const said = bare(text, country)
  const name = bare(official.name, country)
  const surname = name.at(-1)
  if (surname && surname.length > 2 && said.includes(surname)) return 3
  const office = bare(official.title, country)
  if (said.length === 0 || office.length === 0) return 0
  if (qualifiers.some((word) => said.includes(word) !== office.includes(word))) return 0
  if (said.length === office.length && said.every((word) => office.includes(word))) return 2
  if (said.length > office.length || !said.every((word) => office.includes(word))) return 0
  return said.includes('president') && bodies.test(office.join(' ')) ? 0 : 1
}
