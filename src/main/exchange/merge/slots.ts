/**
 * A letter is posted once: where two desks recorded it on their own, one of the entries stands and the other waits, so that
 * nothing is counted twice and nothing is lost.
 */
import { type Cell, keyText } from '../content.ts'
import { localRecord } from '../local.ts'
import { respelled } from '../same.ts'
import type { Kind } from '../tables.ts'
import type { MergeNeeds, Step } from './types.ts'

/** Adds steps for rows that have to make room. @returns the steps of those that wait */
export function resolveSlots(needs: MergeNeeds, kind: Kind, steps: Step[]): Step[] {
  const { slot } = kind
  if (!slot) return []
  const inTheWay = needs.sqlite.prepare<[Cell], Record<string, Cell>>(`SELECT * FROM ${kind.table} WHERE ${slot} = ?`)
  const shape = needs.records.shape(kind)
  const known = new Set(steps.map(({ key }) => key))
  const claims = new Map<Cell, Step[]>()
  for (const step of steps) {
    const value = step.content?.row[slot] ?? null
    if (value !== null) claims.set(value, [...(claims.get(value) ?? []), step])
  }
  const waiting: Step[] = []
  for (const [value, claimed] of claims) {
    const row = inTheWay.get(value)
    const key = row && keyText(shape.key.map((name) => row[name] ?? null))
    if (key !== undefined && !known.has(key)) {
      const step = standingStep(needs, kind, key)
      if (step) {
        steps.push(step)
        claimed.push(step)
      }
    }
    const [, ...others] = claimed.sort(byRight)
    for (const step of others) step.content = undefined
    waiting.push(...others)
  }
  return waiting
}

/** What is in the bin waits before what is not; else the one that was made first stands. */
function byRight(one: Step, other: Step): number {
  const binned = (step: Step) => Number(typeof step.content?.row.deleted_at === 'string')
  return binned(one) - binned(other) || (one.canonicalKey < other.canonicalKey ? -1 : 1)
}

function standingStep(needs: MergeNeeds, kind: Kind, key: string): Step | null {
  const canonicalKey = respelled(key, needs.same.canonical)
  const mine = localRecord(needs, kind, canonicalKey)
  const [stands] = mine.register
  const [row] = mine.rows
  if (!stands || !row) return null
  return {
    kind,
    key,
    canonicalKey,
    now: row.content,
    content: row.content,
    changedAt: stands.changedAt,
    register: mine.register,
    rows: [row.key],
    keep: [],
    kept: mine.kept,
  }
}
