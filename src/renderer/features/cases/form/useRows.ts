import { useReducer } from 'react'

/**
 * Keys for the rows of an uncontrolled list. A field shows what it started with, and the form knows its rows only by
 * position: after a row was moved or removed, all of them are drawn anew.
 */
export function useRows(): { rowKey: (index: number) => string; redraw: () => void } {
  const [drawn, redraw] = useReducer((count: number) => count + 1, 0)
  return { rowKey: (index) => `${drawn}.${index}`, redraw }
}
