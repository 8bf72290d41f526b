import type { FilesService } from '../files/service.ts'
import type { Jobs } from '../jobs/registry.ts'
import type { Platform } from '../platform.ts'
import { os } from '../rpc.ts'
import type { OutcomesService } from './service.ts'

interface Others {
  jobs: Jobs
  files: FilesService
  platform: Platform
}

export const outcomesProcedures = (outcomes: OutcomesService, { jobs, files, platform }: Others) => ({
  list: os.outcomes.list.handler(({ input }) => outcomes.list(input.caseId)),
  add: os.outcomes.add.handler(({ input }) => outcomes.add(input.fields, input.close)),
  update: os.outcomes.update.handler(({ input }) => outcomes.update(input.id, input.fields)),
  remove: os.outcomes.remove.handler(({ input }) => outcomes.remove(input.id)),
  slipPlan: os.outcomes.slipPlan.handler(({ input }) => outcomes.slipPlan(input)),
  slips: os.outcomes.slips.handler(async ({ input: { job, ...choice } }) => {
    // Said before anybody chooses a place for nothing.
    outcomes.slips(choice)
    const path = await platform.chooseSave({ suggestedName: outcomes.slipsName(choice.id), kind: 'docx' })
    if (path === null) return null
    const { slips } = await jobs.run('outcomes.slips', { ...choice, path }, job)
    return { slips, file: files.refer(path) }
  }),
})
