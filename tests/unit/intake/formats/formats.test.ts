import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseDraft } from '#shared/intake.ts'
import { Refusal } from '#shared/refusal.ts'
import { storedZip } from '../../../../src/main/intake/formats/docx/stored.ts'
import { takeText } from '../../../../src/main/intake/formats/take.ts'
import { readUrgentActions } from '../../../../src/main/intake/reader/index.ts'
import { asText, copies, head, tail, targets } from '../../../support/formats/action.ts'
import { column, numbered, pdfOf } from '../../../support/formats/pdf.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'))
const textOf = async (file: Uint8Array) => (await takeText('a file', new Uint8Array(file))).parts[0]?.text ?? ''
const refusal = async (file: Uint8Array) =>
  takeText('a file', new Uint8Array(file)).then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.key : error),
  )

/** A draft without its places in the source, which differ by nature. */
function content(text: string): Omit<CaseDraft, 'places'> {
  const { drafts } = readUrgentActions(text)
  const [draft] = drafts
  if (!draft || drafts.length !== 1) throw new Error(`${drafts.length} drafts`)
  const { places, ...rest } = draft
  return rest
}

const word = (body: string) =>
  storedZip([
    {
      name: '[Content_Types].xml',
      bytes: bytes(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
    },
    {
      name: '_rels/.rels',
      bytes: bytes(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
    },
    {
      name: 'word/document.xml',
      bytes: bytes(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    },
    { name: 'word/header1.xml', bytes: bytes('<w:hdr><w:p><w:r><w:t>UA: 612/31</w:t></w:r></w:p></w:hdr>') },
    { name: '../../escaped.txt', bytes: bytes('only a name') },
  ])
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

describe('PDF', () => {
  const below = 800 - head.length * 12 - 12

  it('in two columns gives the draft of the text', async () => {
    const [left = [], right = []] = targets
    const file = pdfOf([
      [
        ...column(head, 50, 800),
        ...column(left, 50, below),
        ...column(right, 310, below),
        ...column(tail, 50, below - 130),
      ],
    ])
    expect(content(await textOf(file))).toEqual(content(asText(targets)))
  })

  it('in three columns gives the draft of the text', async () => {
    const [left = [], right = []] = targets
    const file = pdfOf([
      [
        ...column(head, 50, 800),
        ...column(left, 50, below),
        ...column(right, 220, below),
        ...column(copies, 390, below),
        ...column(tail, 50, below - 130),
      ],
    ])
    expect(content(await textOf(file))).toEqual(content(asText([...targets, copies])))
  })

  it('reads a label and its value across', async () => {
    const labels = ['Name:', 'Fax:', 'Email:', 'Country:']
    const values = ['Alena Varabei', '+375 17 200 0001', 'a@example.org', 'Belarus']
    const text = await textOf(pdfOf([[...column(labels, 50, 700), ...column(values, 150, 700)]]))
    expect(text.replace(/ +/g, ' ')).toContain('Name: Alena Varabei\nFax: +375')
  })

  it('that goes in circles or is cut ends in a refusal', async () => {
    const circle = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']
    expect(typeof (await refusal(numbered(circle)))).toBe('string')
    const whole = pdfOf([column(head, 50, 800)])
    for (const part of [0.1, 0.5, 0.9]) await refusal(whole.subarray(0, Math.floor(whole.length * part)))
    expect(await refusal(pdfOf([[]]))).toBe('fileNoText')
  })
})

describe('DOCX', () => {
  it('gives paragraphs, table cells and headers', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
    const text = await textOf(
      word(
        `${paragraph('First')}<w:tbl>${row('Minister', 'Governor')}${row('Street 1', 'Street 2')}${row('Minsk', 'Brest')}</w:tbl>${paragraph('Last')}`,
      ),
    )
    expect(text).toBe('UA: 612/31\n\nFirst\n\nMinister\nStreet 1\nMinsk\n\nGovernor\nStreet 2\nBrest\n\nLast')
  })

  it('of another kind, cut or with too many parts is refused', async () => {
    expect(await refusal(storedZip([{ name: 'a.txt', bytes: bytes('a') }]))).toBe('fileNotReadable')
    expect(await refusal(word(paragraph('x')).subarray(0, 400))).toBe('fileDamaged')
    const many = Array.from({ length: 10_000 }, (_, i) => ({ name: `${i}`, bytes: bytes('') }))
    expect(await refusal(storedZip(many))).toBe('fileTooManyParts')
  })

  it('that declares more than it may, or less than it holds, is refused', async () => {
    const bomb = Buffer.from(word(paragraph('x')))
    const mark = Buffer.from('504b0102', 'hex')
    for (let at = bomb.indexOf(mark); at >= 0; at = bomb.indexOf(mark, at + 1)) bomb.writeUInt32LE(0xfffffff0, at + 24)
    expect(await refusal(bomb)).toBe('fileUnpacksTooLarge')
  })
})

describe('HTML', () => {
  it('is read, never run or fetched', async () => {
    const page = `<!doctype html><html><head><title>t</title><script>document.write('run')</script></head><body>
      <h1>Urgent &amp; true</h1><img src="http://example.org/x.png"><p>One<br>two</p>
      <ul><li>Urging them</li></ul><div style="display:none">hidden</div><table><tr><td>Name:</td><td>Alena</td></tr></table>`
    expect(await textOf(bytes(page))).toBe('Urgent & true\n\nOne\ntwo\n\n• Urging them\n\nName: Alena')
  })

  it('nested deep is read, without measure refused', async () => {
    const nested = (times: number) => bytes(`<html>${'<div><table><tr><td>'.repeat(times)}deep`)
    expect(await textOf(nested(1_000))).toContain('deep')
    expect(await refusal(nested(20_000))).toBe('fileDamaged')
  })
})

describe('RTF', () => {
  it('gives its text in its code pages', async () => {
    const rtf =
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}}{\\*\\generator x;}\\f0 Caf\\'e9\\par \\f1\\'cc\\'e8\\'ed\\f0\\line \\u321?\\'f3d\\emdash x\\par{\\field{\\*\\fldinst HYPERLINK http://x}{\\fldrslt link}}}"
    expect(await textOf(bytes(rtf))).toBe('Café\nМин\nŁód—x\nlink')
  })

  it('nested without measure is refused', async () => {
    expect(await refusal(bytes(`{\\rtf1 ${'{'.repeat(100_000)}`))).toBe('fileDamaged')
  })
})

describe('mail', () => {
  const mail = (parts: string[]) =>
    bytes(
      `From: a@example.org\r\nSubject: Fwd: please act\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`,
    )
  const attached = (name: string, content: Uint8Array) =>
    `Content-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString('base64')}`

  it('gives its text and its attachments', async () => {
    const file = mail([
      'Content-Type: text/plain\r\n\r\nSee attached.',
      attached('../../action.docx', word(paragraph('Of the document'))),
      attached('broken.pdf', bytes('%PDF-1.4 broken')),
    ])
    const { parts, unread } = await takeText('a.eml', file)
    expect(parts.map((part) => part.text.trim())).toEqual(['See attached.', 'UA: 612/31\n\nOf the document'])
    expect(unread).toEqual(['broken.pdf'])
  })

  it('of more than a thousand parts is refused', async () => {
    const parts = Array.from({ length: 1_500 }, () => 'Content-Type: text/plain\r\n\r\nx')
    expect(await refusal(mail(parts))).toBe('fileTooManyParts')
  })
})

describe('any bytes', () => {
  const starts = ['', '%PDF-1.4\n', 'PK\u0003\u0004', '{\\rtf1 ', '<html>', 'From: a\nMIME-Version: 1.0\n\n']

  it('give text or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        const said = await refusal(Buffer.concat([Buffer.from(start, 'latin1'), rest]))
        expect(said === null || typeof said === 'string').toBe(true)
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 200) },
    )
  })
})
