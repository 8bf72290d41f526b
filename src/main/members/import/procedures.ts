import type { ImportSource } from '#shared/memberImport.ts'
import type { FilesService } from '../../files/service.ts'
import type { Jobs } from '../../jobs/registry.ts'
import { stoppable } from '../../jobs/stoppable.ts'
import { os } from '../../rpc.ts'

export function importProcedures(jobs: Jobs, files: FilesService) {
  const sourceOf = ({ file, choice, mapping }: ImportSource) => ({ path: files.path(file), choice, mapping })
  return {
    previewImport: os.members.previewImport.handler(async ({ input, signal }) => {
      const asked = { ...sourceOf(input), decisions: input.decisions }
      const preview = await stoppable(jobs, signal, (job) => jobs.run('members.previewImport', asked, job), input.job)
      return { ...preview, file: input.file }
    }),
    importDuplicates: os.members.importDuplicates.handler(async ({ input, signal }) => {
      const { level, offset } = input
      const duplicates = await stoppable(jobs, signal, (job) =>
        jobs.run('members.importDuplicates', { ...sourceOf(input), level, offset }, job),
      )
      return { duplicates }
    }),
    runImport: os.members.runImport.handler(async ({ input }) => {
      const { decisions, expected } = input
      const asked = { ...sourceOf(input), decisions, expected }
      const { rejectPath, ...done } = await jobs.run('members.import', asked, input.job)
      return { ...done, rejectFile: rejectPath === null ? null : files.refer(rejectPath) }
    }),
  }
}
