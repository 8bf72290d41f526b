/** What an evening's count leaves in the action log, as one lot: it comes when the evening is closed, and goes when it is reopened. */
import { v7 as uuid } from 'uuid'
import type { ActionKind } from '#shared/evenings.ts'
import type { Channel, Day, Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'

export interface CountedAction {
  caseId: Id
  channel: Channel
  kind: ActionKind
  memberId: Id | null
  count: number
}

export interface EveningActions {
  /** Part of closing an evening. */
  addOfEvening(evening: Id, on: Day, actions: readonly CountedAction[]): void
  /** Part of reopening it. Really gone, not in the bin: what comes back is the count. */
  removeOfEvening(evening: Id): void
}

export function createEveningActions(sqlite: Sqlite, now: () => Instant): EveningActions {
  const insert = sqlite.prepare(`
    INSERT INTO actions (id, case_id, channel, kind, count, done_on, member_id, source, evening_id, created_at, updated_at)
    VALUES (@id, @caseId, @channel, @kind, @count, @on, @memberId, 'evening', @evening, @at, @at)`)
  const remove = sqlite.prepare<[Id]>(`DELETE FROM actions WHERE evening_id = ? AND source = 'evening'`)
  return {
    addOfEvening(evening, on, actions) {
      const at = now()
      for (const action of actions) insert.run({ ...action, id: uuid(), evening, on, at })
    },
    removeOfEvening: (evening) => void remove.run(evening),
  }
}
