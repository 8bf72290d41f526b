import { describe, expect, it } from 'vitest'
import { fuzz, fuzzRuns } from '../../support/formats/fuzz.ts'

describe('mutated rosters', () => {
  it('end in rows, taken or rejected, or in a known sentence', async () => {
    const tally = await fuzz('csv')
    expect(tally.runs).toBe(fuzzRuns)
    expect(tally.deep / tally.runs, JSON.stringify(tally)).toBeGreaterThan(1 / 3)
  }, 3_600_000)
})
