/** A headline's case repaired for display: capitals, broken small caps and lost capitals become sentence case. */
import { findCountries } from '../countryNames.ts'
import { isCapitals } from '../flat.ts'
import { fold } from '../text.ts'

const smallWords = new Set(
  'a an the of for in on at to by and or nor with from as de la le les du des et en un une au aux dans sur par pour el los las y del al por con una der die das und den dem im am auf bei von zu'.split(
    ' ',
  ),
)

/** Case for display. Only capitals or a broken mixture are touched; names known from the text get their own case. */
export function repairCase(printed: string, names: readonly string[], text: string): string {
  const letters = printed.replace(/[^\p{L}]/gu, '')
  const upper = letters.replace(/[^\p{Lu}]/gu, '').length
  const capitalWords = printed.split(/\s+/).filter((word) => /\p{Lu}{3}/u.test(word) && !/\p{Ll}/u.test(word)).length
  const broken = capitalWords >= 2 || (letters.length > 8 && upper > letters.length * 0.6)
  const known = new Map<string, string>()
  for (const hit of findCountries(printed, fold(printed))) {
    for (const part of printed.slice(hit.start, hit.end).split(/\s+/)) {
      if (part.length > 3 && isCapitals(part) && !smallWords.has(fold(part)))
        known.set(fold(part), part.charAt(0) + part.slice(1).toLowerCase())
    }
  }
  for (const name of names) for (const part of name.split(/\s+/)) known.set(fold(part), part)
  if (!broken) {
    // Formatted capitals come out as lower case: only the first letter and the names are wanting.
    if (upper > 0 && printed.split(/\s+/).some((w) => /^\p{Lu}/u.test(w))) return printed
    return sentenceCase(printed, known, text)
  }
  return sentenceCase(printed.toLowerCase(), known, text, printed)
}

function sentenceCase(lower: string, known: ReadonlyMap<string, string>, text: string, printed = lower): string {
  const originals = printed.split(/(\s+)/)
  let first = true
  return lower
    .split(/(\s+)/)
    .map((word, i) => {
      if (!/\p{L}/u.test(word)) return word
      const bare = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
      const key = fold(bare)
      const own = known.get(key) ?? (smallWords.has(key) ? undefined : inText(bare, originals[i] ?? word, text))
      const begin = first
      first = /[:.!?]$/.test(word)
      if (own) return word.replace(bare, own)
      return begin ? word.replace(bare, bare.charAt(0).toUpperCase() + bare.slice(1)) : word
    })
    .join('')
}

/** Not within an e-mail address or link, which are written small whatever they name. */
const inSentence = (before: string): boolean => !/[@./_-]$/.test(before)

/** A word that the text writes with a capital within its sentences keeps it: names, countries, organisations. */
function inText(word: string, printed: string, text: string): string | undefined {
  if (word.length < 2) return undefined
  const capital = word.charAt(0).toUpperCase() + word.slice(1)
  const shape = printed.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  if (
    shape === shape.toUpperCase() &&
    word.length <= 6 &&
    containsWord(
      text,
      shape,
      (before, after) =>
        !/\p{Lu}{2}\W*$/u.test(before) && !/^\W*\p{Lu}{2}/u.test(after) && /\p{Ll}/u.test(before + after),
    ) &&
    !containsWord(text, word, inSentence)
  )
    return shape
  // `N’Djamena`, `Addis-Abeba`: capitals within the word.
  const inner = capital.replace(/(?<=['’-])\p{L}/gu, (letter) => letter.toUpperCase())
  const named = [capital, inner].find((form) =>
    containsWord(text, form, (before) => /[\p{Ll},;)]["'“‘]?\s$/u.test(before)),
  )
  return named && !containsWord(text, word, inSentence) ? named : undefined
}

function containsWord(text: string, word: string, around: (before: string, after: string) => boolean): boolean {
  for (let from = 0, tries = 0; tries < 12; tries++) {
    const hit = text.indexOf(word, from)
    if (hit < 0) return false
    const after = text.charAt(hit + word.length)
    // What stands on other lines is of other sentences.
    const lead = text.slice(Math.max(0, hit - 4, text.lastIndexOf('\n', hit) + 1), hit)
    if (
      !/\p{L}/u.test(after) &&
      !/\p{L}$/u.test(lead) &&
      around(lead, text.slice(hit + word.length, hit + word.length + 6).split('\n', 1)[0] ?? '')
    )
      return true
    from = hit + word.length
  }
  return false
}
