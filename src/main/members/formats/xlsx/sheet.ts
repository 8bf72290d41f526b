/** One worksheet (ECMA-376 Part 1, 18.3) as the text that its cells show. */
import { type CellBudget, createSheet, mostColumns, mostRows, type Sheet } from '../grid.ts'
import { walkXml } from '../xml.ts'
import { createTextTaker, unescaped } from './strings.ts'
import type { Shown } from './styles.ts'

/** Groups of hidden columns; a file could name millions. */
const mostHidden = 200

interface Words {
  strings: readonly string[]
  shown: Shown
}

export function readSheet(
  part: Uint8Array,
  name: string,
  { strings, shown }: Words,
  budget: CellBudget,
  file: string,
): Sheet {
  const sheet = createSheet(name, budget)
  const inline = createTextTaker()
  const hiddenColumns: { from: number; to: number }[] = []
  let hiddenRows = 0
  let unknown = 0
  let row = -1
  let column = -1
  let cells: string[] = []
  let hidden = false
  let type = ''
  let style = 0
  let value = ''
  let formula = false
  let taking = false

  function shownValue(): string {
    if (type === 's') return strings[Number(value)] ?? ''
    if (type === 'inlineStr') return inline.end()
    if (type === 'str') return unescaped(value)
    if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : value === '' ? '' : 'FALSE'
    // #N/A and its like say nothing of a person.
    if (type === 'e' || value === '') return ''
    if (type === 'd') return value.replace(/T(?:00:00(?::00)?(?:\.0+)?)?Z?$/, '').replace('T', ' ')
    const number = Number(value)
    return Number.isFinite(number) ? shown(number, style) : value
  }

  walkXml(part, file, {
    open(element, attributes) {
      switch (element) {
        case 'row':
          // Without a number it follows the one before (18.3.1.73).
          row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1
          column = -1
          cells = []
          hidden = /^(?:1|true)$/.test(attributes.hidden ?? '')
          break
        case 'c':
          column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
          type = attributes.t ?? 'n'
          style = Number(attributes.s ?? 0)
          value = ''
          formula = false
          inline.begin()
          break
        case 'v':
          taking = true
          break
        case 'f':
          formula = true
          break
        case 'col':
          if (/^(?:1|true)$/.test(attributes.hidden ?? '') && hiddenColumns.length < mostHidden)
            hiddenColumns.push({ from: Number(attributes.min) - 1, to: Number(attributes.max) - 1 })
          break
        case 'mergeCell': {
          const range = rangeOf(attributes.ref ?? '')
          if (range) sheet.merge(range)
          break
        }
        default:
          inline.open(element)
      }
    },
    text(text) {
      if (taking) value += text
      else inline.text(text)
    },
    close(element) {
      if (element === 'v') taking = false
      else if (element === 'c') {
        if (column < 0 || column >= mostColumns) return
        const text = shownValue()
        if (formula && value === '' && type !== 'e' && type !== 'str') unknown++
        if (text === '') return
        while (cells.length < column) cells.push('')
        cells[column] = text
      } else if (element === 'row') {
        if (row < 0 || row >= mostRows) return
        if (hidden && cells.length > 0) hiddenRows++
        sheet.add(row, cells)
        cells = []
      } else inline.close(element)
    },
  })
  if (hiddenRows > 0) sheet.remark('hiddenRows', { count: hiddenRows })
  if (unknown > 0) sheet.remark('formulasUnknown', { count: unknown })
  sheet.hideColumns((at) => hiddenColumns.some(({ from, to }) => at >= from && at <= to))
  return sheet.done()
}

/** The column of a reference such as `AB12`, counted from 0; -1 for no reference. */
function columnOf(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & 0xdf
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}

function rangeOf(reference: string) {
  const [, from = '', top, to = '', bottom] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? []
  if (top === undefined || bottom === undefined) return null
  return { top: Number(top) - 1, left: columnOf(from), bottom: Number(bottom) - 1, right: columnOf(to) }
}
