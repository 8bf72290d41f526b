import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { scrollToSee } from './rosterScroll.ts'
import { type Slots, slotsFor } from './rosterSlots.ts'

/**
 * Rows that are put at their place together. Each box with a place of its own costs more to move than all its texts to
 * change, and one comes in with every so many rows that are scrolled.
 */
const blockSize = 4
/** The window's header and the table's, which cover rows. */
const covered = 56 + 40
/** Left below a row that is scrolled to. */
const roomBelow = 16

/** Rows that follow each other and are drawn as one. */
export interface DrawnBlock {
  first: number
  last: number
  /** Which elements show it: they serve one block after the other. */
  slot: number
  /** Pixels from the first row of all. */
  top: number
}

export interface RosterWindow {
  /** By slot, so that no element ever changes its place among the others, which would cost it the focus. */
  drawn: readonly DrawnBlock[]
  /** The slots as their rows follow each other; null while they change with every frame. */
  order: readonly number[] | null
  /** First and last row in view, and a little beyond. */
  from: number
  to: number
  /** Pixels of a row, and of all of them. */
  rowHeight: number
  height: number
  /** Rows that a page down goes on by. */
  page: () => number
  /** Brings a row into view. */
  show: (row: number) => void
}

/** The rows that are drawn of a table as long as the page: those in view, and those about `active`, which keeps the focus wherever one looks. */
export function useRosterWindow(
  grid: RefObject<HTMLElement | null>,
  found: number,
  active: RefObject<number>,
): RosterWindow {
  const [margin, setMargin] = useState(0)
  const rowHeight = document.documentElement.dataset.density === 'compact' ? 28 : 36
  useLayoutEffect(() => {
    const table = grid.current
    if (!table) return
    // Below the table's own header, which is as high as a row.
    const measure = () => setMargin(Math.round(table.getBoundingClientRect().top + window.scrollY) + rowHeight)
    measure()
    // Whatever stands above may grow a line.
    const watch = new ResizeObserver(measure)
    watch.observe(document.body)
    return () => watch.disconnect()
  }, [grid, rowHeight])
  const virtual = useWindowVirtualizer({
    count: Math.ceil(found / blockSize),
    estimateSize: () => blockSize * rowHeight,
    overscan: 1,
    scrollMargin: margin,
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range)
      const one = Math.floor(active.current / blockSize)
      return one < 0 || one >= range.count || inView.includes(one) ? inView : [...inView, one].sort((a, b) => a - b)
    },
  })
  const items = virtual.getVirtualItems()
  const slots = useRef<Slots>(new Map())
  slots.current = slotsFor(
    items.map(({ index }) => index),
    slots.current,
  )
  const blocks = items.map(({ index, start }) => ({
    first: index * blockSize,
    last: Math.min(found, (index + 1) * blockSize) - 1,
    slot: slots.current.get(index) ?? 0,
    top: start - margin,
  }))
  const range = virtual.range ?? { startIndex: 0, endIndex: 0 }
  return {
    drawn: [...blocks].sort((one, other) => one.slot - other.slot),
    order: virtual.isScrolling ? null : blocks.map(({ slot }) => slot),
    from: range.startIndex * blockSize,
    to: Math.min(found, (range.endIndex + 1) * blockSize) - 1,
    rowHeight,
    height: found * rowHeight,
    page: () => Math.max(1, Math.floor((window.innerHeight - covered) / rowHeight) - 1),
    // Not the library's own, which asks for the page's height again and again until it has arrived; here every row's is known.
    show: (row) => {
      const sight = { top: window.scrollY, height: window.innerHeight, coveredAbove: covered, roomBelow }
      const to = scrollToSee({ top: margin + row * rowHeight, height: rowHeight }, sight)
      if (to !== null) window.scrollTo({ top: to })
    },
  }
}
