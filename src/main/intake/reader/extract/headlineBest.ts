/** Lines judged: what could be a headline, and the one that looks most like it where no label tells. */
import { countryCodeOf, findCountries } from '../countryNames.ts'
import { isCapitals } from '../flat.ts'
import { anyOf } from '../labels/index.ts'
import { findLabels } from '../party/contacts.ts'
import { headParts } from '../party/head.ts'
import { isProse } from '../prose.ts'
import { fold, tidy } from '../text.ts'
import type { Context, Doc, Found, Line } from '../types.ts'
import { findDates } from './dates.ts'
import { nameRuns } from './nameRuns.ts'
import { greetingOf } from './salutation.ts'

export const junk =
  /^(?:amnesty international(?: .{0,30})?|(?:amnesty )?(?:international )?(?:local )?group (?:\d+|[a-z]+ ?\d*)\b.{0,30}|(?:english |international )?pen (?:international|writers? .*|centre|america)?|.{0,50} committee|ran \d+\/\d+.*|unterstutzen sie .*|jetzt spenden.*|.*\bspende[!.]?|donate.*|public statement|urgent actions?\b.{0,14}|accion urgente.{0,6}|action urgente.{0,6}|.{0,20}urgent action appeal.*|appeal\/urgent action|external|public|press release|red de acciones urgentes|intervenciones urgentes|urgent interventions|interventions urgentes|home|news|share|print|.{0,30}\brss\b.{0,10}|startseite.*|benutzerspezifische.*|sie sind hier.*|you are here.*|navigation.*|suche|menu|menue|inicio.*|accueil.*|by .{3,40}|posted .{3,60}|published .{3,60}|from .{3,40}|to ?:.*|subject ?:.*|sent ?:.*|take action.*|dear .*|download.*|contact.*|distr ?:.*|learn more|share this|related.*|page \d+.*|act now|sign .*|gender .*|name ?:.*|note ?:.*|aktiv(?:e)? (?:seit|urgent).*|abgeschlossen.*|noch \d+ tage.*|promoting .*|for human rights.*|.{0,60} (?:center|centre|foundation|network|blog|archive)|(?:the )?observatory.*|.*[-–] ?(?:the )?observatory|.*el observatorio|.*l'observatoire)$/
export const caption =
  /^(?:das foto|foto|photo|bild|picture|\(c\)|©|image|pictured|fotografia|illustration)|©|\(c\)|pictured|\bphoto(?:graph)? by/
export const concern =
  /risk|danger|execut|detain|detention|arrest|threat|fear|torture|missing|disappear|evict|death|attack|abduct|prison|jail|harass|killed|deport|extradit|incommunicado|sentenced|trial|forced|riesgo|peligro|amenaza|temor|detenid|desapar|ejecuci|tortura|muerte|ataque|risque|crainte|menac|detenu|disparu|expuls|arretee?|condamn|gefahr|droh|hinricht|haft|folter|festgenommen|todesurteil|verschwund|release|free\b|libert|freed|ended|justice|protest|rights|interdiction|prisoner/

export function at(line: Line, from: number, to: number, sureness: Found<string>['sureness']): Found<string> | null {
  const raw = line.text.slice(from, to)
  const lead = /^[-–|:•\s]*/.exec(raw)?.[0].length ?? 0
  const kept = raw.slice(lead).replace(/[\s|–-]+$/, '')
  const value = tidy(kept)
  if (value.length < 4) return null
  const start = line.start + from + lead
  return { value, spans: [{ start, end: start + kept.length }], sureness }
}

/** Lines of the header: reference, index, date, labels. */
export function isHeaderLine(line: Line, { places, language }: Doc): boolean {
  if (
    /^(?:ua|au|extra)\b|\bindex ?:|\bindice ?:|^(?:ai[- ])?index\b|\b[a-z]{3} \d\d\/\d|^further information on|^mas informacion sobre|^https?:|^www\.|^date ?:|^fecha ?:/.test(
      line.fold,
    )
  )
    return true
  const dates = findDates(places, line, language, true)
  return dates.some((date) => date.end - date.start > line.text.length * 0.6)
}
const tooLong = 150
const isAskLabel = new RegExp(`^${anyOf('askVerbs')}(?![a-z])`)

/** Without a label: the short line before the first paragraph that looks most like a headline. */
export function bestLine(
  { doc, sections }: Context,
  addresses: ReadonlySet<Line>,
  aboveLetter: boolean,
): Found<string> | null {
  const pool: Line[] = []
  let prose = 0
  const intro = new Set(
    sections
      .filter((s) => ['intro', 'title', 'loose', 'issued', 'index', 'country', 'ignore'].includes(s.kind))
      .flatMap((s) => s.lines),
  )
  for (const line of doc.lines) {
    if (!intro.has(line) || addresses.has(line)) continue
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
  // Above a letter and nothing else the first line is as often the group's, or a blank of the form.
  const least = aboveLetter && prose === 0 ? 4 : 3
  let best: { line: Line; score: number } | null = null
  pool.forEach((line, i) => {
    const score = worth(line, i, doc, prose > 0)
    if (score >= least && (best === null || score > best.score)) best = { line, score }
  })
  const chosen = best as { line: Line; score: number } | null
  const found = chosen ? at(chosen.line, 0, chosen.line.text.length, 'likely') : null
  return chosen ? withNext(found, doc.lines[doc.lines.indexOf(chosen.line) + 1]) : null
}

/** A list of violations goes on below its slash. */
export function withNext(found: Found<string> | null, below: Line | undefined): Found<string> | null {
  if (found && below && !below.gap && /\/$/.test(found.value) && below.text.length < 80 && !isProse(below)) {
    found.value = `${found.value} ${below.text}`
    found.spans.push({ start: below.start, end: below.end })
  }
  return found
}

export function startsCountry(line: Line): boolean {
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
    isHeaderLine(line, doc) ||
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
  if (/^[([].*[)\]]$/.test(line.text)) return -9
  let score = 0
  if (startsCountry(line)) score += 4
  if (isCapitals(line.text)) score += 1
  if (i === 0) score += 2
  if (words >= 3 && words <= 18) score += 1
  if (concern.test(line.fold)) score += 3
  if (doc.lines.some((other) => other !== line && other.start > line.start && other.fold === line.fold)) score += 2
  // A blog's title, with the day of its posting below.
  if (/^(?:posted|published|by .{3,40} on )/.test(doc.lines[doc.lines.indexOf(line) + 1]?.fold ?? '')) score += 2
  if (score < 3 && namesSomebody(line, doc)) score += 1
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

/** A whole name that the text repeats. */
function namesSomebody(line: Line, doc: Context['doc']): boolean {
  return nameRuns(line.text, doc.language).some(
    (run) => run.words > 1 && doc.fold.indexOf(fold(run.name), line.end) >= 0,
  )
}
