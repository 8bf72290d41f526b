import type { Clock } from '../clock.ts'
import type { FilesService } from '../files/service.ts'
import type { Jobs } from '../jobs/registry.ts'
import type { Platform } from '../platform.ts'
import { os } from '../rpc.ts'

export const backupProcedures = (jobs: Jobs, files: FilesService, platform: Platform, clock: Clock) => ({
  save: os.backup.save.handler(async () => {
    const path = await platform.chooseSave({ suggestedName: `Candlepost ${clock.today()}.sqlite`, kind: 'sqlite' })
    if (path === null) return null
    await jobs.run('backup.save', { path }, null)
    return files.refer(path)
  }),
  check: os.backup.check.handler(() => jobs.run('backup.check', null, null)),
  recount: os.backup.recount.handler(() => jobs.run('backup.recount', null, null)),
})
