/** A disk that is really full: a small one in memory, where this machine lets us make one. */
import { spawnSync } from 'node:child_process'
import { statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './folder.ts'

/** A folder on a disk of 5 MB, or null where only root may make one. */
export function smallDisk(): string | null {
  const folder = temporaryFolder()
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=5m', 'tmpfs', folder])
  if (status !== 0) {
    process.stderr.write(
      '\nNO SMALL DISK COULD BE MOUNTED: the full disk is only tested by a limit on the database.\n\n',
    )
    return null
  }
  // Finished hooks run last first, so this comes before the folder goes.
  onTestFinished(() => void spawnSync('umount', [folder]))
  return folder
}

/** Takes the room that is left, all or all but so many bytes. @returns the file that takes it */
export function fill(disk: string, but = 0): string {
  const file = join(disk, 'ballast')
  try {
    // What fits stays when the rest does not.
    writeFileSync(file, Buffer.alloc(6_000_000))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
  truncateSync(file, statSync(file).size - but)
  return file
}
