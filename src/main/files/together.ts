/** Many files in one folder, all or none. */
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JobControl } from '../jobs/control.ts'
import { fileRefusal, freeName, freeNames } from './write.ts'

/** Files between two looks at whether to stop. */
const step = 50

/**
 * They come to be in a folder beside their place, and move when all are there. A taken name gets a number.
 * @returns the paths, in order
 * @throws Refusal `cancelled`, `fileDiskFull`, `fileNotWritable`, `fileInUse`; then no file is left
 */
export function writeFilesTogether(
  folder: string,
  files: readonly { name: string; bytes(): Uint8Array }[],
  control: JobControl,
): string[] {
  const published: string[] = []
  let writing = folder
  let unfinished: string | null = null
  try {
    unfinished = mkdtempSync(join(folder, '.unfinished-'))
    const free = freeNames(folder)
    const names: string[] = []
    for (const [i, file] of files.entries()) {
      if (i % step === 0) {
        control.checkpoint()
        control.progress(i, files.length)
      }
      const name = free(file.name)
      writing = join(folder, name)
      writeFileSync(join(unfinished, name), file.bytes(), { flag: 'wx' })
      names.push(name)
    }
    control.checkpoint()
    for (const name of names) {
      // Somebody else may have written there in the meantime.
      writing = existsSync(join(folder, name)) ? freeName(folder, name) : join(folder, name)
      renameSync(join(unfinished, name), writing)
      published.push(writing)
    }
    rmSync(unfinished, { recursive: true })
    control.progress(files.length, files.length)
    return published
  } catch (error) {
    if (unfinished !== null) rmSync(unfinished, { recursive: true, force: true })
    for (const file of published) rmSync(file, { force: true })
    throw fileRefusal(error, writing)
  }
}
