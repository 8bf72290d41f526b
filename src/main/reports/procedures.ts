import type { ReportFormat } from '#shared/reports.ts'
import type { Month } from '#shared/values.ts'
import type { FilesService } from '../files/service.ts'
import type { Jobs } from '../jobs/registry.ts'
import type { Platform } from '../platform.ts'
import { os } from '../rpc.ts'
import type { ReportsService } from './service.ts'

export function reportsProcedures(reports: ReportsService, jobs: Jobs, files: FilesService, platform: Platform) {
  /** One format is one file, several go into a folder; null when the coordinator closed the dialog. */
  async function target(month: Month, formats: ReportFormat[]) {
    const suggestedName = reports.documentName(month)
    const [format] = formats
    if (format !== undefined && formats.every((other) => other === format)) {
      const path = await platform.chooseSave({ suggestedName: `${suggestedName}.${format}`, kind: format })
      return path === null ? null : { path }
    }
    const folder = await platform.chooseFolder({ suggestedName })
    return folder === null ? null : { folder }
  }
  const refer = (paths: string[]) => paths.map((path) => files.refer(path))

  return {
    months: os.reports.months.handler(() => reports.months()),
    month: os.reports.month.handler(({ input }) => reports.month(input.month)),
    text: os.reports.text.handler(({ input }) => ({ text: reports.text(input.month) })),
    year: os.reports.year.handler(({ input }) => reports.year(input.year)),
    export: os.reports.export.handler(async ({ input: { job, ...wanted } }) => {
      const where = await target(wanted.month, wanted.formats)
      if (where === null) return null
      const written = await jobs.run('reports.export', { ...wanted, ...where }, job)
      return { files: refer(written.files) }
    }),
    exportYear: os.reports.exportYear.handler(async ({ input: { year, job } }) => {
      const path = await platform.chooseSave({ suggestedName: `${reports.documentName(year)}.docx`, kind: 'docx' })
      if (path === null) return null
      await jobs.run('reports.exportYear', { year, path }, job)
      return { files: refer([path]) }
    }),
    send: os.reports.send.handler(async ({ input: { job, ...wanted } }) => {
      // Said before anybody chooses a folder for nothing.
      reports.mayBeSent(wanted.month)
      const where = await target(wanted.month, wanted.formats)
      if (where === null) return null
      const done = await jobs.run('reports.send', { ...wanted, ...where }, job)
      return { operation: done.operation, files: refer(done.files) }
    }),
  }
}
