/** What becomes of the undo history's notes of rows. */
import type { Sqlite } from '../sqlite.ts'
import type { Row, Value } from '../tables.ts'
import type { ForgetRule } from './rules.ts'

/** What a note keeps: keys of added rows, or rows as they were before and after. */
const images = ['key', 'before', 'after'] as const
type Images = Record<(typeof images)[number], string | null>
type NoteRow = Images & { seq: number; operation: number }

/** What became of the history. */
export interface NotesForgotten {
  /** Notes taken away or changed. */
  notes: number
  /** Operations that stand and had to do with it, by `seq`. */
  operations: number[]
}

/**
 * Applies the rules to the notes. An operation that was undone and has to do with what goes can not be redone any more:
 * it goes as a whole, and so does redo itself, since what was undone later may build on it.
 */
export function forgetNotes(sqlite: Sqlite, rules: readonly ForgetRule[]): NotesForgotten {
  const remove = sqlite.prepare('DELETE FROM changes WHERE seq = ?')
  const write = sqlite.prepare('UPDATE changes SET key = @key, before = @before, after = @after WHERE seq = @seq')
  const undone = new Set(
    sqlite.prepare<[], number>('SELECT seq FROM operations WHERE undone IS NOT NULL').pluck().all(),
  )
  const touched = new Set<number>()
  let notes = 0
  for (const { table, tokens, forget } of rules) {
    if (tokens.length === 0) continue
    for (const note of notesHolding(sqlite, table, tokens)) {
      const told = {
        key: imageAfter(note.key, forget),
        before: imageAfter(note.before, forget),
        after: imageAfter(note.after, forget),
      }
      if (images.every((image) => told[image] === note[image])) continue
      notes++
      touched.add(note.operation)
      // A row that goes leaves no note of what became of it.
      if (images.some((image) => note[image] !== null && told[image] === null)) remove.run(note.seq)
      else write.run({ ...told, seq: note.seq })
    }
  }
  const dead = [...touched].filter((operation) => undone.has(operation))
  if (dead.length > 0) {
    for (const operation of dead) removeOperation(sqlite, operation)
    sqlite.exec('UPDATE operations SET dropped = 1 WHERE undone IS NOT NULL')
  }
  return { notes, operations: [...touched].filter((operation) => !undone.has(operation)) }
}

/** One token at a time where there are many: a statement takes only so many values. */
function notesHolding(sqlite: Sqlite, table: string, tokens: readonly string[]): NoteRow[] {
  const find = sqlite.prepare<Value[], NoteRow>(
    `SELECT seq, operation, key, before, after FROM changes
     WHERE tbl = ? AND (instr(key, ?) > 0 OR instr(before, ?) > 0 OR instr(after, ?) > 0)`,
  )
  const found = new Map(
    tokens.flatMap((token) => find.all(table, token, token, token)).map((note) => [note.seq, note] as const),
  )
  return [...found.values()]
}

/** A note holds one row or a list of rows. @returns the same text where nothing changes, null where no row is left */
export function imageAfter(image: string | null, forget: ForgetRule['forget']): string | null {
  if (image === null) return null
  const said = JSON.parse(image) as Row | Row[]
  const rows = Array.isArray(said) ? said : [said]
  const then = rows.map(forget)
  if (then.every((row, i) => row === rows[i])) return image
  const left = then.filter((row) => row !== null)
  if (left.length === 0) return null
  return JSON.stringify(Array.isArray(said) ? left : left[0])
}

/** The rows that an image of a note holds. */
export function rowsIn(image: string | null): Row[] {
  const said: Row | Row[] = image === null ? [] : JSON.parse(image)
  return Array.isArray(said) ? said : [said]
}

export function removeOperation(sqlite: Sqlite, operation: number): void {
  sqlite.prepare('DELETE FROM changes WHERE operation = ?').run(operation)
  sqlite.prepare('DELETE FROM operations WHERE seq = ?').run(operation)
}
