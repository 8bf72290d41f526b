/** The headline: as printed, and with its case repaired for display. */
import { countryCodeOf } from '../countryNames.ts'
import { isCapitals } from '../flat.ts'
import { anyOf } from '../labels/index.ts'
import { isProse } from '../prose.ts'
import { fold, tidy } from '../text.ts'
import type { Context, Found, Line } from '../types.ts'
import { at, bestLine, caption, concern, isHeaderLine, junk, startsCountry, withNext } from './headlineBest.ts'
import type { Reference } from './reference.ts'
import { greetingOf } from './salutation.ts'

/** `Urgent Action[ Update]: H (Country: UA 85.17)`, `Country: H (UA 88/16)`. */
const webTitle =
  /^(?:urgent action(?: update| victory| good news)?|accion urgente|action urgente|aktuelle urgent action) ?[:|!-] ?/
const webTail = /\s*\(\s*(?:[\p{L}\s'’.-]{2,40}[:,]?\s*)?(?:UA|AU)[\s:-]*\d{1,3}[./]\d{2,4}\s*\)?\s*$/u

/** The category of an older action where it is the whole line. */
const categoryAlone = new RegExp(`^"?(?:${anyOf('categories')})[a-z" -]{0,50}$`)

/** `addresses`: lines of addressees, never a headline. `aboveLetter`: a letter with its addressee above it follows. */
export function readHeadline(
  context: Context,
  reference: Found<Reference> | null,
  addresses: readonly Line[] = [],
  aboveLetter = false,
): Found<string> | null {
  return (
    labelled(context) ??
    inTitle(context) ??
    afterTitle(context) ??
    afterReference(context, reference) ??
    bestLine(context, new Set(addresses), aboveLetter)
  )
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
    const tail = line.text.includes('(') ? webTail.exec(line.text) : null
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
      if (isHeaderLine(line, doc) || junk.test(line.fold) || countryCodeOf(line.text) || caption.test(line.fold))
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
          isHeaderLine(more, doc) ||
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
    // `- UA 201/16 X`: one of a list of downloads.
    if (
      !line ||
      /^[-•] /.test(line.text) ||
      span.start - line.start > 40 ||
      isProse(line) ||
      (line.split && line.text.length > 200)
    )
      continue
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
            !isHeaderLine(l, doc) &&
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
        !isHeaderLine(below, doc) &&
        span.start - line.start < 30 &&
        !/\((?:m|f)\)/.test(below.text) &&
        (/\//.test(below.text) || categoryAlone.test(below.fold)) &&
        !doc.lines.slice(0, i).some(startsCountry)
      )
        return withNext(at(below, 0, below.text.length, 'likely'), doc.lines[i + 2])
      continue
    }
    const found = at(line, from, line.text.length, 'likely')
    if (!found || countryCodeOf(found.value)) continue
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
