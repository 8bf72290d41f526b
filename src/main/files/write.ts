import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { Refusal } from '#shared/refusal.ts'

/**
 * Writes a file so that it is there whole or not at all: into a temporary neighbour, flushed to disk, then renamed.
 * @throws Refusal `fileDiskFull`, `fileNotWritable`, `fileInUse`
 */
export function writeWholeFile(target: string, bytes: Uint8Array | string): void {
  const unfinished = join(dirname(target), `.${basename(target)}.${process.pid}.unfinished`)
  try {
    const handle = openSync(unfinished, 'w')
    try {
      const data = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes
      for (let at = 0; at < data.length; ) at += writeSync(handle, data, at)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(unfinished, target)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw fileRefusal(error, target)
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
