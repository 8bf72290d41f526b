import type { Platform } from '../platform.ts'
import { os } from '../rpc.ts'
import type { FilesService } from './service.ts'

export const filesProcedures = (files: FilesService, platform: Platform) => ({
  host: os.files.host.handler(() => ({ kind: platform.kind, dialogs: platform.dialogs })),
  choose: os.files.choose.handler(({ input }) => files.choose(input)),
  receive: os.files.receive.handler(async ({ input }) =>
    files.receive(input.file.name, new Uint8Array(await input.file.arrayBuffer())),
  ),
  open: os.files.open.handler(({ input }) => files.open(input.token)),
  reveal: os.files.reveal.handler(({ input }) => files.reveal(input.token)),
})
