/**
 * Takes away files to which nothing leads any more: no reply, no step that can be undone or redone, and no copy of the
 * profile that may be restored.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readCopy } from '../../db/copy.ts'
import { rowsIn } from '../../db/forget.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import type { FileStore } from './store.ts'

/** The SHA-256 of every file that a database may still want. */
export function wantedIn(sqlite: Sqlite): Set<string> {
  const table = sqlite.prepare<[], unknown>(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'reply_files'`)
  if (table.get() === undefined) return new Set()
  const rows = sqlite.prepare<[], string>('SELECT DISTINCT sha FROM reply_files').pluck().all()
  // What was undone and cannot be redone any more keeps nothing.
  const notes = sqlite
    .prepare<[], { before: string | null; after: string | null }>(
      `SELECT c.before, c.after FROM changes c JOIN operations o ON o.seq = c.operation
       WHERE c.tbl = 'reply_files' AND o.dropped = 0 AND (c.before IS NOT NULL OR c.after IS NOT NULL)`,
    )
    .all()
  return new Set([
    ...rows,
    ...notes.flatMap(({ before, after }) => [...rowsIn(before), ...rowsIn(after)].map(({ sha }) => String(sha))),
  ])
}

/** @returns how many files went */
export function sweep(sqlite: Sqlite, store: FileStore, backups: string): number {
  const wanted = wantedIn(sqlite)
  let idle = store.list().filter(({ sha }) => sha === null || !wanted.has(sha))
  if (idle.length === 0) return 0
  for (const copy of copiesIn(backups)) {
    try {
      const there = readCopy(copy, wantedIn)
      idle = idle.filter(({ sha }) => sha === null || !there.has(sha))
    } catch {
      // A copy that cannot be read may want any of them.
      return 0
    }
  }
  for (const { file } of idle) store.remove(file)
  return idle.length
}

const copiesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.sqlite'))
        .map((name) => join(folder, name))
    : []
