/** The page's door to the desk: a MessagePort in the desktop window, HTTP in the browser preview. */
import { createORPCClient } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { DeskClient } from '#shared/contract.ts'

export const inElectron = window.candlepost !== undefined

function portLink() {
  const { port1, port2 } = new MessageChannel()
  // The preload script listens for this message and hands the port on to main. '*' because a file: page has no origin.
  window.postMessage('candlepost:port', '*', [port2])
  port1.start()
  return new PortLink({ port: port1 })
}

function httpLink() {
  // The header makes a request from another site a preflighted one, which the preview refuses.
  return new HttpLink({ url: `${window.location.origin}/rpc`, headers: { 'x-candlepost': '1' } })
}

export const desk: DeskClient = createORPCClient(inElectron ? portLink() : httpLink())

/** Query and mutation options for every procedure: `useQuery(orpc.members.list.queryOptions())`. */
export const orpc = createTanstackQueryUtils(desk)
