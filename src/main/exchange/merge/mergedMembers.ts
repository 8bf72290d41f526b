/** Two members who became one, here or at the sender's: the one who went does not come back beside the one who stayed. */
import { localRecord } from '../local.ts'
import { asIs } from '../same.ts'
import { kindNamed } from '../tables.ts'
import { joined } from '../version.ts'
import type { Incoming, MergeNeeds, MergePlan } from './types.ts'

export interface MergedMembers {
  /** The member whom a record's reference means by now. */
  kept(id: string): string
  /** Whether a record is of a member who became another. */
  isGone(key: string): boolean
  /** Members who are here as two, and become one as they did there. */
  folds: ReadonlySet<string>
  moves: MergePlan['moves']
}

export function mergedMembers(needs: MergeNeeds, incoming: Incoming): MergedMembers {
  const into = new Map<string, string>()
  for (const row of needs.sqlite.prepare<[], { kept: string; gone: string }>('SELECT kept, gone FROM merges').iterate())
    into.set(row.gone, row.kept)
  const kind = kindNamed('merge')
  for (const [key, theirs] of incoming.get('merge') ?? []) {
    if (!kind) break
    const mine = localRecord(needs, kind, key)
    const [stands] = joined(mine.register, theirs)
    if (stands?.content) into.set(String(stands.content.row.gone), String(stands.content.row.kept))
    // Taken apart there: both are people again.
    else for (const { content } of mine.rows) into.delete(String(content.row.gone))
  }
  const kept = (id: string): string => {
    const seen = new Set([id])
    let at = id
    for (let next = into.get(at); next !== undefined && !seen.has(next); next = into.get(at)) {
      seen.add(next)
      at = next
    }
    return at
  }
  const folds = new Set([...into.keys()].filter((gone) => needs.records.has('members', gone)))
  return {
    kept: into.size === 0 ? asIs : kept,
    isGone: (key) => (key.startsWith('[') ? (JSON.parse(key) as string[]) : [key]).some((part) => into.has(part)),
    folds,
    moves: [...folds].map((gone) => ({ table: 'members', from: gone, to: kept(gone) })),
  }
}
