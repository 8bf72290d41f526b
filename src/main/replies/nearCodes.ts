/** Codes that a misread one may stand for: pure. */
import { codeAlphabet, readCode, typedCharacters } from '../letters/code.ts'

/**
 * One character read wrongly (a 1 for a 7, an I for a J), or two neighbours swapped. Whatever stands in six places
 * leaves one character for the seventh that the check allows, so there are few, and hardly one is another letter's.
 * @returns in their printed form, without the typed one itself
 */
export function nearCodes(typed: string): string[] {
  const characters = typedCharacters(typed)
  if (characters.length !== 7) return []
  const found = new Set<string>()
  const take = (candidate: string[]) => {
    const code = readCode(candidate.join(''))
    if (code !== null && code !== readCode(typed)) found.add(code)
  }
  characters.forEach((one, at) => {
    for (const other of codeAlphabet) if (other !== one) take(characters.with(at, other))
    const next = characters[at + 1]
    if (next !== undefined) take(characters.with(at, next).with(at + 1, one))
  })
  return [...found]
}
