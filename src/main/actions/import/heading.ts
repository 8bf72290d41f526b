/** What one heading of a list of actions says. Pure. */

import { type FigureColumn, wordColumns } from '#shared/actionImport.ts'
import { fold } from '#shared/fold.ts'
import type { DayOrder } from '../../members/import/days.ts'
import { foreignHeadings, headingWords } from './data/headings.ts'
import { caseKey } from './references.ts'
import { readWhen, type When } from './when.ts'
import { isSumWord, plainWords, readWay, type Way } from './words.ts'

export type WordColumn = (typeof wordColumns)[number]

/** Each part that a heading says, null where it does not. */
export interface Heading {
  word: WordColumn | null
  way: Way | null
  when: When | null
  /** A case's reference, as written. */
  reference: string | null
}

const wordOf = new Map<string, WordColumn>()
for (const word of foreignHeadings.split('|')) wordOf.set(plainWords(word), 'ignore')
for (const column of wordColumns) {
  if (column === 'ignore') continue
  for (const word of headingWords[column].split('|'))
    if (!wordOf.has(plainWords(word))) wordOf.set(plainWords(word), column)
}
// Words of two columns: the later meaning is settled by the columns beside it (guess.ts).
const nothing: Heading = { word: null, way: null, when: null, reference: null }

const known = new Map<string, Heading>()

/** @param order of days written in figures */
export function readHeading(text: string, order: DayOrder): Heading {
  const key = `${order} ${text}`
  let found = known.get(key)
  if (found === undefined) {
    if (known.size > 5000) known.clear()
    found = read(text.trim(), order)
    known.set(key, found)
  }
  return found
}

function read(text: string, order: DayOrder): Heading {
  if (text === '' || text.length > 80) return nothing
  const plain = plainWords(text)
  const bare = plainWords(text.replace(/\(.*?\)|\[.*?\]|[*:].*$/g, ''))
  // "Gesamt" is a sum and "UA" a heading, whatever else they may be.
  const word = wordOf.get(plain) ?? wordOf.get(bare)
  if (word !== undefined) return { ...nothing, word }
  if (isSumWord(text)) return { ...nothing, word: 'total' }
  const when = readWhen(text, order)
  const { numbered } = caseKey(text)
  const named = numbered && /\p{L}{2}|\//u.test(text)
  // "12/19" is a case's number; December 2019 is written with four figures.
  if (
    named &&
    (when === null || /^[^\d]*\d{1,4}\s*\/\s*\d{2}\b/.test(text)) &&
    !/\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(text)
  )
    return { ...nothing, reference: text }
  if (when !== null) return { ...nothing, when }
  const way = readWay(text)
  if (way !== null) return { ...nothing, way }
  return several(text, order)
}

/** "Letters March 2019", "UA 12/19 emails": the parts of one heading that say different things. */
function several(text: string, order: DayOrder): Heading {
  const words = text.split(/\s+/)
  for (let at = 1; at < words.length && words.length <= 8; at++) {
    const parts = [words.slice(0, at).join(' '), words.slice(at).join(' ')].map((part) =>
      part.replace(/^[-–:,(]+|[-–:,)]+$/g, '').trim(),
    )
    const [one, other] = parts.map((part) => ({ way: readWay(part), when: readWhen(part, order), part }))
    const way = one?.way ?? other?.way ?? null
    const rest = one?.way ? other : one
    if (way === null || rest === undefined) continue
    if (rest.when !== null) return { ...nothing, way, when: rest.when }
    if (caseKey(rest.part).numbered) return { ...nothing, way, reference: rest.part }
  }
  return nothing
}

/** The column of figures that a way is; null where it does not name the channel. */
export const figureColumnOf = ({ channel, kind }: Way): FigureColumn | null =>
  channel === null ? null : kind === 'solidarity' ? `${channel}.solidarity` : channel

/** Folded, for the fingerprint of a list: other years of the same list are the same list. */
export const headingShape = (text: string): string => fold(text).replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, '#')
