/** Cells and headings of one or several words, read as what they mean. Pure. */
import type { ActionKind, ActionSource } from '#shared/actions.ts'
import { fold } from '#shared/fold.ts'
import { type Channel, channels } from '#shared/values.ts'
import { channelWords } from '../../members/import/data/words.ts'
import { appealWords, fillerWords, moreChannelWords, solidarityWords } from './data/headings.ts'

/** Words alone, without accents, case and signs. */
export const plainWords = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const channelOf = new Map<string, Channel>(
  channels.flatMap((channel) =>
    [...channelWords[channel].split('|'), ...moreChannelWords[channel].split('|')].map(
      (word) => [plainWords(word), channel] as const,
    ),
  ),
)
const kindOf = new Map<string, ActionKind>([
  ...solidarityWords.split('|').map((word) => [plainWords(word), 'solidarity'] as const),
  ...appealWords.split('|').map((word) => [plainWords(word), 'appeal'] as const),
])
const fillers = new Set(fillerWords.split('|'))
/** Longer texts are no words for a channel, and trying them all would take long. */
const longest = 60

/** What a text says of channel and kind: "Solidarity cards", "No. of letters sent", "lettres de solidarité". */
export interface Way {
  channel: Channel | null
  kind: ActionKind | null
}

/** @returns null where any word means something else */
export function readWay(text: string): Way | null {
  if (text.length > longest) return null
  const words = plainWords(text).split(' ').filter(Boolean)
  if (words.length === 0) return null
  let channel: Channel | null = null
  let kind: ActionKind | null = null
  for (let at = 0; at < words.length; ) {
    let taken = 0
    for (let size = Math.min(4, words.length - at); size > 0 && taken === 0; size--) {
      const phrase = words.slice(at, at + size).join(' ')
      const foundKind = kindOf.get(phrase)
      const foundChannel = channelOf.get(phrase)
      if (foundChannel !== undefined && (channel === null || channel === foundChannel)) {
        channel = foundChannel
        taken = size
      } else if (foundKind !== undefined && kind === null) {
        kind = foundKind
        taken = size
      }
    }
    if (taken === 0 && fillers.has(words[at] ?? '')) taken = 1
    if (taken === 0) return null
    at += taken
  }
  return channel === null && kind === null ? null : { channel, kind }
}

/** In our own export and in lists made from it. */
const sources: Readonly<Record<string, ActionSource>> = {
  pack: 'pack',
  manual: 'manual',
  evening: 'evening',
  import: 'import',
}
export const readSource = (text: string): ActionSource => sources[fold(text)] ?? 'import'

/** The sum of rows above: "Total", "Sub-total March", "Summe UA 12/19", "Total général". */
const sumWord =
  /^(?:grand |sub-?\s?|zwischen|sous-?\s?)?(?:totals?|totales|sums?|summen?|gesamt\w*|insgesamt|somme|suma)\b[\s:=.\-–]*(?:\(?(?:[\p{L}\p{N}/'.-]+\)?\s*){0,4})$/u
export const isSumWord = (cell: string): boolean => cell.length <= longest && sumWord.test(fold(cell))

/** A figure: `null` for nothing (an empty cell, a dash, a zero), `undefined` for what is no figure. */
export function readCount(cell: string): number | null | undefined {
  const text = cell.trim().replace(/^'/, '')
  if (text === '' || /^(?:[-–—./]+|0+(?:[.,]0+)?|none|nil|n\/?a|x|keine?|aucune?|ning[uú]n[ao]?s?)$/i.test(text))
    return null
  const grouped = /^\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+$/.test(text) ? text.replace(/\D/g, '') : text
  const whole = /^\+?(\d{1,9})(?:[.,]0{1,2})?(?:\s*(?:x|×|st(?:k|ck|ück)?\.?|pcs?\.?))?$/i.exec(grouped)
  if (!whole) return undefined
  const count = Number(whole[1])
  return count === 0 ? null : count
}
