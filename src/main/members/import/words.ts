/** Cells of one or several words, read as what they mean. */
import { fold } from '#shared/fold.ts'
import { type AddressPrint, addressPrints } from '#shared/members.ts'
import { type Channel, channels } from '#shared/values.ts'
import { addressPrintWords, channelWords, noWords, yesWords } from './data/words.ts'

const yes = new Set(yesWords.split('|'))
const no = new Set(noWords.split('|'))

/** A yes or a no in any of the four languages; null for anything else. */
export function readYesNo(cell: string): boolean | null {
  const word = plain(cell)
  if (no.has(word)) return false
  return yes.has(word) ? true : null
}

const channelOf = new Map<string, Channel>(
  channels.flatMap((channel) => channelWords[channel].split('|').map((word) => [word, channel] as const)),
)

const addressPrintOf = new Map<string, AddressPrint>(
  addressPrints.flatMap((print) => addressPrintWords[print].split('|').map((word) => [word, print] as const)),
)

/** How much of an address is printed; null for other words. */
export const readAddressPrint = (cell: string): AddressPrint | null => addressPrintOf.get(plain(cell)) ?? null

export interface ReadList<T> {
  values: T[]
  /** The words that meant nothing, as written. */
  unknown: string[]
}

export const readChannels = (cell: string): ReadList<Channel> =>
  readList(cell, (word) => channelOf.get(plain(word)) ?? null)

/** Reads a list word by word, each meaning once. */
export function readList<T>(cell: string, read: (word: string) => T | null): ReadList<T> {
  const whole = read(cell)
  if (whole !== null) return { values: [whole], unknown: [] }
  const values = new Set<T>()
  const unknown: string[] = []
  for (const word of cell.split(/[,;/|+&\n]|\s(?:and|et|y|e|und)\s/i)) {
    const text = word.trim()
    if (text === '') continue
    const value = read(text)
    if (value === null) unknown.push(text)
    else values.add(value)
  }
  return { values: [...values], unknown }
}

const plain = (cell: string): string => fold(cell).replace(/[.!]+$/, '')
