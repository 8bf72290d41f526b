import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { Refusal } from '#shared/refusal.ts'

/** A file that is not there before it is whole: until then its bytes lie in a temporary neighbour. */
export interface UnfinishedFile {
  append(bytes: Uint8Array): void
  /** Over what was written before. */
  patch(bytes: Uint8Array, at: number): void
  /** Flushes it to disk and closes it. */
  close(): void
  /** Gives the closed file its name, in place of what had it. */
  publish(): void
  /** Takes it away, whatever became of it so far. */
  discard(): void
}

/** Makes the folder that the file lies in, where it is not there yet. Every method, and this: @throws Refusal `fileDiskFull`, `fileNotWritable`, `fileInUse` */
export function openUnfinished(target: string): UnfinishedFile {
  const unfinished = join(dirname(target), `.${basename(target)}.${process.pid}.unfinished`)
  const told = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw fileRefusal(error, target)
    }
  }
  let handle: number | null = told(() => {
    if (!existsSync(dirname(target))) mkdirSync(dirname(target), { recursive: true })
    return openSync(unfinished, 'w')
  })
  const opened = () => {
    if (handle === null) throw new Error(`${basename(target)} is closed`)
    return handle
  }
  const write = (bytes: Uint8Array, place: number) =>
    told(() => {
      for (let at = 0; at < bytes.length; ) at += writeSync(opened(), bytes, at, bytes.length - at, place + at)
    })
  // Where writing goes on after a patch differs from system to system, so every place is named.
  let end = 0
  return {
    append(bytes) {
      write(bytes, end)
      end += bytes.length
    },
    patch: (bytes, at) => write(bytes, at),
    close() {
      told(() => fsyncSync(opened()))
      closeSync(opened())
      handle = null
    },
    publish: () => told(() => renameSync(unfinished, target)),
    discard() {
      if (handle !== null) closeSync(handle)
      handle = null
      rmSync(unfinished, { force: true })
    },
  }
}

/**
 * Writes a file so that it is there whole or not at all.
 * @throws Refusal `fileDiskFull`, `fileNotWritable`, `fileInUse`
 */
export function writeWholeFile(target: string, bytes: Uint8Array | string): void {
  const file = openUnfinished(target)
  try {
    file.append(typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes)
    file.close()
    file.publish()
  } catch (error) {
    file.discard()
    throw error
  }
}

/** What the file system said, as a refusal; anything unknown passes unchanged. */
export function fileRefusal(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const params = { file: basename(path) }
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Refusal('fileDiskFull', params, { cause: error })
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOENT' || code === 'ENOTDIR')
    return new Refusal('fileNotWritable', params, { cause: error })
  // Windows answers so while Word has the document open.
  if (code === 'EBUSY' || code === 'EPERM') return new Refusal('fileInUse', params, { cause: error })
  return error
}

/** `report.csv`, or `report (2).csv` when that is taken, and so on. */
export function freeName(folder: string, name: string): string {
  const extension = extname(name)
  const stem = basename(name, extension)
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? name : `${stem} (${n})${extension}`)
    if (!existsSync(path)) return path
  }
}

/**
 * Gives names out that are free in a folder, as {@link freeName} does, for thousands of files: it looks there once. In a folder
 * that does not exist yet every name is free.
 */
export function freeNames(folder: string): (name: string) => string {
  // Alike for a file system that does not tell capitals, or composed letters, apart.
  const alike = (name: string) => name.normalize('NFC').toLowerCase()
  const taken = new Set(existsSync(folder) ? readdirSync(folder).map(alike) : [])
  const tried = new Map<string, number>()
  return (name) => {
    const plain = alike(name)
    if (!taken.has(plain)) {
      taken.add(plain)
      return name
    }
    const extension = extname(name)
    const stem = basename(name, extension)
    for (let n = tried.get(plain) ?? 2; ; n++) {
      const free = `${stem} (${n})${extension}`
      if (taken.has(alike(free))) continue
      taken.add(alike(free))
      tried.set(plain, n + 1)
      return free
    }
  }
}
