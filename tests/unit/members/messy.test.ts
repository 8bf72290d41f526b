/** Lists as groups really keep them, each with what is expected of it. */
import { describe, expect, it } from 'vitest'
import { messyRosters } from '../../support/rosters/messy.ts'
import { outcomeOf } from '../../support/rosters/outcome.ts'
import { bytesOf } from '../../support/rosters/source.ts'

describe('messy rosters', () => {
  const rosters = messyRosters()
  it('are many', () => expect(rosters.length).toBeGreaterThanOrEqual(30))
  it.each(rosters.map((roster) => [roster.name, roster] as const))('%s', (name, { home, source, pasted, expected }) => {
    const input = source ? { bytes: bytesOf(source), name } : { text: pasted ?? '' }
    expect(outcomeOf(input, home)).toEqual(expected)
  })
})
