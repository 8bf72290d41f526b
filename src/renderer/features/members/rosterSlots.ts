/**
 * Which drawn row shows which row of the roster. A row that scrolls away gives its elements to one that comes in, since new
 * elements are what scrolling costs: their styles are looked up, where a changed text is only laid out.
 */
export type Slots = ReadonlyMap<number, number>

/** The slot of each wanted index: a row that was drawn keeps its own, the others take the lowest that are free. */
export function slotsFor(wanted: readonly number[], before: Slots): Slots {
  const kept = new Set<number>()
  for (const index of wanted) {
    const slot = before.get(index)
    if (slot !== undefined) kept.add(slot)
  }
  let free = 0
  const next = new Map<number, number>()
  for (const index of wanted) {
    const own = before.get(index)
    if (own !== undefined) {
      next.set(index, own)
      continue
    }
    while (kept.has(free)) free++
    next.set(index, free++)
  }
  return next
}
