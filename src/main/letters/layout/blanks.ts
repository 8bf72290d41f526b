/** Blanks that must not break a line, made such when a letter is set. */
import type { LanguageTag } from '#shared/values.ts'
import type { Part } from './styles.ts'

/** Before the high marks of French, and inside of its quotes. */
const french = /(?<=\S) (?=[?!:;»])|(?<=«) /g

/**
 * Between a mark that Latin fonts have too and the word "la". Where the letter's font has to be stood in for by one
 * without Arabic, LibreOffice (7.4) sets that word's ligature over the mark; a blank that does not break spares it that.
 */
const arabic = /(?<=[!-/:-@[-`{-~«»…–—’”]) (?=لا(?![\p{L}\p{M}]))/gu

const running: ReadonlySet<Part> = new Set(['Subject', 'Salutation', 'Body', 'Close'])

/** A line of a letter with blanks that hold together what they part. @param language the letter's */
export function heldTogether(line: string, part: Part, language: LanguageTag): string {
  if (!running.has(part)) return line
  if (/^fr\b/.test(language)) return line.replace(french, '\u00a0')
  return line.includes('لا') ? line.replace(arabic, '\u00a0') : line
}
