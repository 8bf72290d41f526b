/** Asks as the sentences of one person's letter: "Urging President X to commute ..." is "I urge you to commute ...". */
import { type Ask, parseAsk } from './parse.ts'
import { isAtLarge, isAuthority, isDiplomat, isPronoun, likeness, type Official } from './party.ts'
import { ours, own, toYou, withName } from './pronouns.ts'

export interface AskSetting {
  /** The letter's addressee, and the case's other officials. */
  addressee: Official
  others: Official[]
  people: { name: string; pronouns: string | null }[]
  /** The case's country in English; null when unknown. */
  country: string | null
  /** Whether more than one person signs: "We urge you". */
  several?: boolean
}

/** One sentence an ask, without a final word of connection between them, each ending in a full stop. */
export function asksAsSentences(asks: string[], setting: AskSetting, frame = unknownFrame): string[] {
  const known = [setting.addressee, ...setting.others]
  const talk: Talk = { setting, frame, named: new Set(), last: null }
  const parsed = asks.map((text) => parseAsk(text, known)).filter((ask) => !('text' in ask) || ask.text !== '')
  const subject = setting.several === true ? 'we' : 'I'
  return parsed.map((ask, i) => close(connect(clause(ask, talk), { subject, i, count: parsed.length })))
}

const unknownFrame = 'I respectfully put this request before you: {{ask}}.'

interface Talk {
  setting: AskSetting
  /** What an ask that cannot be turned is quoted in, with `{{ask}}`. */
  frame: string
  /** Officials already named in full: a second time the printed words are enough. */
  named: Set<Official>
  /** Whom the ask before this one was about: "them" refers to it. */
  last: Party | null
}

/** `you`: the letter's own addressee; else the words for someone else. */
type Party = 'you' | { words: string }

/** What follows "I", or a whole sentence. */
type Clause = { verb: string } | { whole: string }

function clause(ask: Ask, talk: Talk): Clause {
  const { setting } = talk
  const own = ownTo(setting)
  switch (ask.kind) {
    case 'directed':
      return directedClause(ask, talk)
    case 'said':
      return { verb: own(`${ask.verb} ${saidTo(ask.verb, ask.rest, setting)}`) }
    case 'deed': {
      const party = talk.last ?? anyone(setting)
      talk.last = party
      const rest = `${ask.not ? 'not to' : 'to'} ${ask.rest}`
      if (party === 'you') return { verb: own(`ask you ${toYou(rest)}`) }
      return { verb: own(`ask you to urge ${party.words} ${withName(rest, setting.people)}`) }
    }
    case 'thing':
      return { verb: own(`ask for ${ask.rest}`) }
    case 'sentence':
      return /^I (?!am\b|was\b)/.test(ask.text) ? { verb: own(ask.text.slice(2)) } : { whole: own(ask.text) }
    case 'unknown':
      return { whole: talk.frame.replace('{{ask}}', () => own(ask.text)) }
  }
}

/** What the document says of itself, said of who signs. */
const ownTo =
  ({ several = false }: AskSetting) =>
  (sentence: string): string =>
    several ? ours(sentence) : own(sentence)

function directedClause(ask: Ask & { kind: 'directed' }, talk: Talk): Clause {
  const own = ownTo(talk.setting)
  const { people } = talk.setting
  const party = resolve(ask.party, talk)
  talk.last = party
  const link = ask.rest.startsWith('not to ') || ask.rest.startsWith('to ')
  if (party === 'you') return { verb: own(`${ask.verb} you ${toYou(ask.rest)}`).replace(chainedPronoun, '$1you') }
  if (link) return { verb: own(`ask you to ${ask.verb} ${party.words} ${withName(ask.rest, people)}`) }
  // Nobody asks an official to remind or to thank another: the letter says it of them.
  return { verb: own(`${ask.verb} ${party.words} ${ask.rest}`) }
}

/** "... and call on them to": still the one whom the ask began with. */
const chainedPronoun = /\b(and (?:call (?:on|upon)|urge|ask|request|remind) )(?:them|him|her)(?= (?:to|that|of)\b)/gi

/** Whom the words of an ask mean in a letter to this addressee. */
function resolve(words: string, talk: Talk): Party {
  // "the authorities, in particular the Ministry of the Interior,": the head decides.
  const comma = words.indexOf(', ')
  if (comma > 0) {
    const head = resolve(words.slice(0, comma), talk)
    return head === 'you' ? head : { words: `${words},` }
  }
  const { addressee, others, country } = talk.setting
  if (/^you$/i.test(words)) return 'you'
  if (isPronoun(words)) return talk.last ?? anyone(talk.setting)
  if (isAtLarge(words)) return isAuthority(addressee) ? 'you' : { words }
  const mine = likeness(words, addressee, country)
  const best = others
    .map((official) => ({ official, likeness: likeness(words, official, country) }))
    .sort((a, b) => b.likeness - a.likeness)[0]
  if (mine > 0 && mine >= (best?.likeness ?? 0)) return 'you'
  if (!best || best.likeness === 0) return { words }
  const known = talk.named.has(best.official)
  talk.named.add(best.official)
  return { words: known || best.likeness === 3 ? words : inFull(best.official) || words }
}

/** Whom an ask means that names nobody: whoever can act on it. */
function anyone({ addressee, others }: AskSetting): Party {
  if (!isDiplomat(addressee)) return 'you'
  const deciding = others.filter((official) => isAuthority(official))
  const [only] = deciding
  return only && deciding.length === 1 && inFull(only) ? { words: inFull(only) } : { words: 'the authorities' }
}

/** "President Alena Doe", "Ivan Doe, Minister of Justice", "the Minister of Justice". */
function inFull({ name, title }: Official): string {
  if (!name) return title ? `the ${title.replace(/^the /i, '')}` : ''
  if (!title || name.toLowerCase().startsWith(title.toLowerCase())) return name
  return / (?:of|for) |,/.test(title) ? `${name}, ${title},` : `${title} ${name}`
}

/** "concern to the authorities that": the letter itself goes to them. */
function saidTo(verb: string, rest: string, { addressee }: AskSetting): string {
  if (!/^(?:express|voice|convey|raise|state|stress|explain)$/.test(verb) || !isAuthority(addressee)) return rest
  return rest.replace(
    /^((?:[\w-]+ ){1,4}?)to (?:the (?:[\w-]+ )?(?:authorities|government)|them|him|her) (?=that|about|at|over|for)/i,
    '$1',
  )
}

function connect(said: Clause, { subject, i, count }: { subject: 'I' | 'we'; i: number; count: number }): string {
  if ('whole' in said) return said.whole
  if (i > 0 && i === count - 1 && count > 2) return `Finally, ${subject} ${said.verb}`
  return i > 0 ? `${subject} also ${said.verb}` : `${subject} ${said.verb}`
}

const close = (text: string): string => {
  const first = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?…]["”’')]?$/.test(first) ? first : `${first}.`
}
