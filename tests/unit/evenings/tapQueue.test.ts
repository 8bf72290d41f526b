import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tap } from '#shared/evenings.ts'
import { cellOf, keyOf } from '../../../src/renderer/features/evenings/tally/tallyKeys.ts'
import { createTapQueue, type Sender } from '../../../src/renderer/features/evenings/tally/tapQueue.ts'

const tap = (n: number): Tap => ({ id: `tap-${n}`, caseId: 'c', channel: 'letter', kind: 'appeal', attendanceId: null })

/** A desk whose calls fail when they are told to, before or after what they do has been done. */
function desk(fails: (call: number) => 'before' | 'after' | null) {
  const kept = new Set<string>()
  let call = 0
  const answer = async (work: () => void) => {
    const how = fails(call++)
    await Promise.resolve()
    if (how === 'before') throw new Error('lost on the way')
    work()
    if (how === 'after') throw new Error('answer lost')
  }
  const sender: Sender = {
    tap: (taps) => answer(() => taps.forEach(({ id }) => void kept.add(id))),
    takeBack: ({ id }) => answer(() => void kept.delete(id)),
  }
  return { kept, sender }
}

describe('taps on their way to the desk', () => {
  it('all arrive once, in whatever rhythm they come and whichever calls fail', async () => {
    const step = fc.constantFrom('tap', 'tap', 'tap', 'back', 'wait')
    const failing = fc.array(fc.constantFrom(null, null, 'before' as const, 'after' as const), { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), failing, async (steps, failures) => {
        const { kept, sender } = desk((call) => failures[call] ?? null)
        const queue = createTapQueue(sender, () => {})
        const standing: string[] = []
        let n = 0
        for (const one of steps) {
          if (one === 'tap') {
            queue.tap(tap(n))
            standing.push(`tap-${n++}`)
          } else if (one === 'back') {
            expect(queue.takeBack()?.id).toBe(standing.pop())
          } else await Promise.resolve()
        }
        for (let tries = 0; queue.waiting() > 0 && tries < 30; tries++) await queue.flush()
        expect(queue.waiting()).toBe(0)
        expect([...kept].sort()).toEqual([...standing].sort())
      }),
    )
  })

  it('says what failed, and that it is over', async () => {
    const { sender } = desk((call) => (call === 0 ? 'before' : null))
    const said: unknown[] = []
    const queue = createTapQueue(sender, (failure) => said.push(failure))
    queue.tap(tap(1))
    await queue.flush()
    expect(said.at(-1)).toBeInstanceOf(Error)
    expect(queue.waiting()).toBe(1)
    await queue.flush()
    expect(said.at(-1)).toBeNull()
    expect(queue.waiting()).toBe(0)
  })
})

describe('the keys of the tally', () => {
  it('count one cell each', () => {
    const keys = new Set<string>()
    for (let place = 0; place < 9; place++) {
      for (let column = 0; column < 4; column++) {
        const key = keyOf(place, column)
        if (key === null) continue
        expect(keys.has(key)).toBe(false)
        keys.add(key)
        expect(cellOf(key.toUpperCase(), 9, 4)).toEqual({ place, column })
      }
    }
    expect(keys.size).toBe(25)
    expect(cellOf('l', 0, 2)).toBeNull()
    expect(cellOf('o', 3, 1)).toBeNull()
    expect(cellOf('Enter', 9, 4)).toBeNull()
  })
})
