/**
 * Puts rows back as the notes of an operation say. A row that the operation added is noted by its key alone: it is as it
 * was added while no later operation that stands has a note of it, and taking it back keeps it whole in the note, so
 * that it can be added again.
 */
import { Refusal } from '#shared/refusal.ts'
import { type RecordedTable, recordedTables } from './recording.ts'
import type { Sqlite } from './sqlite.ts'

type Row = Record<string, string | number | null>

interface Note {
  seq: number
  tbl: string
  /** Of an added row, or of many in a list; `after` then stays empty until they were taken back once. */
  key: string | null
  before: string | null
  after: string | null
}

/** Both throw the Refusal `changedSince` where a row is not as the operation left it; then the transaction must end. */
export interface Replay {
  undo(operation: number): void
  redo(operation: number): void
}

export function createReplay(sqlite: Sqlite): Replay {
  const notesOf = sqlite.prepare<[number], Note>(
    `SELECT seq, tbl, key, before, after FROM changes WHERE operation = ? ORDER BY seq`,
  )
  const notesAfter = sqlite.prepare<[number], Pick<Note, 'tbl'> & { row: string | null }>(
    `SELECT c.tbl, coalesce(c.key, c.before, c.after) AS row FROM changes c JOIN operations o ON o.seq = c.operation
      WHERE c.operation > ? AND o.undone IS NULL`,
  )
  const keepWhole = sqlite.prepare<[string, number]>(`UPDATE changes SET after = ? WHERE seq = ?`)
  const tables = new Map(recordedTables(sqlite).map((table) => [table.name, table]))

  /** Replaying thousands of rows of one table must not compile the same statement each time. */
  const compiled = new Map<string, ReturnType<typeof compile>>()
  const compile = (sql: string) => sqlite.prepare<unknown[], Row>(sql)
  const prepared = (sql: string) => {
    const statement = compiled.get(sql) ?? compile(sql)
    compiled.set(sql, statement)
    return statement
  }

  function tableOf(name: string): RecordedTable {
    const table = tables.get(name)
    if (!table) throw new Refusal('changedSince')
    return table
  }
  const keyOf = (table: RecordedTable, row: Row) => table.key.map((column) => row[column] ?? null)
  const where = (table: RecordedTable) => table.key.map((column) => `${column} = ?`).join(' AND ')

  /** Moves one row from how it should be now to how it should become. */
  function replace(table: RecordedTable, now: Row | null, then: Row | null): void {
    const { name } = table
    const key = keyOf(table, now ?? then ?? {})
    const found = prepared(`SELECT * FROM ${name} WHERE ${where(table)}`).get(...key) ?? null
    const same = now ? found && Object.keys(now).every((column) => found[column] === now[column]) : !found
    if (!same) throw new Refusal('changedSince')
    if (!then) {
      prepared(`DELETE FROM ${name} WHERE ${where(table)}`).run(...key)
      return
    }
    const columns = Object.keys(then)
    const values = columns.map((column) => then[column] ?? null)
    if (now) {
      const set = columns.map((column) => `${column} = ?`).join(', ')
      prepared(`UPDATE ${name} SET ${set} WHERE ${where(table)}`).run(...values, ...key)
    } else {
      const marks = columns.map(() => '?').join(', ')
      prepared(`INSERT INTO ${name} (${columns.join(', ')}) VALUES (${marks})`).run(...values)
    }
  }

  const called = (table: RecordedTable, row: Row) => JSON.stringify([table.name, ...keyOf(table, row)])

  /** The rows that later operations which stand have to do with. */
  function touchedAfter(operation: number): Set<string> {
    const touched = new Set<string>()
    for (const { tbl, row } of notesAfter.iterate(operation)) {
      const table = tables.get(tbl)
      if (table) for (const one of read(row)) touched.add(called(table, one))
    }
    return touched
  }

  function takeBack(table: RecordedTable, key: Row, touched: ReadonlySet<string>): Row {
    if (touched.has(called(table, key))) throw new Refusal('changedSince')
    const found = prepared(`DELETE FROM ${table.name} WHERE ${where(table)} RETURNING *`).get(...keyOf(table, key))
    if (!found) throw new Refusal('changedSince')
    return found
  }

  return {
    undo(operation) {
      const notes = notesOf.all(operation).reverse()
      const fresh = notes.some(({ key, after }) => key !== null && after === null)
      const touched = fresh ? touchedAfter(operation) : new Set<string>()
      for (const { seq, tbl, key, before, after } of notes) {
        const table = tableOf(tbl)
        if (key === null) replace(table, one(after), one(before))
        else if (after !== null) for (const row of read(after).reverse()) replace(table, row, null)
        else keepWhole.run(JSON.stringify(read(key).map((row) => takeBack(table, row, touched))), seq)
      }
    },
    redo(operation) {
      for (const { tbl, key, before, after } of notesOf.all(operation)) {
        const table = tableOf(tbl)
        if (key === null) replace(table, one(before), one(after))
        else for (const row of read(after)) replace(table, null, row)
      }
    },
  }
}

const one = (json: string | null): Row | null => (json === null ? null : JSON.parse(json))

/** A note holds one row, or a list of them. */
function read(json: string | null): Row[] {
  const said: Row | Row[] = json === null ? [] : JSON.parse(json)
  return Array.isArray(said) ? said : [said]
}
