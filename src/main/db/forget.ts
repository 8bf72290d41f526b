/**
 * Taking rows out of tables and out of the undo history alike, for good. An operation is what can be undone; this is
 * what cannot. Each rule says what becomes of a row, and the same is done to every note of that row, so that undo and
 * redo go on finding rows as their notes have them.
 */
import { openSqlite, type Sqlite } from './sqlite.ts'

export type Value = string | number | null
/** A row, or what a note keeps of one: then only some of its columns may be there. */
export type Row = Record<string, Value>

export interface ForgetRule {
  table: string
  /** An SQL condition on the table that finds its rows, and what its `?` stand for. */
  where: string
  values: Value[]
  /** Each note of such a row holds one of these, so the others need not be parsed. */
  tokens: readonly string[]
  /** What becomes of the row; null takes it away, the same object leaves it. Must say the same of a row and its notes. */
  forget(row: Row): Row | null
}

export interface Table {
  name: string
  columns: { name: string; text: boolean; nullable: boolean }[]
  key: string[]
  references: { column: string; table: string }[]
}

/** What a note keeps: keys of added rows, or rows as they were before and after. */
const images = ['key', 'before', 'after'] as const
type Images = Record<(typeof images)[number], string | null>
type NoteRow = Images & { seq: number; operation: number }

/** Ordinary tables; not SQLite's own, not virtual ones nor the shadows that these keep their data in. */
export function ordinaryTables(sqlite: Sqlite): Table[] {
  const names = sqlite
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name`,
    )
    .pluck()
    .all()
  return names.map((name) => {
    const info = sqlite.pragma(`table_info(${name})`) as { name: string; type: string; notnull: number; pk: number }[]
    const links = sqlite.pragma(`foreign_key_list(${name})`) as { from: string; table: string }[]
    return {
      name,
      columns: info.map((one) => ({ name: one.name, text: one.type === 'TEXT', nullable: one.notnull + one.pk === 0 })),
      key: info
        .filter(({ pk }) => pk > 0)
        .sort((a, b) => a.pk - b.pk)
        .map((one) => one.name),
      references: links.map(({ from, table }) => ({ column: from, table })),
    }
  })
}

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

/** For tables that refer to what goes and have no rule of their own: the reference goes, and with it what needs it. */
export function rulesByReference(
  sqlite: Sqlite,
  to: string,
  ids: readonly string[],
  ruled: ReadonlySet<string>,
): ForgetRule[] {
  const marks = ids.map(() => '?').join(', ')
  return ordinaryTables(sqlite).flatMap((table) => {
    if (ruled.has(table.name)) return []
    const columns = table.references.filter((one) => one.table === to).map(({ column }) => column)
    if (columns.length === 0) return []
    const nullable = new Set(table.columns.filter((one) => one.nullable).map((one) => one.name))
    const rule: ForgetRule = {
      table: table.name,
      where: columns.map((column) => `${column} IN (${marks})`).join(' OR '),
      values: columns.flatMap(() => ids),
      tokens: ids,
      forget(row) {
        const told = columns.filter((column) => ids.includes(String(row[column])))
        if (told.length === 0) return row
        if (told.some((column) => !nullable.has(column))) return null
        return { ...row, ...Object.fromEntries(told.map((column) => [column, null])) }
      },
    }
    return [rule]
  })
}

/**
 * Applies a rule to the rows that are there.
 * @returns how many it changed or took away, and a rule for the notes that know a row that went by its key alone
 */
export function forgetRows(
  sqlite: Sqlite,
  { table, where, values, forget }: ForgetRule,
): { changed: number; gone: ForgetRule } {
  const rows = sqlite.prepare<Value[], Row>(`SELECT * FROM ${table} WHERE ${where}`).all(...values)
  const write = rowWriter(sqlite, table)
  let changed = 0
  const gone: Row[] = []
  for (const row of rows) {
    const then = forget(row)
    if (then === row) continue
    write(row, then)
    changed++
    if (then === null) gone.push(row)
  }
  return { changed, gone: ruleForGone(table, keyColumns(sqlite, table), gone) }
}

function ruleForGone(table: string, key: readonly string[], rows: readonly Row[]): ForgetRule {
  const called = (row: Row) => JSON.stringify(key.map((column) => row[column] ?? null))
  const names = new Set(rows.map(called))
  return {
    table,
    where: 'false',
    values: [],
    // A part of the key finds the notes; whether they mean the row is asked of the whole key.
    tokens: [...new Set(rows.map((row) => String(row[key[0] ?? ''])))],
    forget: (row) => (names.has(called(row)) ? null : row),
  }
}

const keyColumns = (sqlite: Sqlite, table: string): string[] =>
  (sqlite.pragma(`table_info(${table})`) as { name: string; pk: number }[])
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => name)

/** @returns what puts a row as it shall be in the place of how it is */
export function rowWriter(sqlite: Sqlite, name: string): (row: Row, then: Row | null) => void {
  const key = keyColumns(sqlite, name)
  const where = key.map((column) => `${column} = ?`).join(' AND ')
  const remove = sqlite.prepare(`DELETE FROM ${name} WHERE ${where}`)
  return (row, then) => {
    const keyed = key.map((column) => row[column] ?? null)
    if (then === null) {
      remove.run(...keyed)
      return
    }
    const changed = Object.keys(then).filter((column) => then[column] !== row[column])
    sqlite
      .prepare(`UPDATE ${name} SET ${changed.map((column) => `${column} = ?`).join(', ')} WHERE ${where}`)
      .run(...changed.map((column) => then[column] ?? null), ...keyed)
  }
}

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

/** Full-text indexes, whichever tables they are made over. */
const textIndexes = (sqlite: Sqlite): string[] =>
  sqlite
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND lower(sql) LIKE '%using fts5%'`)
    .pluck()
    .all()

/** From now on what is deleted is overwritten: in pages (SQLite's pragma) and in full-text indexes (FTS5, 4.7). */
export function deleteSecurely(sqlite: Sqlite): void {
  sqlite.pragma('secure_delete = ON')
  for (const name of textIndexes(sqlite)) sqlite.exec(`INSERT INTO ${name}(${name}, rank) VALUES ('secure-delete', 1)`)
}

/**
 * Leaves nothing of deleted rows in the file, its log or its indexes: the indexes are written anew without what was
 * deleted, so is the file, and the log is cut to nothing. What earlier deletes left between rows goes too. It takes a
 * connection of its own, whose temporary pages stay in memory: the setting would take a connection's own temporary
 * triggers away, and on a disk they would be traces themselves.
 * @returns whether the log could be cut; somebody may still read from it
 */
export function purge(file: string): boolean {
  const sqlite = openSqlite(file)
  try {
    sqlite.pragma('temp_store = MEMORY')
    for (const name of textIndexes(sqlite))
      sqlite.exec(`
        INSERT INTO ${name}(${name}) VALUES ('optimize');
        INSERT INTO ${name}(${name}, rank) VALUES ('secure-delete', 0)`)
    sqlite.exec('VACUUM')
    return cutLog(sqlite)
  } finally {
    sqlite.close()
  }
}

/** @returns whether nothing is left of the log: see {@link purge} */
export function cutLog(sqlite: Sqlite): boolean {
  const [answer] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  return answer?.busy === 0
}
