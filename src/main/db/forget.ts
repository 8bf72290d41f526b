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

interface NoteRow extends Row {
  seq: number
  operation: number
}

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

/** Applies a rule to the rows that are there. @returns how many it changed or took away */
export function forgetRows(sqlite: Sqlite, { table, where, values, forget }: ForgetRule): number {
  const rows = sqlite.prepare<Value[], Row>(`SELECT * FROM ${table} WHERE ${where}`).all(...values)
  const write = rowWriter(sqlite, table)
  let changed = 0
  for (const row of rows) {
    const then = forget(row)
    if (then === row) continue
    write(row, then)
    changed++
  }
  return changed
}

/** @returns what puts a row as it shall be in the place of how it is */
export function rowWriter(sqlite: Sqlite, name: string): (row: Row, then: Row | null) => void {
  const info = sqlite.pragma(`table_info(${name})`) as { name: string; pk: number }[]
  const key = info.filter(({ pk }) => pk > 0).map((one) => one.name)
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
  const changes = sqlite.pragma('table_info(changes)') as { name: string }[]
  const images = ['key', 'before', 'after'].filter((one) => changes.some(({ name }) => name === one))
  const remove = sqlite.prepare('DELETE FROM changes WHERE seq = ?')
  const write = sqlite.prepare('UPDATE changes SET before = ?, after = ? WHERE seq = ?')
  const undone = new Set(
    sqlite.prepare<[], number>('SELECT seq FROM operations WHERE undone IS NOT NULL').pluck().all(),
  )
  const touched = new Set<number>()
  let notes = 0
  for (const rule of rules) {
    if (rule.tokens.length === 0) continue
    const holds = images.flatMap((image) => rule.tokens.map(() => `instr(${image}, ?) > 0`)).join(' OR ')
    const found = sqlite
      .prepare<Value[], NoteRow>(`SELECT * FROM changes WHERE tbl = ? AND (${holds})`)
      .all(rule.table, ...images.flatMap(() => rule.tokens))
    for (const note of found) {
      const told = images.map((image) => imageAfter(note[image] ?? null, rule.forget))
      if (told.every(({ same }) => same)) continue
      notes++
      touched.add(note.operation)
      const [gone] = told.filter((one) => one.row === null && !one.none)
      const image = (name: string) => {
        const one = told[images.indexOf(name)]
        if (!one || one.none) return null
        return one.same ? String(note[name]) : JSON.stringify(one.row)
      }
      if (gone) remove.run(note.seq)
      else write.run(image('before'), image('after'), note.seq)
    }
  }
  const dead = [...touched].filter((operation) => undone.has(operation))
  if (dead.length > 0) {
    for (const operation of dead) removeOperation(sqlite, operation)
    sqlite.exec('UPDATE operations SET dropped = 1 WHERE undone IS NOT NULL')
  }
  return { notes, operations: [...touched].filter((operation) => !undone.has(operation)) }
}

function imageAfter(image: Value, forget: ForgetRule['forget']): { none: boolean; same: boolean; row: Row | null } {
  if (image === null) return { none: true, same: true, row: null }
  const row = JSON.parse(String(image)) as Row
  const then = forget(row)
  return { none: false, same: then === row, row: then }
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
    for (const name of textIndexes(sqlite)) sqlite.exec(`INSERT INTO ${name}(${name}) VALUES ('optimize')`)
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
