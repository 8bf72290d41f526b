import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useState } from 'react'
import type { RosterPage } from '#shared/roster.ts'
import { scrollToSee } from './rosterScroll.ts'
import { blocksFor } from './rosterSlots.ts'
import { usePacedSlots } from './usePacedSlots.ts'
import type { RosterRows } from './useRosterRows.ts'

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
  /** The answer with its rows; null while it is being read. */
  page: RosterPage | null
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
  { found, pageOf }: RosterRows,
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
  const count = Math.ceil(found / blockSize)
  const virtual = useWindowVirtualizer({ count, estimateSize: () => blockSize * rowHeight, scrollMargin: margin })
  const { startIndex: first, endIndex: last } = virtual.calculateRange() ?? { startIndex: 0, endIndex: 0 }
  const one = Math.floor(active.current / blockSize)
  const room = Math.ceil(window.innerHeight / (blockSize * rowHeight)) + 3
  const all = blocksFor({ first, last, count }, one, room).map((block) => [block, pageOf(block * blockSize)] as const)
  // Rows that were not read yet are empty paper; only the focus has to be somewhere.
  const here = all.filter(([block, page]) => page !== null || block === one)
  const { slots, waiting } = usePacedSlots(grid, { blocks: new Map(here), more: here.length < all.length })
  const drawn = [...slots]
    .filter(([, { block }]) => block < count)
    .sort(([slot], [other]) => slot - other)
    .map(([slot, { block, from }]) => ({
      first: block * blockSize,
      last: Math.min(found, (block + 1) * blockSize) - 1,
      slot,
      top: block * blockSize * rowHeight,
      page: from,
    }))
  return {
    drawn,
    order: virtual.isScrolling || waiting ? null : [...drawn].sort((a, b) => a.first - b.first).map(({ slot }) => slot),
    from: first * blockSize,
    to: Math.min(found, (last + 1) * blockSize) - 1,
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
