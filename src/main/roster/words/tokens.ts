/** How a text falls into words, the same for what is searched in and what is searched for. */

// Apostrophes and hyphens hold a word together: "O'Brien", "Anne-Marie".
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʼ`´‐‑-]*/gu
const joint = /['’ʼ`´‐‑-]+/

export interface Token {
  /** What stands between apostrophes and hyphens. */
  parts: string[]
  /** Without them. */
  whole: string
}

/** The words of a text, lower-case and in the one form of Unicode (NFKC). */
export function tokens(text: string): Token[] {
  const found = text.normalize('NFKC').toLowerCase().match(word) ?? []
  return found.map((token) => {
    if (!joint.test(token)) return { parts: [token], whole: token }
    const parts = token.split(joint).filter((part) => part !== '')
    return { parts, whole: parts.join('') }
  })
}

/** The groups of digits of a phone number as typed: "+44 (0)113 496" has 44, 113 and 496. */
export const digitGroups = (phone: string): string[] => phone.replace(/\(0\)/g, ' ').match(/\d+/g) ?? []
