/** Files of replies to an erased person's letters: whether they show the name, only somebody who looks can say. */
import type { PersonalReplyFile } from '#shared/personalData.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import { rowsIn } from '../db/forget/notes.ts'
import type { ForgetRule } from '../db/forget/rules.ts'
import type { Sqlite } from '../db/sqlite.ts'
import type { Row } from '../db/tables.ts'
import type { Blackout } from '../personalData/needles.ts'
import type { Person } from '../personalData/person.ts'
import type { FileStore, StoredFile } from './filing/store.ts'
import { wantedIn } from './filing/sweep.ts'

type Listed = PersonalReplyFile & Pick<StoredFile, 'sha'>

/** The rows of a table as they stand, and as any step of the history may bring them back. */
function everyRow(sqlite: Sqlite, table: 'replies' | 'reply_files'): Row[] {
  const rows = sqlite.prepare<[], Row>(`SELECT * FROM ${table}`).all()
  const notes = sqlite
    .prepare<[string], { before: string | null; after: string | null }>(
      'SELECT before, after FROM changes WHERE tbl = ? AND (before IS NOT NULL OR after IS NOT NULL)',
    )
    .all(table)
  const all = [...notes.flatMap(({ before, after }) => [...rowsIn(before), ...rowsIn(after)]), ...rows]
  return [...new Map(all.map((row) => [row.id, row])).values()]
}

/** Letters that they wrote, or signed with their household. */
export const lettersOf = (sqlite: Sqlite, ids: readonly Id[]): Set<Id> =>
  new Set(
    sqlite
      .prepare<Id[], Id>(
        `SELECT id FROM letters WHERE member_id IN (${ids.map(() => '?').join(', ')})
           OR ${ids.map(() => 'instr(household, ?) > 0').join(' OR ')}`,
      )
      .pluck()
      .all(...ids, ...ids),
  )

/**
 * What is listed before somebody is erased: every file of replies to letters that they wrote, and texts that name them.
 * Looked for while their letters are still theirs.
 */
export function filesOfWriter(
  sqlite: Sqlite,
  { ids, names, everything }: Pick<Person, 'ids' | 'names' | 'everything'>,
  store: Pick<FileStore, 'read'>,
): Listed[] {
  const letters = lettersOf(sqlite, ids)
  const referenceOf = sqlite.prepare<[Id], string>('SELECT reference FROM cases WHERE id = ?').pluck()
  const replies = new Map(everyRow(sqlite, 'replies').map((row) => [row.id, row]))
  return everyRow(sqlite, 'reply_files').flatMap((row): Listed[] => {
    const reply = replies.get(row.reply_id ?? '')
    const file = { name: String(row.name), kind: row.kind as StoredFile['kind'], sha: String(row.sha) }
    const own = reply !== undefined && letters.has(String(reply.letter_id))
    // In an answer to their own letter a first name is theirs; elsewhere it may be anybody's.
    const black = own ? everything : names
    const naming = black.in(file.name) || (file.kind === 'text' && tells(store, file, black))
    if (!reply || !(naming || own)) return []
    const reference = referenceOf.get(String(reply.case_id)) ?? ''
    return [{ ...file, id: String(row.id), reference, receivedOn: String(reply.received_on), naming }]
  })
}

function tells(store: Pick<FileStore, 'read'>, file: StoredFile, black: Blackout): boolean {
  try {
    return black.in(store.read(file).toString('utf8'))
  } catch (error) {
    // A file that is lost tells nobody anything.
    if (error instanceof Refusal) return false
    throw error
  }
}

/**
 * Those files go, and with them every note of the history that could bring them back, and versions of other computers
 * that have them and wait for a word.
 */
export function forgetFiles(files: readonly Pick<Listed, 'id' | 'sha'>[]): ForgetRule[] {
  if (files.length === 0) return []
  const [ids, shas] = [files.map(({ id }) => id), files.map(({ sha }) => sha)]
  const holds = (row: Row) => shas.some((sha) => String(row.content ?? '').includes(sha))
  return [
    {
      table: 'reply_files',
      where: `id IN (${ids.map(() => '?').join(', ')})`,
      values: ids,
      tokens: ids,
      forget: (row) => (ids.includes(String(row.id)) ? null : row),
    },
    {
      table: 'exchange_versions',
      where: `kind = 'reply' AND (${shas.map(() => 'instr(content, ?) > 0').join(' OR ')})`,
      values: shas,
      tokens: shas,
      forget: (row) => (row.kind === 'reply' && holds(row) ? null : row),
    },
  ]
}

/** Deletes their bytes where no other reply has the same ones. */
export function dropBytes(sqlite: Sqlite, files: readonly Pick<StoredFile, 'sha'>[], store: FileStore): void {
  const wanted = wantedIn(sqlite)
  const gone = new Set(files.map(({ sha }) => sha).filter((sha) => !wanted.has(sha)))
  for (const { sha, file } of store.list()) if (sha !== null && gone.has(sha)) store.remove(file)
}
