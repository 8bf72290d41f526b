import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { readMigrations } from '../../../src/main/db/migrate.ts'
import { openProfile, profilePaths, restoreProfile } from '../../../src/main/db/profile.ts'
import { stoppedClock, temporaryFolder } from '../../support/folder.ts'
import { openTestDesk } from '../../support/profile.ts'

const clock = stoppedClock('2026-11-22')

function savedProfile(): string {
  const folder = temporaryFolder()
  openProfile(folder, clock).close()
  return folder
}

describe('a profile', () => {
  it('is made with the settings that keep data safe', () => {
    const profile = openProfile(temporaryFolder(), clock)
    const pragma = (name: string) => profile.sqlite.pragma(name, { simple: true })
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('trusted_schema')).toBe(0)
    expect(pragma('application_id')).toBe(0x434e444c)
    expect(pragma('user_version')).toBe(readMigrations().length)
    profile.close()
  })

  it('has only STRICT tables', () => {
    const profile = openProfile(temporaryFolder(), clock)
    const loose = profile.sqlite
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
      )
      .all()
    profile.close()
    expect(loose).toEqual([])
  })

  it('of a newer version is refused and not touched', () => {
    const folder = savedProfile()
    const { database } = profilePaths(folder)
    const sqlite = new Database(database)
    sqlite.pragma('user_version = 999')
    sqlite.close()
    const before = { bytes: readFileSync(database), changed: statSync(database).mtimeMs }
    expect(() => openProfile(folder, clock)).toThrow('profileNewer')
    expect(readFileSync(database).equals(before.bytes)).toBe(true)
    expect(statSync(database).mtimeMs).toBe(before.changed)
    expect(readdirSync(folder).filter((name) => name.startsWith('candlepost.sqlite'))).toEqual(['candlepost.sqlite'])
  })

  it('that is open already is refused, and free again after closing', () => {
    const folder = temporaryFolder()
    const first = openProfile(folder, clock)
    expect(() => openProfile(folder, clock)).toThrow('profileInUse')
    first.close()
    openProfile(folder, clock).close()
  })

  it('of another program is refused and not touched', () => {
    const folder = temporaryFolder()
    const { database } = profilePaths(folder)
    const sqlite = new Database(database)
    sqlite.exec('CREATE TABLE theirs (x)')
    sqlite.close()
    const before = readFileSync(database)
    expect(() => openProfile(folder, clock)).toThrow('profileForeign')
    writeFileSync(database, 'not a database at all, just some words that are long enough to fill a header of 100 bytes')
    expect(() => openProfile(folder, clock)).toThrow('profileForeign')
    expect(before.length).toBeGreaterThan(0)
  })

  it('says that it may not write there', () => {
    const folder = join(temporaryFolder(), 'file')
    writeFileSync(folder, '')
    expect(() => openProfile(join(folder, 'profile'), clock)).toThrow('notWritable')
  })

  it('keeps what was there when the disk is full', async () => {
    const { client, desk } = openTestDesk()
    await client.settings.save({ groupName: 'Before' })
    const { sqlite } = desk.services.data
    const pages = sqlite.pragma('page_count', { simple: true }) as number
    sqlite.pragma(`max_page_count = ${pages}`)
    const long = 'x'.repeat(400)
    const fill = async () => {
      for (let i = 0; i < 200; i++) await client.settings.save({ groupName: long + i })
    }
    await expect(fill()).rejects.toMatchObject({ code: 'REFUSED', data: { key: 'diskFull' } })
    sqlite.pragma('max_page_count = 1000000')
    expect((await client.backup.check()).problems).toEqual([])
    await client.settings.save({ groupName: 'After' })
    expect((await client.settings.get()).groupName).toBe('After')
  })
})

describe('a backup', () => {
  it('restores what was there, and keeps what it replaces', async () => {
    const { client, desk, folder, saved } = openTestDesk()
    await client.settings.save({ groupName: 'Old' })
    await client.backup.save()
    const backup = join(saved, 'Candlepost 2026-11-22.sqlite')
    await client.settings.save({ groupName: 'New' })
    expect(() => restoreProfile(folder, backup, clock)).toThrow('profileInUse')
    await desk.close()
    const kept = restoreProfile(folder, backup, clock)
    const again = openTestDesk({ folder })
    expect((await again.client.settings.get()).groupName).toBe('Old')
    await again.desk.close()
    if (kept === null) throw new Error('The replaced data should be kept')
    restoreProfile(folder, kept, clock)
    const back = openTestDesk({ folder })
    expect((await back.client.settings.get()).groupName).toBe('New')
  })

  it('that is damaged, foreign or newer replaces nothing', async () => {
    const folder = savedProfile()
    const { database } = profilePaths(folder)
    const before = readFileSync(database)
    const inbox = temporaryFolder()
    mkdirSync(inbox, { recursive: true })
    const damaged = join(inbox, 'damaged.sqlite')
    const bytes = Buffer.from(before)
    bytes.fill(0x5a, 4096 + 8, 4096 * 6)
    writeFileSync(damaged, bytes)
    expect(() => restoreProfile(folder, damaged, clock)).toThrow()
    const words = join(inbox, 'words.sqlite')
    writeFileSync(words, 'hello')
    expect(() => restoreProfile(folder, words, clock)).toThrow('notABackup')
    const newer = join(inbox, 'newer.sqlite')
    const header = Buffer.from(before)
    header.writeUInt32BE(999, 60)
    writeFileSync(newer, header)
    expect(() => restoreProfile(folder, newer, clock)).toThrow('backupNewer')
    expect(() => restoreProfile(folder, join(inbox, 'none.sqlite'), clock)).toThrow('fileMissing')
    expect(readFileSync(database).equals(before)).toBe(true)
  })
})
