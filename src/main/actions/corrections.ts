/** What entries of the log were before they were corrected, as the undo history noted it. */
import type { Action, Corrected } from '#shared/actions.ts'
import type { Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'

type Value = string | number | null
type Row = Record<string, Value>

const fields: { field: Corrected['field']; column: string; names?: string }[] = [
  { field: 'on', column: 'done_on' },
  { field: 'case', column: 'case_id', names: `SELECT reference AS name FROM cases WHERE id = ?` },
  { field: 'channel', column: 'channel' },
  { field: 'kind', column: 'kind' },
  { field: 'count', column: 'count' },
  {
    field: 'addressee',
    column: 'addressee_id',
    names: `SELECT CASE WHEN name <> '' THEN name ELSE title END AS name FROM addressees WHERE id = ?`,
  },
  {
    field: 'member',
    column: 'member_id',
    names: `SELECT trim(given_name || ' ' || family_name) AS name FROM members WHERE id = ?`,
  },
  { field: 'note', column: 'note' },
]

export function createCorrections(sqlite: Sqlite) {
  // Only what a coordinator corrected, here or on an evening's paper list: merging two addressees changes rows, too.
  const notes = sqlite.prepare<[string], { id: Id; at: Instant; before: string; after: string }>(`
    SELECT c.before ->> 'id' AS id, o.at, c.before, c.after
    FROM json_each(?) wanted
    CROSS JOIN changes c INDEXED BY changes_of_actions ON c.before ->> 'id' = wanted.value
    JOIN operations o ON o.seq = c.operation
    WHERE c.tbl = 'actions' AND c.before IS NOT NULL AND c.after IS NOT NULL
      AND o.undone IS NULL AND o.key IN ('actions.update', 'evenings.paper')
    ORDER BY c.seq DESC`)
  const named = fields.map((one) => ({
    ...one,
    name: one.names === undefined ? null : sqlite.prepare<[Value], { name: string }>(one.names),
  }))

  function differences(before: Row, after: Row): Corrected[] {
    return named.flatMap(({ field, column, name }) => {
      const [was, is] = [before[column] ?? null, after[column] ?? null]
      if (was === is) return []
      const said = (value: Value) => (name === null || value === null ? value : (name.get(value)?.name ?? null))
      return [{ field, before: said(was), after: said(is) }]
    })
  }

  return {
    /** The corrections of each of these entries, the latest first; entries never corrected are absent. */
    of(ids: Id[]): Map<Id, Action['corrections']> {
      const found = new Map<Id, Action['corrections']>()
      for (const { id, at, before, after } of notes.all(JSON.stringify(ids))) {
        const changed = differences(JSON.parse(before), JSON.parse(after))
        if (changed.length > 0) found.set(id, [...(found.get(id) ?? []), { at, fields: changed }])
      }
      return found
    },
  }
}
