import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { IntakeDraft } from '#shared/intake.ts'
import { orpc } from '../../app/client.ts'

export interface Batch {
  /** Counted from 1. */
  number: number
  size: number
  /** Neighbours that are still on the desk. */
  previous: IntakeDraft | null
  next: IntakeDraft | null
  /** Drafts beside this one that are still on the desk, in their order. */
  others: IntakeDraft[]
  /** Message key of what saving this one says. */
  said: 'intake.saved' | 'intake.batch.savedNext' | 'intake.batch.savedLast'
  goTo: (draft: IntakeDraft | null) => void
  /** Goes on once this draft is done: to the next of the batch, to the cases after the last, or to where a lone one leads. */
  leave: (alone: string) => void
}

/** The drafts that came in together with this one. */
export function useBatch(draft: IntakeDraft): Batch {
  const navigate = useNavigate()
  const drafts = useQuery(orpc.intake.drafts.queryOptions())
  const mates = (drafts.data ?? []).filter(({ batch }) => batch.id === draft.batch.id)
  // The draft's own screen reads it once; its number changes when a neighbour is split.
  const { position, size } = mates.find(({ id }) => id === draft.id)?.batch ?? draft.batch
  const others = mates.filter(({ id }) => id !== draft.id)
  const previous = others.findLast(({ batch }) => batch.position < position) ?? null
  const next = others.find(({ batch }) => batch.position > position) ?? null
  const goTo = (to: IntakeDraft | null) => {
    if (to) navigate(`/intake/${to.id}`)
  }
  return {
    number: position + 1,
    size,
    previous,
    next,
    others,
    said: others.length > 0 ? 'intake.batch.savedNext' : size > 1 ? 'intake.batch.savedLast' : 'intake.saved',
    goTo,
    leave(alone) {
      const on = next ?? others[0]
      if (on) navigate(`/intake/${on.id}`, { replace: true })
      else navigate(size > 1 ? '/cases' : alone, { replace: true })
    },
  }
}
