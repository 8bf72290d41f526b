import { os } from '../../rpc.ts'
import type { RoutesService } from './service.ts'

export const routesProcedures = (routes: RoutesService) => ({
  of: os.routes.of.handler(({ input }) => routes.of(input.addresseeId)),
  notOpen: os.routes.notOpen.handler(() => routes.notOpen()),
  ofPack: os.routes.ofPack.handler(({ input }) => routes.ofPack(input.packId)),
  packs: os.routes.packs.handler(() => routes.packs()),
  say: os.routes.say.handler(({ input }) => routes.say(input.addresseeId, input.way, input.state)),
})
