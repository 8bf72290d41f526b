/** Where the page's port arrives and the desk begins to answer over it. */
import { RPCHandler } from '@orpc/server/message-port'
import { ipcMain, type MessagePortMain, type WebFrameMain } from 'electron'
import type { Desk } from '../desk.ts'
import { pageOrigin } from './scheme.ts'

export interface Door {
  /** Resolves when every page has hung up, so that what was sent at the last moment is in. */
  quiet(): Promise<void>
}

export function openDoor(desk: Desk): Door {
  const handler = new RPCHandler(desk.router)
  const open = new Set<MessagePortMain>()
  let waiting: (() => void)[] = []

  ipcMain.on('candlepost:port', (event) => {
    const [port] = event.ports
    if (!port || !isPage(event.senderFrame)) return
    open.add(port)
    port.on('close', () => {
      open.delete(port)
      if (open.size > 0) return
      for (const tell of waiting) tell()
      waiting = []
    })
    handler.upgrade(port, { context: desk.context })
    port.start()
  })

  return {
    quiet: () => (open.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  }
}

/** Only the page itself, never a frame in it or whatever else may have been loaded. */
const isPage = (frame: WebFrameMain | null): boolean =>
  frame !== null && frame.parent === null && frame.url.startsWith(`${pageOrigin}/`)
