/** Spreadsheets for tests, from descriptions that a person can read: XLSX (ECMA-376) and ODS (ODF 1.3). */
import { type Packed, zipOf } from '../formats/zip.ts'

/** A cell: text, a number, or what is said of it. */
export type CellSource =
  | string
  | number
  | null
  | {
      /** A number under a format of its own: phone numbers, days. */
      number?: number
      format?: string
      /** A day as YYYY-MM-DD (or with a time behind it), shown as `shown` (ODS) or by `format` (XLSX). */
      date?: string
      shown?: string
      boolean?: boolean
      error?: string
      /** Computed: with `value` as what was last shown, or with nothing. */
      formula?: string
      value?: string | number
      /** Runs of one text in different type. */
      rich?: string[]
      /** In the sheet itself, not among the shared words. */
      inline?: string
      /** How many cells to the right show the same (ODS). */
      times?: number
      /** A remark that hangs on the cell (ODS). */
      remark?: string
    }

export interface SheetSource {
  name: string
  hidden?: boolean
  rows: CellSource[][]
  /** `A1:B1`. */
  merges?: string[]
  /** As the program counts them, from 1. */
  hiddenRows?: number[]
  /** `B`. */
  hiddenColumns?: string[]
}

export interface BookSource {
  sheets: SheetSource[]
  /** Days counted from 1904, as Excel on the Macintosh did. */
  date1904?: boolean
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const part = (name: string, text: string): Packed => ({
  name,
  bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`, 'utf8'),
})
const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)
const columnOf = (name: string) => [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
const cornersOf = (range: string) => {
  const [, left = 'A', top = '1', right = 'A', bottom = '1'] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? []
  return { left: columnOf(left), top: Number(top) - 1, right: columnOf(right), bottom: Number(bottom) - 1 }
}

const day = 86_400_000
const serialOf = (date: string, date1904: boolean) =>
  (Date.parse(`${date.replace(' ', 'T')}${date.includes(' ') ? '' : 'T00:00'}Z`) -
    Date.UTC(date1904 ? 1904 : 1899, date1904 ? 0 : 11, date1904 ? 1 : 30)) /
  day

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const packages = 'http://schemas.openxmlformats.org/package/2006'

export function xlsxParts({ sheets, date1904 = false }: BookSource): Packed[] {
  const strings: string[] = []
  const formats: string[] = []
  const shared = (item: string) => {
    if (!strings.includes(item)) strings.push(item)
    return strings.indexOf(item)
  }
  const styleOf = (format: string | undefined) => {
    if (format === undefined) return ''
    if (!formats.includes(format)) formats.push(format)
    return ` s="${formats.indexOf(format) + 1}"`
  }
  const cell = (source: CellSource, place: string): string => {
    if (source === null || source === '') return ''
    if (typeof source === 'number') return `<c r="${place}"><v>${source}</v></c>`
    if (typeof source === 'string')
      return `<c r="${place}" t="s"><v>${shared(`<t xml:space="preserve">${escaped(source)}</t>`)}</v></c>`
    const style = styleOf(source.format ?? (source.date === undefined ? undefined : 'dd/mm/yyyy'))
    const f = source.formula === undefined ? '' : `<f>${escaped(source.formula)}</f>`
    if (source.date !== undefined) return `<c r="${place}"${style}>${f}<v>${serialOf(source.date, date1904)}</v></c>`
    if (source.number !== undefined) return `<c r="${place}"${style}>${f}<v>${source.number}</v></c>`
    if (source.boolean !== undefined) return `<c r="${place}" t="b"><v>${source.boolean ? 1 : 0}</v></c>`
    if (source.error !== undefined) return `<c r="${place}" t="e">${f}<v>${source.error}</v></c>`
    if (source.rich !== undefined) {
      const runs = source.rich.map((run) => `<r><rPr><b/></rPr><t xml:space="preserve">${escaped(run)}</t></r>`)
      return `<c r="${place}" t="s"><v>${shared(`${runs.join('')}<rPh sb="0" eb="1"><t>unseen</t></rPh>`)}</v></c>`
    }
    if (source.inline !== undefined)
      return `<c r="${place}" t="inlineStr"><is><t>${escaped(source.inline)}</t></is></c>`
    if (typeof source.value === 'number') return `<c r="${place}">${f}<v>${source.value}</v></c>`
    if (source.value === undefined) return `<c r="${place}">${f}</c>`
    return `<c r="${place}" t="str">${f}<v>${escaped(source.value)}</v></c>`
  }
  const sheetParts = sheets.map(({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }, number) => {
    const columns = hiddenColumns.map(
      (name) => `<col min="${columnOf(name) + 1}" max="${columnOf(name) + 1}" hidden="1"/>`,
    )
    const lines = rows.map((cells, i) => {
      const hidden = hiddenRows.includes(i + 1) ? ' hidden="1"' : ''
      const text = cells.map((source, column) => cell(source, `${letters(column)}${i + 1}`)).join('')
      return text === '' ? '' : `<row r="${i + 1}"${hidden}>${text}</row>`
    })
    const merged = merges.map((range) => `<mergeCell ref="${range}"/>`)
    return part(
      `xl/worksheets/sheet${number + 1}.xml`,
      `<worksheet xmlns="${main}">${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${lines.join('')}</sheetData>${merged.length > 0 ? `<mergeCells>${merged.join('')}</mergeCells>` : ''}</worksheet>`,
    )
  })
  const related = [
    ...sheets.map(
      (_, i) => `<Relationship Id="s${i}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
    ),
    `<Relationship Id="st" Type="${office}/styles" Target="styles.xml"/>`,
    `<Relationship Id="sh" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/>`,
    `<Relationship Id="x" Type="${office}/externalLink" Target="http://example.org/x" TargetMode="External"/>`,
  ]
  return [
    part('[Content_Types].xml', `<Types xmlns="${packages}/content-types"/>`),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(
          ({ name, hidden }, i) =>
            `<sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="s${i}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packages}/relationships">${related.join('')}</Relationships>`,
    ),
    ...sheetParts,
    part(
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><numFmts>${formats
        .map((format, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(format)}"/>`)
        .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
        .map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`)
        .join('')}</cellXfs></styleSheet>`,
    ),
    part('xl/sharedStrings.xml', `<sst xmlns="${main}">${strings.map((item) => `<si>${item}</si>`).join('')}</sst>`),
  ]
}

export const xlsxOf = (book: BookSource): Buffer => zipOf(xlsxParts(book))

const urn = 'urn:oasis:names:tc:opendocument:xmlns'
const spaces = ['office', 'table', 'text', 'style'].map((name) => `xmlns:${name}="${urn}:${name}:1.0"`).join(' ')

export function odsParts({ sheets }: BookSource): Packed[] {
  const paragraphs = (text: string) =>
    text
      .split('\n')
      .map((line) => `<text:p>${escaped(line).replace(/ {2}/g, ' <text:s/>')}</text:p>`)
      .join('')
  const inner = (source: CellSource): { attributes: string; content: string } => {
    if (source === null || source === '') return { attributes: '', content: '' }
    if (typeof source === 'string') return { attributes: ' office:value-type="string"', content: paragraphs(source) }
    if (typeof source === 'number')
      return { attributes: ` office:value-type="float" office:value="${source}"`, content: paragraphs(String(source)) }
    const formula = source.formula === undefined ? '' : ` table:formula="of:=${escaped(source.formula)}"`
    const times = source.times === undefined ? '' : ` table:number-columns-repeated="${source.times}"`
    const remark =
      source.remark === undefined ? '' : `<office:annotation>${paragraphs(source.remark)}</office:annotation>`
    const attributes = formula + times
    if (source.date !== undefined)
      return {
        attributes: `${attributes} office:value-type="date" office:date-value="${source.date.replace(' ', 'T')}"`,
        content: remark + paragraphs(source.shown ?? source.date),
      }
    if (source.number !== undefined)
      return {
        attributes: `${attributes} office:value-type="float" office:value="${source.number}"`,
        content: remark + paragraphs(source.shown ?? String(source.number)),
      }
    if (source.boolean !== undefined)
      return {
        attributes: `${attributes} office:value-type="boolean" office:boolean-value="${source.boolean}"`,
        content: paragraphs(source.shown ?? String(source.boolean).toUpperCase()),
      }
    if (source.error !== undefined)
      return {
        attributes: `${attributes} office:value-type="string" calcext:value-type="error"`,
        content: paragraphs(source.error),
      }
    const text = source.rich?.join('') ?? source.inline ?? String(source.value ?? '')
    return { attributes: `${attributes} office:value-type="string"`, content: remark + paragraphs(text) }
  }
  const tables = sheets.map(({ name, hidden, rows, merges = [], hiddenRows = [], hiddenColumns = [] }) => {
    const corners = merges.map(cornersOf)
    const width = Math.max(...rows.map((cells) => cells.length))
    const columns = Array.from({ length: width }, (_, i) =>
      hiddenColumns.includes(letters(i))
        ? '<table:table-column table:visibility="collapse"/>'
        : '<table:table-column/>',
    )
    const lines = rows.map((cells, at) => {
      const hiddenRow = hiddenRows.includes(at + 1) ? ' table:visibility="filter"' : ''
      const written = cells.map((source, column) => {
        const covering = corners.find(
          ({ top, bottom, left, right }) => at >= top && at <= bottom && column >= left && column <= right,
        )
        if (covering && (covering.top !== at || covering.left !== column)) return '<table:covered-table-cell/>'
        const span = covering
          ? ` table:number-columns-spanned="${covering.right - covering.left + 1}" table:number-rows-spanned="${covering.bottom - covering.top + 1}"`
          : ''
        const { attributes, content } = inner(source)
        return `<table:table-cell${attributes}${span}>${content}</table:table-cell>`
      })
      // As LibreOffice does, to the sheet's edge.
      return `<table:table-row${hiddenRow}>${written.join('')}<table:table-cell table:number-columns-repeated="${16384 - cells.length}"/></table:table-row>`
    })
    return `<table:table table:name="${escaped(name)}" table:style-name="${hidden ? 'hidden' : 'shown'}">${columns.join('')}${lines.join('')}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`
  })
  return [
    { name: 'mimetype', bytes: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') },
    part(
      'content.xml',
      `<office:document-content ${spaces} xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:automatic-styles><style:style style:name="shown" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
    ),
    part('META-INF/manifest.xml', '<manifest:manifest xmlns:manifest="urn:x"/>'),
  ]
}

export const odsOf = (book: BookSource): Buffer => zipOf(odsParts(book))
