/** DOCX files for tests: as much of WordprocessingML (ECMA-376) as the documents of groups are made of. */
import { type Packed, zipOf } from './zip.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** `xmlns` of everything that a body here may use. */
const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ')

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

export const paragraph = (text: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`

/** Rows of cells of lines. */
export const table = (rows: readonly (readonly (readonly string[])[])[]): string =>
  `<w:tbl>${rows
    .map(
      (cells) =>
        `<w:tr>${cells.map((lines) => `<w:tc>${lines.map((line) => paragraph(line)).join('')}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`

export const textBox = (lines: readonly string[]): string =>
  `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${lines.map((line) => paragraph(line)).join('')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`

/** A relationship of the document that lies outside of it. */
export interface External {
  id: string
  /** The last word of its type: `image`, `hyperlink`, `attachedTemplate`, `aFChunk`. */
  type: string
  target: string
}

/** The parts of a document around `body`. */
export function wordParts(
  body: string,
  extra: { headers?: string[]; external?: External[]; doctype?: string } = {},
): Packed[] {
  const { headers = [], external = [], doctype = '' } = extra
  const part = (name: string, text: string): Packed => ({ name, bytes: Buffer.from(text, 'utf8') })
  const related = [
    ...headers.map((_, i) => `<Relationship Id="h${i}" Type="${office}/header" Target="header${i + 1}.xml"/>`),
    ...external.map(
      ({ id, type, target }) =>
        `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}" TargetMode="External"/>`,
    ),
  ]
  return [
    part(
      '[Content_Types].xml',
      `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${main}.numbering+xml"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    part(
      'word/document.xml',
      `<?xml version="1.0" encoding="UTF-8"?>${doctype}<w:document ${spaces}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
    part(
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="${packages}/relationships">${related.join('')}</Relationships>`,
    ),
    part(
      'word/numbering.xml',
      `<w:numbering ${spaces}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
    ...headers.map((line, i) => part(`word/header${i + 1}.xml`, `<w:hdr ${spaces}>${paragraph(line)}</w:hdr>`)),
  ]
}

export const wordOf = (...given: Parameters<typeof wordParts>): Buffer => zipOf(wordParts(...given))
