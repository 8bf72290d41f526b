/** `FUZZ_RUNS=10000 npm run test:unit -- tests/unit/members/fuzz.test.ts` is the long run. */
import { describe, expect, it } from 'vitest'
import { fuzz, fuzzRuns } from '../../support/formats/fuzz.ts'

describe('mutated rosters end in rows, taken or rejected, or in a known sentence', () => {
  for (const kind of ['csv', 'xlsx', 'ods', 'vcf'] as const)
    it(kind, async () => {
      const tally = await fuzz(kind)
      expect(tally.runs).toBe(fuzzRuns)
      expect(tally.deep / tally.runs, JSON.stringify(tally)).toBeGreaterThan(1 / 3)
      if (process.env.FUZZ_RUNS) process.stdout.write(`${kind} ${JSON.stringify(tally)}\n`)
    }, 3_600_000)
})
