/** When a row was changed, of the few tables that do not say so themselves: the last step of the history that stands. */
import type { Instant } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'
import { keyText, type Row, type Shape } from './content.ts'

/** Changes with whatever is done, undone or done again. */
const historyState = `
  SELECT (SELECT max(seq) FROM changes) AS noted, (SELECT max(undone) FROM operations) AS undone,
    (SELECT count(*) FROM operations WHERE undone IS NOT NULL) AS takenBack`

export function createSaidWhen(sqlite: Sqlite) {
  const state = sqlite.prepare(historyState)
  const remembered = new Map<string, { state: string; said: Map<string, Instant> }>()

  function lookIntoHistory(of: Shape): Map<string, Instant> {
    const notes = sqlite
      .prepare<[string], { image: string; at: Instant }>(`
        SELECT coalesce(c.key, c.after, c.before) AS image, o.at FROM changes c JOIN operations o ON o.seq = c.operation
        WHERE c.tbl = ? AND o.undone IS NULL ORDER BY c.seq`)
      .all(of.kind.table)
    const said = new Map<string, Instant>()
    for (const { image, at } of notes) {
      const rows: Row | Row[] = JSON.parse(image)
      for (const row of Array.isArray(rows) ? rows : [rows])
        said.set(keyText(of.key.map((name) => row[name] ?? null)), at)
    }
    return said
  }

  /** By key; null where the table says it by itself. */
  return (of: Shape): ReadonlyMap<string, Instant> | null => {
    if (of.kind.changedAt !== 'history') return null
    const now = JSON.stringify(state.get())
    const known = remembered.get(of.kind.name)
    if (known?.state === now) return known.said
    const said = lookIntoHistory(of)
    remembered.set(of.kind.name, { state: now, said })
    return said
  }
}
