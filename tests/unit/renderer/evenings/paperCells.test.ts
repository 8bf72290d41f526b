import { describe, expect, it } from 'vitest'
import type { PaperList } from '#shared/paperList.ts'
import {
  cellKey,
  changedCells,
  countIn,
  emptyDraft,
  gridRows,
  nextCell,
  nextSheet,
  pastedCells,
} from '../../../../src/renderer/features/evenings/paper/paperCells.ts'

const column = { caseId: 'c', channel: 'letter', kind: 'appeal', reference: 'UA 12/19' } as const
const list: PaperList = {
  columns: [column],
  rows: [
    { row: { attendanceId: 'a' }, name: 'Ada', number: 1 },
    { row: { nobody: true }, name: null, number: null },
  ],
  cells: [{ row: { attendanceId: 'a' }, caseId: 'c', channel: 'letter', kind: 'appeal', count: 4 }],
}

describe('a paper list as it is typed', () => {
  it.each([
    ['', 0],
    [' 7 ', 7],
    ['007', 7],
    ['999', 999],
    ['1000', null],
    ['-1', null],
    ['4,5', null],
    ['x', null],
  ])('"%s" is %s', (text, count) => expect(countIn(text)).toBe(count))

  it('sends what differs from what stood there, and nothing while a cell is no figure', () => {
    const rows = gridRows(list, emptyDraft)
    const typed = (text: string) => ({
      added: [],
      cells: { [cellKey({ attendanceId: 'a' }, column)]: { text, was: 4 } },
    })
    expect(changedCells(rows, list.columns, typed('4'))).toEqual([])
    expect(changedCells(rows, list.columns, typed(''))).toMatchObject([{ count: 0, was: 4 }])
    expect(changedCells(rows, list.columns, typed('four'))).toBeNull()
  })

  it('puts added rows before nobody’s, and numbers sheets on', () => {
    const rows = gridRows(list, { added: [{ row: { sheet: 3 }, name: null }], cells: {} })
    expect(rows.map(({ row }) => Object.keys(row)[0])).toEqual(['attendanceId', 'sheet', 'nobody'])
    expect(nextSheet(rows)).toBe(4)
  })

  it('reads what spreadsheets put into the clipboard', () => {
    expect(pastedCells('4\t2\r\n\t 1\r\n')).toEqual([
      ['4', '2'],
      ['', '1'],
    ])
  })

  it('goes down with Enter, on to the next column at the foot, and never out', () => {
    const size = { rows: 2, columns: 2 }
    expect(nextCell('Enter', false, { row: 0, column: 0 }, size)).toEqual({ row: 1, column: 0 })
    expect(nextCell('Enter', false, { row: 1, column: 0 }, size)).toEqual({ row: 0, column: 1 })
    expect(nextCell('Enter', false, { row: 1, column: 1 }, size)).toBeNull()
    expect(nextCell('Enter', true, { row: 0, column: 1 }, size)).toEqual({ row: 1, column: 0 })
    expect(nextCell('ArrowLeft', false, { row: 0, column: 0 }, size)).toBeNull()
    expect(nextCell('a', false, { row: 0, column: 0 }, size)).toBeNull()
  })
})
