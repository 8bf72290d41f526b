/** How version 1's program kept its history: whole rows in every note. Profiles from then must go on being undone. */
import { v7 as uuid } from 'uuid'
import { recordedTables } from '../../src/main/db/recording.ts'
import type { Sqlite } from '../../src/main/db/sqlite.ts'

export function firstHistory(sqlite: Sqlite, at: string) {
  for (const { name, columns } of recordedTables(sqlite)) {
    const row = (of: 'old' | 'new') => `json_object(${columns.map((one) => `'${one}', ${of}.${one}`).join(', ')})`
    // The test deletes nothing in an operation of its own.
    sqlite.exec(`DROP TRIGGER record_${name}_delete`)
    for (const [event, before, after] of [
      ['insert', 'NULL', row('new')],
      ['update', row('old'), row('new')],
    ]) {
      sqlite.exec(`
        DROP TRIGGER record_${name}_${event};
        CREATE TRIGGER record_${name}_${event} AFTER ${event} ON ${name} WHEN (SELECT mode FROM recording) = 'record'
        BEGIN
          INSERT INTO changes (operation, tbl, before, after)
          VALUES ((SELECT operation FROM recording), '${name}', ${before}, ${after});
        END`)
    }
  }
  return {
    step(key: string, params: object, sql: string, ...values: (string | null)[]): void {
      const { lastInsertRowid } = sqlite
        .prepare('INSERT INTO operations (id, key, params, at) VALUES (?, ?, ?, ?)')
        .run(uuid(), key, JSON.stringify(params), at)
      sqlite.prepare(`UPDATE recording SET mode = 'record', operation = ?`).run(lastInsertRowid)
      sqlite.prepare(sql).run(...values)
      sqlite.exec(`UPDATE recording SET mode = 'closed', operation = NULL`)
    },
    /** The latest step added one row; it goes away, and something new is done after it. */
    takeBackRow(table: string, id: string): void {
      sqlite.exec(`UPDATE recording SET mode = 'replay'`)
      sqlite.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id)
      sqlite.exec(`
        UPDATE operations SET undone = 1, dropped = 1 WHERE seq = (SELECT max(seq) FROM operations);
        UPDATE recording SET mode = 'closed'`)
    },
  }
}
