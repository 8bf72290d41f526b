import { useDebouncedCallback } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { RosterLook, RosterView } from '#shared/roster.ts'
import { desk } from '../../app/client.ts'
import { keptForms } from '../../components/keptForms.ts'

const kept = 'roster:look'

/** Told to the desk when one stops changing it. */
const settle = 400

export interface RosterLooking {
  look: RosterLook
  setLook: (look: RosterLook) => void
  setView: (part: Partial<RosterView>) => void
}

/**
 * How the roster is looked at. Coming back from a member shows the same list, search and all; after a restart it is
 * shown as it was last, without the search. `first` counts where neither is known.
 */
export function useRosterLook(first: RosterLook): RosterLooking {
  const [look, show] = useState<RosterLook>(() => keptForms.get<RosterLook>(kept) ?? first)
  // Nothing depends on it but the next start, so a refusal (a full disk, a job that writes) is no news to anybody.
  const remember = useDebouncedCallback(
    (next: RosterLook) => void desk.roster.keepLook({ look: next }).catch(() => {}),
    {
      delay: settle,
      flushOnUnmount: true,
    },
  )
  return useMemo(() => {
    const setLook = (next: RosterLook) => {
      keptForms.set(kept, next)
      show(next)
      remember(next)
    }
    return { look, setLook, setView: (part) => setLook({ ...look, view: { ...look.view, ...part } }) }
  }, [look, remember])
}
