import type { Jobs } from './registry.ts'

/** Runs a job that stops when nobody waits for it any more: a page asks anew with every choice that is changed. */
export async function stoppable<T>(
  jobs: Jobs,
  signal: AbortSignal | undefined,
  run: (job: string) => Promise<T>,
): Promise<T> {
  const job = crypto.randomUUID()
  const stop = () => jobs.cancel(job)
  signal?.addEventListener('abort', stop)
  try {
    return await run(job)
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}
