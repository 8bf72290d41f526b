import type { EventPublisher } from '@orpc/server'
import type { JobProgress } from '#shared/desk.ts'
import { os } from '../rpc.ts'
import type { Jobs } from './registry.ts'

export type JobEvents = EventPublisher<{ progress: JobProgress }>

export const jobsProcedures = (jobs: Jobs, events: JobEvents) => ({
  watch: os.jobs.watch.handler(({ signal }) => events.subscribe('progress', { signal })),
  cancel: os.jobs.cancel.handler(({ input }) => ({ cancelled: jobs.cancel(input.job) })),
})
