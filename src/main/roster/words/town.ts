/** Dutch postcodes end in letters that would pass for a word. */
const dutch = /\b\d{4}\s?[A-Z]{2}\b/g

/**
 * The town of a member's address, good enough to sort and to read by: the last line that is more than postcode, without
 * what has digits. The address itself is never touched. Empty where there is none.
 */
export function townOf(lines: readonly string[]): string {
  for (const line of lines.slice(1).toReversed()) {
    const words = line
      .replace(dutch, ' ')
      .split(/\s+/)
      .filter((word) => /\p{L}/u.test(word) && !/\d/.test(word))
    const town = words.join(' ').replace(/^[\s,;–-]+|[\s,;–-]+$/g, '')
    if (town.length > 1) return town
  }
  return ''
}
