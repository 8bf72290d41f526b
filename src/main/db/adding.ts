/**
 * Many new rows of one table at once, with one note of the history for hundreds. It is the only way past the insert
 * triggers, and it writes the notes itself; what is tallied of the rows is counted note by note (0013-tallies.sql).
 *
 * (One row a statement: with triggers on the table, SQLite keeps the rows of a longer one aside first, which takes twice
 * the time. Hundreds of rows go in with the triggers that would do nothing taken away: even such a one has SQLite keep every
 * page aside for each row, in case the statement must be taken back.)
 */
import { recordedTables } from './recording.ts'
import type { Sqlite } from './sqlite.ts'

export type Cell = string | number | null

const rowsANote = 512
/** Taking triggers away and putting them back makes every statement be prepared anew: some milliseconds. */
const worthTakingTriggersAway = 500

/** Runs inside an operation: `recording` says which. */
export function createAdding(sqlite: Sqlite) {
  const setMode = sqlite.prepare(`UPDATE recording SET mode = ?`)
  const note = sqlite.prepare(`
    INSERT INTO changes (operation, tbl, key) VALUES ((SELECT operation FROM recording), ?, ?)`)
  const tables = new Map(recordedTables(sqlite).map((table) => [table.name, table]))
  // Those that have nothing to do while rows are added in bulk, as they say themselves.
  const silentTriggers = sqlite.prepare<[string], { name: string; sql: string }>(
    `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?
      AND sql LIKE '%AFTER INSERT ON%' AND sql LIKE '%''add''%'`,
  )

  // A savepoint, so that whoever goes on after an error has neither rows without a note nor silent triggers.
  return sqlite.transaction((name: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): void => {
    const table = tables.get(name)
    const places = table?.key.map((column) => columns.indexOf(column)) ?? []
    if (!table || places.includes(-1)) throw new Error(`Cannot add to ${name}`)
    const silent = rows.length >= worthTakingTriggersAway ? silentTriggers.all(name) : []
    setMode.run('add')
    for (const trigger of silent) sqlite.exec(`DROP TRIGGER ${trigger.name}`)
    const insert = sqlite.prepare<Cell[]>(
      `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    )
    for (const row of rows) insert.run(...row)
    for (const trigger of silent) sqlite.exec(trigger.sql)
    for (let at = 0; at < rows.length; at += rowsANote) {
      const keys = rows
        .slice(at, at + rowsANote)
        .map((row) => Object.fromEntries(table.key.map((column, i) => [column, row[places[i] ?? 0] ?? null])))
      note.run(name, JSON.stringify(keys))
    }
    setMode.run('record')
  })
}
