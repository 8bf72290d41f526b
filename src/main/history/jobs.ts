import type { Operation } from '#shared/desk.ts'
import type { Id } from '#shared/values.ts'
import type { Services } from '../services.ts'

/** Undoing an import or a pack moves thousands of rows, so it must not hold the main thread. */
export const historyJobs = {
  'history.undo': ({ data }: Services, input: { operation: Id | null }): Operation =>
    data.history.undo(input.operation),
  'history.redo': ({ data }: Services, _input: null): Operation => data.history.redo(),
}
