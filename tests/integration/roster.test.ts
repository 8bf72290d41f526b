import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../src/main/clock.ts'
import { deleteSecurely } from '../../src/main/db/forget/purge.ts'
import { openProfile, type Profile } from '../../src/main/db/profile.ts'
import { quietControl } from '../../src/main/jobs/control.ts'
import { addMembers } from '../../src/main/members/addMany.ts'
import { createIds } from '../../src/main/members/import/ids.ts'
import { inBulk } from '../../src/main/roster/bulk.ts'
import { nameWords, otherWords, type Searched } from '../../src/main/roster/words/searched.ts'
import { isFound, wantedOf } from '../../src/main/roster/words/wanted.ts'
import { createServices, type Services } from '../../src/main/services.ts'
import { MemberFields } from '../../src/shared/members.ts'
import { everybody, type RosterView } from '../../src/shared/roster.ts'
import { memberFields } from '../unit/members/arbitrary.ts'

let folder: string
let profile: Profile
let services: Services

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candlepost-roster-'))
  profile = openProfile(join(folder, 'profile'), systemClock)
  services = createServices(profile, systemClock)
  services.roster.catchUp(quietControl)
})
afterEach(async () => {
  await services.texts.close()
  profile.close()
  rmSync(folder, { recursive: true })
})

const fields = (some: Partial<MemberFields>): MemberFields =>
  MemberFields.parse({
    prefix: '',
    givenName: 'Ada',
    familyName: 'Byron',
    address: ['4 Heddle Street', 'Leeds', 'LS1 9ZZ'],
    country: 'GB',
    email: 'ada@example.org',
    phone: '0113 496 0101',
    channels: ['letter'],
    languages: ['en'],
    note: '',
    active: true,
    consent: { given: true, on: '2024-02-06', how: 'Form' },
    ...some,
  })
const add = (some: Partial<MemberFields>) => services.members.create(fields(some)).id
const names = async (view: Partial<RosterView>) =>
  (await services.roster.page({ ...everybody, ...view }, 0, 500)).rows.map(({ name }) => name)
const undo = () => services.data.history.undo(null)

/** What the index must say: every member not in the bin, read and folded anew. */
function scan(typed: string): string[] {
  const wanted = wantedOf(typed)
  return services.data.sqlite
    .prepare<[], Searched & { id: string }>('SELECT * FROM members WHERE deleted_at IS NULL')
    .all()
    .filter((row) => wanted === null || isFound(wanted, [...nameWords(row), ...otherWords(row)]))
    .map(({ id }) => id)
    .sort()
}
const indexed = async (typed: string) =>
  (await services.roster.page({ ...everybody, query: typed }, 0, 500)).rows.map(({ id }) => id).sort()

describe('search', () => {
  it('finds exactly what a scan finds, over edits, undo, redo and the bin', async () => {
    const words = fc.constantFrom(
      'a',
      'ad',
      'ada',
      'o’n',
      'żół',
      'zol',
      'e',
      '0113',
      '44',
      '77',
      '李',
      'li',
      '007',
      'x y',
      'un',
    )
    const step = fc.oneof(
      { weight: 4, arbitrary: memberFields.map((of) => ({ kind: 'add' as const, of })) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('edit' as const), at: fc.nat(), of: memberFields }) },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('tag' as const), at: fc.nat(), tag: fc.constantFrom('un', 'Ada') }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('bin' as const), at: fc.nat() }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore' as const), at: fc.nat() }) },
      { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
      { weight: 2, arbitrary: fc.constant({ kind: 'redo' as const }) },
    )
    const ids = (where: string) =>
      services.data.sqlite
        .prepare<[], string>(`SELECT id FROM members WHERE deleted_at IS ${where} ORDER BY id`)
        .pluck()
        .all()
    const pick = (list: string[], at: number) => (list.length === 0 ? [] : [list[at % list.length] ?? ''])
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 14 }),
        fc.array(words, { minLength: 4, maxLength: 6 }),
        async (steps, typed) => {
          for (const one of steps) {
            const { state } = services.data.history
            if (one.kind === 'add') services.members.create(one.of)
            else if (one.kind === 'undo') state().undo && undo()
            else if (one.kind === 'redo') state().redo && services.data.history.redo()
            else if (one.kind === 'restore')
              for (const id of pick(ids('NOT NULL'), one.at)) services.bin.restore('member', id)
            else
              for (const id of pick(ids('NULL'), one.at)) {
                if (one.kind === 'edit') services.members.update(id, one.of)
                else if (one.kind === 'bin') services.members.remove([id])
                else await services.roster.change({ kind: 'tag', tag: one.tag, on: true }, { ids: [id] }, quietControl)
              }
          }
          for (const text of typed) expect(await indexed(text)).toEqual(scan(text))
          services.data.sqlite.exec(`INSERT INTO roster_search (roster_search, rank) VALUES ('integrity-check', 1)`)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('catches up with what another program wrote', async () => {
    const id = add({ email: '' })
    const other = new Database(profile.paths.database)
    other.exec(`UPDATE recording SET mode = 'replay'; UPDATE members SET given_name = 'Zora' WHERE id = '${id}';
                UPDATE recording SET mode = 'closed'`)
    other.close()
    expect(services.roster.isBehind()).toBe(true)
    services.roster.catchUp(quietControl)
    expect(services.roster.isBehind()).toBe(false)
    expect(await names({ query: 'zora' })).toEqual(['Zora Byron'])
    expect(await names({ query: 'ada' })).toEqual([])
  })

  it('finds who was added in bulk, and whom that changed, binned or took back', async () => {
    const old = add({ givenName: 'Olga', email: '' })
    const gone = add({ givenName: 'Gustav' })
    const { history, sqlite } = services.data
    const write = (names: string[], fail = false) =>
      history.operate({ key: 'members.import', params: { count: 1, file: 'x.csv' } }, () =>
        inBulk(sqlite, () => {
          for (const givenName of names) services.members.create(fields({ givenName, email: '' }))
          services.members.update(old, fields({ givenName: 'Olivia', email: '' }))
          services.members.remove([gone])
          if (fail) throw new Error('full')
        }),
      )
    expect(() => write(['Nobody'], true)).toThrow('full')
    expect(await names({ query: 'olga' })).toEqual(['Olga Byron'])
    const { operation } = write(['Berta', 'Бела'])
    const check = async () => {
      for (const typed of ['', 'ol', 'bel', 'berta', 'gustav', 'nobody'])
        expect(await indexed(typed)).toEqual(scan(typed))
      sqlite.exec(`INSERT INTO roster_search (roster_search, rank) VALUES ('integrity-check', 1)`)
    }
    await check()
    expect(await names({ query: 'bela' })).toEqual(['Бела Byron'])
    history.undo(operation)
    await check()
    history.redo()
    await check()
    add({ givenName: 'Later' })
    expect(await names({ query: 'later' })).toEqual(['Later Byron'])
  })

  it('finds whom undo and redo bring and take by the hundred, in a roster of few and of many', async () => {
    const { history, sqlite } = services.data
    const bring = (count: number) =>
      history.operate({ key: 'members.import', params: { count, file: 'x.csv' } }, () =>
        inBulk(sqlite, () =>
          addMembers(
            history,
            Array.from({ length: count }, (_, i) => ({
              fields: fields({ givenName: `Nadia${i}`, email: '' }),
              phoneE164: null,
            })),
            services.data.clock.now(),
            createIds(Date.now()),
          ),
        ),
      )
    const check = async (found: number) => {
      expect((await services.roster.page({ ...everybody, query: 'nadia' }, 0, 1)).found).toBe(found)
      for (const typed of ['nadia57', 'olga']) expect(await indexed(typed)).toEqual(scan(typed))
      sqlite.exec(`INSERT INTO roster_search (roster_search, rank) VALUES ('integrity-check', 1)`)
    }
    add({ givenName: 'Olga' })
    // Those who stay are few, and indexed anew; then they are many, and who goes is taken out word by word.
    for (const [before, count] of [
      [0, 600],
      [5400, 500],
    ] as const) {
      if (before > 0) bring(before)
      const { operation } = bring(count)
      await check(before + count)
      history.undo(operation)
      await check(before)
      history.redo()
      await check(before + count)
      history.undo(operation)
    }
  })

  it('puts names before notes from the third letter on', () => {
    add({ note: 'Friend of Mina' })
    add({ givenName: 'Minako' })
    add({ givenName: 'Mina' })
    const found = (typed: string) => services.roster.search(typed, 'all', 10).map(({ name }) => name)
    expect(found('mina')).toEqual(['Mina Byron', 'Minako Byron', 'Ada Byron'])
    expect(found('mi')).toEqual(['Ada Byron', 'Minako Byron', 'Mina Byron'])
  })

  it('offers writers only where only they are wanted', () => {
    add({ active: false })
    add({ givenName: 'Ben', consent: { given: false, on: null, how: '' } })
    add({ givenName: 'Cleo' })
    for (const typed of ['', 'byr', 'b'])
      expect(services.roster.search(typed, 'writers', 10).map(({ name }) => name)).toEqual(['Cleo Byron'])
  })

  it('leaves no word of a row that is gone in the index', () => {
    const id = add({ givenName: 'Quetzalcoatl', note: 'Xylophonist' })
    add({ givenName: 'Ben' })
    const { sqlite } = services.data
    // As an erasure does: at other times it would cost too much.
    deleteSecurely(sqlite)
    sqlite.exec(`UPDATE recording SET mode = 'replay'; DELETE FROM consents WHERE member_id = '${id}';
                 DELETE FROM members WHERE id = '${id}'; UPDATE recording SET mode = 'closed'`)
    const left = ['roster_index', 'roster_search_data', 'roster_search_idx'].flatMap((table) =>
      sqlite
        .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`)
        .all()
        .flatMap((row) => Object.values(row)),
    )
    const text = left
      .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
      .join('\n')
    expect(text).toContain('ben')
    expect(text).not.toMatch(/uetzal|ylophon/)
  })
})

describe('views', () => {
  it('filter and sort', async () => {
    const zoe = add({ givenName: 'Zoë', familyName: 'Ábel', address: ['1 X Road', 'York'], email: '', country: 'IE' })
    add({ givenName: 'Ada', familyName: 'Zoller', address: [], active: false })
    const ben = add({ givenName: 'Ben', familyName: '', consent: { given: false, on: null, how: '' } })
    expect(await names({})).toEqual(['Zoë Ábel', 'Ben', 'Ada Zoller'])
    expect(await names({ sort: { by: 'name', desc: true } })).toEqual(['Ada Zoller', 'Ben', 'Zoë Ábel'])
    expect(await names({ sort: { by: 'town', desc: false } })).toEqual(['Ben', 'Zoë Ábel', 'Ada Zoller'])
    expect(await names({ sort: { by: 'town', desc: true } })).toEqual(['Zoë Ábel', 'Ben', 'Ada Zoller'])
    expect(await names({ sort: { by: 'added', desc: false } })).toEqual(['Zoë Ábel', 'Ada Zoller', 'Ben'])
    expect(await names({ show: 'inactive' })).toEqual(['Ada Zoller'])
    expect(await names({ consent: 'missing' })).toEqual(['Ben'])
    expect(await names({ email: 'without' })).toEqual(['Zoë Ábel'])
    expect(await names({ country: 'IE' })).toEqual(['Zoë Ábel'])
    await services.roster.change({ kind: 'tag', tag: 'choir', on: true }, { ids: [zoe, ben] }, quietControl)
    expect(await names({ tag: 'choir' })).toEqual(['Zoë Ábel', 'Ben'])
    expect(await names({ tag: 'choir', query: 'abe' })).toEqual(['Zoë Ábel'])
    expect(services.roster.choices()).toEqual({
      countries: [
        { code: 'GB', count: 2 },
        { code: 'IE', count: 1 },
      ],
      tags: [{ tag: 'choir', count: 2 }],
    })
    expect(await services.roster.place(everybody, ben)).toBe(1)
    expect(await services.roster.ids(everybody, 1, 2)).toEqual([ben])
  })

  it('sort ñ behind n in Spanish only', async () => {
    add({ familyName: 'Muñoz' })
    add({ familyName: 'Munro' })
    expect(await names({})).toEqual(['Ada Muñoz', 'Ada Munro'])
    services.settings.save({ language: 'es' })
    expect(services.roster.isBehind()).toBe(true)
    services.roster.catchUp(quietControl)
    expect(await names({})).toEqual(['Ada Munro', 'Ada Muñoz'])
  })

  it('are kept by name, undone, and come back as they were last, without the search', () => {
    const look = {
      view: { ...everybody, query: 'byron', show: 'active' as const },
      columns: [{ id: 'name' as const, width: 200 }],
    }
    const { id } = services.roster.saveView(null, 'Active', look)
    services.roster.saveView(null, 'active', { ...look, view: everybody })
    expect(services.roster.views().views).toEqual([{ id, name: 'active', look: { ...look, view: everybody } }])
    undo()
    expect(services.roster.views().views).toEqual([{ id, name: 'Active', look }])
    services.roster.removeView(id)
    expect(services.roster.views().views).toEqual([])
    undo()
    expect(services.roster.views().views).toHaveLength(1)
    services.roster.keepLook(look)
    expect(services.roster.views().last).toEqual({ ...look, view: { ...look.view, query: '' } })
    expect(() => services.roster.saveView(null, '', look)).toThrow('viewNameless')
  })
})

describe('many at once', () => {
  it('is one step for all who are found but some', async () => {
    const ids = Array.from({ length: 30 }, (_, i) => add({ givenName: `Writer ${i}` }))
    const [spared = ''] = ids
    const { count } = await services.roster.change(
      { kind: 'withdrawConsent', on: '2026-11-29', how: 'By phone' },
      { view: { ...everybody, query: 'writer' }, except: [spared] },
      quietControl,
    )
    expect(count).toBe(29)
    expect(services.members.get(spared).consent.given).toBe(true)
    expect(services.members.get(ids[7] ?? '').consent).toEqual({ given: false, on: '2026-11-29', how: 'By phone' })
    undo()
    expect((await services.roster.page({ ...everybody, consent: 'missing' }, 0, 0)).found).toBe(0)
    expect(
      (await services.roster.change({ kind: 'remove' }, { view: everybody, except: [] }, quietControl)).count,
    ).toBe(30)
    expect(services.roster.facts()).toEqual({ members: 0, active: 0 })
    undo()
    expect(services.roster.facts()).toEqual({ members: 30, active: 30 })
  })

  it('is refused when nobody of them is there, and changes nothing when stopped', async () => {
    const id = add({})
    services.members.remove([id])
    await expect(services.roster.change({ kind: 'remove' }, { ids: [id] }, quietControl)).rejects.toThrow('memberGone')
    undo()
    const stop = {
      ...quietControl,
      checkpoint: () => {
        throw new Error('cancelled')
      },
    }
    await expect(services.roster.change({ kind: 'setActive', active: false }, { ids: [id] }, stop)).rejects.toThrow(
      'cancelled',
    )
    expect(services.members.get(id).active).toBe(true)
  })
})

describe('a cell', () => {
  it('is changed alone, as the member’s page would', () => {
    const id = add({})
    const { row } = services.roster.edit(id, { phone: '0113 496 0199', tags: ['choir', 'choir'] })
    expect(row).toMatchObject({ phone: '0113 496 0199', tags: ['choir'], email: 'ada@example.org', town: 'Leeds' })
    expect(services.members.get(id).phoneE164).toBe('+441134960199')
    undo()
    expect(services.members.get(id).phone).toBe('0113 496 0101')
    expect(() => services.roster.edit(id, { email: 'nobody' })).toThrow('rosterEmail')
    expect(() => services.roster.edit(id, { givenName: '', familyName: '' })).toThrow('memberNameless')
  })
})
