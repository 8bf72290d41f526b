/** What an evening's taps become: one action for what one person, or nobody in particular, did for one case. Pure. */
import type { ActionKind } from '#shared/actions.ts'
import type { Channel, Id } from '#shared/values.ts'

export interface CountedTap {
  caseId: Id
  channel: Channel
  kind: ActionKind
  /** Null for a guest, and where nobody said who wrote. */
  memberId: Id | null
}

export type EveningAction = CountedTap & { count: number }

/** In the order in which each was first tapped. */
export function actionsOf(taps: readonly CountedTap[]): EveningAction[] {
  const actions = new Map<string, EveningAction>()
  for (const { caseId, channel, kind, memberId } of taps) {
    const key = JSON.stringify([caseId, channel, kind, memberId])
    const known = actions.get(key)
    if (known) known.count++
    else actions.set(key, { caseId, channel, kind, memberId, count: 1 })
  }
  return [...actions.values()]
}
