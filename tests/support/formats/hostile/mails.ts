import { attached, base64, htmlPart, type MailPart, mailOf, mailText, multipart, textPart } from '../mail.ts'
import { column, pdfOf } from '../pdf.ts'
import { paragraph, wordOf, wordParts } from '../word.ts'
import { zipOf } from '../zip.ts'
import { away, type Hostile, million, utf8 } from './hostile.ts'

const body = textPart('Words of the document')
const says = { says: ['Words of the document'] }

const nested = (depth: number): MailPart =>
  Array.from({ length: depth }).reduce<MailPart>((inner, _, i) => multipart('mixed', [inner], `b${i}`), body)
const forwarded = (depth: number): MailPart =>
  Array.from({ length: depth }).reduce<MailPart>(
    (inner) => ({
      type: 'message/rfc822',
      headers: ['Content-Disposition: attachment; filename="forwarded.eml"'],
      body: mailText(inner),
    }),
    body,
  )

export const mails: Hostile[] = [
  { name: 'multipart-in-multipart-30.eml', bytes: () => mailOf(nested(30)), ends: says },
  { name: 'multipart-in-multipart-600.eml', bytes: () => mailOf(nested(600)), ends: 'fileDamaged' },
  {
    name: 'mail-in-mail.eml',
    bytes: () => mailOf(multipart('mixed', [textPart('Forwarded.'), forwarded(2)])),
    ends: says,
  },
  {
    name: 'mail-in-mail-40.eml',
    bytes: () => mailOf(multipart('mixed', [textPart('Forwarded.'), forwarded(40)])),
    ends: { says: ['Forwarded.'], never: ['MIME-Version'], unread: ['forwarded.eml'] },
  },
  {
    name: 'remote-pictures.eml',
    bytes: () =>
      mailOf(
        htmlPart(
          `<html><body><p>Words of the document</p><img src="${away}open.gif"><link rel=stylesheet href="${away}"></body></html>`,
        ),
      ),
    ends: { ...says, never: ['tracker'] },
  },
  {
    name: 'body-elsewhere.eml',
    bytes: () =>
      mailOf(
        multipart('mixed', [
          body,
          { type: `message/external-body; access-type=URL; URL="${away}"`, body: 'Content-Type: text/plain\r\n\r\n' },
        ]),
      ),
    ends: { ...says, never: ['tracker'] },
  },
  {
    name: 'large-attachment.eml',
    bytes: () => mailOf(multipart('mixed', [body, attached('film.bin', Buffer.alloc(8 * million, 7))])),
    ends: { ...says, unread: ['film.bin'] },
  },
  {
    name: 'parts-5000.eml',
    bytes: () => mailOf(multipart('mixed', Array<MailPart>(5_000).fill(body))),
    ends: 'fileTooManyParts',
  },
  {
    name: 'bomb-attached.eml',
    bytes: () =>
      mailOf(
        multipart('mixed', [
          body,
          attached('a.docx', zipOf([...wordParts(''), { name: 'word/x.xml', bytes: Buffer.alloc(100 * million) }])),
        ]),
      ),
    ends: 'fileUnpacksTooLarge',
  },
  {
    name: 'attachments-together.eml',
    bytes: () =>
      mailOf(
        multipart(
          'mixed',
          Array.from({ length: 7 }, (_, i) =>
            attached(
              `${i}.docx`,
              zipOf([
                ...wordParts(paragraph('x')),
                ...Array.from({ length: 200 }, (_, k) => ({ name: `${k}`, bytes: utf8('') })),
              ]),
            ),
          ),
        ),
      ),
    ends: 'fileTooManyParts',
  },
  {
    name: 'attachment-names.eml',
    bytes: () =>
      mailOf(
        multipart('mixed', [body, attached('../../../../etc/cron.d/x.docx', wordOf(paragraph('Attached words')))]),
      ),
    ends: { says: ['Words of the document', 'Attached words'] },
  },
  {
    name: 'broken-attachments.eml',
    bytes: () =>
      mailOf(
        multipart('mixed', [
          body,
          attached('cut.pdf', pdfOf([column(['x'], 50, 700)]).subarray(0, 300)),
          {
            type: 'application/msword; name="odd.doc"',
            headers: ['Content-Transfer-Encoding: base64'],
            body: '!!!! not base64 \u0000 ====',
          },
          { type: 'image/png', headers: ['Content-Transfer-Encoding: base64'], body: base64(utf8('not a picture')) },
        ]),
      ),
    ends: { ...says, unread: ['cut.pdf'] },
  },
  {
    name: 'boundary-never-closed.eml',
    bytes: () =>
      mailOf({
        type: 'multipart/mixed; boundary="b"',
        body: `--b\r\nContent-Type: text/plain\r\n\r\nWords of the document\r\n--b${'\r\n--bb'.repeat(5_000)}`,
      }),
    ends: says,
  },
  {
    name: 'header-without-end.eml',
    bytes: () => utf8(`From: a@example.org\r\nMIME-Version: 1.0\r\n${`X-Long: ${'y'.repeat(70)}\r\n`.repeat(60_000)}`),
    ends: 'fileDamaged',
  },
  {
    name: 'encoded-words.eml',
    bytes: () =>
      utf8(
        `MIME-Version: 1.0\r\nSubject: ${'=?utf-8?B?w6k=?= '.repeat(50_000)}\r\nFrom: a@example.org\r\n\r\nWords of the document`,
      ),
    ends: says,
  },
]
