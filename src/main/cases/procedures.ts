import { os } from '../rpc.ts'
import type { CasesService } from './service.ts'

export const casesProcedures = (cases: CasesService) => ({
  list: os.cases.list.handler(() => cases.list()),
  get: os.cases.get.handler(({ input }) => cases.get(input.id)),
  document: os.cases.document.handler(({ input }) => cases.document(input.id)),
  create: os.cases.create.handler(({ input }) => cases.create(input.fields, input.draft, input.close)),
  update: os.cases.update.handler(({ input }) => cases.update(input.id, input.fields)),
  applyUpdate: os.cases.applyUpdate.handler(({ input }) => cases.applyUpdate(input)),
  setStatus: os.cases.setStatus.handler(({ input }) => cases.setStatus(input.id, input.status)),
  setDeadline: os.cases.setDeadline.handler(({ input }) => cases.setDeadline(input.id, input.deadline)),
  remove: os.cases.remove.handler(({ input }) => cases.remove(input.id)),
})
