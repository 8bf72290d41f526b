import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { defaultLetterFiles, type LetterFiles } from '#shared/letterFiles.ts'
import { Refusal } from '#shared/refusal.ts'
import { defaultSheetOptions, type SheetKind, sheetKinds } from '#shared/sheets.ts'
import { quietControl } from '../../src/main/jobs/control.ts'
import { asPdf } from '../../src/main/pdf/asPdf.ts'
import { findOffice } from '../../src/main/pdf/find.ts'
import { temporaryFolder } from '../support/folder.ts'
import { fillDesk } from '../support/packs.ts'
import { canLayOut, pagesOf } from '../support/pages.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'

let test: TestDesk
let packId: string

beforeEach(async () => {
  test = openTestDesk()
  const { members, caseId } = await fillDesk(test.client)
  const choice = {
    cases: [caseId],
    members: members.slice(0, 2),
    addressees: null,
    letterDate: '2026-11-22',
    job: null,
  }
  packId = (await test.client.packs.make(choice)).id
})

const savePdf = (kinds: SheetKind[], files: LetterFiles = 'one') => {
  const options = { ...defaultSheetOptions, format: 'pdf' as const, letters: { ...defaultLetterFiles, files } }
  return test.client.sheets.save({ pack: packId, kinds, options, job: null })
}

const leftovers = () =>
  readdirSync(tmpdir())
    .filter((name) => /^candlepost-(pdf|print)-/.test(name))
    .sort()

// pages.ts says aloud when LibreOffice is not here.
describe.skipIf(!canLayOut)('a pack as PDF', () => {
  it('has a page a letter, and leaves nothing else', { timeout: 180_000 }, async () => {
    expect(await test.client.pdf.able()).toEqual({ able: true })
    const before = leftovers()
    const saved = await savePdf(['letters'])
    expect(saved).toMatchObject({ files: [{ name: 'Letters UA 204-26 2026-11-22.pdf' }], without: [] })
    const path = join(test.saved, saved?.files[0]?.name ?? '')
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
    expect(pagesOf(path).pages).toBe(4)
    expect(readdirSync(test.saved)).toHaveLength(1)
    expect(leftovers()).toEqual(before)
  })

  it('is a file for each member, or for each kind of sheet', { timeout: 180_000 }, async () => {
    const before = leftovers()
    const apart = await savePdf(['letters'], 'member')
    expect(apart?.files.map(({ name }) => name)).toEqual([
      'Dr Ada Byron – UA 204-26.pdf',
      'Samuel Whitlock – UA 204-26.pdf',
    ])
    for (const { name } of apart?.files ?? []) expect(pagesOf(join(test.saved, name)).pages).toBe(2)
    // Nobody said that those may be replaced.
    const again = await savePdf(['letters'], 'member')
    expect(again?.files[0]?.name).toBe('Dr Ada Byron – UA 204-26 (2).pdf')
    const kinds = [...sheetKinds]
    const all = await savePdf(kinds)
    expect(all?.without).toEqual(['fax'])
    expect(all?.files).toHaveLength(kinds.length - 1)
    for (const { name } of all?.files ?? []) {
      expect(name).toMatch(/\.pdf$/)
      expect(pagesOf(join(test.saved, name)).pages).toBeGreaterThan(0)
    }
    expect(leftovers()).toEqual(before)
  })

  it('is not there when it was cancelled, nor anything beside it', { timeout: 180_000 }, async () => {
    const saved = await test.client.packs.save({ id: packId, perLetter: false, job: null })
    const docx = join(test.saved, saved?.files[0]?.name ?? '')
    const before = leftovers()
    let looks = 0
    const control = {
      progress: () => {},
      checkpoint() {
        if (++looks === 2) throw new Refusal('cancelled')
      },
    }
    const pdf = join(test.saved, 'letters.pdf')
    await expect(asPdf(docx, pdf, control)).rejects.toMatchObject({ key: 'cancelled' })
    expect(existsSync(pdf)).toBe(false)
    expect(leftovers()).toEqual(before)
  })

  it('is refused for what LibreOffice cannot read', { timeout: 180_000 }, async () => {
    const folder = temporaryFolder()
    const docx = join(folder, 'broken.docx')
    writeFileSync(docx, Buffer.from('504b0304ffffffff', 'hex'))
    const work = asPdf(docx, join(folder, 'broken.pdf'), quietControl)
    await expect(work).rejects.toMatchObject({ key: 'pdfNotMade' })
    expect(readdirSync(folder)).toEqual(['broken.docx'])
  })
})

describe('without LibreOffice', () => {
  it('is refused, and says what is needed', async () => {
    await expect(asPdf('letters.docx', 'letters.pdf', quietControl, null)).rejects.toMatchObject({
      key: 'pdfNeedsOffice',
    })
  })

  it('is looked for on PATH first and then where each system has it', () => {
    const only = (path: string) => (asked: string) => asked === path
    const bin = join('/home', 'bin')
    const own = join(bin, 'soffice')
    expect(findOffice('linux', { PATH: bin }, only(own))).toBe(own)
    const mac = '/Applications/LibreOffice.app/Contents/MacOS/soffice'
    expect(findOffice('darwin', {}, only(mac))).toBe(mac)
    const windows = join('C:\\Program Files', 'LibreOffice', 'program', 'soffice.exe')
    expect(findOffice('win32', { ProgramFiles: 'C:\\Program Files' }, only(windows))).toBe(windows)
    expect(findOffice('linux', { PATH: '' }, () => false)).toBeNull()
  })
})
