import type { Services } from '../services.ts'
import { cancelled, type JobControl, quietControl } from './control.ts'
import { type Jobs, type OnProgress, runNamed } from './registry.ts'

/** Runs jobs in this thread: for the command line, where nothing else waits, and for tests. */
export function createInlineJobs(services: Services, onProgress: OnProgress): Jobs {
  const stopping = new Set<string>()
  const running = new Set<string>()
  const control = (job: string): JobControl => ({
    progress: (done, total) => onProgress({ job, done, total }),
    checkpoint() {
      if (stopping.has(job)) throw cancelled()
    },
  })
  return {
    run(name, input, id) {
      if (id === null) return runNamed(services, name, input, quietControl)
      running.add(id)
      return runNamed(services, name, input, control(id)).finally(() => {
        running.delete(id)
        stopping.delete(id)
      })
    },
    cancel(id) {
      if (running.has(id)) stopping.add(id)
      return running.has(id)
    },
    close: async () => {},
  }
}
