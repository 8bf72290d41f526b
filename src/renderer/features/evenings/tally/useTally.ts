import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Evening, TallyColumn, Tap } from '#shared/evenings.ts'
import { orpc } from '../../../app/client.ts'
import { queries } from '../../../app/queries.ts'
import { newId } from '../../../components/ids.ts'
import { createTapQueue } from './tapQueue.ts'

/** Two presses of one cell within this many milliseconds are one: fingers tremble and switches bounce. */
const bounce = 60

type Counts = ReadonlyMap<string, number>
export const cellKey = (caseId: string, { channel, kind }: TallyColumn) => `${caseId} ${channel} ${kind}`

export interface Tallying {
  count: (caseId: string, column: TallyColumn) => number
  total: number
  /** What was counted or taken back last, for the line that says so. */
  last: { tap: Tap; back: boolean } | null
  tap: (caseId: string, column: TallyColumn, attendanceId: string | null) => void
  takeBack: () => void
  /** Not confirmed by the desk yet. */
  waiting: number
  failure: unknown
  retry: () => void
}

/** The evening's count as the screen shows it: what the desk had when the screen opened, and every tap since, at once. */
export function useTally(evening: Evening): Tallying {
  const [counts, setCounts] = useState<Counts>(
    () => new Map(evening.tally.map((one) => [cellKey(one.caseId, one), one.count])),
  )
  const [last, setLast] = useState<Tallying['last']>(null)
  const [state, setState] = useState<{ waiting: number; failure: unknown }>({ waiting: 0, failure: null })
  const pressed = useRef({ key: '', at: 0 })

  const queue = useMemo(() => {
    const made = createTapQueue(
      {
        tap: (taps) => orpc.evenings.tap.call({ id: evening.id, taps }),
        takeBack: (tap) => orpc.evenings.untap.call({ id: evening.id, tap: tap.id }),
      },
      (failure) => setState({ waiting: made.waiting(), failure }),
    )
    return made
  }, [evening.id])

  const add = useCallback((tap: Tap, by: 1 | -1) => {
    const key = cellKey(tap.caseId, tap)
    setCounts((now) => new Map(now).set(key, (now.get(key) ?? 0) + by))
    setLast({ tap, back: by < 0 })
  }, [])

  // What was counted here shows on the other screens.
  useEffect(() => () => void queue.flush().then(() => queries.invalidateQueries()), [queue])

  return {
    count: (caseId, column) => counts.get(cellKey(caseId, column)) ?? 0,
    total: [...counts.values()].reduce((sum, count) => sum + count, 0),
    last,
    tap(caseId, { channel, kind }, attendanceId) {
      const key = cellKey(caseId, { channel, kind })
      const now = performance.now()
      const again = pressed.current.key === key && now - pressed.current.at < bounce
      pressed.current = { key, at: now }
      if (again) return
      const tap: Tap = { id: newId(), caseId, channel, kind, attendanceId }
      queue.tap(tap)
      add(tap, 1)
    },
    takeBack() {
      const own = queue.takeBack()
      if (own) add(own, -1)
      // Counted before this screen opened: only the desk knows which was the newest.
      else
        void queue
          .flush()
          .then(() => orpc.evenings.untap.call({ id: evening.id, tap: null }))
          .then(({ tap }) => tap && add(tap, -1))
          .catch((failure: unknown) => setState({ waiting: queue.waiting(), failure }))
    },
    waiting: state.waiting,
    failure: state.failure,
    retry: () => void queue.flush(),
  }
}
