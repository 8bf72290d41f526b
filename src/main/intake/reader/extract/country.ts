/** The country whose authorities are written to. Labels first, then the index number, then what the text names. */
import { adjectiveCountry, countryCodeOf, findCountries } from '../countryNames.ts'
import { countryOfIndex } from '../data/regions.ts'
import { matchesOf } from '../matches.ts'
import type { Draft } from '../party/block.ts'
import { linesOf } from '../segment.ts'
import { fold } from '../text.ts'
import type { Context, Found, Line, Span } from '../types.ts'

type Parts = {
  index: Found<string> | null
  headline: Found<string> | null
  reference: Found<unknown> | null
  targets: readonly Draft[]
}

export function readCountry(context: Context, parts: Parts): Found<string> | null {
  return (
    labelled(context) ??
    atReference(context, parts) ??
    fromHeadline(context, parts.headline) ??
    standingAlone(context, parts.reference?.spans[0]) ??
    fromIndex(parts.index) ??
    standingAlone(context) ??
    inHeadline(context, parts.headline) ??
    fromTargets(parts.targets) ??
    mostNamed(context)
  )
}

function found(code: string, start: number, end: number, sureness: Found<string>['sureness'] = 'sure'): Found<string> {
  return { value: code, spans: [{ start, end }], sureness }
}

function labelled({ sections }: Context): Found<string> | null {
  for (const line of linesOf(sections, 'country')) {
    const code = countryCodeOf(line.text)
    if (code) return found(code, line.start, line.end)
  }
  return null
}

/** On the line of the reference: `(Guatemala: UA 85.17)`, `UA: Turkey 35.19`, `Index: ASA .. Pakistan Date: ..`. */
function atReference({ doc }: Context, { reference }: Parts): Found<string> | null {
  for (const span of reference?.spans ?? []) {
    const line = doc.lines.find((l) => l.start <= span.start && span.start < l.end)
    if (!line) continue
    const from = Math.max(line.start, span.start - 70)
    const to = Math.min(line.end, span.end + 130)
    const hits = findCountries(doc.text.slice(from, to), doc.fold.slice(from, to))
    for (const hit of hits) {
      const before = doc.fold.slice(from, from + hit.start)
      const after = doc.fold.slice(from + hit.end, to)
      const bracket = /\($/.test(before.trimEnd()) && /^ ?: ?(?:ua|au)/.test(after)
      const inside = from + hit.start > span.start && from + hit.end <= span.end
      const header =
        /(?:\d{4}|\d\/\d{2})[\s|,)\-–]*(?:fecha:? ?\|? ?|date ?:? ?\|? ?)?$/.test(before) &&
        /^[\s|,]*(?:$|date|fecha|datum|issue|\d{1,2} |[a-z]+ \d|urgent)/.test(after)
      const piped = /\| ?(?:[^|]*\| ?)?$/.test(before) && /^\s*(?:\||$)/.test(after)
      // `UA 3/22 ERITREA - X, journalist`
      const printed = doc.text.slice(from + hit.start, from + hit.end)
      const caseLine = /\d\/\d{2}[\s:,-]*$/.test(before) && printed === printed.toUpperCase() && /^\s*[-:]/.test(after)
      if (bracket || inside || header || piped || caseLine) return found(hit.code, from + hit.start, from + hit.end)
    }
  }
  return null
}

/** `Honduras: Armed attack ...`, `TURQUIE : il faut ...`. */
function fromHeadline({ doc }: Context, headline: Found<string> | null): Found<string> | null {
  const span = headline?.spans[0]
  if (!span) return null
  const printed = doc.text.slice(span.start, span.end)
  const colon = printed.search(/ ?[:(/]/)
  if (colon > 1 && colon < 45) {
    const code = countryCodeOf(printed.slice(0, colon))
    if (code) return found(code, span.start, span.start + colon)
  }
  return null
}

/** Inferred, so less sure than a printed name; its place is the index number's. */
function fromIndex(index: Found<string> | null): Found<string> | null {
  const code = index ? countryOfIndex(index.value) : null
  return index && code ? { value: code, spans: index.spans, sureness: 'likely' } : null
}

/** A line near the top that is a country, or begins with one in capitals: `BRAZIL Community of ...`. With the place of
 *  the reference: only the case line in capitals right below it. */
function standingAlone({ doc, sections }: Context, below?: Span): Found<string> | null {
  const lines: Line[] = sections
    .filter((s) => ['intro', 'title', 'loose', 'issued', 'index', 'number'].includes(s.kind))
    .flatMap((s) => s.lines)
  for (const line of lines.slice(0, below ? 30 : 14)) {
    if (line.start > doc.text.length * 0.5) break
    if (below && (line.start < below.end || line.start > below.end + 260 || !/^\p{Lu}{4}/u.test(line.text))) continue
    if (line.text.length < 50) {
      const code = countryCodeOf(line.text)
      if (code && !countryIsAddress(doc.lines, line)) return found(code, line.start, line.end)
    }
    const hit = findCountries(line.text, line.fold)[0]
    if (!hit || hit.start > 0) continue
    const printed = line.text.slice(0, hit.end)
    const rest = line.text.slice(hit.end)
    if (
      /^ ?:/.test(rest) ||
      (printed === printed.toUpperCase() &&
        printed.length > 3 &&
        /^(?:\s+|\s*[-–,/(]\s*)\S/.test(rest) &&
        /\p{Ll}/u.test(rest))
    )
      return found(hit.code, line.start, line.start + hit.end)
  }
  return null
}

/** The last line of an address block at the top of a letter. */
function countryIsAddress(lines: readonly Line[], line: Line): boolean {
  const i = lines.indexOf(line)
  return /\d{4}|street|avenue|road|box|c\/o|ministry|palace/.test(lines[i - 1]?.fold ?? '')
}

function inHeadline({ doc }: Context, headline: Found<string> | null): Found<string> | null {
  const span = headline?.spans[0]
  if (!span) return null
  const hits = findCountries(doc.text.slice(span.start, span.end), doc.fold.slice(span.start, span.end))
  const codes = new Set(hits.map((hit) => hit.code))
  const hit = hits[0]
  return hit && codes.size === 1 ? found(hit.code, span.start + hit.start, span.start + hit.end, 'likely') : null
}

const wholeWord = /(?<!\p{L})\p{L}[\p{L}]+/gu
const mission = /\b(?:embass|ambassad|botschaft|embajad|mission|mision|high commission|consul|konsul)/i

/** An office "of Belarus", the country line of an address, or the sending country of an embassy. */
function fromTargets(targets: readonly Draft[]): Found<string> | null {
  const votes = new Map<string, { count: number; spans: Span[] }>()
  for (const { party, spans } of targets) {
    const vote = (code: string, weight: number) => {
      const known = votes.get(code) ?? { count: 0, spans: spans.country ?? spans.address ?? spans.title ?? [] }
      votes.set(code, { ...known, count: known.count + weight })
    }
    const lines = [party.title ?? '', ...party.address]
    const isMission = mission.test(lines.join('\n'))
    for (const text of lines) {
      if (!isMission || mission.test(text)) for (const hit of findCountries(text, fold(text))) vote(hit.code, 1)
    }
    if (!isMission && party.country) vote(party.country, 2)
  }
  const [code, best] = [...votes].sort((a, b) => b[1].count - a[1].count)[0] ?? []
  return code && best ? { value: code, spans: best.spans, sureness: 'likely' } : null
}

/** The country that the text names most, if it does so clearly; the part before the addresses counts double. */
function mostNamed({ sections }: Context): Found<string> | null {
  const votes = new Map<string, { count: number; start: number; end: number }>()
  const vote = (code: string, start: number, end: number, weight: number) => {
    const known = votes.get(code)
    votes.set(code, { count: (known?.count ?? 0) + weight, start: known?.start ?? start, end: known?.end ?? end })
  }
  for (const section of sections) {
    if (section.kind === 'ignore' || section.kind === 'copies') continue
    const weight = section.kind === 'intro' || section.kind === 'title' || section.kind === 'letter' ? 2 : 1
    for (const line of section.lines) {
      for (const hit of findCountries(line.text, line.fold))
        vote(hit.code, line.start + hit.start, line.start + hit.end, weight)
      for (const word of matchesOf(wholeWord, line.text)) {
        const code = adjectiveCountry(line.fold.slice(word.index, word.index + word[0].length))
        if (code) vote(code, line.start + word.index, line.start + word.index + word[0].length, weight / 2)
      }
    }
  }
  const ranked = [...votes].sort((a, b) => b[1].count - a[1].count)
  const best = ranked[0]
  if (!best) return null
  const second = ranked[1]?.[1].count ?? 0
  if (best[1].count <= second) return null
  return found(best[0], best[1].start, best[1].end, best[1].count >= second * 2 ? 'likely' : 'unsure')
}
