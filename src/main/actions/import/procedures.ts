import type { ActionFile } from '#shared/actionImport.ts'
import { safeFileName } from '../../files/names.ts'
import type { FilesService } from '../../files/service.ts'
import type { Jobs } from '../../jobs/registry.ts'
import { stoppable } from '../../jobs/stoppable.ts'
import type { Platform } from '../../platform.ts'
import { os } from '../../rpc.ts'
import type { Services } from '../../services.ts'
import { createTranslator } from '../../translator.ts'

interface Others {
  jobs: Jobs
  files: FilesService
  platform: Platform
}

export function actionImportProcedures(
  { settings, data }: Pick<Services, 'settings' | 'data'>,
  { jobs, files, platform }: Others,
) {
  const sourceOf = ({ file, ...how }: ActionFile) => ({ ...how, path: files.path(file) })
  return {
    previewImport: os.actions.previewImport.handler(async ({ input, signal }) => {
      const preview = await stoppable(jobs, signal, (job) => jobs.run('actions.previewImport', sourceOf(input), job))
      return { ...preview, file: input.file }
    }),
    runImport: os.actions.runImport.handler(async ({ input }) => {
      const { job, ...asked } = input
      const { rejectPath, ...done } = await jobs.run(
        'actions.import',
        { ...sourceOf(asked), expected: asked.expected },
        job,
      )
      return { ...done, rejectFile: rejectPath === null ? null : files.refer(rejectPath) }
    }),
    export: os.actions.export.handler(async ({ input }) => {
      const { t } = createTranslator(settings.get().language)
      const name = safeFileName(`${t('actionImport.fileName', { day: data.clock.today() })}.csv`)
      const path = await platform.chooseSave({ suggestedName: name, kind: 'csv' })
      if (path === null) return null
      const { entries } = await jobs.run('actions.export', { path }, input.job)
      return { file: files.refer(path), entries }
    }),
  }
}
