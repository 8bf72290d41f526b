import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openData } from '../../../src/main/db/data.ts'
import { openProfile } from '../../../src/main/db/profile.ts'
import { recordedTables, unrecordedTables } from '../../../src/main/db/recording.ts'
import { stoppedClock, temporaryFolder } from '../../support/folder.ts'

const clock = stoppedClock('2026-11-22')

function openTestData() {
  const profile = openProfile(temporaryFolder(), clock)
  onTestFinished(() => profile.close())
  return openData(profile, clock)
}

const label = { key: 'test', params: {} }

function settingsOps({ sqlite, history }: ReturnType<typeof openTestData>) {
  const put = sqlite.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)')
  const remove = sqlite.prepare('DELETE FROM settings WHERE name = ?')
  return {
    put: (name: string, value: number) => history.operate(label, () => void put.run(name, JSON.stringify(value))),
    remove: (name: string) => history.operate(label, () => void remove.run(name)),
    all: () => sqlite.prepare(`SELECT name, value FROM settings WHERE name <> 'groupId' ORDER BY name`).all(),
  }
}

describe('the undo history', () => {
  it('refuses a write outside an operation', () => {
    const { sqlite } = openTestData()
    expect(() => sqlite.exec(`INSERT INTO settings VALUES ('a', '1')`)).toThrow('written outside an operation')
  })

  it('records every table but those named as unrecorded', () => {
    const { sqlite } = openTestData()
    const triggers = sqlite
      .prepare<[], { tbl_name: string }>(
        `SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'record\\_%' ESCAPE '\\'`,
      )
      .all()
    for (const table of recordedTables(sqlite)) {
      expect(triggers.filter((trigger) => trigger.tbl_name === table.name)).toHaveLength(3)
      expect(table.key.length, `${table.name} needs a primary key`).toBeGreaterThan(0)
    }
    expect(triggers.some((trigger) => unrecordedTables.includes(trigger.tbl_name))).toBe(false)
  })

  it('takes back and brings back any sequence of changes', () => {
    const change = fc.record({
      name: fc.constantFrom('a', 'b', 'c'),
      value: fc.option(fc.integer(), { nil: null }),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const data = openTestData()
        const { put, remove, all } = settingsOps(data)
        const states = [all()]
        for (const { name, value } of changes) {
          if (value === null) remove(name)
          else put(name, value)
          if (JSON.stringify(all()) !== JSON.stringify(states.at(-1)) || value !== null) states.push(all())
        }
        for (let i = states.length - 2; i >= 0; i--) {
          data.history.undo(null)
          expect(all()).toEqual(states[i])
        }
        expect(() => data.history.undo(null)).toThrow('nothingToUndo')
        for (const state of states.slice(1)) {
          data.history.redo()
          expect(all()).toEqual(state)
        }
        expect(() => data.history.redo()).toThrow('nothingToRedo')
      }),
      { numRuns: 40 },
    )
  })

  it('undoes an older operation on its own, but not one that later changes build on', () => {
    const data = openTestData()
    const { put, all } = settingsOps(data)
    const first = put('a', 1).operation
    const second = put('b', 1).operation
    put('b', 2)
    data.history.undo(first)
    expect(all()).toEqual([{ name: 'b', value: '2' }])
    expect(() => data.history.undo(second)).toThrow('changedSince')
    expect(all()).toEqual([{ name: 'b', value: '2' }])
    data.history.redo()
    expect(all()).toHaveLength(2)
  })

  it('notes an added row by its key, and keeps it whole once it is taken back', () => {
    const data = openTestData()
    const { put, all } = settingsOps(data)
    const notes = () => data.sqlite.prepare('SELECT key, before, after FROM changes').all()
    const { operation } = put('a', 1)
    expect(notes()).toEqual([{ key: '{"name":"a"}', before: null, after: null }])
    data.history.undo(operation)
    expect(notes()).toEqual([{ key: '{"name":"a"}', before: null, after: '[{"name":"a","value":"1"}]' }])
    data.history.redo()
    expect(all()).toEqual([{ name: 'a', value: '1' }])
    data.history.undo(operation)
    expect(all()).toEqual([])
  })

  it('takes an added row back once what built on it was taken back', () => {
    const data = openTestData()
    const { sqlite, history } = data
    const { all } = settingsOps(data)
    const added = history.operate(label, () => void sqlite.exec(`INSERT INTO settings VALUES ('a', '1')`)).operation
    const set = (value: number) =>
      history.operate(
        label,
        () => void sqlite.prepare(`UPDATE settings SET value = ? WHERE name = 'a'`).run(String(value)),
      ).operation
    const changed = set(2)
    set(1)
    expect(() => history.undo(added)).toThrow('changedSince')
    history.undo(null)
    expect(() => history.undo(added)).toThrow('changedSince')
    history.undo(changed)
    expect(all()).toEqual([{ name: 'a', value: '1' }])
    history.undo(added)
    expect(all()).toEqual([])
    history.redo()
    history.redo()
    history.redo()
    expect(all()).toEqual([{ name: 'a', value: '1' }])
    expect(() => history.redo()).toThrow('nothingToRedo')
  })

  it('adds many rows at once, notes them together, and takes them back and brings them back', () => {
    const data = openTestData()
    const { history } = data
    const { put, all } = settingsOps(data)
    const rows = Array.from({ length: 1300 }, (_, i) => [`s${i}`, String(i)])
    expect(() => history.add('settings', ['name', 'value'], rows)).toThrow('inside an operation')
    const { operation } = history.operate(label, () => {
      history.add('settings', ['name', 'value'], rows)
      data.sqlite.exec(`UPDATE settings SET value = '-1' WHERE name = 's7'`)
    })
    const added = all()
    expect(added).toHaveLength(1300)
    expect(data.sqlite.prepare('SELECT count(*) FROM changes').pluck().get()).toBe(4)
    for (let round = 0; round < 2; round++) {
      history.undo(operation)
      expect(all()).toEqual([])
      history.redo()
      expect(all()).toEqual(added)
    }
    const later = put('s1299', 0).operation
    expect(() => history.undo(operation)).toThrow('changedSince')
    expect(all()).toHaveLength(1300)
    history.undo(later)
    history.undo(operation)
    expect(all()).toEqual([])
  })

  it('keeps neither rows nor silence of an adding that fails in the middle', () => {
    const data = openTestData()
    const { history } = data
    const { all } = settingsOps(data)
    const rows = [...Array.from({ length: 200 }, (_, i) => [`s${i}`, '0']), ['s0', '1']]
    history.operate(label, () => {
      expect(() => history.add('settings', ['name', 'value'], rows)).toThrow('UNIQUE')
      data.sqlite.exec(`INSERT INTO settings VALUES ('a', '1')`)
    })
    expect(all()).toEqual([{ name: 'a', value: '1' }])
    history.undo(null)
    expect(all()).toEqual([])
  })

  it('forgets what could be redone once something new is done', () => {
    const data = openTestData()
    const { put } = settingsOps(data)
    put('a', 1)
    data.history.undo(null)
    put('b', 1)
    expect(data.history.state().redo).toBeNull()
  })

  it('keeps nothing of an operation that fails in the middle', () => {
    const data = openTestData()
    const { put, all } = settingsOps(data)
    expect(() =>
      data.history.operate(label, () => {
        put('a', 1)
        throw new Error('in the middle')
      }),
    ).toThrow('in the middle')
    expect(all()).toEqual([])
    expect(data.history.state().undo).toBeNull()
    put('a', 2)
    expect(all()).toEqual([{ name: 'a', value: '2' }])
  })

  it('joins operations inside an operation into one step', () => {
    const data = openTestData()
    const { put, all } = settingsOps(data)
    data.history.operate(label, () => {
      put('a', 1)
      put('b', 2)
    })
    data.history.undo(null)
    expect(all()).toEqual([])
  })
})
