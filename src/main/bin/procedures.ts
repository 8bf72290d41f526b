import { os } from '../rpc.ts'
import type { BinService } from './service.ts'

export const binProcedures = (bin: BinService) => ({
  list: os.bin.list.handler(() => bin.list()),
  restore: os.bin.restore.handler(({ input }) => bin.restore(input.kind, input.id)),
})
