/** What kind of sentence an ask is, as an urgent action prints it in a list. */
import { isPronoun, isSomeone, type Official } from './party.ts'
import { deedVerbs, directed, speechVerbs } from './verbs.ts'

export type Ask =
  /** "Urging the President to ...": `verb` "urge" or "call on", `rest` from the link word on: "to commute ...". */
  | { kind: 'directed'; verb: string; party: string; rest: string }
  /** "Stress that ...", "Expressing concern at ...". */
  | { kind: 'said'; verb: string; rest: string }
  /** "release him at once": what should be done, in the plain form. */
  | { kind: 'deed'; rest: string; not: boolean }
  /** "the immediate release of ...". */
  | { kind: 'thing'; rest: string }
  /** A sentence that already stands by itself. */
  | { kind: 'sentence'; text: string }
  | { kind: 'unknown'; text: string }

const bullet = /^(?:[-*•·–—\u{F0B7}\u{F0A7}]\s*|\(?\d{1,2}[.)]\s+)+/u
const adverbs = String.raw`(?:(?:also|again|respectfully|strongly|urgently|[a-z]+ly)(?:,? and (?=[a-z]+ly\b)|,? )\s*)*`
const leadIn =
  /^(?:please )?(?:write|send|e-?mail|fax|call|tweet|contact|appeal)\b[^.;:]{0,160}?[,:]? \b(?=(?:urging|calling (?:on|for)|asking|demanding|expressing|requesting|insisting)\b)/i

/** Joins lines, drops the bullet and the mark that a list item ends in. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(bullet, '')
    .replace(/[\s;,:]+(?:and|or)?$/i, '')
    .replace(/[\s;,.:]+$/, '')
}

/** @param known the case's officials: a name among them is someone to be urged */
export function parseAsk(text: string, known: Official[]): Ask {
  const said = tidy(text).replace(leadIn, '')
  // A new sentence inside an ask stays as it stands; only the first one is turned.
  if (/^(?:I|We) (?=\p{Ll})/u.test(said)) return { kind: 'sentence', text: said.replace(/^We /, 'I ') }
  const plain = said.replace(/^(?:please|kindly) /i, '').replace(/^to (?=\p{Ll})/u, '')
  const lead = new RegExp(`^(${adverbs})([A-Za-z-]+)\\b ?(.*)$`, 'is').exec(plain)
  if (!lead) return { kind: 'unknown', text: said }
  const [, adverb = '', word = '', rest = ''] = lead
  const speech = speechVerbs.get(word.toLowerCase())
  if (speech !== undefined && rest !== '') {
    const asked = asDirected(speech, rest, known)
    if (asked) return asked
    if (!deedVerbs.has(word.toLowerCase()) || word.toLowerCase().endsWith('ing'))
      return { kind: 'said', verb: speech, rest }
  }
  const not = /^(?:do not|don['’]t|not(?: to)?|never)\s+(.*)$/is.exec(plain)
  if (not?.[1] && deedVerbs.has((/[a-z-]+/i.exec(not[1])?.[0] ?? '').toLowerCase()))
    return { kind: 'deed', rest: lower(not[1]), not: true }
  const deed = deedVerbs.get(word.toLowerCase())
  // "Release of all prisoners", "Use of torture": a verb's word, but the name of a thing.
  if (deed !== undefined && !/^of\b/i.test(rest) && rest !== '')
    return { kind: 'deed', rest: `${adverb.toLowerCase()}${deed} ${rest}`, not: false }
  if (isSentence(said)) return { kind: 'sentence', text: said }
  if (
    /^(?:the|an?|all|full|immediate|prompt|unconditional|fair|no|any|adequate|access|release|protection|justice|freedom|abolition)\b/i.test(
      said,
    )
  )
    return { kind: 'thing', rest: lower(said) }
  return { kind: 'unknown', text: said }
}

/** "on the President to establish ..." as whom and what. */
function asDirected(verb: string, after: string, known: Official[]): Ask | null {
  const marker = directed[verb]
  const mark = marker?.exec(after)
  if (!mark) return null
  const object = after.slice(mark[0].length).trim()
  const links =
    verb === 'remind' || verb === 'inform' || verb === 'tell'
      ? /[,:]? (that|of|to)\b:?/gi
      : /[,:]? ((?:not )?to|for|on)\b:?/gi
  for (const link of object.matchAll(links)) {
    const word = (link[1] ?? '').toLowerCase()
    if ((word === 'for' || word === 'on') && !/^(?:thank|congratulate|commend)$/.test(verb)) continue
    const party = object.slice(0, link.index).replace(/,$/, '')
    if (!isPronoun(party) && !isSomeone(party, known)) {
      if (party.split(' ').length > 18) return null
      continue
    }
    const rest = object.slice((link.index ?? 0) + link[0].length).trim()
    if (rest === '') continue
    return {
      kind: 'directed',
      verb: mark[0] ? `${verb} ${mark[0].toLowerCase()}` : verb,
      party: lowerArticle(party),
      rest: `${word} ${rest}`,
    }
  }
  return null
}

const isSentence = (text: string): boolean =>
  /^(?:\S+ ){1,14}?(?:must|should|shall|needs? to|has to|have to|is|are|was|were|has been|have been|cannot|ought)\b/i.test(
    text,
  )

/** Lower case at the start, unless the first word is a name or in capitals. */
const lower = (text: string): string =>
  /^(?:[A-Z]['’]?[A-Z]|I\b)/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
const lowerArticle = (text: string): string => {
  const quiet = text.includes(' ') && text === text.toUpperCase() ? text.toLowerCase() : text
  return quiet.replace(/^(?:The|All|Them|Him|Her)\b/i, (word) => word.toLowerCase())
}
