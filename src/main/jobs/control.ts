import { Refusal } from '#shared/refusal.ts'

/** What a running job can say and must ask. */
export interface JobControl {
  /** `done` of `total` in the job's own units. Cheap: the runner thins it out. */
  progress(done: number, total: number): void
  /** @throws Refusal `cancelled` when the coordinator asked to stop; an open transaction is rolled back by it. */
  checkpoint(): void
}

/** For callers that neither watch nor stop. */
export const quietControl: JobControl = { progress: () => {}, checkpoint: () => {} }

export const cancelled = () => new Refusal('cancelled')
