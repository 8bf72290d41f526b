import type { FilesService } from '../files/service.ts'
import type { Jobs } from '../jobs/registry.ts'
import type { Platform } from '../platform.ts'
import { os } from '../rpc.ts'
import { extensions } from './export/write.ts'
import { importProcedures } from './import/procedures.ts'
import type { MembersService } from './service.ts'

export const membersProcedures = (members: MembersService, jobs: Jobs, files: FilesService, platform: Platform) => ({
  list: os.members.list.handler(() => members.list()),
  get: os.members.get.handler(({ input }) => members.get(input.id)),
  create: os.members.create.handler(({ input }) => members.create(input.fields)),
  update: os.members.update.handler(({ input }) => members.update(input.id, input.fields)),
  setActive: os.members.setActive.handler(({ input }) => members.setActive(input.ids, input.active)),
  remove: os.members.remove.handler(({ input }) => members.remove(input.ids)),
  ...importProcedures(jobs, files),
  export: os.members.export.handler(async ({ input: { format, ids } }) => {
    // Who cannot be written of is said before a place is asked for.
    members.mustExport(format, ids)
    const path = await platform.chooseSave({ suggestedName: members.exportName(format), kind: extensions[format] })
    if (path === null) return null
    const written = await jobs.run('members.export', { path, format, ids }, null)
    return { file: files.refer(path), ...written }
  }),
})
