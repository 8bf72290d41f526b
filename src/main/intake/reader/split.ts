/** Finds the borders between several cases in one text. Where it is not certain, the text stays whole with a warning. */
import type { IntakeWarning } from '#shared/intake.ts'
import { greetingOf } from './extract/salutation.ts'
import { anyOf } from './labels/index.ts'
import type { Line, Span } from './types.ts'

export type Split = { parts: Span[]; warnings: IntakeWarning[] }

/** First line of a case: web title, casework header, older heading. Group 1 or 2: number, year. */
const opening =
  /^[^\p{L}\n]{0,6}(?:(?:urgent action|accion urgente|action urgente)(?: update)? ?: [^\n]{5,160}\( ?[^\n()]{0,40}(?:ua|au) ?:? ?(\d{1,3})[./](\d{2,4}) ?\)|(?:[a-z]+ )?(?:ua|au)s? ?:? ?(\d{1,3})\/(\d{2,4})(?= |$|,)|(?:further information on|mas informacion sobre) (?:ua|au) ?:? ?(\d{1,3})\/(\d{2,4})|urgent action type and number ?:[^\n]{0,20}ua ?(\d{1,3})\/(\d{2,4})|[^\n:]{3,40}: [^\n]{5,120}\(ua (\d{1,3})\/(\d\d)\))/gmu
const anyReference = /(?<![a-z])(?:ua|au) ?:? ?(\d{1,3})[./](\d{2})(?!\d)/g
const signed = new RegExp(`^["']?${anyOf('closing')}`)

type Border = { at: number; reference: string }

/** Parts in order; they cover the text. `folded` is the text folded. */
export function splitCases(text: string, folded: string): Split {
  const borders: Border[] = []
  for (const hit of folded.matchAll(opening)) {
    const numbers = hit.slice(1).filter((part) => part !== undefined)
    const reference = `${Number(numbers[0])}/${numbers[1]?.slice(-2)}`
    if (!borders.some((border) => border.reference === reference)) borders.push({ at: hit.index, reference })
  }
  const starts = borders.slice(1).map((border) => startOfCase(folded, border.at))
  const pages = starts.length === 0 ? repeatedPages(text, folded) : []
  const letters = starts.length === 0 && pages.length === 0 ? severalLetters(text, folded) : []
  const cuts = [...starts, ...pages, ...letters].filter((at, i, all) => at > 0 && all.indexOf(at) === i)
  const parts = [0, ...cuts].map((start, i) => ({ start, end: cuts[i] ?? text.length }))
  // A part must be long enough to be a case: else the number was only listed.
  if (parts.length > 1 && parts.every((part) => part.end - part.start > 250)) return { parts, warnings: [] }
  const whole = [{ start: 0, end: text.length }]
  const others = new Set([...folded.matchAll(anyReference)].map((hit) => `${Number(hit[1])}/${hit[2]}`))
  const doubt = parts.length > 1 || borders.length > 1
  return {
    parts: whole,
    warnings: doubt ? [{ key: 'intake.warning.severalReferences', params: { count: others.size } }] : [],
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

/** `URGENT ACTION` with another headline each: casework documents whose numbers stand at their ends. */
function repeatedPages(text: string, folded: string): number[] {
  const seen = new Map<string, number>()
  const cuts: number[] = []
  for (const hit of folded.matchAll(/^[ \t]*urgent action[ \t]*\n+[ \t]*([^\n]{8,160})/gm)) {
    const headline = (hit[1] ?? '').trim()
    if (/^(?:urgent action|further information|ua|first|second|third)\b/.test(headline)) return []
    if (!seen.has(headline) && seen.size > 0) cuts.push(hit.index)
    seen.set(headline, hit.index)
  }
  const numbers = new Set([...folded.matchAll(/urgent action (\d{1,3}[./]\d\d)(?!\d)/g)].map((hit) => hit[1]))
  return cuts.length > 0 && numbers.size === cuts.length + 1 && text.length > 800 ? cuts : []
}

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
