/** A disk that is really full: a small one in memory, where this machine lets us make one. */
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writeWholeFile } from '../../src/main/files/write.ts'
import { temporaryFolder } from '../support/folder.ts'
import { openTestDesk } from '../support/profile.ts'

/** A folder on a disk of 2 MB, or null where only root may make one. */
function smallDisk(): string | null {
  const folder = temporaryFolder()
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder])
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

/** Takes all the room that is left. */
function fill(disk: string): string {
  const file = join(disk, 'ballast')
  for (let size = 2_000_000; size > 0; size -= 20_000) {
    try {
      writeFileSync(file, Buffer.alloc(size))
      return file
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
    }
  }
  return file
}

describe('on a full disk', () => {
  it('a save is refused, what was there stays, and saving works again once there is room', async ({ skip }) => {
    const disk = smallDisk()
    if (disk === null) return skip()
    const { client, desk } = openTestDesk({ folder: join(disk, 'profile') })
    await client.settings.save({ groupName: 'Before' })
    const ballast = fill(disk)
    const refused = async () => {
      for (let i = 0; i < 500; i++) await client.settings.save({ groupName: `${'x'.repeat(400)}${i}` })
    }
    await expect(refused()).rejects.toMatchObject({ code: 'REFUSED', data: { key: 'diskFull' } })
    rmSync(ballast)
    expect((await client.backup.check()).problems).toEqual([])
    await client.settings.save({ groupName: 'After' })
    expect((await client.settings.get()).groupName).toBe('After')
    await desk.close()
  })

  it('a document is refused and leaves no half file', ({ skip }) => {
    const disk = smallDisk()
    if (disk === null) return skip()
    const target = join(disk, 'Letters.docx')
    writeFileSync(target, 'the one before')
    expect(() => writeWholeFile(target, Buffer.alloc(3_000_000))).toThrow('fileDiskFull')
    expect(readdirSync(disk)).toEqual(['Letters.docx'])
  })
})
