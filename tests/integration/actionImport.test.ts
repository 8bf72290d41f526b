/** Old lists of actions imported through the desk: the dry run, decisions, undo, sent months, and the log's own export. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import { usualActionDecisions } from '#shared/actionImport.ts'
import type { ActionFields } from '#shared/actions.ts'
import type { CaseFields } from '#shared/cases.ts'
import { channels } from '#shared/values.ts'
import { tallyProblems } from '../../src/main/actions/tallies.ts'
import { temporaryFolder } from '../support/folder.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'
import { refusalOf } from '../support/refusal.ts'

const caseFields = (reference: string, headline = 'Somebody at risk'): CaseFields => ({
  reference,
  referencePrinted: null,
  sequence: null,
  index: null,
  headline,
  people: [],
  country: 'BY',
  issued: null,
  deadline: null,
  summary: '',
  background: '',
  additional: '',
  asks: [],
  modelLetter: '',
  letterSalutation: null,
  preferredLanguages: [],
  language: 'en',
  note: '',
  addressees: [],
})

const newCase = ({ client }: Pick<TestDesk, 'client'>, reference: string) =>
  client.cases.create({ fields: caseFields(reference), draft: null })

const entry = (caseId: string, more: Partial<ActionFields> = {}): ActionFields => ({
  caseId,
  channel: 'letter',
  kind: 'appeal',
  count: 4,
  on: '2019-03-14',
  memberId: null,
  addresseeId: null,
  note: '',
  ...more,
})

function fileOf({ desk }: Pick<TestDesk, 'desk'>, text: string, name = 'old.csv'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return desk.files.refer(path).token
}

const log = async ({ client }: Pick<TestDesk, 'client'>) =>
  client.actions.list({ caseId: null, month: null, channel: null, kind: null, after: null, limit: 1000 })

const list = [
  'Date,UA,How,Number,Who',
  '14/03/2019,UA 12/19,Letter,4,',
  '15/03/2019,UA 12/19,Email,2,',
  '15/03/2019,UA 99/18,Letter,3,',
  '2/4/2019,ua 99/2018,Solidarity cards,5,',
  ',Nowhere,Letter,1,',
  'Total,,,15,',
].join('\n')

describe('an old list', () => {
  it('does what its dry run says, makes closed cases, and is one step to undo', async () => {
    const test = openTestDesk()
    const { client } = test
    await newCase(test, 'UA 12/19')
    const before = JSON.stringify([await client.cases.list(), await log(test)])
    const file = fileOf(test, list)
    const plan = await client.actions.previewImport({ file })
    expect(plan.outcome).toMatchObject({
      added: { entries: 4, count: 14 },
      from: '2019-03-14',
      to: '2019-04-02',
      solidarity: 5,
      created: 1,
      left: { entries: 1, count: 1 },
      rejected: [{ reason: 'totals', count: 1 }],
    })
    expect(plan.check).toEqual({ stated: 15, read: 15, taken: 14, wrong: [] })
    expect(plan.unknownCases.map(({ spellings, choice }) => [spellings, choice])).toEqual([
      [['UA 99/18', 'ua 99/2018'], 'create'],
      [['Nowhere'], 'leave'],
    ])
    const done = await client.actions.runImport({ file, expected: plan.outcome, job: null })
    expect(done.outcome).toEqual(plan.outcome)
    const made = (await client.cases.list()).find(({ reference }) => reference === 'UA 99/18')
    expect(made).toMatchObject({ status: 'closed', headline: 'UA 99/18', actions: 8 })
    expect((await client.cases.get({ id: made?.id ?? '' })).closedOn).toBe('2019-04-02')
    const { actions } = await log(test)
    expect(actions.map(({ source }) => source)).toEqual(['import', 'import', 'import', 'import'])
    expect((await client.reports.month({ month: '2019-03' })).total).toBe(9)
    await client.history.undo({ operation: done.operation })
    expect(JSON.stringify([await client.cases.list(), await log(test)])).toBe(before)
    expect(tallyProblems(test.desk.services.data.sqlite)).toEqual([])
  })

  it('knows its rows again, and tells what another way recorded', async () => {
    const test = openTestDesk()
    const { client } = test
    const { id } = await newCase(test, 'UA 12/19')
    await client.actions.add({ fields: entry(id) })
    const file = fileOf(test, list)
    const first = await client.actions.previewImport({ file })
    expect(first.outcome.alike).toEqual({ entries: 1, count: 4 })
    const both = { ...usualActionDecisions, alike: 'add' as const }
    expect((await client.actions.previewImport({ file, decisions: both })).outcome.added.count).toBe(14)
    await client.actions.runImport({ file, expected: first.outcome, job: null })
    const again = await client.actions.previewImport({ file })
    expect(again.outcome).toMatchObject({ added: { entries: 0 }, known: { entries: 3, count: 10 } })
    expect(again.remembered).toBe(true)
    const result = await client.actions.runImport({ file, job: null })
    const left = readFileSync(join(test.folder, 'exports', result.rejectFile?.name ?? ''), 'utf8')
    expect(left).toContain('In the log already, from an import.')
    expect((await log(test)).total).toBe(4)
  })

  it('gives references to the case that is meant, or leaves them out', async () => {
    const test = openTestDesk()
    const { client } = test
    const { id } = await newCase(test, 'UA 12/19')
    const file = fileOf(test, list)
    const { unknownCases } = await client.actions.previewImport({ file })
    const [ninety, nowhere] = unknownCases.map(({ key }) => key)
    const decisions = {
      ...usualActionDecisions,
      cases: [
        { key: ninety ?? '', choice: id },
        { key: nowhere ?? '', choice: 'leave' as const },
      ],
    }
    const { outcome } = await client.actions.previewImport({ file, decisions })
    expect(outcome).toMatchObject({ created: 0, added: { count: 14 } })
    await client.actions.runImport({ file, decisions, expected: outcome, job: null })
    expect((await client.cases.get({ id })).actions).toBe(14)
    // The same decision finds them again.
    expect((await client.actions.previewImport({ file, decisions })).outcome).toMatchObject({ known: { count: 14 } })
  })

  it('takes names that are certain, and likely ones when told; it makes no members', async () => {
    const test = openTestDesk()
    const { client } = test
    await client.desk.lookAround()
    const [member, other] = await client.members.list()
    if (!member || !other) throw new Error('The sample has members')
    await newCase(test, 'UA 12/19')
    const members = (await client.members.list()).length
    const likely = `${other.givenName.charAt(0)}. ${other.familyName}`
    const rows = [
      `2019-03-14,UA 12/19,2,"${member.familyName}, ${member.givenName}"`,
      `2019-03-14,UA 12/19,3,${likely}`,
    ]
    const file = fileOf(test, ['Date,UA,Letters,Who', ...rows, '2019-03-15,UA 12/19,1,Zzyx Quorn'].join('\n'))
    const plan = await client.actions.previewImport({ file })
    expect(plan.people.map(({ level, memberId, taken }) => [level, memberId, taken])).toEqual([
      ['likely', other.id, false],
      ['certain', member.id, true],
    ])
    expect(plan.strangers).toBe(1)
    const decisions = { ...usualActionDecisions, likely: true }
    await client.actions.runImport({ file, decisions, job: null })
    const { actions } = await log(test)
    const imported = actions.filter(({ source }) => source === 'import')
    expect(imported.map(({ count, memberId }) => [count, memberId]).sort()).toEqual(
      [
        [1, null],
        [2, member.id],
        [3, other.id],
      ].sort(),
    )
    expect(JSON.stringify(imported)).not.toContain('Zzyx')
    expect(await client.members.list()).toHaveLength(members)
  })

  it('says that it changes months that were sent, and the next report tells the difference', async () => {
    const test = openTestDesk()
    const { client } = test
    const { id } = await newCase(test, 'UA 12/19')
    await client.actions.add({ fields: entry(id, { on: '2026-09-05' }) })
    await client.reports.send({ month: '2026-09', formats: ['csv'], job: null })
    const file = fileOf(test, 'Date,UA,Letters\n6/9/2026,UA 12/19,3\n1/10/2026,UA 12/19,1')
    const { outcome } = await client.actions.previewImport({ file })
    expect(outcome.sent).toEqual([{ month: '2026-09', count: 3 }])
    await client.actions.runImport({ file, expected: outcome, job: null })
    const next = await client.reports.month({ month: '2026-10' })
    expect(next.corrections).toMatchObject([{ month: '2026-09', cells: [{ by: 3 }] }])
  })

  it('is refused when the log has changed since, and when it holds no list', async () => {
    const test = openTestDesk()
    const { client } = test
    const { id } = await newCase(test, 'UA 12/19')
    const file = fileOf(test, list)
    const { outcome } = await client.actions.previewImport({ file })
    await client.actions.add({ fields: entry(id) })
    expect(await refusalOf(client.actions.runImport({ file, expected: outcome, job: null }))).toBe(
      'actionImportChanged',
    )
    expect((await log(test)).total).toBe(1)
    expect(existsSync(join(test.folder, 'exports'))).toBe(false)
    const cards = fileOf(test, 'BEGIN:VCARD\nVERSION:4.0\nFN:Ada\nEND:VCARD\n', 'ada.vcf')
    expect(await refusalOf(client.actions.previewImport({ file: cards }))).toBe('actionsNoTable')
  })

  it('adds 50,000 rows quickly', async () => {
    const test = openTestDesk()
    const { client } = test
    await newCase(test, 'UA 12/19')
    const rows = Array.from({ length: 50_000 }, (_, i) => {
      const day = String(1 + (i % 28)).padStart(2, '0')
      return `${day}/0${1 + (i % 9)}/${2010 + (i % 9)},UA ${1 + (i % 500)}/18,${i % 3 ? 'Letter' : 'Email'},${1 + (i % 7)}`
    })
    const file = fileOf(test, ['Date,Case,How,Number', ...rows].join('\n'))
    const start = performance.now()
    const { outcome } = await client.actions.previewImport({ file })
    expect(outcome.added.entries).toBe(50_000)
    await client.actions.runImport({ file, expected: outcome, job: null })
    // A bound for a busy machine: some ten times what it takes on a quiet one.
    expect(performance.now() - start).toBeLessThan(30_000)
    expect(tallyProblems(test.desk.services.data.sqlite)).toEqual([])
  }, 60_000)
})

describe('the exported log', () => {
  it('reads in again and changes nothing', async () => {
    const test = openTestDesk()
    const { client, desk } = test
    await client.desk.lookAround()
    const members = await client.members.list()
    const references = [
      'UA 12/19',
      'UA 13/2019',
      'Women of the river',
      'MDE 13/0001/2019',
      'Total',
      '=1+1',
      'UA 172/17, second',
      "'quoted",
    ]
    const ids: string[] = []
    for (const reference of references) ids.push((await newCase(test, reference)).id)
    const fields = fc.record({
      caseId: fc.constantFrom(...ids),
      channel: fc.constantFrom(...channels),
      kind: fc.constantFrom('appeal' as const, 'solidarity' as const),
      count: fc.integer({ min: 1, max: 1500 }),
      on: fc
        .date({ min: new Date('2005-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
      memberId: fc.constantFrom(null, ...members.slice(0, 3).map(({ id }) => id)),
      addresseeId: fc.constant(null),
      note: fc
        .oneof(fc.string({ maxLength: 30 }), fc.constantFrom('Total', 'a,b;c\td', '"', '-3', ''))
        .map((text) => text.replace(/\s+/g, ' ').trim()),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fields, { minLength: 1, maxLength: 30 }),
        fc.constantFrom('manual' as const, 'import' as const),
        async (entries, source) => {
          desk.services.actions.addMany(entries, { source, eveningId: null })
          const saved = await client.actions.export({ job: null })
          const all = desk.services.data.sqlite
            .prepare<[], { n: number }>('SELECT count(*) AS n FROM actions WHERE deleted_at IS NULL')
            .get()?.n
          expect(saved?.entries).toBe(all)
          const file = saved?.file.token ?? ''
          const { outcome } = await client.actions.previewImport({ file })
          expect(outcome).toMatchObject({ added: { entries: 0 }, known: { entries: all }, created: 0, rejected: [] })
          const before = JSON.stringify(await log(test))
          await client.actions.runImport({ file, expected: outcome, job: null })
          expect(JSON.stringify(await log(test))).toBe(before)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('is the same list in another profile', async () => {
    const [one, other] = [openTestDesk(), openTestDesk()]
    const { id } = await newCase(one, 'UA 12/19')
    await newCase(other, 'UA 12/19')
    for (const count of [3, 3, 5]) await one.client.actions.add({ fields: entry(id, { count, note: uuid() }) })
    const saved = await one.client.actions.export({ job: null })
    const path = join(one.saved, saved?.file.name ?? '')
    const file = other.desk.files.refer(path).token
    await other.client.actions.runImport({ file, job: null })
    const plain = async (test: TestDesk) =>
      (await log(test)).actions
        .map(({ on, reference, channel, count, note }) => ({ on, reference, channel, count, note }))
        .sort((a, b) => a.note.localeCompare(b.note))
    expect(await plain(other)).toEqual(await plain(one))
    expect((await other.client.actions.previewImport({ file })).outcome).toMatchObject({
      added: { entries: 0 },
      known: { entries: 3 },
    })
  })
})
