import { os } from '../rpc.ts'
import type { ActionsService } from './service.ts'

export const actionsProcedures = (actions: ActionsService) => ({
  list: os.actions.list.handler(({ input: { after, limit, ...filter } }) => actions.list(filter, after, limit)),
  add: os.actions.add.handler(({ input }) => actions.add(input.fields)),
  update: os.actions.update.handler(({ input }) => actions.update(input.id, input.fields)),
  remove: os.actions.remove.handler(({ input }) => actions.remove(input.id)),
})
