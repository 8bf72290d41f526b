import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '#shared/refusal.ts'
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

const leftovers = () =>
  readdirSync(tmpdir())
    .filter((name) => /^candlepost-(pdf|print)-/.test(name))
    .sort()

// pages.ts says aloud when LibreOffice is not here.
describe.skipIf(!canLayOut)('a pack as PDF', () => {
  it('has a page a letter, and leaves nothing else', { timeout: 180_000 }, async () => {
    expect(await test.client.pdf.able()).toEqual({ able: true })
    const before = leftovers()
    const saved = await test.client.pdf.saveLetters({ packId, job: null })
    expect(saved).toMatchObject({ letters: 4, files: [{ name: 'Letters UA 204-26 2026-11-22.pdf' }] })
    const path = join(test.saved, saved?.files[0]?.name ?? '')
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
    expect(pagesOf(path).pages).toBe(4)
    expect(readdirSync(test.saved)).toHaveLength(1)
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
