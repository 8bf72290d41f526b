/** Attached files: they lie in the profile's folder `documents/`, beside the database. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { Refusal } from '#shared/refusal.ts'
import { safeFileName } from '../files/names.ts'
import { writeWholeFile } from '../files/write.ts'
import type { Line, Payload } from './payload.ts'

export function readAttached(folder: string): Line[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      t: 'file',
      name: relative(folder, path).split(sep).join('/'),
      bytes: readFileSync(path).toString('base64'),
    }))
}

/**
 * Those that are not here yet: a name that is taken is the same file, since they are called by their content.
 * @throws Refusal `exchangeDamaged` for a name that leads out of the folder
 */
export function missingFiles(folder: string, files: Payload['files'], file: string): Payload['files'] {
  for (const { name } of files) {
    const parts = name.split('/')
    if (parts.length > 4 || parts.some((part) => part === '..' || safeFileName(part) !== part))
      throw new Refusal('exchangeDamaged', { file })
  }
  return files.filter(({ name }) => !existsSync(join(folder, name)))
}

export function writeAttached(folder: string, files: Payload['files']): void {
  for (const { name, bytes } of files) writeWholeFile(join(folder, name), bytes)
}
