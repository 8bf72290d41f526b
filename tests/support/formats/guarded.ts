/**
 * `node --import guard.ts guarded.ts FOLDER`: takes the text of every file of the folder in the real thread and reads it;
 * prints one line of JSON a file. At the end a thread does what is not allowed, so that a guard that sleeps is found out.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Refusal } from '#shared/refusal.ts'
import { sourceTextThread } from '../../../src/main/intake/formats/source.ts'
import { createTextTaker } from '../../../src/main/intake/formats/thread.ts'
import { readUrgentActions } from '../../../src/main/intake/reader/index.ts'
import { readingsOf } from '../../../src/main/intake/readings.ts'

/** `milliseconds`: to the text, and from there to drafts. */
export interface Guarded {
  name: string
  refused: string | null
  texts: string[]
  unread: string[]
  milliseconds: [number, number]
}

const folder = process.argv[2] ?? ''
const taker = createTextTaker(sourceTextThread)
for (const name of readdirSync(folder).sort()) {
  const started = performance.now()
  let taken = started
  const answer: Guarded = { name, refused: null, texts: [], unread: [], milliseconds: [0, 0] }
  try {
    const all = await taker.take(join(folder, name))
    taken = performance.now()
    readingsOf(name, all, (of, text) => ({ source: { name: of, text, fingerprint: '' }, ...readUrgentActions(text) }))
    // Long texts say nothing more by all of their letters.
    answer.texts = all.parts.map(({ text }) => text.slice(0, 10_000))
    answer.unread = all.unread
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    answer.refused = error.key
    taken = performance.now()
  }
  answer.milliseconds = [Math.round(taken - started), Math.round(performance.now() - taken)]
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
await taker.close()

const thread = new Worker(new URL('./canary.ts', import.meta.url))
await new Promise((resolve) => thread.on('exit', resolve))
