/** What of the window shows rows, in pixels of the whole page. */
interface Sight {
  /** Where the window is scrolled to, and how high it is. */
  top: number
  height: number
  /** What covers its upper edge, and the room to leave at its lower one. */
  coveredAbove: number
  roomBelow: number
}

/** Where to scroll so that a row is seen whole; null where it is already. */
export function scrollToSee(row: { top: number; height: number }, sight: Sight): number | null {
  const highest = row.top - sight.coveredAbove
  if (highest < sight.top) return Math.max(0, highest)
  const lowest = row.top + row.height + sight.roomBelow - sight.height
  return lowest > sight.top ? lowest : null
}
