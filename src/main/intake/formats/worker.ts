/** The thread that reads one file after the other; thread.ts starts it and ends it at its limits. */
import { parentPort } from 'node:worker_threads'
import { Refusal } from '#shared/refusal.ts'
import type { FileReply, FileRequest } from './messages.ts'
import { takeText } from './take.ts'

if (!parentPort) throw new Error('This thread is started by intake/formats/thread.ts')
const port = parentPort

// A library that gives up one branch of its work may leave a promise behind that nobody waits for. The answer still
// comes from takeText, or the thread is ended at its limits; dying of it would lose what was read.
process.on('unhandledRejection', () => {})

port.on('message', async (request: FileRequest) => {
  port.postMessage(await answer(request))
})

async function answer({ file, bytes, roster }: FileRequest): Promise<FileReply> {
  try {
    if (roster) {
      // Loaded when it is needed: most days bring no roster.
      const { readRoster } = await import('../../members/formats/roster.ts')
      return { table: readRoster({ bytes, name: file }, roster) }
    }
    return { taken: await takeText(file, bytes) }
  } catch (error) {
    // Whatever else a file brings about is that file's fault.
    const { key, params } = error instanceof Refusal ? error : new Refusal('fileDamaged', { file })
    return { refusal: { key, params } }
  }
}
