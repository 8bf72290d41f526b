/** Feeds mutated files to the importers in a thread that can be ended, so that a file that hangs one fails its test. */
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { limits, threadResources } from '../../../src/main/intake/formats/limits.ts'
import intakeWords from '../../../src/shared/i18n/en/intake.json' with { type: 'json' }
import refusals from '../../../src/shared/i18n/en/refusal.json' with { type: 'json' }
import { type Mutation, mutated, mutations } from './mutate.ts'
import type { FuzzKind } from './seeds.ts'

/** `texts`: how many texts, or rows of a roster, came out. */
export type Outcome = { texts: number; warnings: string[] } | { refused: string } | { crash: string }

/** So many in the normal run; `FUZZ_RUNS=10000` for the long one. */
export const fuzzRuns = Number(process.env.FUZZ_RUNS ?? 150)
/** The normal run is the same every time, so that what breaks it is a change; the long one looks for what is new. */
const seed = process.env.FUZZ_RUNS ? {} : { seed: 612 }

/** A file may take 10 s of a machine of its own; that of the tests is shared, and the thread has to start as well. */
const patience = 3 * limits.milliseconds

export interface Tally {
  runs: number
  /** Files that gave text. */
  deep: number
  refused: Record<string, number>
  /** Of the slowest file. */
  milliseconds: number
}

/** Runs `runs` mutated files of a kind. Throws with the smallest file found that crashes, hangs or says what nobody knows. */
export async function fuzz(kind: FuzzKind, runs = fuzzRuns): Promise<Tally> {
  const thread = createThread()
  const tally: Tally = { runs: 0, deep: 0, refused: {}, milliseconds: 0 }
  try {
    await fc.assert(
      fc.asyncProperty(mutations(kind), async (mutation: Mutation) => {
        const started = performance.now()
        const outcome = await thread.ask(kind, mutated(mutation))
        tally.milliseconds = Math.max(tally.milliseconds, performance.now() - started)
        tally.runs++
        if ('crash' in outcome) throw new Error(outcome.crash)
        if ('refused' in outcome) {
          tally.refused[outcome.refused] = (tally.refused[outcome.refused] ?? 0) + 1
          if (!(outcome.refused in refusals)) throw new Error(`There is no sentence ${outcome.refused}`)
          return
        }
        if (outcome.texts > 0) tally.deep++
        for (const key of outcome.warnings)
          if (!(key.replace('intake.warning.', '') in intakeWords.warning))
            throw new Error(`There is no sentence ${key}`)
      }),
      { numRuns: runs, ...seed },
    )
  } finally {
    await thread.close()
  }
  return tally
}

function createThread() {
  let worker: Worker | null = null
  const start = () =>
    new Worker(new URL('./fuzzThread.ts', import.meta.url), {
      // Where the tests run has its own loaders; the thread runs the sources as they are.
      execArgv: [],
      resourceLimits: threadResources,
    })
  const end = async () => {
    const ended = worker
    worker = null
    await ended?.terminate()
  }
  return {
    async ask(kind: FuzzKind, bytes: Uint8Array): Promise<Outcome> {
      worker ??= start()
      const asked = worker
      const outcome = await new Promise<Outcome>((resolve) => {
        const watch = setTimeout(() => answer({ crash: `No answer in ${patience} ms` }), patience)
        const fail = (error: unknown) =>
          answer({ crash: `The thread died: ${error instanceof Error ? error.stack : error}` })
        const answer = (said: Outcome) => {
          clearTimeout(watch)
          asked.off('message', answer).off('error', fail)
          resolve(said)
        }
        asked.on('message', answer).on('error', fail)
        asked.postMessage({ kind, bytes })
      })
      if ('crash' in outcome) await end()
      return outcome
    },
    close: end,
  }
}
