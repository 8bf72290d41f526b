/** People at risk where the document lists them: `Name:` labels and names marked (m) or (f). */
import type { CaseDraft } from '#shared/intake.ts'
import { countryCodeOf, findCountries } from '../countryNames.ts'
import { anyOf } from '../labels/index.ts'
import { matchesOf } from '../matches.ts'
import { isName } from '../party/words.ts'
import { linesOf } from '../segment.ts'
import { fold, tidy } from '../text.ts'
import type { Context, Found, Span } from '../types.ts'

export type DraftPerson = CaseDraft['people'][number]
export type People = Found<DraftPerson[]>

const bracketed = /\((il|elle|iel|[eé]l|ella|masculino|femenino|masculin|f[eé]minin|he|she|they|er|sie)\)/i
const pronoun =
  /\(?\b((?:she|he|they|elle|il|iel|ella|el|ellos|ellas|elles|ils|sie|er)\s?[/,]\s?[a-z]+(?:\s?\/\s?[a-z]+)?)\)?/i
const honorific = new RegExp(`^(?:(?:${anyOf('honorifics')})[ ,]+)+`)
/** Short words that are names in one tongue and honorifics in another stay with the name. */
const keepTitle = /^(?:u|daw|ko|ma|he|me|sir|prince|princess|sister|father|brother|imam|sheikh|shaikh|don|dona|d\.) $/

export function stripHonorific(name: string): string {
  const hit = honorific.exec(fold(name))
  if (!hit || keepTitle.test(hit[0])) return tidy(name)
  return tidy(name.slice(hit[0].length))
}

/** `Name: A, B and C`, `NAME AND PREFERRED PRONOUN: A (he/him)`. */
export function fromLabels({ sections }: Context): People | null {
  const people: DraftPerson[] = []
  const spans: Span[] = []
  for (const line of linesOf(sections, 'names')) {
    if (/address 1|^n\/?a$|^(?:various|several|community|not applicable)/.test(line.fold)) continue
    for (const part of line.text.split(/\s*[;,]\s*(?![^(]*\))|\s+(?:and|y|et|und)\s+/)) {
      const pronouns = pronoun.exec(part)?.[1] ?? bracketed.exec(part)?.[1] ?? null
      const name = stripHonorific(
        part
          .replace(pronoun, '')
          .replace(bracketed, '')
          .replace(/\((?:m|f|h|all|both|male|female)\)|\([^)]*(?:pronoun|n\/a)[^)]*\)|^[-–•\s]+|[.\s-]+$/gi, ''),
      )
      if (pronouns && name.length < 2) {
        const before = people[people.length - 1]
        if (before) before.pronouns ??= pronouns
        continue
      }
      if (!/^['‘’]?(?:al-|el-)?\p{Lu}/u.test(name) || name.length > 60 || name.split(' ').length > 7) continue
      if (
        /^(?:\d+ )?(?:other|others|community|members?|all|both|and)\b/i.test(name) ||
        (!/\p{Ll}/u.test(name.slice(1)) && name.length < 3)
      )
        continue
      people.push({ name, pronouns })
    }
    spans.push({ start: line.start, end: line.end })
  }
  return people.length > 0 ? { value: unique(people), spans, sureness: 'sure' } : null
}

const marked =
  /(?<![\p{L}])((?:['‘’]?[\p{Lu}][\p{L}'’‘.-]*|al-\s?\p{Lu}[\p{L}'’-]*|\((?:\p{Lu}[\p{L}'’-]*)\)|(?:de la|de|del|bin|bint|ibn|al|el|van|von|y|dos|da)(?=\s))(?:\s+(?:['‘’]?[\p{Lu}][\p{L}'’‘.-]*|al-\s?\p{Lu}[\p{L}'’-]*|\(\p{Lu}[\p{L}'’ -]*\)|(?:de la|de|del|bin|bint|ibn|al|el|van|von|y|dos|da)(?=\s))){0,6}),?\s*[([](?:m|f|h|w)[)\]]/gu

const outcome = /(?:^|\n)\s*(?:released|executed|killed|died|dead|freed)(?: persons?)? ?:\s*$/

/** `Mehdi X (m), student`, also behind the country in capitals. */
export function fromGenderMarks({ doc }: Context): People | null {
  if (!/[([](?:m|f|h|w)[)\]]/.test(doc.text)) return null
  const people: DraftPerson[] = []
  const spans: Span[] = []
  for (const hit of matchesOf(marked, doc.text)) {
    const raw = hit[1] ?? ''
    const land = findCountries(raw, fold(raw))[0]
    const from = land && land.start === 0 ? land.end : 0
    // `Executed: X (m)`, `Released: Y (f)`: no longer at risk.
    if (outcome.test(doc.fold.slice(Math.max(0, hit.index - 24), hit.index))) continue
    // `USA (Oklahoma)  X (m)`: the state belongs to the country.
    const told = raw.slice(from).replace(/^[\s,:–-]+/, '')
    const name = stripHonorific(from > 0 ? told.replace(/^\([^)]*\)\s+(?=\S)/, '') : told)
    if (name.length < 3 || countryCodeOf(name)) continue
    people.push({ name, pronouns: null })
    spans.push({ start: hit.index + from, end: hit.index + raw.length })
  }
  return people.length > 0 ? { value: unique(people), spans, sureness: 'sure' } : null
}

const subjectLine = /^(?:re|ref|subject|betreff|betrifft|objet|asunto|concerne|concerning|regarding) ?: */

/** `Re: A and B` above a letter, nothing but names, of which the letter goes on to speak. */
export function fromSubject({ doc }: Context): People | null {
  for (const line of doc.lines.slice(0, 40)) {
    const lead = subjectLine.exec(line.fold)?.[0].length
    if (!lead) continue
    const parts = line.text.slice(lead).split(/\s*[;,]\s*|\s+(?:and|y|et|und|&)\s+/)
    const below = doc.fold.slice(line.end)
    if (!parts.every((part) => isName(part) && below.includes(fold(stripHonorific(part))))) continue
    const value = unique(parts.map((part) => ({ name: stripHonorific(part), pronouns: null })))
    return { value, spans: [{ start: line.start + lead, end: line.end }], sureness: 'likely' }
  }
  return null
}

/** The same name once. */
export function unique(people: readonly DraftPerson[]): DraftPerson[] {
  const seen = new Set<string>()
  return people.filter((person) => {
    const key = fold(person.name)
    if (key === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}
