/** Dates as documents write them, in four languages. Only whole dates with a four-digit year count. */
import { Cue } from '../cues/cue.ts'
import type { Places } from '../cues/places.ts'
import { allLabels } from '../labels/index.ts'
import type { Doc, Span, Tongue } from '../types.ts'

/** A day with where it stands. `sure` is false where day and month could be swapped. */
export type DateHit = Span & { day: string; sure: boolean }

const monthNumbers = new Map<string, number>()
for (const labels of allLabels)
  labels.months.forEach((names, i) => {
    for (const name of names) monthNumbers.set(name, i + 1)
  })
/** Blanks within a date; it may be broken over a line once. */
const gap = ' {0,3}(?:\\n {0,9})?'
const month = `(${[...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`
const year = '((?:19|20)\\d\\d)(?!\\d)'

/** Folded text. Groups: day-month-year, month-day-year, numeric with separator, ISO. */
const cue = new Cue(
  [
    `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|°|º|ª)?,?${gap}(?:of |de |del )?${month},?${gap}(?:of |de |del )?,? *${year}`,
    `\\b${month}(?=[ \\n])${gap}(\\d{1,2})(?:st|nd|rd|th)?(?:,|(?=[ \\n]))${gap}${year}`,
    `(?<![\\d/.]|(?:afr|amr|asa|eur|mde) )(\\d{1,2})([./])\\s?(\\d{1,2})\\5\\s?(\\d{4}|\\d{2})(?![\\d/]|\\.\\d)`,
    `(?<!\\d)${year}-(\\d\\d)-(\\d\\d)(?!\\d)`,
  ]
    .join('|')
    .replace('\\5', '\\8'),
)

/** Every date has two digits side by side or with a sign between them. */
const withDigits = /\d[^a-z]?\d/
const none: DateHit[] = []

/** A bound for hostile texts. */
const mostDates = 200

const ofDocuments = new WeakMap<Doc, readonly DateHit[]>()

/** All whole dates of a document. */
export function datesOf(doc: Doc): readonly DateHit[] {
  const known = ofDocuments.get(doc)
  if (known) return known
  const made = taken(cue.in(doc.places), doc.fold, doc.language, false)
  ofDocuments.set(doc, made)
  return made
}

/** All whole dates in a stretch of a text, from whose beginning they count. A two-digit year counts in `11.02.02` only, as
 *  `shortYears` allows. */
export function findDates(
  places: Places,
  { start, end }: Span,
  language: Tongue | null,
  shortYears = false,
): DateHit[] {
  const folded = places.text.slice(start, end)
  return withDigits.test(folded) ? taken(cue.in(places, start, end), folded, language, shortYears) : none
}

function taken(
  found: Iterable<RegExpExecArray>,
  folded: string,
  language: Tongue | null,
  shortYears: boolean,
): DateHit[] {
  const hits: DateHit[] = []
  for (const hit of found) {
    if (hits.length >= mostDates) break
    const date = read(hit, folded, language, shortYears)
    if (date) hits.push({ ...date, start: hit.index, end: hit.index + hit[0].length })
  }
  return hits
}

function read(
  hit: RegExpMatchArray,
  folded: string,
  language: Tongue | null,
  shortYears: boolean,
): { day: string; sure: boolean } | null {
  const [, d1, m1, y1, m2, d2, y2, d3, , m3, y3, y4, m4, d4] = hit
  if (d1 && m1 && y1) return make(y1, monthNumbers.get(m1) ?? 0, Number(d1), true)
  if (m2 && d2 && y2) return make(y2, monthNumbers.get(m2) ?? 0, Number(d2), true)
  if (y4 && m4 && d4) return make(y4, Number(m4), Number(d4), true)
  if (!d3 || !m3 || !y3) return null
  const a = Number(d3)
  const b = Number(m3)
  if (y3.length === 2 && !shortYears) return null
  const fullYear = y3.length === 2 ? `${Number(y3) > 60 ? '19' : '20'}${y3}` : y3
  if (b > 12 && a <= 12) return make(fullYear, a, b, true)
  // Americans write the month first; elsewhere, and with dots everywhere, the day comes first.
  const american =
    (language === 'en' || language === null) && /amnesty ?usa|amnesty international usa|\baiusa\b/.test(folded)
  if (american && hit[0].includes('/')) return make(fullYear, a, b, false)
  return make(fullYear, b, a, a > 12 || a === b || language !== 'en' || hit[0].includes('.'))
}

function make(y: string, m: number, d: number, sure: boolean): { day: string; sure: boolean } | null {
  if (m < 1 || m > 12 || d < 1 || d > daysIn(Number(y), m)) return null
  return { day: `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`, sure }
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
