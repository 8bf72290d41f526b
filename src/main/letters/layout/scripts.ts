/**
 * Which script a text is written in, which way it runs, and how high its lines are. Word chooses a font by script, and
 * where the chosen one lacks a glyph the system puts in another: heights here hold for those too.
 */
import type { LanguageTag } from '#shared/values.ts'
import { kept } from './kept.ts'

/**
 * What a run of type has to say about itself. `western` is whatever needs nothing said: Latin, Greek and Cyrillic, which
 * Times New Roman and Liberation Serif hold, and scripts (Devanagari, Thai, emoji) for which systems put in a font anyway.
 */
export type Script = 'western' | 'arabic' | 'hebrew' | 'eastAsian'

/** A stretch of a line in one script. */
export interface Run {
  script: Script
  text: string
}

/** Everything outside this needs a closer look; most letters have nothing outside it. */
const beyondWestern = /[^\p{Cc}\u0020-\u052f\u1e00-\u20cf\u2100-\u22ff\u2c60-\u2c7f\ua720-\ua7ff\ufb00-\ufb06]/u
const arabic = /[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefe]/
const hebrew = /[\u0590-\u05ff\ufb1d-\ufb4f]/
const eastAsian =
  /[\u1100-\u11ff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{1f200}-\u{1f2ff}\u{20000}-\u{3ffff}]/u
const letter = /[\p{L}\p{M}\u3001-\u303f\uff01-\uffef]/u
const digit = /\p{Nd}/u

/** The script of a character; null where it goes with its neighbours (digits, marks, blanks). */
function scriptOf(character: string): Script | null {
  if (arabic.test(character)) return 'arabic'
  if (hebrew.test(character)) return 'hebrew'
  if (!letter.test(character)) return null
  return eastAsian.test(character) ? 'eastAsian' : 'western'
}

export const rightToLeft = (script: Script): boolean => script === 'arabic' || script === 'hebrew'

/** The script that a language is mostly written in. */
export function scriptOfLanguage(language: LanguageTag): Script {
  const base = language.split('-')[0] ?? language
  if (['ar', 'ckb', 'fa', 'ps', 'sd', 'ug', 'ur'].includes(base)) return 'arabic'
  if (base === 'he' || base === 'yi') return 'hebrew'
  return ['ja', 'ko', 'zh'].includes(base) ? 'eastAsian' : 'western'
}

/** Whether a text is in Latin, Greek or Cyrillic letters alone. */
export const isWestern = kept((text) => !beyondWestern.test(text) && !hebrew.test(text))

/** The script that most letters of these lines are in. */
export function mainScript(lines: readonly string[]): Script {
  if (lines.every(isWestern)) return 'western'
  const counts = new Map<Script, number>()
  for (const line of lines)
    for (const character of line) {
      const script = scriptOf(character)
      if (script) counts.set(script, (counts.get(script) ?? 0) + 1)
    }
  let main: Script = 'western'
  for (const [script, count] of counts) if (count > (counts.get(main) ?? 0)) main = script
  return main
}

/**
 * A line as stretches of one script each. A number goes with the letters before it, and one at the start with those
 * behind it; blanks and marks between two scripts fall to the main one.
 */
export function runsOf(line: string, main: Script): Run[] {
  if (main === 'western' && isWestern(line)) return [{ script: main, text: line }]
  const runs: Run[] = []
  const add = (script: Script, text: string) => {
    const last = runs.at(-1)
    if (text === '') return
    if (last?.script === script) last.text += text
    else runs.push({ script, text })
  }
  let open = ''
  let before: Script | null = null
  const close = (next: Script) => {
    if (before === null || before === next) add(next, open)
    else {
      const characters = Array.from(open)
      const numbers = characters.findLastIndex((character) => digit.test(character)) + 1
      add(before, characters.slice(0, numbers).join(''))
      add(main, characters.slice(numbers).join(''))
    }
    open = ''
  }
  for (const character of line) {
    const script = scriptOf(character)
    if (script === null) open += character
    else {
      close(script)
      add(script, character)
      before = script
    }
  }
  close(main)
  return runs
}

/**
 * Height of a line as a multiple of the type size, for scripts whose font is not known beforehand: room for the highest
 * of the usual ones (Naskh, Song, Devanagari with marks above and below). Set exactly, so that no font moves the page.
 */
function heightOf(character: string): number {
  if (arabic.test(character)) return 1.6
  if (hebrew.test(character)) return 1.3
  if (/\p{Extended_Pictographic}/u.test(character)) return 1.3
  return eastAsian.test(character) ? 1.35 : 1.55
}

/** The height that a text's highest script needs, in type sizes; null where the western font's own will do. */
export function exactHeight(lines: readonly string[]): number | null {
  let highest: number | null = null
  for (const line of lines) {
    if (isWestern(line)) continue
    for (const character of line) if (!isWestern(character)) highest = Math.max(highest ?? 0, heightOf(character))
  }
  return highest
}
