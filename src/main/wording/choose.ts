/**
 * Which variant of each part a letter takes. All letters to one addressee count up by one, so do the sheets that one
 * writer signs after another; each step changes every part that has a second variant, and all combinations of the parts
 * come by equally often (but two variants can only take turns).
 */

/** A number from what a pack is made of (FNV-1a, 32 bits): the same choice always gives the same letters. */
export function seedFrom(parts: string[]): number {
  let hash = 0x811c9dc5
  for (const character of parts.join('\n')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/**
 * @param counts how many variants each part has
 * @param step the letter's place: seed, sheet and turn added up
 * @returns a place in each part's variants
 */
export function variantPlaces(counts: readonly number[], step: number): number[] {
  let period = 1
  return counts.map((count) => {
    if (count < 2) return 0
    const divisor = greatestDivisor(period, count)
    const round = (period / divisor) * count
    const shifts = shiftsFor(count, divisor)
    period = round * shifts
    return (step + (Math.floor(step / round) % shifts)) % count
  })
}

/**
 * Two parts whose counts have a divisor in common would meet in the same combinations round after round, so each round
 * shifts the later one by a further place. The step from a round to the next, and from the last one back to the first,
 * must not give two neighbours the same variant: hence no shift with two variants, and all of them where two would do.
 */
function shiftsFor(count: number, divisor: number): number {
  if (divisor === 1 || count === 2) return 1
  return divisor === 2 ? count : divisor
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b))
