/** Everything that a profile holds, to compare it with itself. */
import { recordedTables } from '../../src/main/db/recording.ts'
import type { Sqlite } from '../../src/main/db/sqlite.ts'

/** Every row of every table of the group's, by table and key. */
export function wholeProfile(sqlite: Sqlite): Record<string, unknown[]> {
  return Object.fromEntries(
    recordedTables(sqlite).map(({ name, key }) => [
      name,
      sqlite.prepare(`SELECT * FROM ${name} ORDER BY ${key.join(', ')}`).all(),
    ]),
  )
}
