import type { Jobs } from '../jobs/registry.ts'
import { os } from '../rpc.ts'
import type { SettingsService } from '../settings/service.ts'
import type { OverviewService } from './service.ts'

export const deskProcedures = (overview: OverviewService, settings: SettingsService, jobs: Jobs) => ({
  overview: os.desk.overview.handler(() => overview.get()),
  begin: os.desk.begin.handler(({ input }) => settings.save(input)),
  lookAround: os.desk.lookAround.handler(({ input }) => jobs.run('sample.lookAround', input ?? {}, null)),
})
