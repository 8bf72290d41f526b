/** Runs of capitalised words that could be a person's name. Pure shape; who it is gets decided in `people.ts`. */
import { adjectiveCountry, countryCodeOf } from '../countryNames.ts'
import { anyOf, notNamesFor } from '../labels/index.ts'
import { matchesOf } from '../matches.ts'
import { fold } from '../text.ts'
import type { Span, Tongue } from '../types.ts'

export type NameRun = Span & { name: string; words: number }

const token = String.raw`['‘’ʿ]?(?:[Aa]l-\s?|[Ee]l-\s?|[Aa]n-|[Aa]r-|[Aa]sh-|[Aa]t-|[Dd]['’]|O['’])?\p{Lu}[\p{L}\p{M}]*(?:[-'’‘]\s?\p{L}+)*`
const link = `(?:de la|de los|de las|del|de|da|dos|do|di|van der|van den|van|von|bin|bint|ibn|ben|al|el|ul|ur|ould|y|e)`
const alias = String.raw`(?:\s\(\p{Lu}\p{Ll}[\p{L}'’-]*\))?`
const runPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${token}${alias}(?:\s(?:${link}\s)?(?:${token}|\p{Lu}\.)${alias}){0,5}`,
  'gu',
)

/** Countries that people are named after. */
const alsoNames = /^(?:guadalupe|jordan|israel|georgia|dominica|chad|kenya|santa lucia|martin|oman|india)$/
/** `Rocío Alcántara y Guadalupe Fuentes`: two whole names; `Ortega y Gasset` is one. */
const joined = /^(\p{Lu}\S*(?: \S+)*? \p{Lu}\S*) (?:y|e) (?=\p{Lu}\S* (?:\S+ )*\p{Lu})/u

const word = /\S+/g
const roleWord = new RegExp(`^(?:${anyOf('roles')})$`)

/** Name runs of a text. Leading and trailing words that no name has are cut; what holds one inside falls out. */
export function nameRuns(text: string, tongue: Tongue | null): NameRun[] {
  const notNames = notNamesFor(tongue)
  const isForeign = (word: string, leading: boolean) => foreign(word, leading, notNames)
  const runs: NameRun[] = []
  for (const hit of matchesOf(runPattern, text)) {
    const two = joined.exec(hit[0])
    const cut = two ? two[0].length : 0
    const halves = two ? [two[1] ?? '', hit[0].slice(cut)] : [hit[0]]
    halves.forEach((half, i) => {
      const run = runOf(text, half, hit.index + (i === 0 ? 0 : cut), isForeign)
      if (run) runs.push(run)
    })
  }
  return runs
}

function runOf(
  text: string,
  half: string,
  from: number,
  isForeign: (word: string, leading: boolean) => boolean,
): NameRun | null {
  const parts = matchesOf(word, half).map((part) => ({ text: part[0], at: from + part.index }))
  while (parts.length > 0 && isForeign(parts[0]?.text ?? '', true)) parts.shift()
  const first = parts[0]
  const last = parts[parts.length - 1]
  // The first one was asked already.
  if (!first || !last || parts.some((part) => part !== first && isForeign(part.text, false))) return null
  let end = last.at + last.text.length
  const name = text.slice(first.at, end).replace(/['’]s?$/, '')
  end = first.at + name.length
  const lettersOnly = name.replace(/[^\p{L}]/gu, '')
  if (
    lettersOnly.length < 3 ||
    countryCodeOf(name) ||
    (lettersOnly === lettersOnly.toUpperCase() && lettersOnly.length > 3 && parts.length < 2)
  )
    return null
  return { name, start: first.at, end, words: parts.filter((part) => /\p{Lu}/u.test(part.text)).length }
}

/** A word that no person's name holds: "Court", "Amnesty", a country, an adjective of one. */
function foreign(word: string, leading: boolean, notNames: ReadonlySet<string>): boolean {
  const folded = fold(word)
  const key = folded.replace(/^'|'s$|[^a-z'-]+$/g, '').replace(/'$/, '')
  if (notNames.has(key) || notNames.has(key.replace(/^(?:l'|d'|qu')/, ''))) return true
  if (leading && roleWord.test(key)) return true
  if (leading && /^(?:l'|d'|qu')/.test(key) && notNames.has(key.slice(key.indexOf("'") + 1))) return true
  if (
    adjectiveCountry(key) !== null ||
    (key.includes('-') && key.split('-').some((part) => part.length > 4 && adjectiveCountry(part) !== null))
  )
    return true
  return word.length > 3 && countryCodeOf(word, folded) !== null && !alsoNames.test(key)
}
