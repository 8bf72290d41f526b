/** The headline: as printed, and with its case repaired for display. */
import { countryCodeOf, findCountries } from '../countryNames.ts'
import { isCapitals } from '../flat.ts'
import { anyOf } from '../labels/index.ts'
import { headParts } from '../party/block.ts'
import { findLabels } from '../party/contacts.ts'
import { isProse } from '../prose.ts'
import { fold, tidy } from '../text.ts'
import type { Context, Found, Line } from '../types.ts'
import { findDates } from './dates.ts'
import type { Reference } from './reference.ts'
import { greetingOf } from './salutation.ts'

/** `Urgent Action[ Update]: H (Country: UA 85.17)`, `Country: H (UA 88/16)`. */
const webTitle =
  /^(?:urgent action(?: update| victory| good news)?|accion urgente|action urgente|aktuelle urgent action) ?[:|!-] ?/
const webTail = /\s*\(\s*(?:[\p{L}\s'’.-]{2,40}[:,]?\s*)?(?:UA|AU)[\s:-]*\d{1,3}[./]\d{2,4}\s*\)?\s*$/u

const junk =
  /^(?:amnesty international(?: .{0,30})?|(?:amnesty )?(?:international )?(?:local )?group (?:\d+|[a-z]+ ?\d*)\b.{0,30}|(?:english |international )?pen (?:international|writers? .*|centre|america)?|.{0,50} committee|ran \d+\/\d+.*|unterstutzen sie .*|jetzt spenden.*|.*\bspende[!.]?|donate.*|public statement|urgent actions?\b.{0,14}|accion urgente.{0,6}|action urgente.{0,6}|.{0,20}urgent action appeal.*|appeal\/urgent action|external|public|press release|red de acciones urgentes|intervenciones urgentes|urgent interventions|interventions urgentes|home|news|share|print|.{0,30}\brss\b.{0,10}|startseite.*|benutzerspezifische.*|sie sind hier.*|you are here.*|navigation.*|suche|menu|menue|inicio.*|accueil.*|by .{3,40}|posted .{3,60}|published .{3,60}|from .{3,40}|to ?:.*|subject ?:.*|sent ?:.*|take action.*|dear .*|download.*|contact.*|distr ?:.*|learn more|share this|related.*|page \d+.*|act now|sign .*|gender .*|name ?:.*|note ?:.*|aktiv(?:e)? (?:seit|urgent).*|abgeschlossen.*|noch \d+ tage.*|promoting .*|for human rights.*|.{0,60} (?:center|centre|foundation|network|blog|archive)|(?:the )?observatory.*|.*[-–] ?(?:the )?observatory|.*el observatorio|.*l'observatoire)$/
const caption =
  /^(?:das foto|foto|photo|bild|picture|\(c\)|©|image|pictured|fotografia|illustration)|©|\(c\)|pictured|\bphoto(?:graph)? by/
const concern =
  /risk|danger|execut|detain|detention|arrest|threat|fear|torture|missing|disappear|evict|death|attack|abduct|prison|jail|harass|killed|deport|extradit|incommunicado|sentenced|trial|forced|riesgo|peligro|amenaza|temor|detenid|desapar|ejecuci|tortura|muerte|ataque|risque|crainte|menac|detenu|disparu|expuls|arretee?|condamn|gefahr|droh|hinricht|haft|folter|festgenommen|todesurteil|verschwund|release|free\b|libert|freed|ended|justice|protest|rights|interdiction|prisoner/

/** `zone`: the addressee above a letter, never a headline. */
export function readHeadline(
  context: Context,
  reference: Found<Reference> | null,
  zone: readonly Line[] = [],
): Found<string> | null {
  return (
    labelled(context) ??
    inTitle(context) ??
    afterTitle(context) ??
    afterReference(context, reference) ??
    bestLine(context, new Set(zone))
  )
}

function at(line: Line, from: number, to: number, sureness: Found<string>['sureness']): Found<string> | null {
  const raw = line.text.slice(from, to)
  const lead = /^[-–|:•\s]*/.exec(raw)?.[0].length ?? 0
  const kept = raw.slice(lead).replace(/[\s|–-]+$/, '')
  const value = tidy(kept)
  if (value.length < 4) return null
  const start = line.start + from + lead
  return { value, spans: [{ start, end: start + kept.length }], sureness }
}

function labelled({ sections }: Context): Found<string> | null {
  const lines = sections.find((section) => section.kind === 'headline')?.lines ?? []
  const first = lines[0]
  if (!first) return null
  const value = tidy(lines.map((line) => line.text).join(' '))
  return { value, spans: lines.map(({ start, end }) => ({ start, end })), sureness: 'sure' }
}

function inTitle({ doc }: Context): Found<string> | null {
  for (const line of doc.lines.slice(0, 30)) {
    const lead = webTitle.exec(line.fold)
    const tail = webTail.exec(line.text)
    if (!lead && !tail) continue
    const from = lead?.[0].length ?? 0
    const to = tail ? tail.index : line.text.length
    if (
      to - from < 8 ||
      to - from > 170 ||
      isProse({ ...line, text: line.text.slice(from, to), fold: line.fold.slice(from, to) })
    )
      continue
    if (!tail && /^(?:ua|au) ?:?\d/.test(line.fold.slice(from))) continue
    const found = at(line, from, to, 'sure')
    if (found && !junk.test(fold(found.value))) return found
  }
  return null
}

/** The line below `URGENT ACTION`; a headline in capitals may take several lines. */
function afterTitle({ doc, sections }: Context): Found<string> | null {
  for (const section of sections) {
    if (section.kind !== 'title') continue
    for (let i = 0; i < Math.min(section.lines.length, 5); i++) {
      const line = section.lines[i]
      if (!line || greetingOf(line)) break
      if (
        isHeaderLine(line, doc.language) ||
        junk.test(line.fold) ||
        countryCodeOf(line.text) ||
        caption.test(line.fold)
      )
        continue
      if (isProse(line) && !isCapitals(line.text)) break
      if (line.text.length > 170 && !isCapitals(line.text)) break
      if (/\((?:m|f)\)/.test(line.text)) continue
      const found = at(line, 0, line.text.length, 'sure')
      for (let next = i + 1; found && next < section.lines.length; next++) {
        const more = section.lines[next]
        if (
          !more ||
          !(isCapitals(line.text) && isCapitals(more.text)) ||
          isHeaderLine(more, doc.language) ||
          more.gap ||
          countryCodeOf(more.text)
        )
          break
        found.value = `${found.value} ${more.text}`
        found.spans.push({ start: more.start, end: more.end })
      }
      if (
        found &&
        doc.lines.filter((other) => other.fold === line.fold).length === 1 &&
        !isCapitals(line.text) &&
        line.text.length > 120
      )
        continue
      return found
    }
  }
  return null
}

/** Older texts: `UA 331/07  Fear of torture / Legal concern`. A title line above that ends the same way is fuller. */
function afterReference({ doc, sections }: Context, reference: Found<Reference> | null): Found<string> | null {
  for (const span of reference?.spans ?? []) {
    let i = doc.lines.findIndex((l) => l.start <= span.start && span.start < l.end)
    let line = doc.lines[i]
    if (!line || span.start - line.start > 40 || isProse(line) || (line.split && line.text.length > 200)) continue
    let from = span.end - line.start
    // The original index and date in brackets come before the concern.
    const bracket = /^\s*\([^)]*\)?/.exec(line.text.slice(from))
    if (bracket) from += bracket[0].length
    const next = doc.lines[i + 1]
    const close = bracket && !bracket[0].endsWith(')') && next?.wraps ? next.text.indexOf(')') : -1
    if (next && close >= 0) {
      i++
      line = next
      from = close + 1
    }
    const rest = line.text.slice(from)
    if (
      /index|indice|date|fecha|\d{4}\b|^\s*[,|)]|https?:|issued/i.test(fold(rest)) ||
      !/^\s*[-–:]?\s*["“]?\p{Lu}/u.test(rest) ||
      rest.trim().length < 6
    ) {
      const unlabelled = doc.lines
        .slice(i + 1, i + 4)
        .find(
          (l) =>
            isCapitals(l.text) &&
            l.text.length > 15 &&
            l.text.length < 200 &&
            !isHeaderLine(l, doc.language) &&
            !junk.test(l.fold) &&
            !countryCodeOf(l.text),
        )
      if (unlabelled && sections.some((s) => s.lines.includes(unlabelled)))
        return at(unlabelled, 0, unlabelled.text.length, 'likely')
      const below = rest.trim() === '' ? doc.lines[i + 1] : undefined
      if (
        below &&
        concern.test(below.fold) &&
        below.text.length < 110 &&
        !isProse(below) &&
        !isHeaderLine(below, doc.language) &&
        span.start - line.start < 30 &&
        !/\((?:m|f)\)/.test(below.text) &&
        /\//.test(below.text) &&
        !doc.lines.slice(0, i).some(startsCountry)
      )
        return withNext(at(below, 0, below.text.length, 'likely'), doc.lines[i + 2])
      continue
    }
    const found = at(line, from, line.text.length, 'likely')
    if (!found) continue
    for (let next = i + 1; next < i + 3; next++) {
      const more = doc.lines[next]
      const open = /[/,-]\s*$|\band$/.test(found.value) || (more?.wraps && /^\p{Ll}/u.test(more.text))
      if (!more || more.gap || !open || isProse(more)) break
      found.value = tidy(`${found.value} ${more.text}`)
      found.spans.push({ start: more.start, end: more.end })
    }
    const key = fold(found.value)
    const fuller = doc.lines.slice(0, i).find((l) => l.fold.endsWith(key) && l.text.length < key.length + 40)
    return fuller ? at(fuller, 0, fuller.text.length, 'sure') : found
  }
  return null
}

/** Lines of the header: reference, index, date, labels. */
function isHeaderLine(line: Line, language: Context['doc']['language']): boolean {
  if (
    /^(?:ua|au|extra)\b|\bindex ?:|\bindice ?:|^(?:ai[- ])?index\b|\b[a-z]{3} \d\d\/\d|^further information on|^mas informacion sobre|^https?:|^www\.|^date ?:|^fecha ?:/.test(
      line.fold,
    )
  )
    return true
  const dates = findDates(line.fold, language, true)
  return dates.some((date) => date.end - date.start > line.text.length * 0.6)
}

const tooLong = 150
const isAskLabel = new RegExp(`^${anyOf('askVerbs')}(?![a-z])`)

/** Without a label: the short line before the first paragraph that looks most like a headline. */
function bestLine({ doc, sections }: Context, zone: ReadonlySet<Line>): Found<string> | null {
  const pool: Line[] = []
  let prose = 0
  const intro = new Set(
    sections
      .filter((s) => ['intro', 'title', 'loose', 'issued', 'index', 'country', 'ignore'].includes(s.kind))
      .flatMap((s) => s.lines),
  )
  for (const line of doc.lines) {
    if (!intro.has(line) || zone.has(line)) continue
    if (greetingOf(line)) break
    if (
      isProse(line) &&
      !(line === doc.lines[0] && line.text.length < 130 && !/[.!?]$/.test(line.text)) &&
      !startsCountry(line)
    ) {
      if (++prose > 1) break
      continue
    }
    pool.push(line)
    if (pool.length > 30) break
  }
  let best: { line: Line; score: number } | null = null
  pool.forEach((line, i) => {
    const score = worth(line, i, doc, prose > 0)
    if (score >= 3 && (best === null || score > best.score)) best = { line, score }
  })
  const chosen = best as { line: Line; score: number } | null
  const found = chosen ? at(chosen.line, 0, chosen.line.text.length, 'likely') : null
  return chosen ? withNext(found, doc.lines[doc.lines.indexOf(chosen.line) + 1]) : null
}

/** A list of violations goes on below its slash. */
function withNext(found: Found<string> | null, below: Line | undefined): Found<string> | null {
  if (found && below && !below.gap && /\/$/.test(found.value) && below.text.length < 80 && !isProse(below)) {
    found.value = `${found.value} ${below.text}`
    found.spans.push({ start: below.start, end: below.end })
  }
  return found
}

function startsCountry(line: Line): boolean {
  const hit = findCountries(line.text.slice(0, 60), line.fold.slice(0, 60))[0]
  return (
    hit !== undefined &&
    hit.start === 0 &&
    /^ ?:/.test(line.text.slice(hit.end)) &&
    line.text.length < 170 &&
    !/\.$/.test(line.text)
  )
}

function worth(line: Line, i: number, doc: Context['doc'], hasProse: boolean): number {
  const words = line.text.split(/\s+/).length
  if (
    line.text.length > tooLong ||
    words < 2 ||
    junk.test(line.fold) ||
    isHeaderLine(line, doc.language) ||
    countryCodeOf(line.text)
  )
    return -9
  if (
    caption.test(line.fold) ||
    /[@_]|\d{5}|\.\.\./.test(line.text) ||
    findLabels(line.fold).length > 0 ||
    (isAskLabel.test(line.fold) && /[;:]$/.test(line.text))
  )
    return -9
  if (/^(?:\d[.)]|[•*-] )/.test(line.text)) return -5
  let score = 0
  if (startsCountry(line)) score += 4
  if (isCapitals(line.text)) score += 1
  if (i === 0) score += 2
  if (words >= 3 && words <= 18) score += 1
  if (concern.test(line.fold)) score += 3
  if (doc.lines.some((other) => other !== line && other.start > line.start && other.fold === line.fold)) score += 2
  // Between the status of an action and its index: the place of the headline.
  const own = doc.lines.indexOf(line)
  if (/^(?:aktiv seit|abgeschlossen am)/.test(doc.lines[own - 1]?.fold ?? '')) score += 2
  if (/[.;]$/.test(line.text)) score -= 2
  if (/[:]$/.test(line.text)) score -= 3
  if (/ [|»›] /.test(line.text)) score -= 4
  const parts = headParts(line.text)
  if (parts && !concern.test(line.fold)) score -= hasProse ? 2 : 5
  return score
}
