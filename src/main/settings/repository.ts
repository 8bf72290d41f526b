import type { Sqlite } from '../db/sqlite.ts'

export function createSettingsRepository(sqlite: Sqlite) {
  const all = sqlite.prepare<[], { name: string; value: string }>('SELECT name, value FROM settings')
  const put = sqlite.prepare<[string, string]>(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  return {
    read: (): Record<string, unknown> => Object.fromEntries(all.all().map((row) => [row.name, JSON.parse(row.value)])),
    write: (name: string, value: unknown): void => {
      put.run(name, JSON.stringify(value))
    },
  }
}
