/** A short public word to an addressee, from the case. */
import { postLength } from '#shared/sending.ts'

const lengthOf = (text: string): number => Array.from(text).length

/**
 * @param handle of the addressee on the network; empty where there is none
 * @param sentences the most important first; as many are taken as fit
 * @returns at most `postLength` characters, counted as Unicode code points
 */
export function shortPost(handle: string, sentences: readonly string[]): string {
  let post = handle
  for (const sentence of sentences) {
    const longer = [post, sentence].filter((part) => part !== '').join(' ')
    if (lengthOf(longer) <= postLength) post = longer
    // Half a request is better than none, but only where there is none.
    else if (post === handle) return cut(longer)
  }
  return cut(post)
}

/** Ends at a word. */
function cut(text: string): string {
  const characters = Array.from(text)
  if (characters.length <= postLength) return text
  const short = characters.slice(0, postLength - 1).join('')
  const word = short.lastIndexOf(' ')
  return `${(word > postLength / 2 ? short.slice(0, word) : short).replace(/[\s,;:.–-]+$/u, '')}…`
}
