/** Attached files: they lie in the profile's folder `documents/`, beside the database. One at a time is in memory. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { Refusal } from '#shared/refusal.ts'
import { waitingRoom } from '../files/leftovers.ts'
import { safeFileName } from '../files/names.ts'
import { fileRefusal, writeWholeFile } from '../files/write.ts'
import type { CameAlong, Line } from './payload.ts'

/** Read when their turn comes. */
export function* readAttached(folder: string): Generator<Line> {
  if (!existsSync(folder)) return
  const hidden = (path: string) =>
    relative(folder, path)
      .split(sep)
      .some((part) => part.startsWith('.'))
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !hidden(path))
    .sort()
  for (const path of paths)
    yield {
      t: 'file',
      name: relative(folder, path).split(sep).join('/'),
      bytes: readFileSync(path).toString('base64'),
    }
}

/** Where files wait until a merge is certain; beside their places, so that moving them there copies nothing. */
export function openWaitingRoom(documents: string) {
  const folder = join(documents, waitingRoom)
  let count = 0
  rmSync(folder, { recursive: true, force: true })
  return {
    put(name: string, bytes: Buffer): CameAlong {
      const path = join(folder, String(count++))
      writeWholeFile(path, bytes)
      return { name, path }
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/**
 * Those that are not here yet: a name that is taken is the same file, since they are called by their content.
 * @throws Refusal `exchangeDamaged` for a name that leads out of the folder
 */
export function missingFiles(folder: string, files: readonly CameAlong[], file: string): CameAlong[] {
  for (const { name } of files) {
    const parts = name.split('/')
    const leadsOut = (part: string) => part === '..' || part.startsWith('.') || safeFileName(part) !== part
    if (parts.length > 4 || parts.some(leadsOut)) throw new Refusal('exchangeDamaged', { file })
  }
  return files.filter(({ name }) => !existsSync(join(folder, name)))
}

/** Gives them their places. @throws Refusal as writing a file does */
export function placeAttached(folder: string, files: readonly CameAlong[]): void {
  for (const { name, path } of files) {
    const target = join(folder, name)
    // The same file twice is one.
    if (path === null || existsSync(target)) continue
    try {
      mkdirSync(dirname(target), { recursive: true })
      renameSync(path, target)
    } catch (error) {
      throw fileRefusal(error, target)
    }
  }
}
