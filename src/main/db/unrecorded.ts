import type { Sqlite } from './sqlite.ts'

/**
 * Runs `work` as one transaction that the history does not note.
 * @throws what `work` throws; then nothing was changed
 */
export function unrecorded<T>(sqlite: Sqlite, work: () => T): T {
  const setMode = sqlite.prepare(`UPDATE recording SET mode = ?, operation = NULL`)
  return sqlite
    .transaction(() => {
      sqlite.pragma('defer_foreign_keys = ON')
      setMode.run('replay')
      const result = work()
      setMode.run('closed')
      return result
    })
    .immediate()
}
