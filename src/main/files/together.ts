/** Many files in one folder, all or none. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { JobControl } from '../jobs/control.ts'
import { fileRefusal, freeName, freeNames } from './write.ts'

/** Files between two looks at whether to stop. */
const step = 50

export interface NamedFile {
  name: string
  /** Asked for once, and written before the next one's are. */
  bytes(): Uint8Array
}

/**
 * They come to be in a folder of their own, and get their place when all are there; they are not flushed to disk one by
 * one, which would take minutes for thousands. A taken name gets a number.
 * @param wanted where they belong. A folder that is not there yet comes to be as a whole, with one step.
 * @param total how many there are, for the progress
 * @returns the paths, in order
 * @throws Refusal `cancelled`, `fileDiskFull`, `fileNotWritable`, `fileInUse`; then no file is left
 */
export function writeFilesTogether(
  wanted: string,
  files: Iterable<NamedFile>,
  total: number,
  control: JobControl,
): string[] {
  const folder = resolve(wanted)
  const publish = existsSync(folder) ? moveEach : moveFolder
  let unfinished: string | null = null
  let writing = folder
  try {
    unfinished = publish === moveEach ? mkdtempSync(join(folder, '.unfinished-')) : freshNeighbour(folder)
    const free = freeNames(publish === moveEach ? folder : unfinished)
    const names: string[] = []
    for (const file of files) {
      if (names.length % step === 0) {
        control.checkpoint()
        control.progress(names.length, total)
      }
      const name = free(file.name)
      writing = folder + sep + name
      writeFileSync(unfinished + sep + name, file.bytes(), { flag: 'wx' })
      names.push(name)
    }
    control.checkpoint()
    const published = publish(unfinished, names, folder)
    control.progress(total, total)
    return published
  } catch (error) {
    if (unfinished !== null) rmSync(unfinished, { recursive: true, force: true })
    throw fileRefusal(error, writing)
  }
}

function freshNeighbour(folder: string): string {
  const neighbour = join(dirname(folder), `.${basename(folder)}.${process.pid}.unfinished`)
  rmSync(neighbour, { recursive: true, force: true })
  mkdirSync(neighbour, { recursive: true })
  return neighbour
}

function moveFolder(unfinished: string, names: string[], wanted: string): string[] {
  // Somebody else may have taken the name in the meantime.
  const folder = freeName(dirname(wanted), basename(wanted))
  renameSync(unfinished, folder)
  return names.map((name) => folder + sep + name)
}

function moveEach(unfinished: string, names: string[], folder: string): string[] {
  const published: string[] = []
  let writing = folder
  try {
    for (const name of names) {
      writing = existsSync(join(folder, name)) ? freeName(folder, name) : join(folder, name)
      renameSync(join(unfinished, name), writing)
      published.push(writing)
    }
    rmSync(unfinished, { recursive: true })
    return published
  } catch (error) {
    for (const file of published) rmSync(file, { force: true })
    throw fileRefusal(error, writing)
  }
}
