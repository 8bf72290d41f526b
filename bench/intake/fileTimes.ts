/** Milliseconds from a file of two pages to its draft in the warm thread, and by the bare library in one like it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { sourceTextThread } from '../../src/main/intake/formats/source.ts'
import { createTextTaker } from '../../src/main/intake/formats/thread.ts'
import { readUrgentActions } from '../../src/main/intake/reader/index.ts'
import { readingsOf } from '../../src/main/intake/readings.ts'
import { median } from '../median.ts'
import { files } from './files.ts'

export interface FileTime {
  kind: string
  first: number
  draft: number
  /** Null where no library of ours reads the kind. */
  plain: number | null
}

const rounds = 40
const librariesRead = new Set(['pdf', 'docx', 'html', 'eml'])

export async function fileTimes(): Promise<FileTime[]> {
  const folder = mkdtempSync(join(tmpdir(), 'candlepost-bench-'))
  const taker = createTextTaker(sourceTextThread)
  const plain = new Worker(new URL('./plainThread.ts', import.meta.url))
  try {
    const times: FileTime[] = []
    for (const [kind, bytes] of Object.entries(files)) {
      const path = join(folder, `action.${kind}`)
      writeFileSync(path, bytes)
      const toDraft = async () => {
        const readings = readingsOf(kind, await taker.take(path), (name, text) => ({
          source: { name, text, fingerprint: '' },
          ...readUrgentActions(text),
        }))
        const [draft] = readings[0]?.drafts ?? []
        if (draft?.reference !== 'UA 612/31' || draft.targets.length !== 2) throw new Error(`The ${kind} was not read`)
      }
      const toText = () =>
        new Promise((resolve, reject) => {
          plain.once('message', resolve).once('error', reject)
          plain.postMessage({ kind, bytes: readFileSync(path) })
        }).finally(() => plain.removeAllListeners('error'))
      const first = await timed(toDraft)
      // One after the other, so that whatever else the machine does meets both.
      const drafts: number[] = []
      const texts: number[] = []
      if (librariesRead.has(kind)) await toText()
      for (let i = 0; i < rounds; i++) {
        drafts.push(await timed(toDraft))
        if (librariesRead.has(kind)) texts.push(await timed(toText))
      }
      times.push({ kind, first, draft: median(drafts), plain: texts.length > 0 ? median(texts) : null })
    }
    return times
  } finally {
    await Promise.all([taker.close(), plain.terminate()])
    rmSync(folder, { recursive: true })
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
