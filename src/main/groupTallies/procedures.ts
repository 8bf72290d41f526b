import type { FilesService } from '../files/service.ts'
import type { Jobs } from '../jobs/registry.ts'
import type { Platform } from '../platform.ts'
import { os } from '../rpc.ts'
import type { GroupTalliesService } from './service.ts'

export const groupTalliesProcedures = (
  groupTallies: GroupTalliesService,
  jobs: Jobs,
  files: FilesService,
  platform: Platform,
) => ({
  export: os.groupTallies.export.handler(async ({ input: { job, ...wanted } }) => {
    const { from, to, formats } = wanted
    const suggestedName = groupTallies.documentName(from, to)
    const [format] = formats
    // One format is one file, several go into a folder.
    const one = format !== undefined && formats.every((other) => other === format)
    const path = one
      ? await platform.chooseSave({ suggestedName: `${suggestedName}.${format}`, kind: format })
      : await platform.chooseFolder({ suggestedName })
    if (path === null) return null
    const done = await jobs.run('groupTallies.export', { ...wanted, ...(one ? { path } : { folder: path }) }, job)
    return { files: done.files.map((written) => files.refer(written)) }
  }),
})
