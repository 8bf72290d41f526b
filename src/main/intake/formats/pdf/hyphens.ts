/** Words that a typesetter parted at the end of a line. */

const parted = /(\p{L}{2,})[-\u2010]\n(\p{Ll}{2,})(\p{P}*) ?/gu

/**
 * Puts parted words together where the document has the word elsewhere, whole or with its hyphen. Others stay as they
 * are printed, for `ill-` and `treatment` belong apart.
 */
export function mendHyphens(text: string): string {
  const words = new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu))
  return text.replace(parted, (printed, start: string, end: string, after: string) => {
    if (words.has(`${start}${end}`.toLowerCase())) return `${start}${end}${after}\n`
    return words.has(`${start}-${end}`.toLowerCase()) ? `${start}-${end}${after}\n` : printed
  })
}
