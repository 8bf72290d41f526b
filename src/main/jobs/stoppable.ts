import type { Jobs } from './registry.ts'

/**
 * Runs a job that stops when nobody waits for it any more: a page asks anew with every choice that is changed.
 * `watched`: what the page calls it, where it shows how far it is.
 */
export async function stoppable<T>(
  jobs: Jobs,
  signal: AbortSignal | undefined,
  run: (job: string) => Promise<T>,
  watched: string | null = null,
): Promise<T> {
  const job = watched ?? crypto.randomUUID()
  const stop = () => jobs.cancel(job)
  signal?.addEventListener('abort', stop)
  try {
    return await run(job)
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}
