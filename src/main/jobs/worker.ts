/** The jobs thread: the same services over a connection of its own, one job after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '#shared/refusal.ts'
import { systemClock } from '../clock.ts'
import { joinProfile } from '../db/profile.ts'
import { asRefusal } from '../db/sqlite.ts'
import { createServices } from '../services.ts'
import { cancelled, type JobControl, quietControl } from './control.ts'
import type { JobReply, JobRequest, WorkerStart } from './messages.ts'
import { runNamed } from './registry.ts'

if (!parentPort) throw new Error('The jobs thread is started by jobs/threaded.ts')
const port = parentPort
const { profile, textThread, language } = workerData as WorkerStart
const services = createServices(
  joinProfile(profile),
  systemClock,
  textThread === null ? undefined : new URL(textThread),
  language,
)

/** A person sees no more than this many steps a second. */
const progressEvery = 100

function controlFor(request: JobRequest): JobControl {
  const stop = new Uint8Array(request.stop)
  let said = 0
  return {
    progress(done, total) {
      const now = performance.now()
      if (now - said < progressEvery && done < total) return
      said = now
      reply({ id: request.id, progress: { done, total } })
    },
    checkpoint() {
      if (Atomics.load(stop, 0) !== 0) throw cancelled()
    },
  }
}

const reply = (message: JobReply) => port.postMessage(message)

async function answer(request: JobRequest): Promise<void> {
  try {
    // The main thread's types have checked the pair of name and input.
    const output = await runNamed(services, request.name, request.input as never, controlFor(request))
    reply({ id: request.id, output })
  } catch (thrown) {
    const error = asRefusal(thrown)
    if (error instanceof Refusal) reply({ id: request.id, refusal: { key: error.key, params: error.params } })
    else reply({ id: request.id, defect: error instanceof Error ? error : new Error(String(error)) })
  }
}

let last = Promise.resolve()

/**
 * What the first print run would wait for is made ready in the first quiet moment, never before a job that somebody
 * waits for. Should it fail, printing will say so.
 */
const quiet = 1500
const warmUp = setTimeout(() => {
  last = last.then(() => runNamed(services, 'packs.warmUp', undefined, quietControl)).catch(() => {})
}, quiet)

port.on('message', (request: JobRequest) => {
  last = last.then(() => answer(request)).then(() => void warmUp.refresh())
})
