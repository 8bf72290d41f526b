/** Names that are weighed: how they are listed, counted and spelt. */
import { fold } from '../text.ts'
import type { Span } from '../types.ts'
import type { NameRun } from './nameRuns.ts'

export type Candidate = {
  name: string
  spans: Span[]
  score: number
  gone: boolean
  listed: number | null
  role: boolean
}

/** Number of the enumeration that a run stands in: names joined by commas and "and". */
export function listIndex(folded: string, run: NameRun): number | null {
  const joinedBefore = /(?:,|,? and|,? y|,? e|,? et|,? und|;) (?:[a-z' ]{0,40} )?$/.test(
    folded.slice(Math.max(0, run.start - 50), run.start),
  )
  const joinedAfter = /^(?: ?\([^)]*\))?(?:,| and | y | et | und |;)/.test(folded.slice(run.end, run.end + 40))
  if (!joinedBefore && !joinedAfter) return null
  return folded.lastIndexOf('. ', run.start)
}

/** Where one of an enumeration is a person at risk, its neighbours are too. */
export function spreadOverLists(candidates: ReadonlyMap<string, Candidate>): void {
  const best = new Map<number, number>()
  for (const c of candidates.values())
    if (c.listed !== null) best.set(c.listed, Math.max(best.get(c.listed) ?? -9, c.score))
  for (const c of candidates.values()) {
    if (c.listed !== null && (best.get(c.listed) ?? 0) >= 3 && c.score >= 0 && (c.role || c.name.includes(' ')))
      c.score = Math.max(c.score, Math.min(best.get(c.listed) ?? 3, 4))
  }
}

export function countOf(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at >= 0 && count < 9; at = text.indexOf(part, at + part.length)) count++
  return count
}

/** The last name stands alone elsewhere: how texts go on speaking of a person. */
export function surnameAlone(text: string, key: string): boolean {
  const last = key.slice(key.lastIndexOf(' ') + 1)
  return last.length > 3 && countOf(text, last) > countOf(text, key)
}

/** One name in two spellings of the Latin alphabet (`Noura Al-Dhafiri`, `Nura al-Zafiri`), not two names of one list. */
export function isRespelling(one: Candidate, other: Candidate): boolean {
  if (one.listed !== null && one.listed === other.listed) return false
  const a = bones(one.name)
  return a.length > 3 && one.name.split(' ').length === other.name.split(' ').length && a === bones(other.name)
}

/** What transliterations agree on: consonants, those apart that are mixed up. */
function bones(name: string): string {
  return fold(name)
    .replace(/\bal[- ]/g, '')
    .replace(/dh|zh|z/g, 'z')
    .replace(/kh|gh|ch|q|c|k|g|h/g, 'k')
    .replace(/ph|f/g, 'f')
    .replace(/w/g, 'v')
    .replace(/[aeiouy' .()-]/g, '')
    .replace(/(.)\1+/g, '$1')
}
