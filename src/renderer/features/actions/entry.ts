/** The log's form: what is typed before it is an action. Pure. */

import type { z } from 'zod'
import { type Action, ActionFields, type ActionKind } from '#shared/actions.ts'
import type { Channel } from '#shared/values.ts'

export interface Entry {
  caseId: string | null
  channel: z.infer<typeof Channel>
  kind: ActionKind
  /** A number field gives the empty string while it is empty. */
  count: number | string
  on: string
  memberId: string | null
  addresseeId: string | null
  note: string
}

const empty: Entry = {
  caseId: null,
  channel: 'letter',
  kind: 'appeal',
  count: 1,
  on: '',
  memberId: null,
  addresseeId: null,
  note: '',
}

export function entryFrom(action: Action | null): Entry {
  if (!action) return { ...empty }
  const { caseId, channel, kind, count, on, memberId, addresseeId, note } = action
  return { caseId, channel, kind, count, on, memberId, addresseeId, note }
}

export function fieldsFrom(entry: Entry): ActionFields | null {
  const result = ActionFields.safeParse(entry)
  return result.success ? result.data : null
}

/** What is wrong, by field: a message key under `actions.error.*`. */
export function checkAction(entry: Entry): Record<string, string> {
  const result = ActionFields.safeParse(entry)
  return Object.fromEntries(
    (result.success ? [] : result.error.issues).map(({ path }) => [String(path[0]), String(path[0])]),
  )
}
