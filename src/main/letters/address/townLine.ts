/** Finds town and postcode in an address as somebody printed it, and only where both are beyond doubt. */
import { fold } from '#shared/fold.ts'
import type { CountryCode } from '#shared/values.ts'
import { isWestern } from '../layout/scripts.ts'
import { notTowns, once } from './postalData.ts'
import { type TownRule, townRule } from './townRule.ts'

export interface TownLine {
  rule: TownRule
  /** Index of the line. */
  at: number
  /** What stands before it on the same line, as in "12 Lipavaya St, 220030 Minsk". */
  head: string
  postcode: string
  town: string
  /** What was printed of the two. */
  printed: string
  /** Whether the postcode was printed before the town. */
  place: 'before' | 'after'
}

/** A region behind the town: "Springfield, IL", "Brasília - DF". */
const withRegion = /^(.*?)(?:\s*[,/-]\s*|\s+)\p{Lu}{2,3}$/u
/** Lines from the end in which a town may stand: a region or district may follow it. */
const depth = 2

export function findTown(lines: readonly string[], country: CountryCode): TownLine | null {
  const rule = townRule(country)
  if (!rule) return null
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - depth); at--) {
    const line = lines[at] ?? ''
    for (const from of startsIn(line)) {
      const printed = line.slice(from)
      const head = line.slice(0, from).replace(/[\s,;]+$/, '')
      const found = parse(printed, rule)
      if (found && (head !== '' || at > 0 || lines.length === 1) && plausible(found.postcode, lines, at, head))
        return { rule, at, head, printed, ...found }
    }
  }
  return null
}

/** The whole line, then its last part and its last two between commas. */
function startsIn(line: string): number[] {
  const commas = [...line.matchAll(/[,;]\s*/g)].map((comma) => comma.index + comma[0].length)
  return [0, ...commas.slice(-2).reverse()]
}

/** "Praha 1", "Lyon Cedex 03", "Paris 07 SP": a town's own number, behind a postcode that stands where it belongs. */
const ownNumber = /(?:\s+cedex)?\s+\d{1,2}(?:\s+SP)?$/i

function parse(
  text: string,
  { before, after, ...rule }: TownRule,
): Pick<TownLine, 'postcode' | 'town' | 'place'> | null {
  for (const [place, pattern] of [
    ['before', before],
    ['after', after],
  ] as const) {
    const { town, code } = pattern.exec(text)?.groups ?? {}
    if (!town || !code || !isSurelyCode(code)) continue
    const name = place === 'before' && rule.place === place ? town.replace(ownNumber, '') : town
    if (isSurelyTown(name)) return { place, town: town.trim(), postcode: code }
  }
  return null
}

/** One of letters alone is known by its blank (HM FX): without it many a name could be one of Bermuda's. */
const isSurelyCode = (text: string): boolean => /[\d\s]/.test(text)

/** A short code may be a house number: then the address must have a number elsewhere too. */
const plausible = (postcode: string, lines: readonly string[], at: number, head: string): boolean =>
  postcode.replace(/\W/g, '').length >= 5 || /\d/.test(head) || lines.slice(0, at).some((line) => /\d/.test(line))

/** Whether a text can be nothing but a town, with a region's letters behind it at the most. */
export function isSurelyTown(text: string): boolean {
  const name = withRegion.exec(text)?.[1] ?? text
  if (name === '' || name.length > 40 || !/^[\p{L}\p{M}][\p{L}\p{M}\s.'’()/-]*$/u.test(name)) return false
  const words = wordsOf(name)
  const { within, last, endings } = guards()
  const whole = ` ${words.join(' ')} `
  return (
    words.length <= 5 &&
    !within.some((word) => whole.includes(word)) &&
    !(words.length > 1 && last.has(words.at(-1) ?? '')) &&
    !words.some((word) => endings.some((ending) => word.endsWith(ending)))
  )
}

/** Words that show a line to be a street, a box, an office or a region. */
const guards = once(() => {
  const { endings = [], lasts = [], ...lists } = notTowns()
  return {
    within: Object.values(lists).flatMap((list) => list.map((word) => ` ${wordsOf(word).join(' ')} `)),
    last: new Set(lasts),
    endings: endings.map((ending) => wordsOf(ending).join('')),
  }
})

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[\s.()/,'’-]+/)
    .filter((word) => word !== '')

/** Capitals where the script has them in every font. */
export function inCapitals(text: string, country: CountryCode): string {
  if (!isWestern(text)) return text
  const language = country === 'TR' || country === 'AZ' ? country.toLowerCase() : 'en'
  return text.toLocaleUpperCase(language)
}
