/**
 * The short code printed on every letter, so that a reply finds its letter again: `K7WM-4TX`. Six random characters
 * and a check character that catches every single mistyped character and every swap of neighbours.
 */
import { systemRandom } from '../random.ts'

/**
 * 23 characters (a prime, which the check needs) that are not mistaken for each other in small print: of each group
 * that looks alike (0 O Q D, 1 I L, 2 Z, 5 S, 8 B, U V) at most one stands here.
 */
export const codeAlphabet = 'ACDEFGHJKMNPRTVWXY34679'

const size = codeAlphabet.length
/** Six random characters: 148 million codes, so that two letters hardly ever draw the same. */
const drawn = 6

/** The sum in which each place weighs differently, modulo a prime. */
function checkCharacter(body: string): string {
  const sum = Array.from(body).reduce((total, character, i) => total + codeAlphabet.indexOf(character) * (i + 2), 0)
  return codeAlphabet.charAt(sum % size)
}

/** A code from random bytes; without `random`, from the system's. */
export function makeCode(random: (bytes: number) => Uint8Array = systemRandom): string {
  let body = ''
  while (body.length < drawn) {
    for (const byte of random(drawn * 2)) {
      // Bytes beyond the last whole multiple would favour the alphabet's first characters.
      if (byte < Math.floor(256 / size) * size && body.length < drawn) body += codeAlphabet.charAt(byte % size)
    }
  }
  const whole = body + checkCharacter(body)
  return `${whole.slice(0, 4)}-${whole.slice(4)}`
}

/**
 * So many codes, no two of them alike.
 * @param taken which of these letters have already
 */
export function makeFreeCodes(count: number, taken: (codes: string[]) => string[], draw = makeCode): string[] {
  const free = new Set<string>()
  while (free.size < count) {
    const drawn = Array.from({ length: count - free.size }, () => draw())
    for (const code of drawn) free.add(code)
    for (const code of taken(drawn)) free.delete(code)
  }
  return [...free]
}

/** What is read for what: of a group that looks alike, the one that the alphabet has. */
const lookAlikes: Record<string, string> = { O: 'D', '0': 'D', Q: 'D', U: 'V' }

/** The characters of a typed code: any case or width, any dash, with look-alikes put right. */
const charactersOf = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212._]+/gu, '')
    .replace(/[O0QU]/g, (character) => lookAlikes[character] ?? character)

/** The same, one by one. */
export const typedCharacters = (typed: string): string[] => Array.from(charactersOf(typed))

/** A code as someone typed it, in its printed form; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const plain = charactersOf(typed)
  if (plain.length !== drawn + 1 || Array.from(plain).some((character) => !codeAlphabet.includes(character)))
    return null
  if (checkCharacter(plain.slice(0, -1)) !== plain.slice(-1)) return null
  return `${plain.slice(0, 4)}-${plain.slice(4)}`
}

/** Whether someone who typed this meant a code: seven letters and digits in two groups, or with a digit among them. */
export function meansCode(typed: string): boolean {
  const groups = typed.normalize('NFKC').trim().toUpperCase()
  return /^[A-Z0-9]{4}[\s\p{Pd}\u2212._]{1,3}[A-Z0-9]{3}$/u.test(groups) || /^(?=.*\d)[A-Z0-9]{7}$/.test(groups)
}
