/** Other people's names in what one person is shown: struck out (GDPR Art. 15 (4)). */
import { fold } from '#shared/fold.ts'
import type { Blackout } from '../needles.ts'

export interface Name {
  givenName: string
  familyName: string
}

export interface Strike {
  /** Whole names of other members. */
  names(text: string): string
  /** In what the coordinator noted: also first and family names on their own, and addresses of e-mail. */
  note(text: string): string
  /** Keeps the person's own name and blacks out every other word: for a line that several people sign. */
  butOwn(text: string): string
}

const black = (text: string) => '█'.repeat(Array.from(text).length)
const wordAt = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*(?<![.'’-])/gu
const mailbox = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu
/** Names of more words than that are found by their parts. */
const longestName = 5
const shortestWord = 3

/** @param own finds the person's own names; @param ownWords names and e-mail, which stay */
export function strikeFor(others: Iterable<Name>, own: Blackout, ownWords: readonly string[]): Strike {
  const mine = new Set(ownWords.flatMap((text) => [text, ...text.split(/\s+/)]).map(fold))
  const whole = new Set<string>()
  const single = new Set<string>()
  for (const { givenName, familyName } of others) {
    const parts = [givenName, familyName].filter((part) => part !== '')
    if (parts.length > 1) for (const order of [parts, parts.toReversed()]) whole.add(fold(order.join(' ')))
    for (const part of parts) {
      for (const word of new Set([part, ...part.split(/\s+/)])) {
        if (Array.from(word).length >= shortestWord && !mine.has(fold(word))) single.add(fold(word))
      }
    }
  }

  /** The longest name that begins at a word goes, in the order of the text. */
  function struck(text: string, alone: boolean): string {
    const words = [...text.matchAll(wordAt)].map((match) => ({ at: match.index, end: match.index + match[0].length }))
    let done = ''
    let from = 0
    for (let i = 0; i < words.length; i++) {
      const first = words[i]
      if (!first) continue
      for (let count = Math.min(longestName, words.length - i); count > 0; count--) {
        const last = words[i + count - 1]
        if (!last) continue
        const found = text.slice(first.at, last.end)
        const key = fold(found.replace(/,/g, ' '))
        if (count > 1 && mine.has(key)) {
          // The person's own name stays, and no part of it begins another's.
          i += count - 1
          break
        }
        const isName = whole.has(key) || (alone && single.has(key) && /^\p{Lu}|^\p{Lo}/u.test(found))
        if (!isName || mine.has(key)) continue
        done += text.slice(from, first.at) + found.replace(/[^\s]+/gu, black)
        from = last.end
        i += count - 1
        break
      }
    }
    return done + text.slice(from)
  }

  return {
    names: (text) => struck(text, false),
    note: (text) =>
      struck(
        text.replace(mailbox, (address) => (mine.has(fold(address)) ? address : black(address))),
        true,
      ),
    butOwn(text) {
      // What the person's own blackout leaves is other people's.
      const left = own.out(text)
      return Array.from(text)
        .map((letter, i) => (Array.from(left)[i] === '█' || !/[\p{L}\p{N}\p{M}]/u.test(letter) ? letter : '█'))
        .join('')
    },
  }
}
