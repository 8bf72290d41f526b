/**
 * Files of replies to an erased person's letters that came with a merge and wait with their version for a word: no reply here has
 * them, so they are not among those that somebody can look at first. They go, and the versions with them.
 */
import { z } from 'zod'
import type { Id } from '#shared/values.ts'
import type { ForgetRule } from '../db/forget/rules.ts'
import type { Sqlite } from '../db/sqlite.ts'
import type { Row } from '../db/tables.ts'
import { lettersOf } from './forget.ts'

const Waiting = z.object({
  row: z.object({ letter_id: z.string().nullish() }),
  parts: z.object({ reply_files: z.array(z.object({ sha: z.string() })).default([]) }).default({ reply_files: [] }),
})

/** @param listed SHA-256 of those that are listed before the erasure */
export function unseenFiles(
  sqlite: Sqlite,
  ids: readonly Id[],
  listed: ReadonlySet<string>,
): { files: { sha: string }[]; rules: ForgetRule[] } {
  const letters = lettersOf(sqlite, ids)
  const unseenIn = (content: unknown): string[] => {
    if (typeof content !== 'string') return []
    const { row, parts } = Waiting.parse(JSON.parse(content))
    if (!letters.has(row.letter_id ?? '')) return []
    return parts.reply_files.map(({ sha }) => sha).filter((sha) => !listed.has(sha))
  }
  const contents = sqlite
    .prepare<[], string>(`SELECT content FROM exchange_versions WHERE kind = 'reply' AND content IS NOT NULL`)
    .pluck()
    .all()
  const shas = [...new Set(contents.flatMap(unseenIn))]
  if (shas.length === 0) return { files: [], rules: [] }
  const holds = (row: Row) => row.kind === 'reply' && unseenIn(row.content).length > 0
  const rule: ForgetRule = {
    table: 'exchange_versions',
    where: `kind = 'reply' AND (${shas.map(() => 'instr(content, ?) > 0').join(' OR ')})`,
    values: shas,
    tokens: shas,
    forget: (row) => (holds(row) ? null : row),
  }
  return { files: shas.map((sha) => ({ sha })), rules: [rule] }
}
