/** Mutated whole files. `FUZZ_RUNS=10000 npm run test:unit -- tests/unit/intake/formats/fuzz.test.ts` is the long run. */
import { describe, expect, it } from 'vitest'
import { fuzz, fuzzRuns } from '../../../support/formats/fuzz.ts'

describe('mutated files end in text that can be read or in a known sentence', () => {
  for (const kind of ['txt', 'pdf', 'docx', 'html', 'eml', 'rtf'] as const)
    it(kind, async () => {
      const tally = await fuzz(kind)
      expect(tally.runs).toBe(fuzzRuns)
      // Files that are refused at the door prove nothing about the rooms behind it.
      expect(tally.deep / tally.runs, JSON.stringify(tally)).toBeGreaterThan(1 / 3)
      if (process.env.FUZZ_RUNS) process.stdout.write(`${kind} ${JSON.stringify(tally)}\n`)
    }, 3_600_000)
})
