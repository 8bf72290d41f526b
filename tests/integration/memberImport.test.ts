/** Imports through the desk, beside a roster: decisions, the dry run, undo, and what is remembered. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualDecisions } from '#shared/memberImport.ts'
import type { MemberFields } from '#shared/members.ts'
import { temporaryFolder } from '../support/folder.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'
import { refusalOf } from '../support/refusal.ts'

const ada: MemberFields = {
  prefix: '',
  givenName: 'Ada',
  familyName: 'Byron',
  address: ['4 Heddle Street'],
  country: 'GB',
  email: 'ada@example.org',
  phone: '',
  channels: ['letter'],
  languages: [],
  note: '',
  active: true,
  consent: { given: false, on: '2026-01-05', how: 'By phone' },
  safety: [{ country: 'BY', rule: 'never' }],
  tags: [],
  guest: false,
  trace: 'kept',
  addressPrint: 'full',
}
const list = [
  'First name;Last name;Email;Phone;Address;Consent;Safety',
  'ADA;BYRON;ada@example.org;0113 496 0101;77 Other Road;yes;IR initials',
  'A.;Byron;;;4 Heddle Street;yes;',
  'Nils;Holm;nils@example.org;;;yes;',
  'Nils;Holm;nils@example.org;0113 496 0102;;yes;',
  'Total;4;;;;;',
].join('\n')

function open(text: string, name = 'list.csv') {
  const test = openTestDesk()
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return { ...test, file: test.desk.files.refer(path).token, path }
}
const rowsOf = ({ desk }: Pick<TestDesk, 'desk'>) =>
  ['members', 'consents'].map((table) =>
    desk.services.data.sqlite.prepare<[], { id: string }>(`SELECT * FROM ${table} ORDER BY id`).all(),
  )

describe('an import beside a roster', () => {
  it('keeps the known, adds the likely, and changes nobody, unless told otherwise', async () => {
    const { client, file } = open(list)
    await client.members.create({ fields: ada })
    const { outcome, duplicates } = await client.members.previewImport({ file })
    expect(duplicates).toEqual({ certain: 2, likely: 1 })
    expect(outcome).toEqual({
      added: 2,
      merged: 0,
      changed: [],
      unchanged: 0,
      kept: 2,
      rejected: [{ reason: 'totals', count: 1 }],
    })
    const done = await client.members.runImport({ file, expected: outcome, job: null })
    expect(done).toMatchObject({ added: 2, rejected: 3, outcome })
    expect((await client.members.list()).map(({ name }) => name)).toEqual(['A. Byron', 'Ada Byron', 'Nils Holm'])
  })

  it('shows each beside whom they seem to be, field by field', async () => {
    const { client, file } = open(list)
    const { id } = await client.members.create({ fields: ada })
    const page = { file, offset: 0 }
    const { duplicates } = await client.members.importDuplicates({ ...page, level: 'certain' })
    expect(duplicates.map(({ row, memberId, otherRow }) => [row, memberId, otherRow])).toEqual([
      [1, id, null],
      [4, null, 3],
    ])
    expect(duplicates[0]).toMatchObject({
      reasons: [{ key: 'same' }, { key: 'email' }],
      fills: ['phone'],
      differs: ['address', 'consent', 'safety'],
      // Consent that was refused is not given back by a list.
      takes: ['address', 'safety'],
      known: { email: 'ada@example.org' },
      read: { phone: '0113 496 0101' },
    })
    const { duplicates: likely } = await client.members.importDuplicates({ ...page, level: 'likely' })
    expect(likely).toMatchObject([
      { row: 2, memberId: id, reasons: [{ key: 'initials' }, { key: 'address' }], takes: [] },
    ])
  })

  it('merges into members and into earlier rows, as one step that goes back and forth', async () => {
    const opened = open(list)
    const { client, file } = opened
    const { id } = await client.members.create({ fields: ada })
    const before = rowsOf(opened)
    const decisions = { ...usualDecisions, certain: 'take' as const, likely: 'fill' as const }
    const { outcome } = await client.members.previewImport({ file, decisions })
    expect(outcome).toMatchObject({ added: 1, merged: 2, unchanged: 1, kept: 0 })
    expect(outcome.changed).toEqual([
      { field: 'phone', count: 2 },
      { field: 'address', count: 1 },
      { field: 'safety', count: 1 },
    ])
    const { operation } = await client.members.runImport({ file, decisions, expected: outcome, job: null })
    expect(await client.members.get({ id })).toMatchObject({
      givenName: 'Ada',
      phoneE164: '+441134960101',
      address: ['77 Other Road'],
      consent: ada.consent,
      // A country to be careful with is added, never taken away.
      safety: [
        { country: 'BY', rule: 'never' },
        { country: 'IR', rule: 'initials' },
      ],
    })
    const nils = (await client.members.list()).find(({ givenName }) => givenName === 'Nils')
    expect(nils).toMatchObject({ email: 'nils@example.org', phoneE164: '+441134960102' })
    const after = rowsOf(opened)
    await client.history.undo({ operation })
    expect(rowsOf(opened)).toEqual(before)
    await client.history.redo()
    expect(rowsOf(opened)).toEqual(after)
  })

  it('obeys single decisions, consent among them, and adds to the ledger', async () => {
    const opened = open(list)
    const { client, file } = opened
    const { id } = await client.members.create({ fields: ada })
    const single = [
      { row: 1, choice: 'fill' as const, fields: ['consent' as const] },
      { row: 4, choice: 'add' as const, fields: [] },
    ]
    await client.members.runImport({ file, decisions: { ...usualDecisions, single }, job: null })
    expect(await client.members.get({ id })).toMatchObject({
      address: ada.address,
      phone: '0113 496 0101',
      consent: { given: true },
    })
    expect((await client.members.list()).filter(({ familyName }) => familyName === 'Holm')).toHaveLength(2)
    const ledger = opened.desk.services.data.sqlite
      .prepare<[string], { given: number }>('SELECT given FROM consents WHERE member_id = ? ORDER BY id')
      .all(id)
    expect(ledger.map(({ given }) => given)).toEqual([0, 1])
  })

  it('is refused when the roster has changed since the page was read', async () => {
    const { client, file, folder } = open(list)
    const { outcome } = await client.members.previewImport({ file })
    await client.members.create({ fields: ada })
    expect(await refusalOf(client.members.runImport({ file, expected: outcome, job: null }))).toBe('importChanged')
    expect(await client.members.list()).toHaveLength(1)
    expect(existsSync(join(folder, 'exports')) ? readdirSync(join(folder, 'exports')) : []).toEqual([])
  })

  it('writes who was left out, with the reason, in the order of the file', async () => {
    const { client, desk, file } = open(list)
    await client.members.create({ fields: ada })
    const { rejectFile } = await client.members.runImport({ file, job: null })
    const lines = readFileSync(desk.files.path(rejectFile?.token ?? ''), 'utf8').split('\r\n')
    expect(lines.slice(1, 4).map((line) => /^"([^"]*)"/.exec(line)?.[1])).toEqual([
      'ADA BYRON is on the list already.',
      'The same person as in row 3.',
      'This row looks like a sum, not a member.',
    ])
  })
})

describe('columns', () => {
  const odd = 'Wer;Was;Wo\nAda Byron;Kuchen;ada@example.org\n'

  it('are remembered for lists with the same headings, also after the import was undone', async () => {
    const opened = open(odd)
    const { client, desk, file } = opened
    const mapping = ['name' as const, 'note' as const, 'email' as const]
    const { operation } = await client.members.runImport({ file, mapping, job: null })
    await client.history.undo({ operation })
    expect(await client.members.list()).toEqual([])
    const path = join(temporaryFolder(), 'next year.csv')
    writeFileSync(path, 'WER;Was;Wo\nBen Low;Tee;ben@example.org\n')
    const next = await client.members.previewImport({ file: desk.files.refer(path).token })
    expect(next).toMatchObject({ remembered: true, outcome: { added: 1 }, members: [{ note: 'Tee' }] })
    expect(next.columns.map(({ column }) => column)).toEqual(mapping)
    const other = join(temporaryFolder(), 'other.csv')
    writeFileSync(other, 'Wer;Was\nBen Low;Tee\n')
    expect(await refusalOf(client.members.previewImport({ file: desk.files.refer(other).token }))).toBe('csvNoName')
  })

  it('follow a file that is saved again while it is looked at', async () => {
    const { client, file, path } = open(list)
    expect(await client.members.previewImport({ file })).toMatchObject({ rows: 5 })
    writeFileSync(path, `${list}\nMary;Moss;mary@example.org;;;yes;`)
    expect(await client.members.previewImport({ file })).toMatchObject({ rows: 6 })
  })
})

describe('the same file twice', () => {
  it('changes nothing by the usual decisions, nor by filling', async () => {
    const { client, desk, folder } = openTestDesk()
    const path = join(folder, 'people.csv')
    const cell = fc.constantFrom('', 'a@example.org', 'b@example.org')
    const row = fc
      .tuple(
        fc.constantFrom('Ada', 'A.', 'Ben', 'Byron'),
        fc.constantFrom('Byron', 'Moss', 'Ada'),
        cell,
        fc.constantFrom('', '1 Row', '2 Row'),
      )
      .map((cells) => cells.join(','))
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 10 }), async (rows) => {
        const ids = (await client.members.list()).map(({ id }) => id)
        if (ids.length > 0) await client.members.remove({ ids })
        writeFileSync(path, ['First name,Last name,Email,Address', ...rows].join('\n'))
        const file = desk.files.refer(path).token
        const { added } = await client.members.runImport({ file, job: null })
        expect(added).toBeGreaterThan(0)
        const roster = await client.members.list()
        for (const certain of ['keep', 'fill'] as const) {
          const again = await client.members.runImport({ file, decisions: { ...usualDecisions, certain }, job: null })
          if (certain === 'keep') expect(again.outcome).toMatchObject({ added: 0, merged: 0 })
          if (certain === 'keep') expect(await client.members.list()).toEqual(roster)
          expect(again.added).toBe(0)
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('a file with the newer fields', () => {
  const columns = 'First name;Last name;Email;Active;Tags;Guest;No trace;Address on letters'
  const take = { ...usualDecisions, certain: 'take' as const }
  const fields: MemberFields = {
    ...ada,
    active: false,
    tags: ['board'],
    guest: true,
    trace: 'none',
    addressPrint: 'town',
  }

  it('reads them', async () => {
    const { client, file } = open(
      `${columns}\nAda;Byron;ada@example.org;;choir, board;;yes;Town only\nBen;Low;ben@example.org;;;no;yes;some of it\n`,
    )
    const { members } = await client.members.previewImport({ file })
    expect(members).toMatchObject([
      { tags: ['choir', 'board'], guest: true, trace: 'none', addressPrint: 'town', notes: [] },
      {
        ...{ tags: [], guest: false, trace: 'kept', addressPrint: 'none' },
        notes: [{ key: 'traceNotGuest' }, { key: 'addressPrintUnclear' }],
      },
    ])
  })

  it.each([
    ['no such column', 'First name;Last name;Email\nAda;Byron;ada@example.org\n'],
    ['empty cells', `${columns}\nAda;Byron;ada@example.org;;;;;\n`],
    ['words that say nothing', `${columns}\nAda;Byron;ada@example.org;perhaps;;perhaps;perhaps;perhaps\n`],
    ['an older, laxer word', `${columns}\nAda;Byron;ada@example.org;;;no;no;Whole address\n`],
  ])('takes nothing back by %s', async (_, text) => {
    const { client, file } = open(text)
    const { id } = await client.members.create({ fields })
    const { outcome } = await client.members.previewImport({ file, decisions: take })
    expect(outcome).toMatchObject({ added: 0, merged: 0, unchanged: 1 })
    await client.members.runImport({ file, decisions: take, job: null })
    expect(await client.members.get({ id })).toMatchObject(fields)
  })

  it('takes what it says', async () => {
    const { client, file } = open(`${columns}\nAda;Byron;ada@example.org;yes;choir;yes;yes;Nothing\n`)
    const { id } = await client.members.create({ fields: { ...fields, guest: false, trace: 'kept' } })
    await client.members.runImport({ file, decisions: take, job: null })
    expect(await client.members.get({ id })).toMatchObject({
      ...{ active: true, tags: ['choir'], guest: true, trace: 'none', addressPrint: 'none' },
    })
  })

  it('keeps a tag that is too long in the note', async () => {
    const long = 'x'.repeat(41)
    const { client, file } = open(`${columns}\nAda;Byron;ada@example.org;;choir, ${long};;;\n`)
    const { members } = await client.members.previewImport({ file })
    expect(members).toMatchObject([{ tags: ['choir'], note: long, notes: [{ key: 'tagsTooMany' }] }])
  })
})

describe('what a preview says of the file', () => {
  it('is its format, and what to know before the rows are trusted', async () => {
    const { client, file } = open('Name;Email;Consent date\nAda Byron;ada@example.org;3/4/2025\n')
    expect(await client.members.previewImport({ file })).toMatchObject({
      format: 'csv',
      remarks: [{ key: 'daysDayFirst', params: { example: '3/4/2025' } }],
    })
  })

  it('names other tables until one is chosen', async () => {
    const { client, file } = open('Name;Email\nAda Byron;ada@example.org\n\n\nName;Phone\nBen Low;0113 496 0101\n')
    const preview = await client.members.previewImport({ file })
    expect(preview.tables).toHaveLength(2)
    expect(preview.remarks).toEqual([{ key: 'otherTables', params: { count: 1 } }])
    const chosen = await client.members.previewImport({ file, choice: preview.table })
    expect(chosen.remarks).toEqual([])
  })
})
