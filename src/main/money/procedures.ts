import type { FilesService } from '../files/service.ts'
import type { Jobs } from '../jobs/registry.ts'
import { stoppable } from '../jobs/stoppable.ts'
import type { Platform } from '../platform.ts'
import { os } from '../rpc.ts'
import type { SettingsService } from '../settings/service.ts'
import type { MoneyService } from './service.ts'

interface Others {
  settings: Pick<SettingsService, 'get'>
  jobs: Jobs
  files: FilesService
  platform: Platform
}

export const moneyProcedures = (money: MoneyService, { settings, jobs, files, platform }: Others) => ({
  list: os.money.list.handler(({ input }) => ({
    currency: settings.get().currency,
    years: money.years(),
    entries: money.list(input),
  })),
  add: os.money.add.handler(({ input }) => money.add(input.fields)),
  update: os.money.update.handler(({ input }) => money.update(input.id, input.fields)),
  remove: os.money.remove.handler(({ input }) => money.remove(input.id)),
  postage: os.money.postage.handler(({ input, signal }) =>
    stoppable(jobs, signal, (job) => jobs.run('money.postage', input, job)),
  ),
  export: os.money.export.handler(async ({ input: { year, job } }) => {
    const path = await platform.chooseSave({ suggestedName: money.documentName(year), kind: 'xlsx' })
    if (path === null) return null
    await jobs.run('money.export', { year, path }, job)
    return files.refer(path)
  }),
})
