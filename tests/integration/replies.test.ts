/** Replies through the router: found by code, with files, undone and redone, sent on, swept away. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readOwnZip } from '../../src/main/letters/docx/zip.ts'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { fillDesk } from '../support/packs.ts'
import { openDesk, openTestDesk, type TestDesk } from '../support/profile.ts'
import { refusalOf } from '../support/refusal.ts'
import { dropped, makePack, postedPack, replyFields } from '../support/replies/desk.ts'
import { plainJpeg, telltaleHeic, telltaleJpeg, told } from '../support/replies/pictures.ts'

let test: TestDesk
let members: string[]
let caseId: string

beforeEach(async () => {
  test = openTestDesk()
  ;({ members, caseId } = await fillDesk(test.client))
  await test.client.settings.save({ country: 'GB', groupName: 'Leeds group' })
})

const stored = () => {
  const folder = join(test.folder, 'documents', 'replies')
  return existsSync(folder) ? readdirSync(folder) : []
}
const save = (fields: Parameters<typeof replyFields>[0], files: ({ id: string } | { token: string })[] = []) =>
  test.client.replies.save({ id: null, fields: replyFields(fields), files })
const bytesOf = async (id: string) => Buffer.from(await (await test.client.replies.file({ id })).arrayBuffer())

describe('the letter that a reply answers', () => {
  it('is found by its code in any spelling, and offered where one character was misread', async () => {
    const { letters } = await postedPack(test, caseId, members.slice(0, 4))
    const [letter] = letters
    const code = letter?.code ?? ''
    for (const typed of [code, code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' – ')} `]) {
      expect(await test.client.replies.find({ typed })).toMatchObject({ kind: 'found', letter: { id: letter?.id } })
    }
    const misread = `${code.slice(0, 2)}${code[2] === 'A' ? '1' : 'I'}${code.slice(3)}`
    expect(await test.client.replies.find({ typed: misread })).toMatchObject({
      kind: 'none',
      near: [{ id: letter?.id }],
    })
    expect(await test.client.replies.find({ typed: 'the president' })).toEqual({ kind: 'other' })
  })

  it('is offered by addressee and case: posted before, without a reply first, the latest first', async () => {
    const early = await postedPack(test, caseId, members.slice(0, 1), '2026-10-01')
    const late = await postedPack(test, caseId, members.slice(1, 2), '2026-11-15')
    await makePack(test, caseId, members.slice(3, 4))
    const addressee = early.letters[0]?.addresseeId ?? null
    const likely = async (receivedOn: string) =>
      (await test.client.replies.likely({ addresseeId: addressee, caseId, receivedOn })).map(({ id }) => id)
    const [first, second] = [early, late].map(
      ({ letters }) => letters.find(({ addresseeId }) => addresseeId === addressee)?.id,
    )
    expect(await likely('2026-11-22')).toEqual([second, first])
    expect(await likely('2026-11-01')).toEqual([first])
    await save({ caseId, addresseeId: addressee, letterId: second ?? null })
    expect(await likely('2026-11-22')).toEqual([first, second])
  })

  it('says the case, whatever was chosen, and every place that shows replies has it', async () => {
    const { letters, id: pack } = await postedPack(test, caseId, members.slice(0, 1))
    const other = await test.client.cases.create({
      fields: { ...(await test.client.cases.get({ id: caseId })), reference: 'UA 9/26', addressees: [] },
      draft: null,
    })
    const { id } = await save({
      caseId: other.id,
      letterId: letters[0]?.id ?? null,
      addresseeId: letters[0]?.addresseeId ?? null,
    })
    expect(await test.client.replies.get({ id })).toMatchObject({ caseId, letter: { packId: pack } })
    const of = async (what: 'case' | 'addressee' | 'pack' | 'member', whose: string) =>
      (await test.client.replies.list({ of: { what, id: whose } })).map((one) => one.id)
    expect(await of('case', caseId)).toEqual([id])
    expect(await of('case', other.id)).toEqual([])
    expect(await of('addressee', letters[0]?.addresseeId ?? '')).toEqual([id])
    expect(await of('pack', pack)).toEqual([id])
    expect(await of('member', members[0] ?? '')).toEqual([id])
    expect(await of('member', members[1] ?? '')).toEqual([])
  })

  it('is not one that came tomorrow, nor one of nowhere', async () => {
    expect(await refusalOf(save({ caseId, receivedOn: '2026-11-23' }))).toBe('replyInFuture')
    expect(await refusalOf(save({ caseId, letterId: caseId }))).toBe('letterGone')
    expect(await refusalOf(save({ caseId: members[0] ?? '' }))).toBe('caseGone')
    expect(await test.client.replies.list({ of: null })).toEqual([])
  })
})

describe('the files of a reply', () => {
  it('are kept once, in their order, without the place they were taken at', async () => {
    const tokens = await Promise.all([
      dropped(test, 'photo.jpg', telltaleJpeg(6)),
      dropped(test, 'mail.txt', 'We have your letter.'),
      dropped(test, 'again.jpg', telltaleJpeg(6)),
    ])
    const { id } = await save(
      { caseId },
      tokens.map((token) => ({ token })),
    )
    const { files } = await test.client.replies.get({ id })
    expect(files.map(({ name, kind }) => [name, kind])).toEqual([
      ['photo.jpg', 'jpeg'],
      ['mail.txt', 'text'],
      ['again.jpg', 'jpeg'],
    ])
    expect(stored()).toHaveLength(2)
    expect((await bytesOf(files[0]?.id ?? '')).includes(told)).toBe(false)
    const copy = await test.client.replies.saveFile({ id: files[1]?.id ?? '' })
    expect(readFileSync(join(test.saved, copy?.name ?? ''), 'utf8')).toBe('We have your letter.')
  })

  it('come back with undo and redo, also after a restart', async () => {
    const token = await dropped(test, 'photo.jpg', plainJpeg)
    const { id } = await save({ caseId }, [{ token }])
    const [file] = (await test.client.replies.get({ id })).files
    await test.client.replies.save({ id, fields: replyFields({ caseId, summary: 'A kind answer' }), files: [] })
    expect((await test.client.replies.get({ id })).files).toEqual([])
    await test.desk.close()
    // Opening sweeps, and a step that can be undone still wants the file.
    test = openTestDesk({ folder: test.folder })
    expect(stored()).toHaveLength(1)
    await test.client.history.undo({ operation: null })
    expect((await bytesOf(file?.id ?? '')).equals(plainJpeg)).toBe(true)
    await test.client.history.undo({ operation: null })
    expect(await refusalOf(test.client.replies.get({ id }))).toBe('replyGone')
    await test.client.history.redo()
    expect((await bytesOf(file?.id ?? '')).equals(plainJpeg)).toBe(true)
  })

  it('are swept away when nothing leads to them any more', async () => {
    const token = await dropped(test, 'photo.jpg', plainJpeg)
    await save({ caseId }, [{ token }])
    await test.client.history.undo({ operation: null })
    expect(test.desk.services.replies.sweep()).toBe(0)
    // Another step ends redo.
    await test.client.settings.save({ groupName: 'Otley group' })
    expect(test.desk.services.replies.sweep()).toBe(1)
    expect(stored()).toEqual([])
  })

  it('are in the bin with their reply, and back with it', async () => {
    const token = await dropped(test, 'photo.jpg', plainJpeg)
    const { id } = await save({ caseId }, [{ token }])
    await test.client.replies.remove({ id })
    expect(await test.client.bin.list()).toMatchObject([{ kind: 'reply', id, name: 'UA 204/26' }])
    expect(test.desk.services.replies.sweep()).toBe(0)
    await test.client.bin.restore({ kind: 'reply', id })
    expect((await test.client.replies.get({ id })).files).toHaveLength(1)
  })

  it('go with a copy of the profile, and come back from it', async () => {
    const token = await dropped(test, 'photo.jpg', plainJpeg)
    const { id } = await save({ caseId }, [{ token }])
    const copy = await test.client.backup.save()
    const path = join(test.saved, copy?.name ?? '')
    const file = (await test.client.replies.get({ id })).files[0]?.id ?? ''
    await test.desk.close()
    const { restoreProfile } = await import('../../src/main/db/profile.ts')
    const { stoppedClock, temporaryFolder } = await import('../support/folder.ts')
    const folder = temporaryFolder()
    restoreProfile(folder, path, stoppedClock('2026-11-22'))
    test = openTestDesk({ folder })
    expect((await bytesOf(file)).equals(plainJpeg)).toBe(true)
    expect((await test.client.backup.check()).problems).toEqual([])
    for (const name of stored()) rmSync(join(folder, 'documents', 'replies', name))
    expect((await test.client.backup.check()).problems).toEqual([expect.stringContaining('photo.jpg')])
    expect(await refusalOf(test.client.replies.file({ id: file }))).toBe('replyFileLost')
  })

  it('are refused where they are something else, and then nothing is saved', async () => {
    const good = await dropped(test, 'photo.jpg', plainJpeg)
    const bad = await dropped(test, 'photo.jpg', Buffer.from('MZ\0\0'))
    expect(await refusalOf(test.client.replies.examine({ token: bad }))).toBe('replyFileKind')
    expect(await test.client.replies.examine({ token: good })).toMatchObject({ name: 'photo.jpg', kind: 'jpeg' })
    expect(await refusalOf(save({ caseId }, [{ token: good }, { token: bad }]))).toBe('replyFileKind')
    expect(await test.client.replies.list({ of: null })).toEqual([])
    const other = await save({ caseId }, [{ token: good }])
    const [file] = (await test.client.replies.get({ id: other.id })).files
    expect(await refusalOf(save({ caseId }, [{ id: file?.id ?? '' }]))).toBe('replyFileGone')
  })
})

describe('sent on to headquarters', () => {
  async function two() {
    const { letters } = await postedPack(test, caseId, members.slice(0, 1))
    const [letter] = letters
    const first = await save(
      {
        caseId,
        letterId: letter?.id ?? null,
        addresseeId: letter?.addresseeId ?? null,
        summary: 'The office has opened a file',
        note: 'Ada was glad',
      },
      [
        { token: await dropped(test, 'IMG from Ada.jpg', telltaleJpeg(6)) },
        { token: await dropped(test, 'b.heic', telltaleHeic()) },
      ],
    )
    const second = await save({ caseId, kind: 'acknowledgement' }, [
      { token: await dropped(test, 'mail.txt', 'Thank you.\n\nWe will look into it.') },
    ])
    return { ids: [first.id, second.id], letter }
  }
  const documentWords = (path: string) => paragraphsOf(partOf(path, 'word/document.xml')).join('\n')

  it('is a document with facts and pictures, and no member’s name unless it is wanted', async () => {
    const { ids, letter } = await two()
    expect(await test.client.replies.waiting()).toEqual({ unsent: 2 })
    const sent = await test.client.replies.sendOn({ ids, formats: ['docx'], names: false, job: null })
    const path = join(test.saved, sent?.files[0]?.name ?? '')
    const words = documentWords(path)
    for (const part of ['UA 204/26', 'Belarus', letter?.code ?? '', '10 November 2026', 'opened a file', 'Thank you.'])
      expect(words).toContain(part)
    expect(words).not.toContain('Byron')
    expect(words).not.toContain('Ada')
    const parts = readOwnZip(readFileSync(path))
    const media = [...parts].filter(([name]) => name.startsWith('word/media/'))
    expect(media).toHaveLength(1)
    expect(media[0]?.[1].equals(plainJpeg)).toBe(true)
    expect(await test.client.replies.waiting()).toEqual({ unsent: 0 })
    await test.client.history.undo({ operation: sent?.operation ?? null })
    expect(await test.client.replies.waiting()).toEqual({ unsent: 2 })

    const named = await test.client.replies.sendOn({ ids: ids.slice(0, 1), formats: ['docx'], names: true, job: null })
    expect(documentWords(join(test.saved, named?.files[0]?.name ?? ''))).toContain('Dr Ada Byron')
  })

  it('is an archive of the originals under names that tell nobody, with a table', async () => {
    const { ids, letter } = await two()
    const sent = await test.client.replies.sendOn({ ids, formats: ['docx', 'zip'], names: false, job: null })
    expect(sent?.files.map(({ name }) => name)).toEqual(['Replies 2026-11-22.docx', 'Replies 2026-11-22.zip'])
    const zip = readOwnZip(readFileSync(join(test.saved, 'Replies 2026-11-22.zip')))
    expect([...zip.keys()]).toEqual([
      'Replies.csv',
      'UA 204-26 2026-11-20 1.jpg',
      'UA 204-26 2026-11-20 2.heic',
      'UA 204-26 2026-11-20 3.txt',
    ])
    const table = zip.get('Replies.csv')?.toString('utf8') ?? ''
    expect(table).toContain(letter?.code ?? '')
    expect(table).toContain('UA 204-26 2026-11-20 1.jpg; UA 204-26 2026-11-20 2.heic')
    expect(table).not.toMatch(/Ada|Byron/)
    expect((await test.client.replies.get({ id: ids[0] ?? '' })).sentOn).toBe('2026-11-22')
    await test.client.replies.setSent({ ids, sentOn: null })
    expect(await test.client.replies.waiting()).toEqual({ unsent: 2 })
  })

  it('is nothing at all when a file is lost', async () => {
    const { ids } = await two()
    for (const name of stored()) rmSync(join(test.folder, 'documents', 'replies', name))
    const before = readdirSync(test.saved)
    expect(await refusalOf(test.client.replies.sendOn({ ids, formats: ['zip'], names: false, job: null }))).toBe(
      'replyFileLost',
    )
    expect(readdirSync(test.saved)).toEqual(before)
    expect(await test.client.replies.waiting()).toEqual({ unsent: 2 })
  })
})

it('another program’s profile is opened with its replies', async () => {
  await save({ caseId, summary: 'Kept' })
  await test.desk.close()
  const again = openDesk(test.folder, test.saved)
  try {
    expect(await again.client.replies.list({ of: null })).toMatchObject([{ summary: 'Kept' }])
  } finally {
    await again.desk.close()
  }
})
