/** Whole files of every kind, in pieces that a test can change before they are put together. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { messyRosters } from '../rosters/messy.ts'
import { bytesOf } from '../rosters/source.ts'
import { odsParts, xlsxParts } from '../rosters/workbook.ts'
import { asText, copies, head, tail, targets } from './action.ts'
import { attached, base64, htmlPart, type MailPart, mailText, multipart, textPart } from './mail.ts'
import { column, numbered, type PdfObject, pdfObjects, pdfOf } from './pdf.ts'
import { rtfLines, rtfTable, rtfText } from './rtf.ts'
import { paragraph, table, textBox, wordOf, wordParts } from './word.ts'
import { type Packed, zipOf } from './zip.ts'

export interface Seed {
  pieces: Uint8Array[]
  /** The piece that holds the text. */
  main: number
  build(pieces: readonly Uint8Array[]): Uint8Array
}

const whole = (bytes: Uint8Array): Seed => ({ pieces: [bytes], main: 0, build: ([piece]) => piece ?? bytes })
const utf8 = (text: string) => Buffer.from(text, 'utf8')
const latin1 = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1')

/** Lines where the second of the two fills the line of `head` that names its own. */
const blank = (lines: readonly string[]) => lines.filter((line) => line !== '')
const [one = [], two = []] = targets
const below = 800 - head.length * 12 - 12

/** One page with both officials side by side, and a second one. */
export const columnsPages = [
  [...column(head, 50, 800), ...column(one, 50, below), ...column(two, 310, below), ...column(copies, 50, below - 130)],
  column(tail, 50, 800),
]
const letters = ['Łódź – Ağrı', 'محمد الكاتب', 'Πειραιάς', ...targets.flat()]

function ofPdf(objects: readonly PdfObject[]): Seed {
  return {
    main: objects.length - 1,
    pieces: objects.map((object) => utf8(typeof object === 'string' ? object : object.stream)),
    build: (pieces) =>
      numbered(
        objects.map((object, i) =>
          typeof object === 'string' ? latin1(pieces[i]) : { ...object, stream: latin1(pieces[i]) },
        ),
        { packed: true },
      ),
  }
}

const ofWord = (...given: Parameters<typeof wordParts>): Seed => ofParts(wordParts(...given), 'word/document.xml')

function ofParts(parts: readonly Packed[], main: string): Seed {
  return {
    main: parts.findIndex(({ name }) => name === main),
    pieces: parts.map(({ bytes }) => bytes),
    build: (pieces) => zipOf(parts.map((part, i) => ({ ...part, bytes: pieces[i] ?? part.bytes }))),
  }
}

const wordBody = [
  ...blank(head).map((line) => paragraph(line)),
  table([[one, two]]),
  ...blank(tail).map((line) => paragraph(line)),
].join('')
const wordRows = table(one.map((line, i) => [[line], [two[i] ?? '']]))
const labels = table([
  [['Name:'], ['Alena Varabei']],
  [['Country:'], ['Belarus']],
])

const cells = (lines: readonly string[]) => lines.map((line) => `${line}<br>`).join('\n')
export const htmlPage = (charset: string) =>
  `<!doctype html>\n<html><head><meta charset="${charset}"><title>Act</title><style>p { color: red }</style></head><body>\n<h1>URGENT ACTION &mdash; caf&eacute; &#x141;</h1>\n${blank(
    head,
  )
    .map((line) => `<p>${line}</p>`)
    .join(
      '\n',
    )}\n<table><tr><th>${one[0]}</th><th>${two[0]}</th></tr><tr><td>${cells(one.slice(1))}</td><td>${cells(two.slice(1))}</td></tr></table>\n<ul><li>Urging&nbsp;them<li>Calling on them</ul>\n<pre>kept\n  as it is</pre>\n<div>${blank(tail).join('</div><div>')}</div></body></html>`

const rtfBody = `${rtfLines(head)}${rtfTable([[one, two]])}${rtfLines([...tail, 'Łódź — Ağrı'])}\\f1\\'cc\\'e8\\'ed\\f0 {\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt link}}\\par{\\pict\\pngblip 89504e47}`

/** A mail of pieces: `make` gets them decoded. */
function ofMail(pieces: Uint8Array[], make: (pieces: readonly Uint8Array[]) => MailPart): Seed {
  return { pieces, main: 0, build: (given) => Buffer.from(mailText(make(given), 'Fwd: UA 612/31'), 'latin1') }
}
const textOf = (piece: Uint8Array | undefined) => Buffer.from(piece ?? []).toString('utf8')
const note = utf8('Please see what is attached.\n')

const fixtures = (folder: string, kind: string) => {
  const at = join(import.meta.dirname, '..', '..', 'fixtures', folder)
  return readdirSync(at)
    .filter((name) => name.endsWith(kind))
    .map((name) => readFileSync(join(at, name)))
}
const texts = fixtures('intake', '.txt')
const rosters = messyRosters()

export const seeds = {
  txt: [
    ...texts.map(whole),
    ...texts.slice(0, 4).map((text) => whole(Buffer.from(`\ufeff${text.toString('utf8')}`, 'utf16le'))),
    ...texts.slice(0, 4).map((text) => whole(Buffer.from(text.toString('utf8'), 'latin1'))),
  ],
  pdf: [
    ofPdf(pdfObjects(columnsPages)),
    ofPdf(pdfObjects([column(letters, 60, 700), column(asText(targets).split('\n'), 40, 820)])),
    ofPdf(
      pdfObjects([
        [...column(['Name:', 'Fax:', 'Email:'], 50, 700), ...column(['Alena', '+375 17', 'a@example.org'], 150, 700)],
      ]),
    ),
    whole(pdfOf(columnsPages, true)),
  ],
  docx: [
    ofWord(wordBody, { headers: ['UA: 612/31', 'Date: 3 March 2031'] }),
    ofWord(
      blank(head)
        .map((line) => paragraph(line, 'Heading1'))
        .join('') +
        wordRows +
        labels +
        textBox(copies),
    ),
    whole(wordOf(wordBody)),
  ],
  html: [
    whole(utf8(htmlPage('utf-8'))),
    whole(Buffer.from(htmlPage('windows-1251'), 'latin1')),
    whole(Buffer.from(`\ufeff${htmlPage('utf-16')}`, 'utf16le')),
  ],
  eml: [
    ofMail([utf8(asText(targets)), utf8(htmlPage('utf-8'))], ([text, html]) =>
      multipart('alternative', [textPart(textOf(text)), htmlPart(textOf(html))]),
    ),
    ofMail([note, wordOf(wordBody), pdfOf(columnsPages, true)], ([text, word, pdf]) =>
      multipart('mixed', [
        textPart(textOf(text)),
        attached('action.docx', word ?? note),
        attached('action.pdf', pdf ?? note, 'application/pdf'),
      ]),
    ),
    ofMail([note, utf8(mailText(textPart(asText(targets))))], ([text, inner]) =>
      multipart('mixed', [textPart(textOf(text)), { type: 'message/rfc822', body: latin1(inner) }]),
    ),
    whole(
      Buffer.from(
        mailText(
          multipart('mixed', [
            textPart(asText([...targets, copies])),
            { type: 'text/rtf', headers: ['Content-Transfer-Encoding: base64'], body: base64(utf8(rtfText(rtfBody))) },
          ]),
        ),
        'latin1',
      ),
    ),
  ],
  rtf: [
    whole(utf8(rtfText(rtfBody))),
    whole(
      utf8(rtfText(`${rtfLines(head)}${rtfTable(one.map((line, i) => [[line], [two[i] ?? '']]))}${rtfLines(tail)}`)),
    ),
    whole(
      utf8(
        rtfText(`{\\field{\\*\\fldinst x}{\\fldrslt \\f2 ${rtfLines(texts[0]?.toString('utf8').split('\n') ?? [])}}}`),
      ),
    ),
  ],
  csv: [
    ...fixtures('members', '.csv')
      .filter((file) => file.length > 0)
      .map(whole),
    ...rosters.flatMap(({ name, source }) =>
      source && 'text' in source && !name.startsWith('vcard') ? [whole(bytesOf(source))] : [],
    ),
  ],
  xlsx: rosters.flatMap(({ source }) =>
    source && 'xlsx' in source ? [ofParts(xlsxParts(source.xlsx), 'xl/worksheets/sheet1.xml')] : [],
  ),
  ods: rosters.flatMap(({ source }) =>
    source && 'ods' in source ? [ofParts(odsParts(source.ods), 'content.xml')] : [],
  ),
  vcf: rosters.flatMap(({ name, source }) => (source && name.startsWith('vcard') ? [whole(bytesOf(source))] : [])),
} satisfies Record<string, Seed[]>

export type FuzzKind = keyof typeof seeds
