/** Two entries of this profile that are the same, as somebody elsewhere has said: they become one. */
import { type Cell, keyText } from '../content.ts'
import { respelled } from '../same.ts'
import { kinds } from '../tables.ts'
import type { MergeNeeds, MergePlan } from './types.ts'

export interface Twins {
  /** Records that have to be looked at for it, whether the file has them or not. */
  records: { kind: string; key: string }[]
  moves: MergePlan['moves']
  /** What people call them. */
  names: { kept: string; gone: string }[]
}

export function twins({ sqlite, records, same }: MergeNeeds): Twins {
  const found: Twins = { records: [], moves: [], names: [] }
  for (const set of same.sets()) {
    for (const table of ['cases', 'addressees'] as const) {
      const [first, ...others] = set.filter((id) => records.has(table, id))
      if (first === undefined || others.length === 0) continue
      for (const other of others) {
        found.moves.push({ table, from: other, to: first })
        found.names.push({ kept: calledName(sqlite, table, first), gone: calledName(sqlite, table, other) })
      }
      for (const kind of kinds) {
        const shape = records.shape(kind)
        if (kind.table === table) found.records.push({ kind: kind.name, key: same.canonical(first) })
        // Whatever is called by the entry, as a wording is by its case, would stand in its own way.
        const by = shape.keyColumns.find(({ refers }) => refers === table)
        if (!by || kind.frozen) continue
        for (const id of set) {
          const rows = sqlite
            .prepare<[string], Record<string, Cell>>(`SELECT * FROM ${kind.table} WHERE ${by.name} = ?`)
            .all(id)
          for (const row of rows)
            found.records.push({
              kind: kind.name,
              key: respelled(keyText(shape.key.map((name) => row[name] ?? null)), same.canonical),
            })
        }
      }
    }
  }
  return found
}

function calledName(sqlite: MergeNeeds['sqlite'], table: 'cases' | 'addressees', id: string): string {
  const name = table === 'cases' ? `reference || ' ' || headline` : `trim(name || ', ' || title, ', ')`
  return sqlite.prepare<[string], string>(`SELECT ${name} FROM ${table} WHERE id = ?`).pluck().get(id) ?? ''
}
