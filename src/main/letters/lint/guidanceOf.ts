/** What a case asks of those who write: "Please do not mention his family", read from its prose. */
import type { Case } from '#shared/cases.ts'
import { sentences } from '../../wording/sentences.ts'

export interface Guidance {
  /** As the case says it. */
  sentence: string
  /** `mention`: words that a letter should not hold. `send`: someone a letter should not go to. */
  about: 'mention' | 'send'
  /** What is not to be mentioned, or not to be written to. */
  terms: string[]
}

const not = `(?:do not|don['’]t|never|avoid|refrain from|(?:should|must) not|rather than)`
const mention = new RegExp(
  String.raw`\b${not}\s+(?:(?:ever|directly|explicitly)\s+)?(?:mention(?:ing)?|refer(?:ring)? to|nam(?:e|ing)|quot(?:e|ing)|includ(?:e|ing)|us(?:e|ing)|cit(?:e|ing)|allud(?:e|ing) to|(?:talk|speak|writ)(?:e|ing)? about)\s+(.+)$`,
  'i',
)
const send = new RegExp(
  String.raw`\b${not}\s+(?:send(?:ing)?|writ(?:e|ing)|address(?:ing)?|contact(?:ing)?|e-?mail(?:ing)?|post(?:ing)?|fax(?:ing)?)\b(.+)$`,
  'i',
)
const others: [RegExp, Guidance['about']][] = [
  [/\b(?:ne (?:pas )?(?:mentionne[rz]|cite[rz]|nomme[rz])(?: pas)?|évite[rz] de mentionner)\s+(.+)$/i, 'mention'],
  [/\bno (?:mencion(?:e|en|ar)|cit(?:e|en|ar)|nombr(?:e|en|ar))\s+(.+)$/i, 'mention'],
  [/\berwähnen Sie(?: bitte)?\s+(.+?)\s+nicht\b/i, 'mention'],
]
/** What follows the thing itself. */
const tail =
  /\s*(?:[;:(–—].*|\b(?:in (?:your|the|any) (?:letters?|appeals?|e-?mails?|messages?)|when|because|since|as (?:this|it|that)|so that|if|unless|dans vos|en sus?|in (?:Ihren|Ihrem))\b.*)$/i

export function guidanceOf({ note, additional, summary }: Pick<Case, 'note' | 'additional' | 'summary'>): Guidance[] {
  const found = new Map<string, Guidance>()
  for (const text of [note, additional, summary])
    for (const line of text.split(/\n+/))
      for (const sentence of sentences(line)) {
        const guidance = read(sentence)
        if (guidance && !found.has(sentence)) found.set(sentence, guidance)
      }
  return [...found.values()]
}

function read(sentence: string): Guidance | null {
  const bare = sentence.replace(/[.!]+["”’']?$/, '')
  const of = (about: Guidance['about'], rest: string): Guidance => ({ sentence, about, terms: termsIn(rest) })
  const said = mention.exec(bare)?.[1]
  if (said) return of('mention', said)
  const sent = send.exec(bare)?.[1]
  // "Do not send appeals after 3 May" says nothing of whom.
  if (sent) return of('send', /\bto\s+(.+)$/i.exec(sent)?.[1] ?? (/^\s*(?:the|his|her|any)\s/i.test(sent) ? sent : ''))
  for (const [pattern, about] of others) {
    const rest = pattern.exec(bare)?.[1]
    if (rest) return of(about, rest)
  }
  return null
}

const articles = /^(?:the|an?|any|that|his|her|their|its|your|le|la|les|el|los|las|der|die|das|den|to)\s+/i

const termsIn = (text: string): string[] =>
  text
    .replace(tail, '')
    .split(/\s*(?:,|\b(?:or|and|nor|ou|et|o|y|oder|und)\b)\s*/i)
    .map((term) =>
      term
        .replace(/["“”‘’«»]/g, '')
        .trim()
        .replace(articles, '')
        .trim(),
    )
    .filter((term) => term.length >= 3 && term.length <= 60 && !/^(?:it|him|her|them|this|these|those)$/i.test(term))
