/** Which case a reference means, in whatever spelling. Pure. */
import { fold } from '#shared/fold.ts'
import { referenceKeys } from '#shared/reference.ts'
import type { Id } from '#shared/values.ts'

/** What tells a case apart from others. */
export interface KnownCase {
  id: Id
  reference: string
  /** The number of its document, as "EUR 49/5925/2017". */
  index: string | null
  headline: string
  people: readonly string[]
  /** In the bin. */
  gone: boolean
}

/** The cases that a reference may mean, those of the same spelling first. */
export interface Meant {
  ids: readonly Id[]
  /** The one to add to; null where there is none, where several are alike, and where it is in the bin. */
  id: Id | null
  /** The only case of that name is in the bin. */
  gone: boolean
}

/** Words that say no more than that a reference follows. */
const sayNothing =
  /\b(?:ua|au|ea|urgent actions?|actions? urgentes?|accion(?:es)? urgentes?|eilaktion(?:en)?|case|cas|caso|fall|ref|reference|no|nr|num|numero|n|ai|amnesty|appeal|for)\b\.?/g

/**
 * The same for every spelling of one reference: "UA 172/17", "ua172/2017", "172-17", "Urgent Action 172/17 (Belarus)".
 * `numbered`: it looks like a reference, and is no mere word.
 */
export function caseKey(text: string): CaseKey {
  let found = keys.get(text)
  if (found === undefined) {
    if (keys.size > 20_000) keys.clear()
    found = keyOf(text)
    keys.set(text, found)
  }
  return found
}

interface CaseKey {
  key: string
  numbered: boolean
}
const keys = new Map<string, CaseKey>()

function keyOf(text: string): CaseKey {
  const plain = fold(text)
    .replace(/[–—‐‑]/g, '-')
    .replace(/[º°#]/g, ' ')
  const index = /\b([a-z]{3})\s*[-/ ]?\s*(\d{2})\s*[-/. ]\s*(\d{1,5})\s*[-/. ]\s*((?:19|20)\d{2})\b/.exec(plain)
  if (index) return { key: `index ${index[1]} ${index[2]}/${Number(index[3])}/${index[4]}`, numbered: true }
  const pair = /(?<![\d/])(\d{1,4})\s*[-/.\\_ ]\s*((?:19|20)?\d{2})(?![\d/])/.exec(plain)
  if (pair) {
    const series = /\bextra\b/.test(plain) ? 'extra ' : ''
    return { key: `number ${series}${Number(pair[1])}/${(pair[2] ?? '').slice(-2)}`, numbered: true }
  }
  const rest = plain
    .replace(sayNothing, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return { key: `words ${rest === '' ? plain.trim() : rest}`.slice(0, 300), numbered: false }
}

/** "UA 88/18 (Belarus)" is the reference UA 88/18 and says Belarus. */
export function caseName(text: string): { reference: string; rest: string } {
  const [, reference = text, rest = ''] =
    /^((?:\p{L}+\.?\s*){0,2}\d{1,4}\s*[-/]\s*\d{2,4})(?![\d/])[\s,:;.–—-]*(.*)$/u.exec(text) ?? []
  return { reference: reference.trim().slice(0, longestReference), rest: rest.replace(/^[([]|[)\]]$/g, '').trim() }
}
/** As the contract has it. */
const longestReference = 60

/** Finds the cases that a reference means. */
export function createCaseFinder(cases: readonly KnownCase[]): (text: string) => Meant {
  const exact = new Map<string, KnownCase[]>()
  const alike = new Map<string, KnownCase[]>()
  const put = (map: Map<string, KnownCase[]>, key: string, about: KnownCase) => {
    const before = map.get(key)
    if (!before) map.set(key, [about])
    else if (!before.includes(about)) before.push(about)
  }
  for (const about of cases) {
    for (const key of referenceKeys(about.reference)) put(exact, key, about)
    put(alike, caseKey(about.reference).key, about)
    if (about.index) put(alike, caseKey(about.index).key, about)
    for (const words of [about.headline, ...about.people]) if (words !== '') put(alike, `words ${plain(words)}`, about)
  }

  function find(text: string): Meant {
    const same = [...new Set(referenceKeys(text).flatMap((key) => exact.get(key) ?? []))]
    const near = (alike.get(caseKey(text).key) ?? []).filter((about) => !same.includes(about))
    const ids = [...same, ...near].map(({ id }) => id)
    const living = same.find(({ gone }) => !gone)
    if (living) return { ids, id: living.id, gone: false }
    const others = near.filter(({ gone }) => !gone)
    const [only] = others
    return { ids, id: others.length === 1 && only ? only.id : null, gone: others.length === 0 && ids.length > 0 }
  }

  const known = new Map<string, Meant>()
  return (text) => {
    const before = known.get(text)
    if (before) return before
    const found = find(text)
    known.set(text, found)
    return found
  }
}

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
