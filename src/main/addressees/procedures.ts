import { os } from '../rpc.ts'
import type { AddresseesService } from './service.ts'

export const addresseesProcedures = (addressees: AddresseesService) => ({
  list: os.addressees.list.handler(() => addressees.list()),
  get: os.addressees.get.handler(({ input }) => addressees.get(input.id)),
  create: os.addressees.create.handler(({ input }) => addressees.create(input.fields)),
  update: os.addressees.update.handler(({ input }) => addressees.update(input.id, input.fields)),
  remove: os.addressees.remove.handler(({ input }) => addressees.remove(input.id)),
  merge: os.addressees.merge.handler(({ input }) => addressees.merge(input.keep, input.other, input.fields)),
})
