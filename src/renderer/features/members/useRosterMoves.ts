import { type RefObject, useEffect, useRef, useState } from 'react'

/** A cell by row and column: row -1 is the header, column 0 the box to select with. */
export interface Cell {
  row: number
  column: number
}

interface Size {
  rows: number
  columns: number
}

export interface RosterMoves {
  cell: Cell
  /** Makes it the active cell, brings it into view and focuses it. */
  go: (cell: Cell) => void
  /** Makes it the active cell where the focus is already. */
  mark: (cell: Cell) => void
}

const inside = ({ row, column }: Cell, { rows, columns }: Size): Cell => ({
  row: Math.max(-1, Math.min(row, rows - 1)),
  column: Math.max(0, Math.min(column, columns - 1)),
})

/** The active cell of the table (WAI-ARIA: grid with one tab stop), and the focus that follows it. */
export function useRosterMoves(
  grid: RefObject<HTMLElement | null>,
  size: Size,
  show: (row: number) => void,
): RosterMoves {
  const [at, setAt] = useState<Cell>({ row: 0, column: 1 })
  const wanted = useRef(false)
  const cell = inside(at, size)

  // After every drawing: the row may come only when it has been scrolled to and read.
  useEffect(() => {
    if (!wanted.current) return
    const element = grid.current?.querySelector<HTMLElement>(`[data-place="${cell.row}:${cell.column}"]`)
    if (!element) return
    wanted.current = false
    element.focus({ preventScroll: true })
  })

  return {
    cell,
    go: (next) => {
      const to = inside(next, size)
      wanted.current = true
      if (to.row >= 0) show(to.row)
      setAt(to)
    },
    mark: setAt,
  }
}
