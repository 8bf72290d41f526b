/** OpenDocument spreadsheets (OASIS ODF 1.3 Part 3, 9), as LibreOffice and others write them. */
import { Refusal } from '#shared/refusal.ts'
import { type CellBudget, cellBudget, createSheet, mostColumns, mostRows, type Sheet, type SheetMaker } from './grid.ts'
import { walkXml } from './xml.ts'

type Attributes = Readonly<Record<string, string>>

/** What stands in a cell or beside the tables and is no cell's text: remarks, drawings, what was changed. */
const aside = new Set(['annotation', 'tracked-changes', 'shapes', 'forms', 'frame', 'custom-shape', 'dde-links'])
const mostAlike = 10_000
/** Characters of a cell's line, beyond what the roster can hold: a few bytes can claim thousands of blanks. */
const longest = 500_000
/** Groups of hidden columns; a file could name millions. */
const mostHidden = 200

/** @param content the part `content.xml` */
export function readOds(content: Uint8Array, file: string, budget: CellBudget = cellBudget(file)): Sheet[] {
  const sheets: Sheet[] = []
  const hiddenStyles = new Set<string>()
  let style = ''
  let skipping = 0
  let tables = 0
  let sheet: SheetReader | null = null
  let spreadsheet = false

  walkXml(content, file, {
    open(name, attributes) {
      if (skipping > 0 || aside.has(name)) skipping++
      else if (name === 'spreadsheet') spreadsheet = true
      else if (name === 'style') style = attributes['style:name'] ?? ''
      else if (name === 'table-properties' && attributes['table:display'] === 'false') hiddenStyles.add(style)
      else if (name === 'table') {
        // A table within a cell is part of what the cell shows, not a sheet.
        if (++tables > 1 || !spreadsheet) return
        sheet = sheetReader(attributes['table:name'] ?? '', budget, file)
        if (hiddenStyles.has(attributes['table:style-name'] ?? ''))
          sheet.maker.remark('hiddenSheet', { sheet: attributes['table:name'] ?? '' })
      } else sheet?.open(name, attributes)
    },
    text(text) {
      if (skipping === 0) sheet?.text(text)
    },
    close(name) {
      if (skipping > 0) skipping--
      else if (name === 'table') {
        if (--tables > 0 || !sheet) return
        sheets.push(sheet.done())
        sheet = null
      } else sheet?.close(name)
    },
  })
  if (!spreadsheet) throw new Refusal('rosterKind', { file })
  return sheets
}

type SheetReader = ReturnType<typeof sheetReader>

const times = (attribute: string | undefined, most: number): number => {
  const said = Number(attribute ?? 1)
  return said >= 1 ? Math.min(Math.floor(said), most) : 1
}

function sheetReader(name: string, budget: CellBudget, file: string) {
  const maker: SheetMaker = createSheet(name, budget)
  const hiddenColumns: { from: number; to: number }[] = []
  let columns = 0
  let row = 0
  let rowTimes = 1
  let rowHidden = false
  let hiddenRows = 0
  let cells: string[] = []
  let column = 0
  let cell: Attributes | null = null
  let lines: string[] = []
  let inLine = false

  const isHidden = (attributes: Attributes) => /^(?:collapse|filter)$/.test(attributes['table:visibility'] ?? '')

  function add(text: string): void {
    const line = lines.at(-1)
    if (cell && inLine && line !== undefined && line.length < longest) lines[lines.length - 1] = line + text
  }

  function endCell(attributes: Attributes): void {
    const repeated = times(attributes['table:number-columns-repeated'], mostColumns)
    const text = shown(attributes, lines)
    const width = times(attributes['table:number-columns-spanned'], mostColumns)
    const height = times(attributes['table:number-rows-spanned'], mostRows)
    if (width > 1 || height > 1)
      maker.merge({ top: row, left: column, bottom: row + height - 1, right: column + width - 1 })
    if (text !== '') {
      while (cells.length < column) cells.push('')
      for (let i = 0; i < repeated && column + i < mostColumns; i++) cells.push(text)
    }
    column += repeated
  }

  function endRow(): void {
    const filled = cells.some((text) => text !== '')
    if (filled && rowHidden) hiddenRows += rowTimes
    // A list has no ten thousand rows that are all the same; a column filled to the sheet's end has a million.
    if (filled && rowTimes > mostAlike) throw new Refusal('rosterTooLarge', { file })
    if (filled) for (let i = 0; i < rowTimes && row + i < mostRows; i++) maker.add(row + i, [...cells])
    row += rowTimes
  }

  return {
    maker,
    open(element: string, attributes: Attributes): void {
      switch (element) {
        case 'table-column': {
          const repeated = times(attributes['table:number-columns-repeated'], mostColumns)
          if (isHidden(attributes) && hiddenColumns.length < mostHidden)
            hiddenColumns.push({ from: columns, to: columns + repeated - 1 })
          columns += repeated
          break
        }
        case 'table-row':
          rowTimes = times(attributes['table:number-rows-repeated'], mostRows)
          rowHidden = isHidden(attributes)
          cells = []
          column = 0
          break
        case 'table-cell':
        case 'covered-table-cell':
          cell = attributes
          lines = []
          inLine = false
          break
        case 'p':
        case 'h':
          if (cell) lines.push('')
          inLine = true
          break
        case 's':
          add(' '.repeat(times(attributes['text:c'], 1000)))
          break
        case 'tab':
          add('\t')
          break
        case 'line-break':
          add('\n')
      }
    },
    // Blanks run together as in a page (ODF 1.3 Part 3, 6.1.2); more of them are elements of their own.
    text: (text: string): void => add(text.replace(/\s+/g, ' ')),
    close(element: string): void {
      if (element === 'p' || element === 'h') inLine = false
      else if (element === 'table-row') endRow()
      else if (cell && (element === 'table-cell' || element === 'covered-table-cell')) {
        endCell(cell)
        cell = null
      }
    },
    done(): Sheet {
      if (hiddenRows > 0) maker.remark('hiddenRows', { count: hiddenRows })
      maker.hideColumns((at) => hiddenColumns.some(({ from, to }) => at >= from && at <= to))
      return maker.done()
    },
  }
}

/** What a cell shows; a day as YYYY-MM-DD, since in its value it is known which figure is the month. */
function shown(cell: Attributes, lines: readonly string[]): string {
  const type = cell['office:value-type'] ?? cell['calcext:value-type'] ?? ''
  if (cell['calcext:value-type'] === 'error') return ''
  const day = cell['office:date-value']
  if (type === 'date' && day) return day.replace(/T00:00(?::00(?:\.0+)?)?$/, '').replace(/T(\d\d:\d\d).*$/, ' $1')
  const text = lines.join('\n')
  const value = cell['office:value']
  // A narrow cell shows a long number with an exponent, or not at all: its digits are the phone number.
  if (type === 'float' && value && (text === '' || /^#+$|\dE[+-]?\d/i.test(text))) return plainNumber(value)
  if (type === 'boolean' && text === '') return (cell['office:boolean-value'] ?? '').toUpperCase()
  return text === '' && type === 'string' ? (cell['office:string-value'] ?? '') : text
}

const plainNumber = (value: string): string => {
  const number = Number(value)
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? String(BigInt(number)) : value
}
