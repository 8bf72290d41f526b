import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openProfile } from '../../../src/main/db/profile.ts'
import { type Prepare, preparedLate } from '../../../src/main/db/statements.ts'
import { createServices } from '../../../src/main/services.ts'
import { stoppedClock, temporaryFolder } from '../../support/folder.ts'

const clock = stoppedClock('2026-11-22')

it('can be compiled, all that the services name as they are made', async () => {
  const profile = openProfile(temporaryFolder(), clock)
  const { sqlite } = profile
  const { prepare } = sqlite
  const sources = new Set<string>()
  sqlite.prepare = ((source: string) => {
    sources.add(source)
    return prepare(source)
  }) as Prepare
  const services = createServices(profile, clock)
  await Promise.all([services.memberImport(), services.actionImport()])
  const refused = [...sources].flatMap((source) => {
    try {
      Database.prototype.prepare.call(sqlite, source)
      return []
    } catch (error) {
      return `${String(error)}: ${source}`
    }
  })
  await services.texts.close()
  profile.close()
  expect(sources.size).toBeGreaterThan(300)
  expect(refused).toEqual([])
})

describe('a statement', () => {
  function counted() {
    const sqlite = new Database(':memory:')
    sqlite.exec("CREATE TABLE cases (id INTEGER, headline TEXT); INSERT INTO cases VALUES (1, 'Ihar'), (2, 'Alena')")
    const compiled: string[] = []
    const prepare = preparedLate(((source: string) => {
      compiled.push(source)
      return sqlite.prepare(source)
    }) as Prepare)
    return { prepare, compiled }
  }

  it('is compiled when it is first run, once', () => {
    const { prepare, compiled } = counted()
    const headline = prepare<[number], string>('SELECT headline FROM cases WHERE id = ?').pluck()
    expect(compiled).toEqual([])
    expect([headline.get(1), headline.get(2), headline.get(3)]).toEqual(['Ihar', 'Alena', undefined])
    expect(compiled).toHaveLength(1)
  })

  it('answers as the library does', () => {
    const { prepare } = counted()
    expect(prepare('SELECT * FROM cases WHERE id = @id').get({ id: 1 })).toEqual({ id: 1, headline: 'Ihar' })
    expect(prepare('SELECT * FROM cases').raw().all()).toEqual([
      [1, 'Ihar'],
      [2, 'Alena'],
    ])
    expect([...prepare('SELECT id FROM cases').pluck().iterate()]).toEqual([1, 2])
    expect(prepare('UPDATE cases SET headline = ?').run('Ihar Lisouski').changes).toBe(2)
  })

  it('can be told to pluck after it has run', () => {
    const { prepare } = counted()
    const ids = prepare('SELECT id FROM cases')
    expect(ids.all()).toEqual([{ id: 1 }, { id: 2 }])
    expect(ids.pluck().all()).toEqual([1, 2])
    expect(ids.all()).toEqual([1, 2])
  })

  it('says what is wrong with its SQL when it is run', () => {
    const wrong = counted().prepare('SELECT id FROM nowhere')
    expect(() => wrong.all()).toThrow('no such table: nowhere')
  })
})
