/** Does what was planned, as a part of one operation: all of it, or nothing. */

import type { History } from '../../db/history.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import type { JobControl } from '../../jobs/control.ts'
import { createMover } from '../../members/merge/move.ts'
import { inBulk } from '../../roster/bulk.ts'
import type { Records } from '../records.ts'
import { type ExchangeRepository, type Kept, keptColumns, toCells } from '../repository.ts'
import { type Kind, kinds } from '../tables.ts'
import { changedKept, droppedKept } from './keeping.ts'
import type { MergePlan, Step } from './types.ts'

export interface ApplyNeeds {
  sqlite: Sqlite
  history: Pick<History, 'add'>
  records: Records
  repository: ExchangeRepository
  control: JobControl
}

/** From here on members are put into the roster's search together. */
const manyMembers = 200

export function applyMerge(needs: ApplyNeeds, plan: MergePlan): void {
  const { sqlite, history, records, repository, control } = needs
  // Records come in the order of the kinds, but an evening and its pack refer to each other.
  sqlite.pragma('defer_foreign_keys = ON')
  for (const pair of plan.pairs) repository.putPair(pair)
  for (const { table, from, to } of plan.moves) {
    createMover(sqlite, table).move(from, to)
    if (table === 'members') sqlite.prepare('DELETE FROM members WHERE id = ?').run(from)
  }
  const total = plan.steps.length
  let done = 0
  const looked = () => {
    control.checkpoint()
    control.progress(done++, total)
  }
  // What goes makes room first.
  for (const step of plan.steps) {
    for (const key of step.rows)
      if (key !== step.key || !step.content) records.write(step.kind, key, null, step.changedAt)
  }
  const fresh: Kept[] = []
  for (const kind of kinds) {
    const steps = plan.steps.filter((step) => step.kind === kind)
    const write = () => writeKind(records, kind, steps, looked)
    if (kind.table === 'members' && steps.length > manyMembers) inBulk(sqlite, write)
    else write()
    for (const step of steps) {
      const known = new Set(step.kept.map(({ id, version }) => `${id} ${version}`))
      for (const kept of droppedKept(step)) repository.drop(kept)
      for (const kept of changedKept(step)) {
        if (known.has(`${kept.id} ${kept.version}`)) repository.put(kept)
        else fresh.push(kept)
      }
    }
  }
  history.add('exchange_versions', [...keptColumns], fresh.map(toCells))
  for (const tally of plan.tallies) repository.putTally(tally)
  if (plan.becomes !== null) {
    sqlite.prepare("UPDATE settings SET value = ? WHERE name = 'groupId'").run(JSON.stringify(plan.becomes))
    // What it told others of itself is no other group's any more.
    repository.dropGroup(plan.becomes)
  }
}

function writeKind(records: Records, kind: Kind, steps: readonly Step[], looked: () => void): void {
  // Rows without parts and labels of their own go in together.
  const plain = kind.parts === undefined && kind.label === undefined && kind.only === undefined
  const added: { key: string; content: NonNullable<Step['content']>; changedAt: string }[] = []
  for (const { key, content, changedAt, rows } of steps) {
    looked()
    if (!content) continue
    if (plain && rows.length === 0) added.push({ key, content, changedAt })
    else records.write(kind, key, content, changedAt)
  }
  records.addAll(kind, added)
}
