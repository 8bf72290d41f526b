/** Many files in one folder, all or none. */
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JobControl } from '../jobs/control.ts'
import { fileRefusal, freeName, freeNames } from './write.ts'

/** Files between two looks at whether to stop. */
const step = 50

export interface NamedFile {
  name: string
  bytes(): Uint8Array
}

/**
 * They come to be in a folder beside their place, and move when all are there; they are not flushed to disk one by one,
 * which would take minutes for thousands. A taken name gets a number.
 * @param total how many there are, for the progress
 * @returns the paths, in order
 * @throws Refusal `cancelled`, `fileDiskFull`, `fileNotWritable`, `fileInUse`; then no file is left
 */
export function writeFilesTogether(
  folder: string,
  files: Iterable<NamedFile>,
  total: number,
  control: JobControl,
): string[] {
  const published: string[] = []
  let writing = folder
  let unfinished: string | null = null
  try {
    unfinished = mkdtempSync(join(folder, '.unfinished-'))
    const free = freeNames(folder)
    const names: string[] = []
    for (const file of files) {
      if (names.length % step === 0) {
        control.checkpoint()
        control.progress(names.length, total)
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
    control.progress(total, total)
    return published
  } catch (error) {
    if (unfinished !== null) rmSync(unfinished, { recursive: true, force: true })
    for (const file of published) rmSync(file, { force: true })
    throw fileRefusal(error, writing)
  }
}
