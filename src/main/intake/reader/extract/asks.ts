/** What the appeals should demand, one item each, as printed. */
import { anyOf } from '../labels/index.ts'
import { matchesOf } from '../matches.ts'
import { fold, joinWrapped, tidy } from '../text.ts'
import type { Context, Found, Line, Section } from '../types.ts'

const verb = new RegExp(`^["'(]?(?:${anyOf('askVerbs')})(?![a-z])`)
/** Also letters that a bullet of a lost symbol font became: `n Urging`, `§ Calling`. */
const bullet = /^\s*(?:[•●▪·*–—-]|[nolqvuØ§ü](?=\s+\p{Lu}\p{Ll})|(?:\d{1,2}|[ivx]{1,5}|[a-h])[.)](?=\s))\s*/u
const inlineNext = /(?<=[;.])\s+(?=["(]?\p{L}|\d{1,2}[.)] \p{L})/gu
/** Steps and tips of the page itself. */
const notAsk =
  /^(?:write (?:a|an|in|your|to)|click|choose|either\b|or\b$|use the|download|share|sign up|let us know|please let us|report|email us|copy|post |schrijf|(?:bitte )?schreiben sie (?:in|bitte|e-?mails|briefe|faxe)|faxe,|amnesty international opposes|http)/
const endsList = /^(?:please (?:write|send|check|take)|in your own words|time difference)/

/** Items of the sections that are lists of asks. An item cut short of eight words by the end of the text is left out. */
export function readAsks({ doc, sections }: Context): Found<string>[] {
  const asks: Found<string>[] = []
  for (const section of sections) {
    if (section.kind === 'asks') asks.push(...itemsOf(section, true))
    else if (section.kind === 'action') asks.push(...itemsOf(section, false))
  }
  const last = asks[asks.length - 1]
  const lastEnd = last?.spans.at(-1)?.end ?? 0
  const cutOff = last && doc.cut && lastEnd >= doc.text.trimEnd().length - 2
  if (last && cutOff && last.value.split(' ').length < 8) asks.pop()
  else if (last && cutOff) last.sureness = 'likely'
  return distinct(asks)
}

/** `listed`: the label says that asks follow; elsewhere only lines that begin with a verb of asking count. */
function itemsOf(section: Section, listed: boolean): Found<string>[] {
  const bullets = section.lines.filter((line) => bullet.test(line.text)).length
  const bare = infinitives(section)
  const groups: Line[][] = []
  for (const line of section.lines) {
    const mark = bullet.exec(line.text)
    const text = line.fold.slice(mark?.[0].length ?? 0)
    const asking = verb.test(text)
    if (notAsk.test(text) || (endsList.test(text) && !asking)) {
      if (groups.length > 0) break
      continue
    }
    const last = groups[groups.length - 1]
    const tail = last?.[last.length - 1]
    if (mark && text.length > 2) {
      if (listed || asking) groups.push([line])
      else if (groups.length > 0) break
    } else if (last && line.wraps && !(asking && /[;.,]$/.test(tail?.text ?? ''))) last.push(line)
    else if (
      asking ||
      (last === undefined && listed && bullets === 0 && bare && text.length > 15 && !text.endsWith(':'))
    )
      groups.push([line])
    else if (last && tail && (/^\p{Ll}/u.test(line.text) || !/[.;:!?]["”’)]?$/.test(tail.text)) && !line.gap)
      last.push(line)
    else if (
      last &&
      bullets === 0 &&
      bare &&
      /[;,.]$|(?:;| and| et| y)$/.test(tail?.text ?? '') &&
      /^\p{L}/u.test(line.text) &&
      line.text.length > 15 &&
      !/\.$/.test(tail?.text ?? '')
    )
      groups.push([line])
    else if (groups.length > 0) break
  }
  return groups.flatMap(split)
}

/** `urging him to:` is followed by infinitives, which no list of verbs can hold. */
function infinitives(section: Section): boolean {
  const first = section.lines[0]
  return first !== undefined && !/^[A-Z][a-z]+ [A-Z]/.test(first.text)
}

/** One line may hold several asks where line breaks were lost. */
function split(lines: readonly Line[]): Found<string>[] {
  const text = joinWrapped(lines.map((line) => line.text))
  const start = lines[0]?.start ?? 0
  const end = lines[lines.length - 1]?.end ?? start
  const parts: string[] = []
  let from = 0
  if (lines.length === 1 || text.length > 300) {
    for (const hit of matchesOf(inlineNext, text)) {
      const at = hit.index + hit[0].length
      const next = fold(text.slice(at, at + 40))
      const soft = text.charAt(hit.index - 1) === ';'
      const numbered = soft && /^(?:[ivx]{1,4}|\d{1,2}|[a-h])[.)] \p{L}/u.test(next)
      const capital = /^["(]?\p{Lu}/u.test(text.slice(at))
      if (
        !(numbered || gerund.test(next) || (soft && capital && verb.test(next))) ||
        (!numbered && !soft && !/^["(]?\p{Lu}/u.test(text.slice(at)))
      )
        continue
      parts.push(text.slice(from, hit.index))
      from = at
    }
  }
  parts.push(text.slice(from))
  return parts
    .map((part) =>
      tidy(
        part
          .replace(bullet, '')
          .replace(/[•]\s*$/, '')
          .replace(/[;,]?\s*(?:and|y|et|und)?\s*$/, (tail) => (/^[;,]/.test(tail) ? '' : tail)),
      ),
    )
    .filter((part) => /\p{L}{3}/u.test(part))
    .map((value) => ({ value: value.replace(/[;,]$/, ''), spans: [{ start, end }], sureness: 'sure' }))
}

const gerund =
  /^["(]?(?:urging|calling|expressing|reminding|welcoming|stress(?:ing)?|asking|demanding|insisting|explaining|requesting|acknowledging|emphasi[sz]ing|condemning|pointing|inst(?:ando|andoles|andole)|pidiendo(?:les)?|exigiendo(?:les)?|recordando(?:les)?|expresando|manifestando|solicitando|priez|demandez|exhortez|engagez|rappelez|exprimez|en [a-z]+ant|dites|soulignez|insistez)\b/

function distinct(asks: readonly Found<string>[]): Found<string>[] {
  const seen = new Set<string>()
  return asks.filter((ask) => {
    const key = ask.value.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
