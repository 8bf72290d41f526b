import type { KeyboardEvent } from 'react'
import { isMac } from '../../app/keys.ts'
import type { Cell } from './useRosterMoves.ts'

/** What a key asks of the table. */
export type KeyWish =
  | { kind: 'go'; to: Cell; extend: boolean }
  | { kind: 'edit' | 'open' | 'toggle' | 'all' | 'none' | 'remove' }
  | { kind: 'resize'; by: number }
  | { kind: 'moveColumn'; by: number }

interface Around {
  cell: Cell
  rows: number
  columns: number
  /** Rows in a windowful. */
  page: number
}

/** WAI-ARIA's keys of a data grid, and the usual ones of a spreadsheet. Null: the key is not for the table. */
export function wishOf(event: KeyboardEvent, { cell, rows, columns, page }: Around): KeyWish | null {
  const { key, shiftKey: shift } = event
  const mod = isMac ? event.metaKey : event.ctrlKey
  const { row, column } = cell
  if (event.altKey) return row === -1 ? columnWish(event) : null
  if (mod && key.toLowerCase() === 'a') return { kind: 'all' }
  const to = (next: Cell): KeyWish => ({ kind: 'go', to: next, extend: shift && next.row !== row && row >= 0 })
  switch (key) {
    case 'ArrowUp':
      return to({ row: mod ? 0 : row - 1, column })
    case 'ArrowDown':
      return to({ row: mod ? rows - 1 : row + 1, column })
    case 'ArrowLeft':
      return to({ row, column: mod ? 0 : column - 1 })
    case 'ArrowRight':
      return to({ row, column: mod ? columns - 1 : column + 1 })
    case 'PageUp':
      return to({ row: Math.max(0, row - page), column })
    case 'PageDown':
      return to({ row: Math.min(rows - 1, row + page), column })
    case 'Home':
      return to(mod ? { row: 0, column: 0 } : { row, column: 0 })
    case 'End':
      return to(mod ? { row: rows - 1, column: columns - 1 } : { row, column: columns - 1 })
  }
  if (mod) return null
  if (key === ' ') return { kind: 'toggle' }
  if (key === 'F2') return { kind: 'edit' }
  if (key === 'Enter') return { kind: 'open' }
  if (key === 'Escape') return { kind: 'none' }
  return key === 'Delete' ? { kind: 'remove' } : null
}

/** On a header: Alt with left and right makes it narrower and wider, with Shift moves it. */
function columnWish({ key, shiftKey }: KeyboardEvent): KeyWish | null {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
  const by = key === 'ArrowLeft' ? -1 : 1
  return shiftKey ? { kind: 'moveColumn', by } : { kind: 'resize', by: by * 16 }
}
