/** Country names in four languages, found in folded text without one large expression. */
import { adjectives, aliases } from './data/countries.ts'
import { matchesOf } from './matches.ts'
import { fold } from './text.ts'
import type { Span } from './types.ts'

const names = new Map<string, string>()
/** First word of each name -> the names that begin with it, longest first. */
const byFirstWord = new Map<string, string[]>()
const adjectiveCodes = new Map<string, string>()

build()

function build(): void {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  for (const locale of ['en', 'fr', 'es', 'de']) {
    const display = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })
    for (const a of letters) {
      for (const b of letters) {
        const code = a + b
        // Regions that are not countries, reserved codes and codes that were withdrawn.
        if (
          /^(?:AC|AN|BU|CP|CQ|CS|DD|DG|EA|EU|EZ|FX|IC|NT|QO|SU|TA|TP|UN|XA|XB|YD|YU|ZR|ZZ|DY|HV|NH|RH|VD|TL)$/.test(
            code,
          )
        )
          continue
        const name = display.of(code)
        if (name && name !== code) add(name, code)
      }
    }
  }
  for (const [code, list] of Object.entries(aliases)) for (const name of list.split('|')) add(name, code, true)
  for (const [code, list] of Object.entries(adjectives))
    for (const word of list.split('|')) adjectiveCodes.set(word, code)
  for (const name of names.keys()) {
    const first = /^[a-z.]+/.exec(name)?.[0] ?? name
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name])
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.length - a.length)
}

function add(name: string, code: string, force = false): void {
  const key = fold(name)
  if (force || !names.has(key)) names.set(key, code)
  const short = key.replace(/ \(.*\)$/, '')
  if (!names.has(short)) names.set(short, code)
}

/** `the Islamic Republic of ` */
const formal =
  /^(?:the |la |le |el |die |der )?(?:islamic |arab |federal |democratic |socialist |bolivarian |plurinational |united )*(?:republic|kingdom|state|sultanate|republique|royaume|republica|reino|republik|konigreich)(?: of| de| du| de la| des| von| der)?(?: the)? /

/** The country that a text names and nothing else: `Belarus`, `REPUBLIC OF GUATEMALA`, `(Bélgica)`. */
export function countryCodeOf(text: string, folded = fold(text)): string | null {
  let plain = folded
  if (/^[^a-z]|[^a-z]$|\s\s|\n/.test(plain))
    plain = plain.replace(/^[\s(,.;:•-]+|[\s),.;:-]+$/g, '').replace(/\s+/g, ' ')
  if (plain.length < 2 || plain.length > 60) return null
  return names.get(plain) ?? (formal.test(plain) ? (names.get(plain.replace(formal, '')) ?? null) : null)
}

export type CountryHit = Span & { code: string }

const capitalised = /(?<![\p{L}@.])\p{Lu}[\p{L}.]*/gu

/** Country names in printed text: capitalised words only, the longest name at each place. */
export function findCountries(printed: string, folded: string): CountryHit[] {
  const hits: CountryHit[] = []
  let after = 0
  for (const start of matchesOf(capitalised, printed)) {
    const at = start.index
    if (at < after) continue
    const first = folded.slice(at, at + start[0].length)
    const list = byFirstWord.get(first) ?? (first.endsWith('.') ? byFirstWord.get(first.slice(0, -1)) : undefined)
    if (!list) continue
    for (const name of list) {
      if (!folded.startsWith(name, at) || /[a-z]/.test(folded.charAt(at + name.length))) continue
      // Short forms such as "car" or "uk" only count in capitals.
      if (name.length <= 3 && printed.slice(at, at + name.length) !== printed.slice(at, at + name.length).toUpperCase())
        continue
      const code = names.get(name)
      if (code) hits.push({ start: at, end: at + name.length, code })
      after = at + name.length
      break
    }
  }
  return hits
}

export function adjectiveCountry(word: string): string | null {
  return adjectiveCodes.get(word) ?? null
}
