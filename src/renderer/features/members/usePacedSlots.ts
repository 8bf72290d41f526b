import { type RefObject, useEffect, useLayoutEffect, useReducer, useRef } from 'react'
import { flushSync } from 'react-dom'
import { type Slots, turn, type Wanted } from './rosterSlots.ts'

/**
 * Milliseconds of a frame for writing rows and laying them out; painting and showing them takes as long again. A jump
 * changes every row in view: all in one frame, that made a held key stutter where there is no graphics card.
 */
const budget = 6

/** Fewer would not keep up with a key held down. */
const fewest = 2

/** How much the newest frame says about the next: one that another program held up should not say too much. */
const weight = 0.2

/** Milliseconds that a block took lately, whichever table it was in. Begins as on a slow machine. */
let cost = budget / fewest

/** The slots that show the wanted blocks, filled as many a frame as this machine manages: on a quick one all at once. */
export function usePacedSlots<From>(
  table: RefObject<HTMLElement | null>,
  wanted: Wanted<From>,
): { slots: Slots<From>; waiting: boolean } {
  const [, again] = useReducer((turns: number) => turns + 1, 0)
  const slots = useRef<Slots<From>>(new Map())
  const allowed = useRef(0)
  const frame = useRef(0)

  const next = turn(wanted, slots.current, allowed.current)
  slots.current = next.slots
  allowed.current -= next.changed
  const waiting = useRef(0)
  waiting.current = next.waiting

  useLayoutEffect(() => {
    if (frame.current !== 0 || waiting.current === 0) return
    const onFrame = () => {
      const began = performance.now()
      const most = Math.max(fewest, Math.floor(budget / cost))
      allowed.current = most
      flushSync(again)
      const changed = most - allowed.current
      allowed.current = 0
      // Lays out what was written, which would be done a moment later anyway, so that it is counted.
      void table.current?.offsetHeight
      if (changed > 0) cost += weight * ((performance.now() - began) / changed - cost)
      frame.current = waiting.current > 0 ? requestAnimationFrame(onFrame) : 0
    }
    frame.current = requestAnimationFrame(onFrame)
  })
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  return { slots: slots.current, waiting: next.waiting > 0 }
}
