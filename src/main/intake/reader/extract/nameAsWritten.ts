/** `Kossi ADEWA`: mostly the text goes on to write the name as one does. */
import { isCapitals } from '../flat.ts'
import { fold } from '../text.ts'
import type { Doc } from '../types.ts'

/** A name found in a text seldom stands there more often; a bound for hostile texts. */
const mostLooks = 12

const holdsCapitals = (name: string): boolean => name.split(' ').some((word) => word.length > 2 && isCapitals(word))

/** The name as the text writes it without capitals; null where it does so nowhere. A name without capitals stays. */
export function nameAsWritten(name: string, doc: Doc): string | null {
  if (!holdsCapitals(name)) return name
  const key = fold(name)
  let at = doc.fold.indexOf(key)
  for (let looks = 0; at >= 0 && looks < mostLooks; looks++) {
    const written = doc.text.slice(at, at + name.length)
    if (!holdsCapitals(written) && /^\p{Lu}/u.test(written)) return written
    at = doc.fold.indexOf(key, at + key.length)
  }
  return null
}
