import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '../../../src/main/db/migrate.ts'
import { profilePaths } from '../../../src/main/db/profile.ts'
import { openSqlite, type Sqlite } from '../../../src/main/db/sqlite.ts'
import { readText } from '../../../src/main/intake/readText.ts'
import { firstHistory } from '../../support/firstHistory.ts'
import { stoppedClock, temporaryFolder } from '../../support/folder.ts'
import { openTestDesk } from '../../support/profile.ts'

const clock = stoppedClock('2026-03-03')
const ids = {
  first: '01890a5d-ac96-774b-bcce-b302099a8001',
  second: '01890a5d-ac96-774b-bcce-b302099a8002',
  pack: '01890a5d-ac96-774b-bcce-b302099a8003',
}

/** What version 1's program wrote, in its own words: two cases, the second taken back; a pack; the first closed. */
function writeFirstVersion(sqlite: Sqlite): void {
  const history = firstHistory(sqlite, clock.now())
  const step = (key: string, sql: string, ...values: (string | null)[]) =>
    history.step(key, { reference: 'UA 1/26', number: 1, count: 0 }, sql, ...values)
  const at = clock.now()
  const addCase = `INSERT INTO cases (id, reference, reference_key, headline, source_name, source_text, source_fingerprint,
                     created_at, updated_at) VALUES (?, ?, ?, 'At risk', ?, ?, ?, ?, ?)`
  step('cases.create', addCase, ids.first, 'UA 1/26', 'ua1/26', 'ua.txt', 'The first text', 'f1', at, at)
  step('cases.create', addCase, ids.second, 'UA 2/26', 'ua2/26', null, 'The second text', 'f2', at, at)
  history.takeBackRow('cases', ids.second)
  step('cases.update', 'UPDATE cases SET headline = ? WHERE id = ?', 'At greater risk', ids.first)
  step(
    'packs.make',
    `INSERT INTO packs (id, number, letter_date, page_size, letters, members, addressees, created_at)
     VALUES (?, 1, '2026-03-03', 'A4', 0, 0, 0, ?)`,
    ids.pack,
    at,
  )
  step('cases.close', `UPDATE cases SET status = 'closed', closed_on = ? WHERE id = ?`, at, ids.first)
}

function firstVersion(): string {
  const folder = temporaryFolder()
  const sqlite = openSqlite(profilePaths(folder).database)
  migrate(sqlite, readMigrations().slice(0, 1))
  writeFirstVersion(sqlite)
  sqlite.close()
  return folder
}

/** Every row of every table of the group's, and nothing of the history. */
function rows(sqlite: Sqlite): unknown {
  return ['cases', 'case_documents', 'packs'].map((table) => sqlite.prepare(`SELECT * FROM ${table} ORDER BY id`).all())
}

describe('a profile of version 1', () => {
  it('is copied, and its sources become documents', async () => {
    const folder = firstVersion()
    const { client, desk } = openTestDesk({ folder, clock })
    expect(desk.services.data.sqlite.pragma('user_version', { simple: true })).toBe(readMigrations().length)
    const found = await client.cases.get({ id: ids.first })
    expect(found).toMatchObject({ headline: 'At greater risk', status: 'closed', closedOn: '2026-03-03' })
    expect(found.documents).toMatchObject([{ kind: 'first', name: 'ua.txt' }])
    expect(await client.cases.document({ id: found.documents[0]?.id ?? '' })).toMatchObject({ text: 'The first text' })
    expect((await client.packs.list())[0]).toMatchObject({ number: 1, releasedAt: null })
    expect((await client.backup.check()).problems).toEqual([])

    const [copy = ''] = readdirSync(join(folder, 'backups'))
    expect(copy).toContain(`before-version-${readMigrations().length}`)
    const kept = new Database(join(folder, 'backups', copy), { readonly: true })
    expect(kept.pragma('user_version', { simple: true })).toBe(1)
    expect(kept.prepare('SELECT source_text FROM cases').pluck().all()).toEqual(['The first text'])
    kept.close()
  })

  it('knows the same text again', async () => {
    const { client, desk } = openTestDesk({ folder: firstVersion(), clock })
    desk.services.data.history.operate({ key: 'cases.update', params: {} }, () => {
      desk.services.data.sqlite
        .prepare('UPDATE case_documents SET fingerprint = ? WHERE case_id = ?')
        .run(readText(null, 'URGENT ACTION: UA 1/26').source.fingerprint, ids.first)
    })
    const { drafts } = await client.intake.start({ text: 'URGENT  ACTION: UA 1/26' })
    expect(drafts[0]?.known).toMatchObject({ caseId: ids.first, sameText: true })
  })

  it('is undone to its beginning and done again, step by step', async () => {
    const { client, desk } = openTestDesk({ folder: firstVersion(), clock })
    const { sqlite } = desk.services.data
    const states = [rows(sqlite)]
    for (let step = 0; step < 4; step++) {
      await client.history.undo({ operation: null })
      states.push(rows(sqlite))
    }
    expect(states.at(-1)).toEqual([[], [], []])
    await expect(client.history.undo({ operation: null })).rejects.toMatchObject({ data: { key: 'nothingToUndo' } })
    for (const state of states.reverse().slice(1)) {
      await client.history.redo()
      expect(rows(sqlite)).toEqual(state)
    }
    expect((await client.backup.check()).problems).toEqual([])
  })

  it('brings back with its document a case that was taken back before', async () => {
    const { desk } = openTestDesk({ folder: firstVersion(), clock })
    const { sqlite, history } = desk.services.data
    // Version 1 dropped it once something new was done; the rows of its history must fit all the same.
    sqlite.exec('UPDATE operations SET dropped = 0 WHERE undone IS NOT NULL')
    history.redo()
    expect(sqlite.prepare('SELECT text, kind FROM case_documents WHERE case_id = ?').get(ids.second)).toEqual({
      text: 'The second text',
      kind: 'first',
    })
  })
})
