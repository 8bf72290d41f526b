import type { FilesService } from '../files/service.ts'
import type { Jobs } from '../jobs/registry.ts'
import type { Platform } from '../platform.ts'
import { os } from '../rpc.ts'
import type { ManyGroupsService } from './service.ts'

export const manyGroupsProcedures = (
  manyGroups: ManyGroupsService,
  jobs: Jobs,
  files: FilesService,
  platform: Platform,
) => ({
  export: os.manyGroups.export.handler(async ({ input: { job, ...wanted } }) => {
    const { from, to, formats } = wanted
    const suggestedName = manyGroups.documentName(from, to)
    const [format] = formats
    // One format is one file, several go into a folder.
    const one = format !== undefined && formats.every((other) => other === format)
    const path = one
      ? await platform.chooseSave({ suggestedName: `${suggestedName}.${format}`, kind: format })
      : await platform.chooseFolder({ suggestedName })
    if (path === null) return null
    const done = await jobs.run('manyGroups.export', { ...wanted, ...(one ? { path } : { folder: path }) }, job)
    return { files: done.files.map((written) => files.refer(written)) }
  }),
})
