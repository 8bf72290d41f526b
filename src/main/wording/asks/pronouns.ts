/** Pronouns of an ask, changed only where they cannot mean anyone else. */
import { speechVerbs } from './verbs.ts'

const powers = String.raw`((?:own|full|constitutional|legal|international|considerable|presidential|executive|human rights|clemency)\s+)*(?:powers?|authority|influence|office|position|obligations?|commitments?|responsibilit(?:y|ies)|mandate|government|jurisdiction)`
const their = new RegExp(String.raw`\b(?:his|her|their) (?=${powers}\b)`, 'gi')
/** Verbs that are the same after "he" and after "you", or have a known other form. */
const afterYou: Record<string, string> = { is: 'are', has: 'have', was: 'were', does: 'do' }

/** Words about the addressee in the second person: "to use his powers" is "to use your powers". */
export function toYou(rest: string): string {
  return rest
    .replace(their, 'your ')
    .replace(/^that they (?=\p{Ll})/u, 'that you ')
    .replace(/^that (?:he|she) (is|has|was|does|must|should|can|may|will|had|could)\b/i, (_, verb: string) => {
      return `that you ${afterYou[verb.toLowerCase()] ?? verb.toLowerCase()}`
    })
}

const objectEnds = String.raw`(?=[,;.]|$| (?:immediately|unconditionally|at once|from|to|and|or|in|at|with|by|until|unless|pending|without|as|on|is|are|has|a fair|access)\b)`

/**
 * Names the person at risk instead of "him" or "her" where an official stands in the sentence too. Only with one
 * person whose pronouns fit, and never where the name is there already.
 */
export function withName(rest: string, people: { name: string; pronouns: string | null }[]): string {
  const [person] = people
  if (!person || people.length > 1) return rest
  const surname = person.name.split(' ').at(-1) ?? person.name
  if (rest.includes(surname)) return rest
  const fits = /\bshe|her\b/i.test(person.pronouns ?? '')
    ? 'her'
    : /\bhe|him\b/i.test(person.pronouns ?? '')
      ? 'him'
      : 'him|her'
  return rest.replace(new RegExp(String.raw`\b(?:${fits})${objectEnds}`, 'i'), person.name)
}

const firstPerson: Record<string, string> = { are: 'am', were: 'was' }
const participles = [...speechVerbs.keys()].filter((word) => word.endsWith('ing')).join('|')
const chained = new RegExp(
  String.raw`(,? and |; )(${participles})(?= (?:on|upon|for|that|to|the|them|him|her|you)\b)`,
  'gi',
)

const fromYours =
  /\b(?:your|our|my) (?=(?:(?:deep|grave|serious|strong|profound|extreme|great)(?:est)? )?(?:concerns?|dismay|alarm|outrage|sorrow)\b)/gi
const feelingNext =
  /^(express|voice|convey|raise) (?=(?:(?:deep|grave|serious|strong|profound|extreme|great)(?:est)? )?(?:concerns?|dismay|alarm|outrage|sorrow|fears?)\b)/i

/** The same for several who sign: the organisation's "we" becomes theirs by staying as it is. */
export function ours(sentence: string): string {
  return unchained(
    sentence
      .replace(/^I am\b/, 'we are')
      .replace(/^I was\b/, 'we were')
      .replace(fromYours, 'our ')
      .replace(feelingNext, '$1 our '),
  ).replace(/^say that you are /i, 'say that we are ')
}

const unchained = (sentence: string): string =>
  sentence.replace(chained, (_, joint: string, word: string) => `${joint}${speechVerbs.get(word.toLowerCase())}`)

/** The organisation's "we" and the instruction's "your concern" become the one writer's "I" and "my". */
export function own(sentence: string): string {
  return unchained(
    sentence
      .replace(/\bwe (are|were)\b/gi, (_, verb: string) => `I ${firstPerson[verb.toLowerCase()]}`)
      .replace(
        /\bwe (?=(?:do|have|had|believe|welcome|recogni[sz]e|acknowledge|condemn|oppose|ask|urge|call|hope|fear|know)\b)/gi,
        'I ',
      )
      .replace(fromYours, 'my ')
      .replace(feelingNext, '$1 my '),
  ).replace(/^say that you are /i, 'say that I am ')
}
