/** Reads files in a thread beside this one, which is ended when a file costs more than it may. */
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Refusal } from '#shared/refusal.ts'
import type { RosterChoice } from '../../members/formats/roster.ts'
import type { Table } from '../../members/import/shape.ts'
import { kindOf } from './kind.ts'
import { limits, rosterLimits, threadResources } from './limits.ts'
import type { FileReply, FileRequest } from './messages.ts'
import { plainText } from './take.ts'
import type { Taken } from './taken.ts'

interface Thread {
  worker: Worker
  waiting: { resolve(reply: FileReply): void; reject(error: unknown): void } | null
}

type Allowed = Pick<typeof limits, 'milliseconds' | 'memoryBytes'>

/** What a file is refused for that went beyond a limit. */
interface Beyond extends Allowed {
  slow: string
  large: string
}

/** How often, in milliseconds, a running thread is looked at. */
const lookEvery = 50

export interface TextTaker {
  /**
   * The text of a file of any kind. One file at a time.
   * @param checkpoint asked now and then; when it throws, the thread is ended and its refusal passed on
   * @throws Refusal as takeText does, besides `fileTooLarge`, `fileTooSlow`, `fileUnpacksTooLarge`
   */
  take(path: string, checkpoint?: () => void): Promise<Taken>
  /**
   * The table of people in a workbook.
   * @param checkpoint as in {@link TextTaker.take}
   * @throws Refusal as readRoster does, besides `rosterTooSlow`, `rosterTooLarge`
   */
  roster(file: string, bytes: Uint8Array, choice: RosterChoice, checkpoint: () => void): Promise<Table>
  close(): Promise<void>
}

/**
 * A thread serves one file at a time. After a file that was read it waits, warm, for the next; after any other it is
 * ended, so that nothing of a bad file is left. `script`: the thread's, built or source.
 */
export function createTextTaker(
  script: URL,
  allowed: Allowed = limits,
  allowedRoster: Allowed = rosterLimits,
): TextTaker {
  let warm: Thread | null = null

  function start(): Thread {
    const worker = new Worker(script, { resourceLimits: threadResources })
    const thread: Thread = { worker, waiting: null }
    const fail = (error: unknown) => {
      if (warm === thread) warm = null
      thread.waiting?.reject(error)
    }
    worker.on('message', (reply: FileReply) => thread.waiting?.resolve(reply))
    worker.on('messageerror', fail)
    worker.on('error', fail)
    worker.on('exit', () => fail(new Error('The thread ended by itself')))
    return thread
  }

  async function read(request: FileRequest, beyond: Beyond, checkpoint: () => void): Promise<FileReply> {
    const { file } = request
    const thread = warm ?? start()
    warm = null
    thread.worker.ref()
    const memoryBefore = memoryElsewhere()
    const started = performance.now()
    let watch: NodeJS.Timeout | undefined
    let reply: FileReply | null = null
    try {
      reply = await new Promise<FileReply>((resolve, reject) => {
        thread.waiting = { resolve, reject: (error) => reject(ended(error, file, beyond.large)) }
        watch = setInterval(() => {
          try {
            checkpoint()
          } catch (error) {
            reject(error)
          }
          if (performance.now() - started > beyond.milliseconds) reject(new Refusal(beyond.slow, { file }))
          else if (memoryElsewhere() - memoryBefore > beyond.memoryBytes) reject(new Refusal(beyond.large, { file }))
        }, lookEvery)
        thread.worker.postMessage(request)
      })
    } finally {
      clearInterval(watch)
      thread.waiting = null
      if (reply && !('refusal' in reply) && warm === null) {
        thread.worker.unref()
        warm = thread
      } else await thread.worker.terminate()
    }
    if ('refusal' in reply) throw new Refusal(reply.refusal.key, reply.refusal.params)
    return reply
  }

  return {
    async take(path, checkpoint = () => {}) {
      const file = basename(path)
      if (statSync(path).size > limits.fileBytes) throw new Refusal('fileTooLarge', { file })
      const bytes = readFileSync(path)
      if (kindOf(bytes) !== 'text') {
        const beyond = { ...allowed, slow: 'fileTooSlow', large: 'fileUnpacksTooLarge' }
        const reply = await read({ file, bytes, roster: null }, beyond, checkpoint)
        if ('taken' in reply) return reply.taken
        throw new Error('The thread answered another question')
      }
      // Plain text needs no parser that could be led astray, and no thread.
      const text = plainText(bytes, file)
      if (text.length > limits.characters) throw new Refusal('fileTooLong', { file })
      return { parts: [{ attachment: null, text }], unread: [] }
    },
    async roster(file, bytes, choice, checkpoint) {
      const beyond = { ...allowedRoster, slow: 'rosterTooSlow', large: 'rosterTooLarge' }
      const reply = await read({ file, bytes, roster: choice }, beyond, checkpoint)
      if ('table' in reply) return reply.table
      throw new Error('The thread answered another question')
    },
    async close() {
      await warm?.worker.terminate()
      warm = null
    },
  }
}

/**
 * Bytes that the program holds and this thread does not account for. Only the program as a whole can be asked for its
 * memory while the other thread is busy; what this one has, and it works on the same file meanwhile, is known and left
 * out. The window's main thread is not, and is small beside the limit.
 */
function memoryElsewhere(): number {
  const { rss, heapTotal, external } = process.memoryUsage()
  return rss - heapTotal - external
}

/** What ended a thread, as a refusal: a file was its only work, so the file is at fault. */
function ended(error: unknown, file: string, large: string): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const key = code === 'ERR_WORKER_OUT_OF_MEMORY' ? large : 'fileDamaged'
  return new Refusal(key, { file }, { cause: error })
}
