import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from './harness.ts'
import { startPreview } from './hosts/preview.ts'
import { startToEnd } from './hosts/refused.ts'

function profileWith(folder: string, fill: (database: string) => void): { profile: string; database: string } {
  const profile = join(folder, 'profile')
  mkdirSync(profile)
  const database = join(profile, 'candlepost.sqlite')
  fill(database)
  return { profile, database }
}

/** A database with a table in it, of this application and version. */
function makeDatabase(file: string, applicationId: number, version: number): void {
  const sqlite = new Database(file)
  sqlite.pragma(`application_id = ${applicationId}`)
  sqlite.pragma(`user_version = ${version}`)
  sqlite.exec('CREATE TABLE something (x)')
  sqlite.close()
}

test('refuses a profile of a newer version and leaves it alone', async ({ host, folder }) => {
  const { profile, database } = profileWith(folder, (file) => makeDatabase(file, 0x434e444c, 9999))
  const before = readFileSync(database)
  const { code, stdout, stderr } = await startToEnd(host, profile)
  expect(stderr).toContain('newer version of Candlepost')
  expect(stdout).toBe('')
  expect(code).toBe(1)
  expect(readFileSync(database).equals(before)).toBe(true)
})

test('refuses a database of another program and leaves it alone', async ({ host, folder }) => {
  const { profile, database } = profileWith(folder, (file) => makeDatabase(file, 42, 1))
  const before = readFileSync(database)
  const { code, stderr } = await startToEnd(host, profile)
  expect(stderr).toContain('belongs to another program')
  expect(code).toBe(1)
  expect(readFileSync(database).equals(before)).toBe(true)
})

test('refuses a damaged database and leaves it alone', async ({ host, folder }) => {
  const { profile, database } = profileWith(folder, (file) => {
    makeDatabase(file, 0x434e444c, 1)
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0xaa, 100))
  })
  const before = readFileSync(database)
  const { code, stderr } = await startToEnd(host, profile)
  expect(stderr).toContain('damaged')
  expect(code).toBe(1)
  expect(readFileSync(database).equals(before)).toBe(true)
})

test('refuses a folder that cannot be made', async ({ host, folder }) => {
  writeFileSync(join(folder, 'file'), '')
  const { code, stderr } = await startToEnd(host, join(folder, 'file', 'profile'))
  expect(stderr).toContain('may not write')
  expect(code).toBe(1)
})

test('refuses a profile that another program has open', async ({ host, folder }) => {
  const profile = join(folder, 'profile')
  const other = await startPreview(profile)
  try {
    const { code, stdout, stderr } = await startToEnd(host, profile)
    expect(stderr).toContain('already open in another Candlepost window')
    expect(stdout).toBe('')
    expect(code).toBe(1)
  } finally {
    expect(await other.end()).toBe(0)
  }
})

test('a second start with the profile of an open window changes nothing', async ({ host, app }) => {
  const { code, stderr } = await startToEnd(host, app.profile)
  // The window is brought forward, which is what a second start wants; a browser's server can only refuse.
  expect(stderr).toContain(host === 'electron' ? 'brought to the front' : 'already open')
  expect(code).toBe(host === 'electron' ? 0 : 1)
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
})
