import type { FilesService } from '../files/service.ts'
import type { Jobs } from '../jobs/registry.ts'
import type { Platform } from '../platform.ts'
import { os } from '../rpc.ts'
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
  export: os.members.export.handler(async () => {
    const path = await platform.chooseSave({ suggestedName: members.exportName(), kind: 'csv' })
    if (path === null) return null
    await jobs.run('members.export', { path }, null)
    return files.refer(path)
  }),
})
