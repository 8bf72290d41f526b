import { paragraph, wordOf, wordParts } from '../word.ts'
import { zipOf } from '../zip.ts'
import { away, type Hostile, million, secret, utf8 } from './hostile.ts'

const safe = paragraph('Words of the document')
const says = { says: ['Words of the document'] }

/** Bytes of a compound file (MS-CFB) as far as anybody looks: its mark, and the name of a stream in its directory. */
const compoundFile = (stream: string): Buffer => {
  const file = Buffer.alloc(4096)
  file.write('d0cf11e0a1b11ae1', 'hex')
  file.write(stream, 1024, 'utf16le')
  return file
}

const withPart = (name: string, bytes: Uint8Array, declared?: number) =>
  zipOf([...wordParts(safe), declared === undefined ? { name, bytes } : { name, bytes, declared }])

const laughs = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}<!ENTITY own SYSTEM "${secret}">]>`
const entity = (name: string) => `<w:p><w:r><w:t>&${name};</w:t></w:r></w:p>`

export const archives: Hostile[] = [
  {
    name: 'zip-bomb.docx',
    bytes: () => withPart('word/styles.xml', Buffer.alloc(150 * million)),
    ends: 'fileUnpacksTooLarge',
  },
  {
    name: 'zip-bomb-of-small-entries.docx',
    bytes: () =>
      zipOf(Array.from({ length: 900 }, (_, i) => ({ name: `word/a${i}.xml`, bytes: Buffer.alloc(million / 2) }))),
    ends: 'fileUnpacksTooLarge',
  },
  {
    name: 'declares-less.docx',
    bytes: () => withPart('word/styles.xml', Buffer.alloc(100 * million), 500),
    ends: 'fileUnpacksTooLarge',
  },
  {
    name: 'declares-four-gigabytes.docx',
    bytes: () => withPart('word/styles.xml', utf8('<x/>'), 0xfffffff0),
    ends: 'fileUnpacksTooLarge',
  },
  {
    name: 'entries-1001.docx',
    bytes: () => zipOf(Array.from({ length: 1001 }, (_, i) => ({ name: `${i}`, bytes: utf8('') }))),
    ends: 'fileTooManyParts',
  },
  {
    name: 'path-traversal.docx',
    bytes: () =>
      zipOf([
        ...wordParts(safe),
        ...[
          '../../../../tmp/candlepost-escaped',
          '/tmp/candlepost-escaped',
          'C:\\candlepost-escaped',
          'word/../../x.xml',
        ].map((name) => ({
          name,
          bytes: utf8('escaped'),
        })),
      ]),
    ends: { ...says, never: ['escaped'] },
  },
  {
    name: 'nested-bomb.docx',
    bytes: () => withPart('word/embeddings/inner.docx', withPart('x', Buffer.alloc(50 * million))),
    ends: says,
  },
  {
    name: 'docx-in-a.zip',
    bytes: () => zipOf([{ name: 'action.docx', bytes: wordOf(safe) }]),
    ends: 'fileNotReadable',
  },
  {
    name: 'encrypted-entries.docx',
    bytes: () => zipOf(wordParts(safe).map((part) => ({ ...part, encrypted: true }))),
    ends: 'fileLocked',
  },
  { name: 'word-with-password.docx', bytes: () => compoundFile('EncryptedPackage'), ends: 'fileLocked' },
  { name: 'word-97.doc', bytes: () => compoundFile('WordDocument'), ends: 'fileOldWord' },
  {
    name: 'external-everything.docx',
    bytes: () =>
      wordOf(
        `${safe}<w:p><w:hyperlink r:id="link"><w:r><w:t>a link</w:t></w:r></w:hyperlink></w:p>
        <w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="picture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
        <w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="local"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
        <w:altChunk r:id="chunk"/><w:subDoc r:id="sub"/>
        <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO cmd "/c calc"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
        {
          external: [
            { id: 'link', type: 'hyperlink', target: away },
            { id: 'picture', type: 'image', target: `${away}x.png` },
            { id: 'local', type: 'image', target: secret },
            { id: 'template', type: 'attachedTemplate', target: `${away}x.dotm` },
            { id: 'chunk', type: 'aFChunk', target: `${away}x.html` },
            { id: 'sub', type: 'subDocument', target: secret },
          ],
        },
      ),
    ends: { says: ['Words of the document', 'a link'], never: ['tracker', 'root:', 'calc'] },
  },
  {
    name: 'billion-laughs.docx',
    bytes: () => wordOf(safe + entity('a12') + entity('own'), { doctype: laughs }),
    ends: 'fileDamaged',
  },
  {
    name: 'nested-elements.docx',
    bytes: () => wordOf(`${safe}${'<w:sdt><w:sdtContent>'.repeat(20_000)}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`),
    ends: 'fileDamaged',
  },
  {
    // Within the sizes and the ratio allowed, and as a tree of elements many times as large.
    name: 'half-a-million-paragraphs.docx',
    bytes: () =>
      wordOf(safe + Array.from({ length: 500_000 }, (_, i) => paragraph(`${(i * 7919) % 999_983}`)).join('')),
    ends: ['fileUnpacksTooLarge', 'fileTooSlow'],
  },
  {
    name: 'with-macros.docx',
    bytes: () => withPart('word/vbaProject.bin', utf8('Shell "calc"')),
    ends: { ...says, never: ['calc'] },
  },
]
