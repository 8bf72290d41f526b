/**
 * Takes away files to which nothing leads any more: no reply, no step that can be undone or redone, no version of another
 * computer that waits for a word, and no copy of the profile that may be restored.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readCopy } from '../../db/copy.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import type { FileStore } from './store.ts'

/** A SHA-256 as it stands in rows that are kept as JSON, in whatever place. */
const shas = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g

const inRows = (sqlite: Sqlite): Set<string> =>
  new Set(sqlite.prepare<[], string>('SELECT DISTINCT sha FROM reply_files').pluck().all())

/** What was undone and cannot be redone any more keeps nothing. */
function inNotes(sqlite: Sqlite): Set<string> {
  const texts = sqlite
    .prepare<[], string>(
      `SELECT coalesce(c.before, '') || ' ' || coalesce(c.after, '') FROM changes c
         JOIN operations o ON o.seq = c.operation
        WHERE c.tbl IN ('reply_files', 'exchange_versions') AND o.dropped = 0
          AND (c.before IS NOT NULL OR c.after IS NOT NULL)
       UNION ALL SELECT content FROM exchange_versions WHERE kind = 'reply' AND content IS NOT NULL`,
    )
    .pluck()
  const found = new Set<string>()
  for (const text of texts.iterate()) for (const [sha] of text.matchAll(shas)) found.add(sha)
  return found
}

/** The SHA-256 of every file that a database may still want; copies from before there were replies want none. */
export function wantedIn(sqlite: Sqlite): Set<string> {
  const table = sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'reply_files'`)
  return table.get() === undefined ? new Set() : new Set([...inRows(sqlite), ...inNotes(sqlite)])
}

/** @returns how many files went */
export function sweep(sqlite: Sqlite, store: FileStore, backups: string): number {
  let idle = store.list()
  // The history is long, and mostly every file belongs to a reply.
  for (const wanted of [inRows, inNotes, () => inCopies(backups)]) {
    if (idle.length === 0) return 0
    const there = wanted(sqlite)
    // A copy that cannot be read may want any of them.
    if (there === null) return 0
    idle = idle.filter(({ sha }) => sha === null || !there.has(sha))
  }
  for (const { file } of idle) store.remove(file)
  return idle.length
}

/** Null where one of them cannot be read. */
function inCopies(folder: string): Set<string> | null {
  if (!existsSync(folder)) return new Set()
  try {
    const copies = readdirSync(folder).filter((name) => name.endsWith('.sqlite'))
    return new Set(copies.flatMap((name) => [...readCopy(join(folder, name), wantedIn)]))
  } catch {
    return null
  }
}
