/** What is kept, and what is refused, when there is no room left. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeWholeFile } from '../../src/main/files/write.ts'
import { openTestDesk } from '../support/profile.ts'
import { fill, smallDisk } from '../support/smallDisk.ts'

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
    expect(() => writeWholeFile(target, Buffer.alloc(6_000_000))).toThrow('fileDiskFull')
    expect(readdirSync(disk)).toEqual(['Letters.docx'])
  })
})
