import { app } from 'electron'
import type { Desk } from '../desk.ts'
import type { Log } from '../log.ts'
import type { Door } from './door.ts'

/** How long a page that does not hang up may hold the end. */
const patience = 3000

/** Lets what was sent last be written, then closes the desk, before the program ends. */
export function endWith(desk: Desk, door: Door, log: Log): void {
  let ending = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (ending) return
    ending = true
    void close().then(() => app.exit(0))
  })

  async function close(): Promise<void> {
    try {
      await Promise.race([settled(), new Promise((resolve) => setTimeout(resolve, patience))])
      await desk.close()
    } catch (error) {
      log.defect(error, 'closing')
    }
  }

  async function settled(): Promise<void> {
    await door.quiet()
    // Behind every change that is still waiting its turn.
    await desk.context.gate.pass(() => undefined)
  }
}
