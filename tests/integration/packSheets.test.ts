import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '#shared/refusal.ts'
import { defaultSheetOptions, type SheetKind, type SheetOptions, sheetKinds } from '#shared/sheets.ts'
import { sheetJobs } from '../../src/main/letters/sheets/jobs.ts'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { fillDesk, memberFields, roster } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'
import { refusalOf } from '../support/refusal.ts'

let test: TestDesk
let pack: string
let caseId: string
let members: string[]

const save = (kinds: SheetKind[], options: SheetOptions = defaultSheetOptions) =>
  test.client.sheets.save({ pack, kinds, options, job: null })
const labels = (change: Partial<SheetOptions['labels']>): SheetOptions => ({
  ...defaultSheetOptions,
  labels: { ...defaultSheetOptions.labels, ...change },
})
const words = (name: string) => paragraphsOf(partOf(join(test.saved, name), 'word/document.xml'))

beforeEach(async () => {
  test = openTestDesk()
  const filled = await fillDesk(test.client)
  caseId = filled.caseId
  members = filled.members
  const made = await test.client.packs.make({
    cases: [caseId],
    members: filled.members.slice(0, 3),
    addressees: null,
    letterDate: '2026-11-22',
    job: null,
  })
  pack = made.id
})

it('writes each kind under its own name, in the order of the letters', async () => {
  const { letters } = await test.client.packs.letters({ id: pack, offset: 0, limit: 500 })
  for (const kind of sheetKinds.filter((one) => one !== 'fax')) {
    const saved = await save([kind])
    expect(saved?.files).toHaveLength(1)
    expect(saved?.files[0]?.name).toMatch(/ UA 204-26 2026-11-22\.docx$/)
  }
  const recipients = letters.map(({ text }) => text.recipient[0] ?? '')
  // A letter's address is one paragraph, that of an envelope one a line.
  const firstLines = (name: string) =>
    words(name).flatMap((line) => recipients.find((first) => line.startsWith(first)) ?? [])
  for (const what of ['Letters', 'Envelopes', 'Labels', 'Handwriting sheets'])
    expect(firstLines(`${what} UA 204-26 2026-11-22.docx`), what).toEqual(recipients)
  expect(words('Index UA 204-26 2026-11-22.docx').filter((line) => /^[A-Z0-9]{4}-[A-Z0-9]{3}$/.test(line))).toEqual(
    letters.map(({ code }) => code),
  )
})

it('writes all of them into a folder, and says what there is none of', async () => {
  const saved = await save([...sheetKinds])
  expect(saved?.without).toEqual(['fax'])
  expect(saved?.files).toHaveLength(sheetKinds.length - 1)
  expect(readdirSync(test.saved)).toHaveLength(sheetKinds.length - 1)
})

it('refuses what the pack has none of, and labels that leave their sheet', async () => {
  expect(await refusalOf(save(['fax']))).toBe('sheetsEmpty')
  expect(await refusalOf(save(['labels'], labels({ start: 22 })))).toBe('labelsStart')
  const custom = { ...defaultSheetOptions.labels.custom, width: 90 }
  expect(await refusalOf(save(['labels'], labels({ stock: 'custom', custom })))).toBe('labelsOffPage')
  expect(readdirSync(test.saved)).toEqual([])
})

it('prints nothing of a held pack', async () => {
  await test.client.cases.setStatus({ id: caseId, status: 'closed' })
  expect(await refusalOf(save(['envelopes']))).toBe('packHeld')
  expect(readdirSync(test.saved)).toEqual([])
  await test.client.packs.release({ id: pack })
  expect((await save(['envelopes']))?.files).toHaveLength(1)
})

it('leaves out what is withheld from printing', async () => {
  const [ada] = members
  const { letters } = await test.client.packs.letters({ id: pack, offset: 0, limit: 500 })
  const left = letters.filter(({ memberId }) => memberId !== ada)
  expect(left.length).toBeLessThan(letters.length)
  await test.client.members.update({
    id: ada ?? '',
    fields: memberFields({ ...roster[0], safety: [{ country: 'BY', rule: 'never' }] }),
  })
  await save(['index', 'cover', 'envelopes'])
  const codes = words('Index UA 204-26 2026-11-22.docx').filter((line) => /^[A-Z0-9]{4}-[A-Z0-9]{3}$/.test(line))
  expect(codes).toEqual(left.map(({ code }) => code))
  for (const what of ['Index', 'Cover sheets', 'Envelopes'])
    expect(words(`${what} UA 204-26 2026-11-22.docx`).join(' '), what).not.toContain('Ada Byron')
})

it('reckons postage from the group’s own prices', async () => {
  await save(['postage'])
  const before = words('Postage plan UA 204-26 2026-11-22.docx')
  expect(before.some((line) => /nobody has entered/.test(line))).toBe(true)
  for (const zone of ['inland', 'zone1', 'zone2', 'zone3'] as const)
    await test.client.post.setPrice({ zone, price: 250 })
  await save(['postage'])
  const after = words('Postage plan UA 204-26 2026-11-22.docx')
  expect(after.some((line) => /nobody has entered/.test(line))).toBe(false)
  const letters = (await test.client.packs.letters({ id: pack, offset: 0, limit: 1 })).total
  expect(after).toContain(`£${(letters * 2.5).toFixed(2)}`)
})

it('keeps how sheets were printed', async () => {
  const sheets = labels({ start: 4, nudge: { x: 0.5, y: -1 } })
  await test.client.settings.save({ sheets })
  expect((await test.client.settings.get()).sheets).toEqual(sheets)
})

describe('a run that is stopped', () => {
  it.each([
    { what: 'one kind', kinds: ['labels'] as SheetKind[] },
    { what: 'all of them', kinds: [...sheetKinds] },
  ])('leaves nothing of $what, wherever it is stopped', async ({ kinds }) => {
    await save(['labels'])
    const path = join(test.saved, 'Labels UA 204-26 2026-11-22.docx')
    const before = readFileSync(path)
    const target = kinds.length === 1 ? { path } : { folder: test.saved }
    const run = (stop: number) => {
      let left = stop
      const checkpoint = () => {
        if (--left === 0) throw new Refusal('cancelled')
      }
      const order = { pack, kinds, options: defaultSheetOptions, ...target }
      return sheetJobs['sheets.write'](test.desk.services, order, { progress: () => {}, checkpoint })
    }
    let stops = 0
    for (let stop = 1; stop < 200; stop++) {
      const error = await run(stop).then(
        () => null,
        (thrown: unknown) => thrown,
      )
      if (error === null) break
      stops++
      expect(error).toMatchObject({ key: 'cancelled' })
      expect(readdirSync(test.saved)).toEqual(['Labels UA 204-26 2026-11-22.docx'])
      expect(readFileSync(path).equals(before)).toBe(true)
    }
    expect(stops).toBeGreaterThan(kinds.length)
  })
})
