/** Greetings of officials at the beginning of a line. */
import { anyOf } from '../labels/index.ts'
import { isProse } from '../prose.ts'
import type { Line } from '../types.ts'

const greeting = new RegExp(`^["']?${anyOf('salutation')}`)
const notOfficial = new RegExp(`^["']?${anyOf('notSalutation')}`)
/** A blank to be filled in: `Dear __________,`. */
const blank = /^dear[ _.…:-]*,?$/

export type Greeting = { text: string | null; length: number }

/** The greeting that a line begins with: alone on its line, or followed by the letter's first words. */
export function greetingOf(line: Line): Greeting | null {
  if (line.fold.startsWith('dear') && blank.test(line.fold) && /[_…]|,$/.test(line.text))
    return { text: null, length: line.text.length }
  if (!greeting.test(line.fold) || notOfficial.test(line.fold)) return null
  const stop = /[,:!](?=\s|$|["”])/.exec(line.text)
  if (stop && stop.index < 90) {
    const alone = stop.index >= line.text.length - 2
    const rest = line.text.slice(stop.index + 1).trim()
    if (!alone && !/^["“«¿¡]?[\p{Lu}]/u.test(rest) && !/^[\p{Ll}]/u.test(rest)) return null
    if (!alone && /,/.test(rest.slice(0, 30)) && rest.length < 60) {
      // `Dear Governor X, Members of the Board,`
      const second = line.text.indexOf(',', stop.index + 1)
      if (second === line.text.length - 1) return { text: line.text.slice(0, second + 1), length: second + 1 }
    }
    if (!alone && rest.length < 40) return null
    // `President X, 5 Gate Street`: an address line, unless a colon or a whole letter follows.
    const comma = line.text.charAt(stop.index) === ','
    if (comma && /^(?:presidente|presidenta|president|ministr[oa]) /.test(line.fold)) return null
    // `Su Majestad, rey X, Palacio Real, Riad`: an address goes on with names, a letter with a sentence.
    if (comma && !alone && /^(?:su|sa|son|ihre?|seine?) /.test(line.fold) && !isProse(line)) return null
    if (
      comma &&
      !alone &&
      /^(?:monsieur|madame|senora?|honou?rable|hon\.|sirs?) /.test(line.fold) &&
      !/^(?:j|n|c|m|l)[e']|^i |^we |^me |^le |^les |^quier|^por |^it |^on |^in |^the /.test(
        line.fold.slice(stop.index + 1).trim(),
      )
    )
      return null
    return { text: line.text.slice(0, stop.index + 1), length: stop.index + 1 }
  }
  if (line.text.length > 60) return null
  // Without a comma only the unmistakable ones.
  if (
    /^(?:dear |your excellenc|sehr geehrte|exzellenz$|estimad[oa] |excelent)/.test(line.fold) &&
    !/\d|@/.test(line.text)
  )
    return { text: line.text, length: line.text.length }
  return null
}
