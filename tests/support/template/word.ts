/** Word templates for tests, as Word writes them (ECMA-376): session numbers, proofing marks, runs cut anywhere. */
import { type Packed, zipOf } from '../formats/zip.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** `xmlns` of everything that a part here may use. */
const spaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', office],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .concat('mc:Ignorable="w14"')
  .join(' ')

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
let session = 0x1000
const mark = () => (session++).toString(16).padStart(8, '0').toUpperCase()

/** A run. @param format what stands in its `w:rPr` */
export const run = (text: string, format = ''): string =>
  `<w:r w:rsidR="${mark()}">${format && `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

/** A paragraph of runs. @param properties what stands in its `w:pPr` */
export const p = (runs: string | readonly string[], properties = ''): string =>
  `<w:p w14:paraId="${mark()}" w14:textId="77777777" w:rsidR="${mark()}">${properties && `<w:pPr>${properties}</w:pPr>`}${[runs].flat().join('')}</w:p>`

export const say = (text: string, properties = ''): string => p(run(text), properties)
export const lineBreak = '<w:r><w:br/></w:r>'
export const spelling = '<w:proofErr w:type="spellStart"/>'
export const bookmark = (id: number, name: string, inner: string): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inner}<w:bookmarkEnd w:id="${id}"/>`

const character = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
/** A field as Word keeps it after an update: its instruction cut into runs, and what it shows. */
export const complexField = (instruction: string, shown: string, format = ''): string => {
  const half = Math.ceil(instruction.length / 2)
  const parts = [instruction.slice(0, half), instruction.slice(half)]
  const instructions = parts.map(
    (part) => `<w:r><w:instrText xml:space="preserve">${escaped(part)}</w:instrText></w:r>`,
  )
  return `${character('begin')}${instructions.join('')}${character('separate')}${run(shown, format)}${character('end')}`
}
export const simpleField = (instruction: string, shown: string): string =>
  `<w:fldSimple w:instr="${escaped(instruction).replace(/"/g, '&quot;')}">${run(shown)}</w:fldSimple>`

export const contentControl = (inner: string): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="Field"/><w:id w:val="${0x100000 + session++}"/><w:dataBinding w:xpath="/a" w:storeItemID="{00000000-0000-0000-0000-000000000000}"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`

export const table = (rows: readonly (readonly string[])[]): string => {
  const width = Math.floor(9000 / (rows[0]?.length ?? 1))
  const cell = (inner: string) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inner}</w:tc>`
  const grid = (rows[0] ?? []).map(() => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows
    .map((cells) => `<w:tr w:rsidR="${mark()}">${cells.map(cell).join('')}</w:tr>`)
    .join('')}</w:tbl>`
}

/** A text box twice over, as Word writes it: DrawingML, and VML for Word 2007. */
export const textBox = (inner: string, id = 1): string => {
  const content = `<w:txbxContent>${inner}</w:txbxContent>`
  const shape = `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2160000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${content}</wps:txbx><wps:bodyPr/></wps:wsp>`
  const drawing = `<w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>3600000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="2160000" cy="720000"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="${id}" name="Text Box ${id}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${shape}</a:graphicData></a:graphic></wp:anchor></w:drawing>`
  const old = `<w:pict><v:shape id="_x0000_s${1025 + id}" style="width:170pt;height:57pt"><v:textbox>${content}</v:textbox></v:shape></w:pict>`
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`
}

export interface External {
  /** The last word of its type: `image`, `hyperlink`, `attachedTemplate`, `aFChunk`. */
  kind: string
  target: string
  of?: 'document' | 'settings'
}

export interface Extra {
  /** Content of a header or footer, for all pages. */
  header?: string
  footer?: string
  settings?: string
  /** Whatever else the section says, e.g. `<w:titlePg/>`. */
  section?: string
  external?: External[]
  contentType?: string
  /** Part name to content. */
  more?: Record<string, string>
  comments?: string
  footnotes?: string
}

const part = (name: string, text: string): Packed => ({ name, bytes: Buffer.from(text, 'utf8') })
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
const outside = ({ kind, target }: External, i: number) =>
  `<Relationship Id="rIdOut${i}" Type="${office}/${kind}" Target="${target}" TargetMode="External"/>`
const relations = (lines: readonly string[]) =>
  `${head}<Relationships xmlns="${packages}/relationships">${lines.join('')}</Relationships>`

export function templateParts(body: string, extra: Extra = {}): Packed[] {
  const { header, footer, settings = '', section = '', external = [], more = {}, comments, footnotes } = extra
  const margins = [
    { kind: 'header', root: 'hdr', content: header },
    { kind: 'footer', root: 'ftr', content: footer },
  ].filter(({ content }) => content !== undefined)
  const asides = [
    { kind: 'comments', content: comments },
    { kind: 'footnotes', content: footnotes },
  ].filter(({ content }) => content !== undefined)
  const kinds = [
    'styles',
    'numbering',
    'settings',
    ...margins.map(({ kind }) => kind),
    ...asides.map(({ kind }) => kind),
  ]
  const references = margins.map(({ kind }) => `<w:${kind}Reference w:type="default" r:id="rId${kind}"/>`)
  return [
    part(
      '[Content_Types].xml',
      `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/word/document.xml" ContentType="${extra.contentType ?? `${main}.template.main+xml`}"/>${kinds.map((kind) => `<Override PartName="/word/${kind}.xml" ContentType="${main}.${kind}+xml"/>`).join('')}</Types>`,
    ),
    part(
      '_rels/.rels',
      relations([`<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>`]),
    ),
    part(
      'word/document.xml',
      `${head}<w:document ${spaces}><w:body>${body}<w:sectPr w:rsidR="${mark()}">${references.join('')}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1418" w:bottom="1134" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>${section}</w:sectPr></w:body></w:document>`,
    ),
    part(
      'word/_rels/document.xml.rels',
      relations([
        ...kinds.map((kind) => `<Relationship Id="rId${kind}" Type="${office}/${kind}" Target="${kind}.xml"/>`),
        ...external.filter(({ of }) => of !== 'settings').map(outside),
      ]),
    ),
    part(
      'word/settings.xml',
      `${head}<w:settings ${spaces}>${settings}<w:rsids><w:rsidRoot w:val="00001000"/></w:rsids></w:settings>`,
    ),
    part('word/_rels/settings.xml.rels', relations(external.filter(({ of }) => of === 'settings').map(outside))),
    part(
      'word/styles.xml',
      `${head}<w:styles ${spaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="22"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Text"><w:name w:val="Letter Text"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="120"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Points"><w:name w:val="Points"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>`,
    ),
    part(
      'word/numbering.xml',
      `${head}<w:numbering ${spaces}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    ),
    ...margins.map(({ kind, root, content }) =>
      part(`word/${kind}.xml`, `${head}<w:${root} ${spaces}>${content}</w:${root}>`),
    ),
    ...asides.map(({ kind, content }) =>
      part(`word/${kind}.xml`, `${head}<w:${kind} ${spaces}>${content}</w:${kind}>`),
    ),
    ...Object.entries(more).map(([name, content]) => part(name, content)),
  ]
}

export const templateOf = (...given: Parameters<typeof templateParts>): Buffer => zipOf(templateParts(...given))
