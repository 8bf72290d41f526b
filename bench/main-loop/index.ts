/**
 * How long the six steps hold the main thread's event loop with 1,000 members. The page is played by another thread
 * over a MessagePort, as in the window, so that only what main itself does is counted. Bar: never over 50 ms.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type MessagePort, Worker } from 'node:worker_threads'
import { RPCHandler } from '@orpc/server/message-port'
import { createDesk } from '../../src/main/desk.ts'
import type { Platform } from '../../src/main/platform.ts'
import { median } from '../median.ts'
import { roster } from './roster.ts'

const members = 1000
const bar = 50
const rounds = 5

interface StepTime {
  step: string
  took: number
}

async function round(): Promise<{ step: string; took: number; held: number }[]> {
  const folder = mkdtempSync(join(tmpdir(), 'candlepost-bench-'))
  const out = mkdtempSync(join(tmpdir(), 'candlepost-bench-out-'))
  const csv = join(out, 'roster.csv')
  writeFileSync(csv, roster(members))
  const platform: Platform = {
    kind: 'electron',
    dialogs: true,
    chooseOpen: async () => [csv],
    chooseSave: async ({ suggestedName }) => join(out, suggestedName),
    chooseFolder: async () => out,
    open: async () => {},
    reveal: async () => {},
    openMail: async (address) => address,
    downloadAddress: () => null,
  }
  const desk = createDesk(folder, platform, {
    jobsThread: new URL('../../src/main/jobs/worker.ts', import.meta.url),
    onDefect: (error) => console.error(error),
  })
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const page = new Worker(new URL('./page.ts', import.meta.url))
  const results: { step: string; took: number; held: number }[] = []
  await new Promise<void>((resolve, reject) => {
    page.on('error', reject)
    page.on('message', (message: MessagePort | 'start' | StepTime | 'end') => {
      if (message === 'start') delay.reset()
      else if (message === 'end') resolve()
      else if ('step' in message) {
        // The histogram counts from one look to the next, so a wait of the timer itself, 1 ms, is in it.
        results.push({ ...message, held: Math.max(0, delay.max / 1e6 - 1) })
        delay.reset()
      } else {
        new RPCHandler(desk.router).upgrade(message as unknown as globalThis.MessagePort, { context: desk.context })
        message.start()
        delay.enable()
      }
    })
  })
  await page.terminate()
  await desk.close()
  rmSync(folder, { recursive: true })
  rmSync(out, { recursive: true })
  return results
}

const all = []
for (let i = 0; i < rounds; i++) all.push(await round())

console.log(`${members} members, 2 addressees, ${rounds} rounds; milliseconds`)
console.log(
  `${'step'.padEnd(24)}${'took (median)'.padStart(15)}${'held (median)'.padStart(15)}${'held (worst)'.padStart(15)}`,
)
let worst = 0
for (const [i, { step }] of (all[0] ?? []).entries()) {
  const took = all.map((results) => results[i]?.took ?? 0)
  const held = all.map((results) => results[i]?.held ?? 0)
  worst = Math.max(worst, ...held)
  const cells = [median(took), median([...held]), Math.max(...held)].map((value) => value.toFixed(1).padStart(15))
  console.log(step.padEnd(24) + cells.join(''))
}
console.log(
  `\nmain was held for ${worst.toFixed(1)} ms at the worst; the bar is ${bar} ms: ${worst <= bar ? 'met' : 'MISSED'}`,
)
process.exit(0)
