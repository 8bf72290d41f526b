import type { History } from '../db/history.ts'
import type { Jobs } from '../jobs/registry.ts'
import { os } from '../rpc.ts'

export const historyProcedures = (history: History, jobs: Jobs) => ({
  state: os.history.state.handler(() => history.state()),
  list: os.history.list.handler(({ input }) => history.list(input.limit)),
  undo: os.history.undo.handler(async ({ input }) => ({ undone: await jobs.run('history.undo', input, null) })),
  redo: os.history.redo.handler(async () => ({ redone: await jobs.run('history.redo', null, null) })),
})
