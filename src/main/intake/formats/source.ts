/** The thread's script where the program runs from its sources; a build passes its own. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export const sourceTextThread: URL = pathToFileURL(join(import.meta.dirname, 'worker.ts'))
