/**
 * Triggers that note every change of the group's data as it happens, so that no writer can forget undo. They are made
 * from the tables as they stand after a migration; the notes themselves are read by history.ts.
 *
 * A new row is noted by its key alone: it stands in its table as it came, until a later note says otherwise. That keeps
 * imports and packs quick, the file small, and what a person said of themselves out of the history. Many rows at once
 * share a note: see adding.ts.
 */
import type { Sqlite } from './sqlite.ts'

/** Tables outside the history: itself; drafts, texts and habits, which are not the group's data; what is derived. */
export const unrecordedTables = [
  'operations',
  'changes',
  'recording',
  'intake_drafts',
  'source_parts',
  'tallies',
  'month_tallies',
  'people_tallies',
  'case_people_tallies',
  'case_tallies',
  'addressee_tallies',
  'tally_batch',
  'import_columns',
  'roster_index',
  'roster_state',
]

export interface RecordedTable {
  name: string
  columns: string[]
  key: string[]
}

export function recordedTables(sqlite: Sqlite): RecordedTable[] {
  const names = sqlite
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .all()
    .map((row) => row.name)
    .filter((name) => !unrecordedTables.includes(name))
  return names.map((name) => {
    const info = sqlite.pragma(`table_info(${name})`) as { name: string; pk: number }[]
    const key = info.filter((column) => column.pk > 0).sort((a, b) => a.pk - b.pk)
    return { name, columns: info.map((column) => column.name), key: key.map((column) => column.name) }
  })
}

/** Takes the triggers away, so that a migration may rewrite what they watch and drop the columns they name. */
export function removeRecording(sqlite: Sqlite): void {
  const triggers = sqlite
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_master WHERE type = 'trigger' AND substr(name, 1, 7) = 'record_'`,
    )
    .all()
  for (const { name } of triggers) sqlite.exec(`DROP TRIGGER ${name}`)
}

/** (Re)makes the triggers of every recorded table. Runs inside the migration's transaction. */
export function installRecording(sqlite: Sqlite): void {
  for (const { name, columns, key } of recordedTables(sqlite)) {
    const object = (of: 'old' | 'new', some: string[]) =>
      `json_object(${some.map((column) => `'${column}', ${of}.${column}`).join(', ')})`
    const row = (of: 'old' | 'new') => object(of, columns)
    const note = (event: string, key: string, before: string, after: string) => `
      DROP TRIGGER IF EXISTS record_${name}_${event};
      CREATE TRIGGER record_${name}_${event} AFTER ${event.toUpperCase()} ON ${name}
      WHEN (SELECT mode FROM recording) NOT IN (${event === 'insert' ? "'replay', 'add'" : "'replay'"})
      BEGIN
        SELECT RAISE(ABORT, 'written outside an operation') WHERE (SELECT mode FROM recording) = 'closed';
        INSERT INTO changes (operation, tbl, key, before, after)
        VALUES ((SELECT operation FROM recording), '${name}', ${key}, ${before}, ${after});
      END;`
    sqlite.exec(
      note('insert', object('new', key), 'NULL', 'NULL') +
        note('update', 'NULL', row('old'), row('new')) +
        note('delete', 'NULL', row('old'), 'NULL'),
    )
  }
}
