/**
 * Which elements show which block of rows. A block that scrolls away gives its elements to one that comes in, since new
 * elements are what scrolling costs: their styles are looked up, where a changed text is only laid out.
 */

/** What a slot shows. */
export interface Shown<From> {
  block: number
  /** What its texts are from; another value means that they have to be written anew. */
  from: From
}

/** By slot. */
export type Slots<From> = ReadonlyMap<number, Shown<From>>

export interface Wanted<From> {
  /** In the order in which they are wanted, with what each is drawn from. */
  blocks: ReadonlyMap<number, From>
  /** Whether more is on its way, for which elements are kept. */
  more: boolean
}

export interface Turn<From> {
  slots: Slots<From>
  /** How many slots were given other texts, and how many still have to be. */
  changed: number
  waiting: number
}

/**
 * The slots after one more turn, in which `most` may change. A block keeps its slot as long as it is wanted; one that is
 * not wanted any more stays where it is as long as its elements are waited for.
 */
export function turn<From>({ blocks, more }: Wanted<From>, before: Slots<From>, most: number): Turn<From> {
  const slotOf = new Map([...before].map(([slot, { block }]) => [block, slot]))
  const due = [...blocks].filter(([block, from]) => {
    const slot = slotOf.get(block)
    return slot === undefined || before.get(slot)?.from !== from
  })
  const now = due.slice(0, Math.max(0, most))
  const slots = new Map(before)
  const free = [...before].filter(([, { block }]) => !blocks.has(block)).map(([slot]) => slot)
  free.sort((one, other) => one - other)
  let unused = 0
  for (const [block, from] of now) {
    let slot = slotOf.get(block) ?? free.shift()
    if (slot === undefined) {
      while (slots.has(unused)) unused++
      slot = unused
    }
    slots.set(slot, { block, from })
  }
  const waiting = due.length - now.length
  if (waiting === 0 && !more) for (const slot of free) slots.delete(slot)
  return { slots, changed: now.length, waiting }
}

interface Range {
  /** First and last block in view. */
  first: number
  last: number
  /** All there are. */
  count: number
}

/**
 * The blocks to draw for a view, in the order in which they are wanted: the one with the focus, those in view, those beside
 * them. Always as many as `room`, or all there are, so that elements are neither made nor thrown away while scrolling.
 */
export function blocksFor({ first, last, count }: Range, active: number, room: number): number[] {
  const wanted = new Set<number>()
  if (active >= 0 && active < count) wanted.add(active)
  const add = (block: number) => {
    if (block >= 0 && block < count && wanted.size < room) wanted.add(block)
  }
  for (let block = first; block <= last; block++) add(block)
  for (let by = 1; wanted.size < Math.min(room, count); by++) {
    add(last + by)
    add(first - by)
  }
  return [...wanted]
}
