/** What becomes of the records of one kind. */
import type { LeftOut } from '#shared/exchange.ts'
import type { Content } from '../content.ts'
import { keyValues } from '../content.ts'
import { localRecord } from '../local.ts'
import type { Payload } from '../payload.ts'
import { respelled } from '../same.ts'
import type { Kind } from '../tables.ts'
import { joined, type Register } from '../version.ts'
import type { Barring } from './barring.ts'
import type { tally } from './count.ts'
import { finish } from './keeping.ts'
import type { MergedMembers } from './mergedMembers.ts'
import { referring } from './referring.ts'
import { resolveSlots } from './slots.ts'
import type { Incoming, MergeNeeds, Step } from './types.ts'

export interface Context {
  needs: MergeNeeds
  incoming: Incoming
  fixed: Payload['fixed']
  members: MergedMembers
  barred: Barring
  counts: ReturnType<typeof tally>
  /** From an id as everybody may know it to that of this profile's row. */
  spell(id: string): string
  /** Whether a row is here, or comes along. */
  present(table: string, id: string): boolean
  /** From now on nothing may refer to it. */
  leaveOut(table: string, id: string): void
}

function leave({ counts, leaveOut, spell }: Context, kind: Kind, reason: LeftOut['reason'], key: string): void {
  counts.left(kind, reason)
  if (!kind.only) leaveOut(kind.table, respelled(key, spell))
}

/** Of a kind that never changes: there, or new. */
export function fixedSteps(context: Context, kind: Kind): Step[] {
  const { needs, fixed, counts, spell, present } = context
  const shape = needs.records.shape(kind)
  return fixed
    .filter((line) => line.kind === kind.name)
    .flatMap(({ id, content }): Step[] => {
      const key = respelled(id, spell)
      const here = referring(shape, respelled(content, spell), present)
      if (needs.records.find(kind, key)) counts.say(kind, 'same')
      else if (here === null) leave(context, kind, 'missing', id)
      else {
        counts.say(kind, 'added')
        return [newStep(kind, key, id, here)]
      }
      return []
    })
}

export function recordSteps(context: Context, kind: Kind): Step[] {
  const { needs, incoming, counts } = context
  const steps = [...(incoming.get(kind.name) ?? [])].flatMap(([key, theirs]) => recordStep(context, kind, key, theirs))
  for (const _ of resolveSlots(needs, kind, steps)) counts.left(kind, 'twice')
  return steps.filter((step) => finish(step))
}

function recordStep(context: Context, kind: Kind, canonicalKey: string, theirs: Register): Step[] {
  const { needs, members, barred, counts, spell, present } = context
  const mine = localRecord(needs, kind, canonicalKey)
  const register = joined(mine.register, theirs)
  const [stands] = register
  if (!stands) return []
  if (mine.rows.length === 0 && barred.erased(kind, stands.content)) {
    leave(context, kind, 'erased', canonicalKey)
    return []
  }
  if (members.isGone(canonicalKey)) {
    if (mine.rows.length > 0 && members.folds.has(canonicalKey)) counts.say(kind, 'gone')
    else counts.left(kind, 'mergedHere')
    return []
  }
  const shape = needs.records.shape(kind)
  const key = respelled(canonicalKey, spell)
  const content = stands.content && referring(shape, respelled(stands.content, spell), present)
  const values = keyValues(shape, key)
  const keyHolds = shape.key.every((name, i) => {
    const refers = shape.keyColumns.find((column) => column.name === name)?.refers
    return !refers || present(refers, String(values[i]))
  })
  const withoutParent = kind.only !== undefined && !present(kind.table, key)
  if (stands.content !== null && (content === null || !keyHolds || withoutParent)) {
    leave(context, kind, 'missing', canonicalKey)
    return []
  }
  counts.judge(kind, { mine, theirs, register })
  const rows = mine.rows.map((row) => row.key)
  const now = mine.rows.find((row) => row.key === key)?.content ?? null
  return [
    { ...newStep(kind, key, canonicalKey, content), changedAt: stands.changedAt, register, rows, now, kept: mine.kept },
  ]
}

const newStep = (kind: Kind, key: string, canonicalKey: string, content: Content | null): Step => ({
  kind,
  key,
  canonicalKey,
  now: null,
  content,
  changedAt: '',
  register: [],
  rows: [],
  keep: [],
  kept: [],
})
