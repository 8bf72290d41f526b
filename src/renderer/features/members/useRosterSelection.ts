import { useCallback, useRef, useState } from 'react'
import type { RosterRow, RosterSelection, RosterView } from '#shared/roster.ts'
import type { Id } from '#shared/values.ts'
import { desk } from '../../app/client.ts'
import { sayRefused } from '../../components/say.tsx'
import { sameFound } from './rosterLook.ts'

/** Some members, or everybody found but a few: then 100,000 need not be named. */
type Chosen = { kind: 'some'; ids: ReadonlySet<string> } | { kind: 'all'; except: ReadonlySet<string> }

const nobody: Chosen = { kind: 'some', ids: new Set() }

export interface RosterChoosing {
  count: number
  has: (id: string) => boolean
  toggle: (row: RosterRow) => void
  all: () => void
  none: () => void
  /** The rows between two, and no others. */
  range: (from: number, to: number) => void
  /** What the desk is told; null when nobody is selected. */
  selection: RosterSelection | null
  /** Who is selected, by name; asked of the desk where all are. @throws Refusal */
  ids: () => Promise<Id[]>
}

/** Who is selected. A new search or filter selects nobody: an action never reaches a row that is not found. */
export function useRosterSelection(view: RosterView, found: number): RosterChoosing {
  const [state, setState] = useState<{ view: RosterView; chosen: Chosen }>({ view, chosen: nobody })
  const asked = useRef(0)
  const chosen = sameFound(state.view, view) ? state.chosen : nobody
  const set = (next: Chosen) => {
    asked.current += 1
    setState({ view, chosen: next })
  }

  // The same as long as the same are chosen: rows are drawn again when it is another.
  const has = useCallback(
    (id: string) => (chosen.kind === 'some' ? chosen.ids.has(id) : !chosen.except.has(id)),
    [chosen],
  )
  const toggled = (ids: ReadonlySet<string>, id: string) => {
    const next = new Set(ids)
    if (!next.delete(id)) next.add(id)
    return next
  }
  const count = chosen.kind === 'some' ? chosen.ids.size : Math.max(0, found - chosen.except.size)
  return {
    count,
    has,
    toggle: ({ id }) =>
      set(
        chosen.kind === 'some'
          ? { kind: 'some', ids: toggled(chosen.ids, id) }
          : { kind: 'all', except: toggled(chosen.except, id) },
      ),
    all: () => set({ kind: 'all', except: new Set() }),
    none: () => set(nobody),
    range: async (from, to) => {
      asked.current += 1
      const mine = asked.current
      try {
        const ids = await desk.roster.ids({ view, from: Math.min(from, to), to: Math.max(from, to) + 1 })
        // A later key has asked for another range.
        if (mine === asked.current) setState({ view, chosen: { kind: 'some', ids: new Set(ids) } })
      } catch (error) {
        sayRefused(error)
      }
    },
    async ids() {
      if (chosen.kind === 'some') return [...chosen.ids]
      const all = await desk.roster.ids({ view, from: 0, to: found })
      return all.filter((id) => !chosen.except.has(id))
    },
    selection:
      count === 0 ? null : chosen.kind === 'some' ? { ids: [...chosen.ids] } : { view, except: [...chosen.except] },
  }
}
