import { Worker } from 'node:worker_threads'
import { Refusal } from '#shared/refusal.ts'
import type { JobReply, JobRequest, WorkerStart } from './messages.ts'
import type { JobInput, JobName, JobOutput, Jobs, OnProgress } from './registry.ts'

interface Waiting {
  job: string | null
  stop: Uint8Array
  resolve(output: unknown): void
  reject(error: unknown): void
}

/**
 * Runs jobs in one thread beside the main one, which stays free for the window. The thread starts at once, so that the
 * first job finds it ready; when it dies, its jobs fail with what killed it and the next job starts another.
 */
export function createThreadedJobs(script: URL, start: WorkerStart, onProgress: OnProgress): Jobs {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let next = 1

  function begin(): Worker {
    const thread = new Worker(script, { workerData: start, resourceLimits: { maxYoungGenerationSizeMb: 12 } })
    thread.on('message', (reply: JobReply) => {
      const job = waiting.get(reply.id)
      if (!job) return
      if ('progress' in reply) {
        if (job.job) onProgress({ job: job.job, ...reply.progress })
        return
      }
      waiting.delete(reply.id)
      if ('output' in reply) job.resolve(reply.output)
      else if ('refusal' in reply) job.reject(new Refusal(reply.refusal.key, reply.refusal.params))
      else job.reject(reply.defect)
      if (waiting.size === 0) thread.unref()
    })
    const fail = (error: unknown) => {
      if (worker === thread) worker = null
      for (const job of waiting.values()) job.reject(error)
      waiting.clear()
    }
    thread.on('error', fail)
    thread.on('exit', (code) => fail(new Error(`The jobs thread ended with code ${code}`)))
    return thread
  }

  worker = begin()
  worker.unref()

  return {
    run<N extends JobName>(name: N, input: JobInput<N>, job: string | null) {
      worker ??= begin()
      const thread = worker
      thread.ref()
      const stop = new SharedArrayBuffer(1)
      const id = next++
      return new Promise<JobOutput<N>>((resolve, reject) => {
        waiting.set(id, { job, stop: new Uint8Array(stop), resolve: resolve as (output: unknown) => void, reject })
        thread.postMessage({ id, name, input, stop } satisfies JobRequest)
      })
    },
    cancel(job) {
      const found = [...waiting.values()].find((entry) => entry.job === job)
      if (found) Atomics.store(found.stop, 0, 1)
      return found !== undefined
    },
    async close() {
      await worker?.terminate()
    },
  }
}
