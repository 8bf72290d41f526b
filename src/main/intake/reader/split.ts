/** Finds the borders between several cases in one text. Where it is not certain, the text stays whole with a warning. */
import type { IntakeWarning } from '#shared/intake.ts'
import { greetingOf } from './extract/salutation.ts'
import { anyOf } from './labels/index.ts'
import { matchesOf } from './matches.ts'
import type { Line, Span } from './types.ts'

export type Split = { parts: Span[]; warnings: IntakeWarning[] }

/** First line of a case: web title, casework header, older heading. Group 1 or 2: number, year. */
const opening =
  /^[^a-z\n]{0,6}(?:(?:urgent action|accion urgente|action urgente)(?: update)? ?: [^\n]{5,160}\( ?[^\n()]{0,40}(?:ua|au) ?:? ?(\d{1,3})[./](\d{2,4}) ?\)|(?:[a-z]+ )?(?:ua|au)s? ?:? ?(\d{1,3})\/(\d{2,4})(?= |$|,)|(?:further information on|mas informacion sobre) (?:ua|au) ?:? ?(\d{1,3})\/(\d{2,4})|urgent action type and number ?:[^\n]{0,20}ua ?(\d{1,3})\/(\d{2,4})|[^\n:]{3,40}: [^\n]{5,120}\(ua (\d{1,3})\/(\d\d)\))/my
const anyReference = /(?<![a-z])(?:ua|au) ?:? ?(\d{1,3})[./](\d{2})(?!\d)/g
/** What the number of every case has within. */
const slashed = /\d[./]\d/g
const signed = new RegExp(`^["']?${anyOf('closing')}`)

const ownDemand =
  /(?:^|\n)[^\n:]{0,60}\b(?:write to|appeals to|please (?:write|send|contact)|ecri(?:re|vez) a|escrib(?:an|ir) a|appell an)\b|\n(?:dear |your excellenc|sehr geehrte|senora? |monsieur|madame)[^\n]{0,60}[,:]\n/

type Border = { at: number; reference: string }

/** Where a case seems to begin, and its number where the place shows one. */
export type Opening = { at: number; reference: string | null }

/** Parts in order; they cover the text. `folded` is the text folded. */
export function splitCases(text: string, folded: string): Split {
  const { openings, numbers } = seemingOpenings(text, folded)
  const parts = openings.map(({ at }, i) => ({ start: at, end: openings[i + 1]?.at ?? text.length }))
  // A part must be long enough to be a case: else the number was only listed.
  if (parts.length > 1 && parts.every((part) => isCase(folded.slice(part.start, part.end))))
    return { parts, warnings: [] }
  const whole = [{ start: 0, end: text.length }]
  if (parts.length < 2 && numbers < 2) return { parts: whole, warnings: [] }
  const others = new Set(matchesOf(anyReference, folded).map((hit) => `${Number(hit[1])}/${hit[2]}`))
  return {
    parts: whole,
    warnings: [{ key: 'intake.warning.severalReferences', params: { count: Math.max(others.size, numbers) } }],
  }
}

/** Long enough to tell of a case, or short and with an addressee or a demand of its own. */
function isCase(folded: string): boolean {
  return folded.length > 250 || (folded.length > 90 && ownDemand.test(folded))
}

/** Every place where a case seems to begin, the first at 0, and how many numbers stand where a case's would. */
export function seemingOpenings(text: string, folded: string): { openings: Opening[]; numbers: number } {
  const borders: Border[] = []
  for (const hit of openingLines(folded)) {
    const numbers = hit.slice(1).filter((part) => part !== undefined)
    const reference = `${Number(numbers[0])}/${numbers[1]?.slice(-2)}`
    if (!borders.some((border) => border.reference === reference)) borders.push({ at: hit.index, reference })
  }
  const named = (reference: string) => `UA ${reference}`
  const starts = borders
    .slice(1)
    .map((border) => ({ at: startOfCase(folded, border.at), reference: named(border.reference) }))
  const unnamed = (at: number): Opening => ({ at, reference: null })
  const pages = starts.length === 0 ? repeatedPages(text, folded).map(unnamed) : []
  const letters = starts.length === 0 && pages.length === 0 ? severalLetters(text, folded).map(unnamed) : []
  const cuts = [...starts, ...pages, ...letters].filter(
    ({ at }, i, all) => at > 0 && all.findIndex((other) => other.at === at) === i,
  )
  const first = borders[0] ? named(borders[0].reference) : null
  return { openings: [{ at: 0, reference: first }, ...cuts], numbers: Math.max(borders.length, reported(folded)) }
}

/** Every case's first line holds its number: other lines need not be looked at. */
function* openingLines(folded: string): Generator<RegExpExecArray> {
  let next = 0
  for (const { index } of matchesOf(slashed, folded)) {
    if (index < next) continue
    opening.lastIndex = folded.lastIndexOf('\n', index) + 1
    const hit = opening.exec(folded)
    if (hit) yield hit
    const end = folded.indexOf('\n', index)
    if (end < 0) return
    next = end
  }
}

/** A header line may stand below the title or a date of its own case: they belong to it. */
function startOfCase(folded: string, at: number): number {
  let start = at
  for (let turn = 0; turn < 3; turn++) {
    const before = folded.lastIndexOf('\n', start - 2)
    const line = folded.slice(before + 1, start).trim()
    if (
      line !== '' &&
      !/^(?:urgent action|external|public|accion urgente|action urgente|.{0,40}ai index ?:.*|.{0,30}distr ?:.*|[\d. ]{0,4}[a-z]+ \d{1,2}?,? ?\d{4})$/.test(
        line,
      )
    )
      break
    if (before < 0) return 0
    start = line === '' ? before + 1 : before + 1
  }
  return start
}

const page = /^[ \t]*urgent action[ \t]*\n+[ \t]*([^\n]{8,160})(\n\s*additional information)?/gm
const told = /this is urgent action (\d{1,3}[./]\d\d)(?!\d)/g
const numbered = /urgent action (\d{1,3}[./]\d\d)(?!\d)/g

/**
 * Casework documents whose numbers stand at their ends: between the last mention of one number and the first of the next
 * a page begins with `URGENT ACTION` and a headline. Its further pages repeat both, mostly to bring more information.
 */
function repeatedPages(text: string, folded: string): number[] {
  if (!folded.includes('urgent action')) return []
  const pages = matchesOf(page, folded).map((hit) => ({
    at: hit.index,
    headline: (hit[1] ?? '').trim(),
    more: hit[2] !== undefined,
  }))
  if (pages.some(({ headline }) => /^(?:urgent action|further information|ua|first|second|third)\b/.test(headline)))
    return []
  const runs: { number: string; from: number; to: number }[] = []
  for (const { 1: number = '', index } of matchesOf(numbered, folded)) {
    const last = runs.at(-1)
    if (last?.number === number) last.to = index
    else runs.push({ number, from: index, to: index })
  }
  // A number that comes back is quoted by the other case, or the cases are woven into each other.
  if (text.length <= 800 || new Set(runs.map(({ number }) => number)).size < runs.length) return []
  const cuts = runs.slice(1).map(({ from }, i) => {
    const before = runs[i]?.to ?? 0
    const known = new Set(pages.filter(({ at }) => at < before).map(({ headline }) => headline))
    const between = pages.filter(({ at }) => at > before && at < from)
    return (between.find(({ headline }) => !known.has(headline)) ?? between.findLast(({ more }) => !more))?.at
  })
  return cuts.every((at) => at !== undefined) ? cuts : []
}

/** How many actions the text asks to report under their number. */
const reported = (folded: string): number =>
  !folded.includes('this is urgent action') ? 0 : new Set(matchesOf(told, folded).map((hit) => hit[1])).size

/** Letters one after another, each with its addressee above the greeting: cut after each close but the last. */
function severalLetters(text: string, folded: string): number[] {
  if (/(?<![a-z])(?:ua|au) ?:? ?\d{1,3}[./]\d\d|urgent action/.test(folded)) return []
  const cuts: number[] = []
  let greeted = 0
  let closedAt = -1
  let from = 0
  for (const raw of text.split('\n')) {
    const start = from + (raw.length - raw.trimStart().length)
    from += raw.length + 1
    const line = raw.trim()
    if (line === '') continue
    const end = start + line.length
    const entry: Line = {
      start,
      end,
      text: line,
      fold: folded.slice(start, end),
      gap: false,
      wraps: false,
      split: false,
    }
    if (greetingOf(entry)?.text) {
      if (greeted > 0 && closedAt >= 0) cuts.push(closedAt)
      greeted++
      closedAt = -1
    } else if (greeted > 0 && closedAt < 0 && signed.test(entry.fold)) closedAt = Math.min(from, text.length)
  }
  return cuts
}
