/** Hands the page one door to the desk, and the menu's commands. Nothing else crosses. */
import { contextBridge, ipcRenderer } from 'electron'

type Port = NonNullable<Parameters<typeof ipcRenderer.postMessage>[2]>[number]

/** The little of the page that this script touches. */
declare const window: {
  addEventListener(
    type: 'message',
    listen: (event: { source: unknown; data: unknown; ports: readonly Port[] }) => void,
  ): void
}

let handedOn = false

// The page makes a channel and posts one end here; main gets it and answers over it from then on.
window.addEventListener('message', (event) => {
  const [port] = event.ports
  if (event.source !== window || event.data !== 'candlepost:port' || !port || handedOn) return
  handedOn = true
  ipcRenderer.postMessage('candlepost:port', null, [port])
})

contextBridge.exposeInMainWorld('candlepost', {
  /** @returns how to stop listening */
  onCommand(listen: (command: string) => void): () => void {
    const heard = (_event: unknown, command: unknown) => {
      if (typeof command === 'string') listen(command)
    }
    ipcRenderer.on('candlepost:command', heard)
    return () => {
      ipcRenderer.off('candlepost:command', heard)
    }
  },
})
