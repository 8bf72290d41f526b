import type { FilesService } from '../files/service.ts'
import type { Jobs } from '../jobs/registry.ts'
import type { Platform } from '../platform.ts'
import { os } from '../rpc.ts'
import type { ReportsService } from './service.ts'

export const reportsProcedures = (reports: ReportsService, jobs: Jobs, files: FilesService, platform: Platform) => ({
  months: os.reports.months.handler(() => reports.months()),
  month: os.reports.month.handler(({ input }) => reports.month(input.month)),
  export: os.reports.export.handler(async ({ input: { month, formats, job } }) => {
    const suggestedName = reports.documentName(month)
    const [format] = formats
    if (format !== undefined && formats.every((other) => other === format)) {
      const path = await platform.chooseSave({ suggestedName: `${suggestedName}.${format}`, kind: format })
      if (path === null) return null
      const { files: written } = await jobs.run('reports.export', { month, formats, path }, job)
      return { files: written.map((file) => files.refer(file)) }
    }
    const folder = await platform.chooseFolder({ suggestedName })
    if (folder === null) return null
    const { files: written } = await jobs.run('reports.export', { month, formats, folder }, job)
    return { files: written.map((file) => files.refer(file)) }
  }),
})
