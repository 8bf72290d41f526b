import { useState } from 'react'
import type { PaperColumn, PaperList, PaperRow } from '#shared/paperList.ts'
import { keptForms } from '../../../components/keptForms.ts'
import { cellKey, type Draft, emptyDraft, gridRows, nextSheet, pastedCells, rowKey, savedCounts } from './paperCells.ts'

/** What is typed into an evening's paper list; it is kept while the window is open. */
export function usePaperDraft(evening: string, list: PaperList) {
  const keep = `paper:${evening}`
  const [draft, setDraft] = useState<Draft>(() => keptForms.get<Draft>(keep) ?? emptyDraft)
  const change = (next: Draft) => {
    keptForms.set(keep, next)
    setDraft(next)
  }
  const saved = savedCounts(list)
  const rows = gridRows(list, draft)
  const put = (cells: Draft['cells'], row: PaperRow, column: PaperColumn, text: string): Draft['cells'] => {
    const key = cellKey(row, column)
    const was = cells[key]?.was ?? saved.get(key) ?? 0
    return { ...cells, [key]: { text, was } }
  }
  return {
    draft,
    rows,
    text(row: PaperRow, column: PaperColumn): string {
      const key = cellKey(row, column)
      const count = saved.get(key) ?? 0
      return draft.cells[key]?.text ?? (count === 0 ? '' : String(count))
    },
    type: (row: PaperRow, column: PaperColumn, text: string) =>
      change({ ...draft, cells: put(draft.cells, row, column, text) }),
    /** Fills the grid from a cell on; more lines than there are rows become sheets. @returns cells beyond its edge */
    paste(from: { row: number; column: number }, text: string): number {
      let next = draft
      let beyond = 0
      const all = [...rows]
      pastedCells(text).forEach((line, down) => {
        let row = all[from.row + down]
        if (!row) {
          row = { row: { sheet: nextSheet(all) }, name: null, number: nextSheet(all) }
          all.push(row)
          next = { ...next, added: [...next.added, { row: row.row, name: null }] }
        }
        const { row: where } = row
        line.forEach((cell, right) => {
          const column = list.columns[from.column + right]
          if (column) next = { ...next, cells: put(next.cells, where, column, cell) }
          else if (cell !== '') beyond++
        })
      })
      change(next)
      return beyond
    },
    addRow(row: PaperRow, name: string | null): void {
      if (rows.some((one) => rowKey(one.row) === rowKey(row))) return
      change({ ...draft, added: [...draft.added, { row, name }] })
    },
    addSheet: () => change({ ...draft, added: [...draft.added, { row: { sheet: nextSheet(rows) }, name: null }] }),
    clear: () => {
      keptForms.drop(keep)
      setDraft(emptyDraft)
    },
  }
}
