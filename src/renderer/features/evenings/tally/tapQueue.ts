/**
 * Taps on their way to the desk. The screen counts at once; what is on its way is sent one batch after the other, and
 * again after a failure. A tap has its id from the page, so sending it twice counts it once.
 */
import type { Tap } from '#shared/evenings.ts'

type Step = { tap: Tap } | { takeBack: Tap }

export interface Sender {
  tap(taps: Tap[]): Promise<unknown>
  takeBack(tap: Tap): Promise<unknown>
}

export interface TapQueue {
  tap(tap: Tap): void
  /** Takes back the newest tap made here that still stands; null when there is none. */
  takeBack(): Tap | null
  /** Sends what waits; after a failure, tries again. */
  flush(): Promise<void>
  /** How many steps the desk has not confirmed yet. */
  waiting(): number
}

/** @param onChange told after every step, and with the error of a batch that failed */
export function createTapQueue(sender: Sender, onChange: (failure: unknown) => void): TapQueue {
  const standing: Tap[] = []
  let waiting: Step[] = []
  let sending: Promise<void> | null = null

  async function sendAll(): Promise<void> {
    for (let [first] = waiting; first !== undefined; [first] = waiting) {
      let sent = 1
      if ('takeBack' in first) await sender.takeBack(first.takeBack)
      else {
        const taps = leadingTaps(waiting)
        sent = taps.length
        await sender.tap(taps)
      }
      waiting = waiting.slice(sent)
      onChange(null)
    }
  }

  function flush(): Promise<void> {
    sending ??= sendAll()
      .catch((error: unknown) => onChange(error))
      .finally(() => {
        sending = null
      })
    return sending
  }

  return {
    tap(tap) {
      standing.push(tap)
      waiting = [...waiting, { tap }]
      onChange(null)
      void flush()
    },
    takeBack() {
      const tap = standing.pop()
      if (!tap) return null
      waiting = [...waiting, { takeBack: tap }]
      onChange(null)
      void flush()
      return tap
    },
    flush,
    waiting: () => waiting.length,
  }
}

function leadingTaps(steps: readonly Step[]): Tap[] {
  const taps: Tap[] = []
  for (const step of steps) {
    if (!('tap' in step)) break
    taps.push(step.tap)
    if (taps.length === 500) break
  }
  return taps
}
