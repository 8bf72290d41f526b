/** Crashes are staged: the program is killed in the middle of its longest write, and the data must be whole. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { roster } from '../../bench/main-loop/roster.ts'
import { temporaryFolder } from '../support/folder.ts'
import { openTestDesk } from '../support/profile.ts'

const entry = join(import.meta.dirname, '..', '..', 'src', 'main', 'cli', 'index.ts')
const rows = 20_000

/** Bytes of the write-ahead log: it grows while an import writes. */
function logSize(profile: string): number {
  const file = join(profile, 'candlepost.sqlite-wal')
  return existsSync(file) ? statSync(file).size : 0
}

describe('a program killed in the middle of an import', () => {
  it('leaves nothing of it, no lock, and a desk that works', async () => {
    const folder = temporaryFolder()
    const csv = join(temporaryFolder(), 'roster.csv')
    writeFileSync(csv, roster(rows))
    const first = openTestDesk({ folder })
    await first.client.settings.save({ groupName: 'Before' })
    await first.desk.close()

    const child = spawn(process.execPath, [entry, '--profile', folder, 'members', 'import', csv], { stdio: 'ignore' })
    const ended = once(child, 'exit')
    // SQLite spills what does not fit its cache into the log long before the commit.
    while (logSize(folder) < 1_000_000 && child.exitCode === null) await wait(2)
    child.kill('SIGKILL')
    const [, signal] = await ended
    expect(signal).toBe('SIGKILL')

    const again = openTestDesk({ folder })
    expect((await again.client.backup.check()).problems).toEqual([])
    expect(await again.client.members.list()).toHaveLength(0)
    expect((await again.client.settings.get()).groupName).toBe('Before')
    const file = again.desk.files.refer(csv).token
    const { added } = await again.client.members.runImport({ file, mapping: null, job: null })
    expect(added).toBe(rows)
  }, 120_000)
})

describe('a program killed while it wrote a file', () => {
  it('leaves no half of it in the profile once that is opened again, and nothing else goes', async () => {
    const folder = temporaryFolder()
    await openTestDesk({ folder }).desk.close()
    const put = (...path: string[]) => {
      const file = join(folder, ...path)
      mkdirSync(join(file, '..'), { recursive: true })
      writeFileSync(file, 'Ada Mensah')
      return file
    }
    const halves = [
      put('backups', '.Candlepost 2026-11-29.sqlite.unfinished'),
      put('backups', 'Candlepost 2026-11-29 files', 'ab', '.scan.pdf.unfinished'),
      put('documents', '.incoming', '0'),
      put('documents', 'replies', '.scan.pdf.4711.unfinished'),
      put('exports', '.unfinished-x1', 'Ada Mensah.docx'),
    ]
    const whole = [
      put('backups', 'Candlepost 2026-11-28.sqlite'),
      put('documents', 'replies', 'scan.pdf'),
      put('exports', 'the unfinished.csv'),
      put('exports', '.DS_Store'),
    ]
    await openTestDesk({ folder }).desk.close()
    expect(halves.filter(existsSync)).toEqual([])
    expect(whole.filter(existsSync)).toEqual(whole)
  })
})
