import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { call } from '@orpc/server'
import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { systemClock } from '../../src/main/clock.ts'
import { openProfile, type Profile } from '../../src/main/db/profile.ts'
import { createFiles, type FilesService } from '../../src/main/files/service.ts'
import { quietControl } from '../../src/main/jobs/control.ts'
import { createInlineJobs } from '../../src/main/jobs/inline.ts'
import type { Jobs } from '../../src/main/jobs/registry.ts'
import type { Importer } from '../../src/main/members/import/importer.ts'
import { membersProcedures } from '../../src/main/members/procedures.ts'
import type { Platform } from '../../src/main/platform.ts'
import { createCallContext } from '../../src/main/rpc.ts'
import { createServices, type Services } from '../../src/main/services.ts'
import { type ExportFormat, Member, type MemberFields } from '../../src/shared/members.ts'
import { memberFields } from '../unit/members/arbitrary.ts'

const ada: MemberFields = {
  prefix: 'Dr',
  givenName: 'Ada',
  familyName: 'Byron',
  address: ['4 Heddle Street', 'Leeds', 'LS1 9ZZ'],
  country: 'GB',
  email: 'ada@example.org',
  phone: '0113 496 0101',
  channels: ['letter', 'email'],
  languages: ['en'],
  note: '',
  active: true,
  consent: { given: true, on: '2024-02-06', how: 'Form' },
  safety: [{ country: 'BY', rule: 'never' }],
  tags: ['choir'],
  guest: false,
  trace: 'kept',
  addressPrint: 'town',
}

let folder: string
let profile: Profile
let services: Services
let importer: Importer
let files: FilesService
let jobs: Jobs
let saveTo: string | null
const defects: unknown[] = []

const platform: Platform = {
  kind: 'cli',
  dialogs: false,
  chooseOpen: async () => [],
  chooseSave: async () => saveTo,
  chooseFolder: async () => null,
  open: async () => {},
  reveal: async () => {},
  openMail: async (address) => address,
  downloadAddress: () => null,
}
const context = createCallContext((error) => defects.push(error))
const router = () => membersProcedures(services.members, jobs, files, platform)
const write = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return files.refer(path).token
}
const consents = (id: string) =>
  services.data.sqlite
    .prepare<[string], { given: number; how: string }>(
      'SELECT given, how FROM consents WHERE member_id = ? ORDER BY id',
    )
    .all(id)
const count = (table: string) =>
  services.data.sqlite.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candlepost-members-'))
  profile = openProfile(join(folder, 'profile'), systemClock)
  services = createServices(profile, systemClock)
  importer = await services.memberImport()
  files = createFiles(platform)
  jobs = createInlineJobs(services, () => {})
  saveTo = null
  defects.length = 0
})
afterEach(() => {
  files.close()
  profile.close()
  rmSync(folder, { recursive: true, force: true })
  expect(defects).toEqual([])
})

describe('one member', () => {
  it('is made, read, changed, paused, deleted and brought back by undo', async () => {
    const { id } = await call(router().create, { fields: ada }, { context })
    expect(await call(router().get, { id }, { context })).toMatchObject({
      ...ada,
      name: 'Dr Ada Byron',
      phone: '0113 496 0101',
      phoneE164: '+441134960101',
      letters: 0,
    })
    await call(router().update, { id, fields: { ...ada, familyName: 'Lovell', phone: 'by letter only' } }, { context })
    expect(services.members.get(id)).toMatchObject({ name: 'Dr Ada Lovell', phone: 'by letter only', phoneE164: null })
    expect(await call(router().setActive, { ids: [id], active: false }, { context })).toMatchObject({ count: 1 })
    expect(await call(router().setActive, { ids: [id], active: false }, { context })).toMatchObject({ count: 0 })
    expect(await call(router().remove, { ids: [id, uuid()] }, { context })).toMatchObject({ count: 1 })
    expect(await call(router().list, undefined, { context })).toEqual([])
    await expect(call(router().get, { id }, { context })).rejects.toMatchObject({ data: { key: 'memberGone' } })
    services.data.history.undo(null)
    services.data.history.undo(null)
    expect(services.members.get(id)).toMatchObject({ active: true, name: 'Dr Ada Lovell' })
  })

  it('adds to the consent ledger only when consent changes', () => {
    const { id } = services.members.create(ada)
    services.members.update(id, { ...ada, note: 'Brings cake' })
    expect(consents(id)).toHaveLength(1)
    services.members.update(id, { ...ada, consent: { given: false, on: '2025-01-01', how: 'E-mail' } })
    services.members.update(id, ada)
    expect(consents(id).map(({ given }) => given)).toEqual([1, 0, 1])
    expect(services.members.get(id).consent).toEqual(ada.consent)
  })

  it('needs a name', async () => {
    const fields = { ...ada, givenName: ' ', familyName: '–' }
    await expect(call(router().create, { fields }, { context })).rejects.toMatchObject({
      data: { key: 'memberNameless' },
    })
  })

  it('takes a local phone number for one of the group’s country', () => {
    services.settings.save({ country: 'DE' })
    const { id } = services.members.create({ ...ada, country: null, phone: '0351 1234567' })
    expect(services.members.get(id).phoneE164).toBe('+493511234567')
  })

  it('counts the letters it posted', () => {
    const { id } = services.members.create(ada)
    const add =
      services.data.sqlite.prepare(`INSERT INTO actions (id, case_id, channel, count, done_on, member_id, source, created_at, updated_at, deleted_at)
      VALUES (?, 'c', ?, ?, '2025-01-01', ?, 'manual', '', '', ?)`)
    services.data.history.operate({ key: 'x', params: {} }, () => {
      services.data.sqlite.exec(
        `INSERT INTO cases (id, reference, reference_key, headline, created_at, updated_at) VALUES ('c', 'r', 'r', 'h', '', '')`,
      )
      add.run(uuid(), 'letter', 3, id, null)
      add.run(uuid(), 'letter', 4, id, null)
      add.run(uuid(), 'letter', 9, id, '2025')
      add.run(uuid(), 'email', 5, id, null)
    })
    expect(services.members.list().map(({ letters }) => letters)).toEqual([7])
  })
})

describe('writers', () => {
  it('are active with consent, in list order; who was chosen and may not is named', () => {
    const make = (familyName: string, patch: Partial<MemberFields> = {}) =>
      services.members.create({ ...ada, prefix: '', familyName, ...patch }).id
    const zed = make('Zed')
    const ara = make('Ára')
    const idle = make('Idle', { active: false })
    const shy = make('Shy', { consent: { given: false, on: null, how: '' } })
    const ids = (writers: { id: string }[]) => writers.map(({ id }) => id)
    const all = services.members.writers('all')
    expect(ids(all.writers)).toEqual([ara, zed])
    expect(all.leftOut).toMatchObject([{ member: { id: shy, name: 'Ada Shy' }, reason: 'noConsent' }])
    const some = services.members.writers([zed, idle, shy])
    expect(ids(some.writers)).toEqual([zed])
    expect(some.leftOut.map(({ reason }) => reason)).toEqual(['inactive', 'noConsent'])
    expect(() => services.members.writers([uuid()])).toThrow('memberGone')
  })
})

describe('import', () => {
  const roster = `Name,Email,Phone\nAda Byron,ada@example.org,+44 7700 900101\nCharles Verrall,charles@example.org,\n,nobody@example.org,\n"Total: 2"\n`

  it('previews without saving, imports in one step, and writes what it left out', async () => {
    const file = write('Our list.csv', roster)
    const preview = await call(router().previewImport, { file, mapping: null }, { context })
    expect(preview).toMatchObject({ file, rows: 4, outcome: { added: 2 }, rejectedCount: 2, consentAssumed: true })
    expect(count('members')).toBe(0)
    const done = await call(router().runImport, { file, mapping: null, job: uuid() }, { context })
    expect(done).toMatchObject({ added: 2, rejected: 2, rejectFile: { name: 'Our list - rows left out.csv' } })
    expect(services.members.list().map(({ name, consent }) => [name, consent.how])).toEqual([
      ['Ada Byron', 'On the list imported from Our list.csv'],
      ['Charles Verrall', 'On the list imported from Our list.csv'],
    ])
    const text = readFileSync(files.path(done.rejectFile?.token ?? ''), 'utf8')
    expect(text).toMatch(/^\ufeff"Why left out",Name,Email,Phone\r\n"There is no name in this row\.",/)

    expect(services.data.history.undo(done.operation).label).toMatchObject({
      key: 'members.import',
      params: { count: 2 },
    })
    expect([count('members'), count('consents')]).toEqual([0, 0])
    services.data.history.redo()
    expect(count('members')).toBe(2)
  })

  it('takes the corrected file of rows left out', async () => {
    const messy = readFileSync(join(import.meta.dirname, '../fixtures/members/ragged.csv'), 'utf8')
    const { rejectFile } = await call(
      router().runImport,
      { file: write('a.csv', messy), mapping: null, job: null },
      { context },
    )
    const rejects = readFileSync(files.path(rejectFile?.token ?? ''), 'utf8')
    const again = { file: write('again.csv', rejects), mapping: null, job: null }
    expect(await call(router().runImport, again, { context })).toMatchObject({ added: 0, rejected: 3 })
    const corrected = rejects.replace('"Plays the organ"," every Sunday"', '"Plays the organ, every Sunday"')
    expect(corrected).not.toBe(rejects)
    const file = write('corrected.csv', corrected)
    expect(await call(router().runImport, { file, mapping: null, job: null }, { context })).toMatchObject({
      added: 1,
      rejected: 2,
    })
    expect(services.members.list().map(({ note }) => note)).toContain('Plays the organ, every Sunday')
  })

  it('knows who is on the roster already', async () => {
    services.members.create(ada)
    const preview = await call(router().previewImport, { file: write('a.csv', roster), mapping: null }, { context })
    expect(preview).toMatchObject({ outcome: { added: 1, kept: 1 }, duplicates: { certain: 1, likely: 0 } })
  })

  it('obeys the mapping it is given', async () => {
    const file = write('a.csv', 'Wer,Was\nAda Byron,Kuchen\n')
    await expect(call(router().previewImport, { file, mapping: null }, { context })).rejects.toMatchObject({
      data: { key: 'csvNoName' },
    })
    const mapping = ['name', 'note'] as const
    await call(router().runImport, { file, mapping: [...mapping], job: null }, { context })
    expect(services.members.list()[0]).toMatchObject({ name: 'Ada Byron', note: 'Kuchen' })
    await expect(
      call(router().runImport, { file, mapping: ['note', 'ignore'], job: null }, { context }),
    ).rejects.toMatchObject({ data: { key: 'csvNoName' } })
    await expect(call(router().runImport, { file, mapping: ['name'], job: null }, { context })).rejects.toMatchObject({
      data: { key: 'csvMapping' },
    })
  })

  it('leaves nothing when it is stopped in the middle', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `Person${i} Family,p${i}@example.org`)
    const path = join(folder, 'big.csv')
    writeFileSync(path, ['Name,Email', ...rows, 'Total,1000'].join('\n'))
    let asked = 0
    const control = {
      progress: () => {},
      checkpoint() {
        if (++asked > 12) throw new Error('stop')
      },
    }
    expect(() => importer.runImport(path, null, control)).toThrow('stop')
    expect(asked).toBe(13)
    expect([count('members'), count('consents'), count('operations')]).toEqual([0, 0, 0])
    expect(existsSync(profile.paths.exports) ? readdirSync(profile.paths.exports) : []).toEqual([])
    expect(importer.runImport(path, null, quietControl).added).toBe(1000)
  })

  it('adds nobody when the rows left out cannot be written', () => {
    writeFileSync(profile.paths.exports, 'a file where the folder should be')
    const path = join(folder, 'a.csv')
    writeFileSync(path, roster)
    expect(() => importer.runImport(path, null, quietControl)).toThrow()
    expect(count('members')).toBe(0)
  })

  it('takes the bundled sample whole', () => {
    const path = join(import.meta.dirname, '../../resources/samples/members.csv')
    expect(importer.previewImport(path, null, quietControl)).toMatchObject({
      outcome: { added: 12 },
      rejectedCount: 0,
    })
    importer.runImport(path, null, quietControl)
    const members = services.members.list()
    expect(services.members.writers('all').writers).toHaveLength(12)
    expect(members.filter(({ address }) => address.length === 0)).toHaveLength(1)
    expect(members.every(({ phoneE164 }) => phoneE164 !== null)).toBe(true)
  })
})

describe('export', () => {
  it('asks where, and gives up when nobody says', async () => {
    services.members.create(ada)
    const asked = { format: 'csv', ids: null } as const
    expect(await call(router().export, asked, { context })).toBeNull()
    saveTo = join(folder, 'out.csv')
    expect(await call(router().export, asked, { context })).toMatchObject({
      file: { name: 'out.csv' },
      members: 1,
      leftOut: 0,
    })
    expect(readFileSync(saveTo, 'utf8')).toMatch(/^\ufeffTitle,"First name"/)
  })

  it.each(['csv', 'xlsx'] as const)(
    'as %s reads in again as what it was, and changes nothing where it came from',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(memberFields, {
            minLength: 1,
            maxLength: 6,
            selector: (fields) => fields.familyName.normalize('NFKD'),
          }),
          async (given) => {
            // Who differs by accents or case only is one person to an import.
            const names = given.map((fields, i) => ({
              ...fields,
              familyName: `${fields.familyName}${String.fromCharCode(65 + i)}`,
            }))
            const left = services.members.list().map(({ id }) => id)
            if (left.length > 0) services.members.remove(left)
            for (const fields of names) services.members.create(fields)
            const path = join(folder, `round.${format}`)
            await services.members.exportTo(path, format, null)
            const strip = () => services.members.list().map(({ id, createdAt, updatedAt, letters, ...rest }) => rest)
            const was = strip()
            expect(importer.runImport(path, null, quietControl)).toMatchObject({
              added: 0,
              rejected: names.length,
            })
            services.members.remove(services.members.list().map(({ id }) => id))
            expect(importer.runImport(path, null, quietControl)).toMatchObject({
              added: names.length,
              rejected: 0,
            })
            expect(strip()).toEqual(was)
          },
        ),
        { numRuns: 15 },
      )
    },
    60_000,
  )

  it('holds who was chosen, and on paper only who may stand there', async () => {
    const [here] = [services.members.create(ada).id]
    services.members.create({ ...ada, givenName: 'Idle', active: false })
    const shy = services.members.create({ ...ada, givenName: 'Shy', consent: { given: false, on: null, how: '' } }).id
    const written = (format: ExportFormat, ids: string[] | null) =>
      services.members.exportTo(join(folder, `out.${format}`), format, ids)
    expect(await written('vcard', null)).toEqual({ members: 3, leftOut: 0 })
    expect(await written('vcard', [here])).toEqual({ members: 1, leftOut: 0 })
    expect(await written('signIn', null)).toEqual({ members: 2, leftOut: 1 })
    expect(await written('phoneList', null)).toEqual({ members: 1, leftOut: 2 })
    await expect(written('phoneList', [shy])).rejects.toMatchObject({ key: 'exportNoConsent' })
    await expect(written('csv', [uuid()])).rejects.toMatchObject({ key: 'exportNobody' })
    expect(() => services.members.mustExport('phoneList', [shy])).toThrow('exportNoConsent')
  })
})

describe('the roster as the page gets it', () => {
  it('is what the contract says, though it is not validated on its way out', () => {
    services.members.create(ada)
    services.members.create({
      ...ada,
      givenName: 'Bo',
      address: [],
      country: null,
      consent: { given: false, on: null, how: '' },
    })
    expect(z.array(Member).parse(services.members.list())).toEqual(services.members.list())
  })
})
