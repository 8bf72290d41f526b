/** Prose taken apart into sentences, to quote a case's facts in a letter. */

const abbreviation =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vs|Gen|Col|Lt|Sgt|Rev|Hon|Jr|Sr|Art|approx|e\.g|i\.e|a\.m|p\.m|U\.S|U\.N)|\b\p{Lu})\.$/u

export function sentences(text: string): string[] {
  const found: string[] = []
  let open = ''
  for (const piece of text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?…]["”’')]?) (?=["“‘'(]?[\p{Lu}\p{N}])/u)) {
    open = open ? `${open} ${piece}` : piece
    if (abbreviation.test(piece)) continue
    found.push(open)
    open = ''
  }
  if (open) found.push(open)
  return found
}

/** Talk to the reader of the urgent action, or of the organisation: not a fact to put before an official. */
const notAFact =
  /\b(?:amnesty|urgent action|take action|act now|please|we|our|us|sign|share this|write (?:a|to|now|immediately)|join us|call on|demand)\b/i

/**
 * The case's facts in a sentence or two: whole sentences, never cut, from the start of the text.
 * @param longest in UTF-16 code units; the first fact is taken whatever its length
 */
export function facts(text: string, longest = 420): string {
  const taken: string[] = []
  let length = 0
  for (const sentence of sentences(text)) {
    if (!/\p{L}/u.test(sentence) || notAFact.test(sentence)) {
      if (taken.length > 0) break
      continue
    }
    if (taken.length > 0 && length + sentence.length > longest) break
    taken.push(/[.!?…]["”’')]?$/.test(sentence) ? sentence : `${sentence}.`)
    length += sentence.length + 1
    if (taken.length === 2) break
  }
  return taken.join(' ')
}
