/** Passphrases: proposed as words, and weighed when somebody types their own. */
import { randomInt } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import type { PassphraseStrength } from '#shared/exchange.ts'
import { Refusal } from '#shared/refusal.ts'

/** Of 2,048 words: 66 bits, and a guess takes a second. */
const words = 6

export const proposedPassphrase = (): string =>
  Array.from({ length: words }, () => wordlist[randomInt(wordlist.length)] ?? '').join(' ')

let weigher: ZxcvbnFactory | null = null

/** Guesses that a patient stranger with some computers would have to make, as powers of ten: see the limits below. */
export function strengthOf(passphrase: string): PassphraseStrength {
  weigher ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  // Past a hundred letters weighing takes long and says nothing new.
  const { guessesLog10 } = weigher.check(passphrase.slice(0, 100))
  if (guessesLog10 < 10) return 'weak'
  return guessesLog10 < 14 ? 'fair' : 'strong'
}

/** @throws Refusal `exchangeWeak` */
export function refuseWeak(passphrase: string): void {
  if (strengthOf(passphrase) === 'weak') throw new Refusal('exchangeWeak')
}
