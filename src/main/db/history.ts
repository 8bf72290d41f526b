/**
 * One operation is what the coordinator did: one transaction, one undo step. Undo puts the noted rows back, newest
 * first, and only if each still is as the operation left it; so an older operation can be undone too, as long as
 * nothing later builds on it.
 */
import Database from 'better-sqlite3'
import { v7 as uuid } from 'uuid'
import type { Operation, OperationLabel } from '#shared/desk.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { Clock } from '../clock.ts'
import { recordedTables } from './recording.ts'
import { asRefusal, type Sqlite } from './sqlite.ts'

type Row = Record<string, string | number | null>
interface OperationRow {
  seq: number
  id: string
  key: string
  params: string
  at: string
  undone: number | null
  dropped: number
}
interface ChangeRow {
  tbl: string
  before: string | null
  after: string | null
}

export interface History {
  /**
   * Runs `work` as one operation. Nothing of it stays when it throws.
   * @throws Refusal for a full disk, a busy or damaged file.
   */
  operate<T>(label: OperationLabel | ((result: T) => OperationLabel), work: () => T): { operation: Id; result: T }
  state(): { undo: Operation | null; redo: Operation | null }
  list(limit: number): Operation[]
  /** @throws Refusal `nothingToUndo`, `changedSince` */
  undo(operation: Id | null): Operation
  /** @throws Refusal `nothingToRedo`, `changedSince` */
  redo(): Operation
}

export function createHistory(sqlite: Sqlite, clock: Clock): History {
  const setMode = sqlite.prepare(`UPDATE recording SET mode = ?, operation = ?`)
  const insert = sqlite.prepare(`INSERT INTO operations (id, key, params, at) VALUES (?, '', '{}', ?)`)
  const label = sqlite.prepare(`UPDATE operations SET key = ?, params = ? WHERE seq = ?`)
  const dropUndone = sqlite.prepare(`UPDATE operations SET dropped = 1 WHERE undone IS NOT NULL AND dropped = 0`)
  const removeIfEmpty = sqlite.prepare(
    `DELETE FROM operations WHERE seq = ? AND NOT EXISTS (SELECT 1 FROM changes WHERE changes.operation = operations.seq)`,
  )
  const lastDone = sqlite.prepare<[], OperationRow>(
    `SELECT * FROM operations WHERE undone IS NULL ORDER BY seq DESC LIMIT 1`,
  )
  const lastUndone = sqlite.prepare<[], OperationRow>(
    `SELECT * FROM operations WHERE undone IS NOT NULL AND dropped = 0 ORDER BY undone DESC LIMIT 1`,
  )
  const byId = sqlite.prepare<[string], OperationRow>(`SELECT * FROM operations WHERE id = ?`)
  const newest = sqlite.prepare<[number], OperationRow>(`SELECT * FROM operations ORDER BY seq DESC LIMIT ?`)
  const changesOf = sqlite.prepare<[number], ChangeRow>(
    `SELECT tbl, before, after FROM changes WHERE operation = ? ORDER BY seq`,
  )
  const markUndone = sqlite.prepare(
    `UPDATE operations SET undone = (SELECT coalesce(max(undone), 0) + 1 FROM operations) WHERE seq = ?`,
  )
  const markDone = sqlite.prepare(`UPDATE operations SET undone = NULL WHERE seq = ?`)

  /** Replaying thousands of rows of one table must not compile the same statement each time. */
  const compiled = new Map<string, Database.Statement<unknown[], Row>>()
  const prepared = (sql: string) => {
    const known = compiled.get(sql)
    if (known) return known
    const statement = sqlite.prepare<unknown[], Row>(sql)
    compiled.set(sql, statement)
    return statement
  }

  const tables = new Map(recordedTables(sqlite).map((table) => [table.name, table]))

  const toOperation = (row: OperationRow): Operation => ({
    id: row.id,
    label: { key: row.key, params: JSON.parse(row.params) },
    at: row.at,
    undone: row.undone !== null,
  })

  /** Moves one row from how it should be now to how it should become. */
  function replace(name: string, now: Row | null, then: Row | null): void {
    const table = tables.get(name)
    const known = now ?? then
    if (!table || !known) throw new Refusal('changedSince')
    const where = table.key.map((column) => `${column} = ?`).join(' AND ')
    const key = table.key.map((column) => known[column] ?? null)
    const found = prepared(`SELECT * FROM ${name} WHERE ${where}`).get(...key) ?? null
    const same = now ? found && Object.keys(now).every((column) => found[column] === now[column]) : !found
    if (!same) throw new Refusal('changedSince')
    if (!then) {
      prepared(`DELETE FROM ${name} WHERE ${where}`).run(...key)
      return
    }
    const columns = Object.keys(then)
    const values = columns.map((column) => then[column] ?? null)
    if (now) {
      prepared(`UPDATE ${name} SET ${columns.map((c) => `${c} = ?`).join(', ')} WHERE ${where}`).run(...values, ...key)
    } else {
      prepared(`INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`).run(
        ...values,
      )
    }
  }

  function replay(row: OperationRow, direction: 'undo' | 'redo'): void {
    const changes = changesOf.all(row.seq)
    if (direction === 'undo') changes.reverse()
    const inTheWay = (error: unknown) => new Refusal('changedSince', {}, { cause: error })
    transact(() => {
      // Rows come back in the order of the notes, so a child may stand before its parent for a moment.
      sqlite.pragma('defer_foreign_keys = ON')
      setMode.run('replay', null)
      for (const change of changes) {
        const before: Row | null = change.before === null ? null : JSON.parse(change.before)
        const after: Row | null = change.after === null ? null : JSON.parse(change.after)
        if (direction === 'undo') replace(change.tbl, after, before)
        else replace(change.tbl, before, after)
      }
      setMode.run('closed', null)
      const mark = direction === 'undo' ? markUndone : markDone
      mark.run(row.seq)
    }, inTheWay)
  }

  /** `onConstraint`: what it means here that a key or reference stands in the way; else such an error is a defect. */
  function transact<T>(work: () => T, onConstraint?: (error: unknown) => Refusal): T {
    try {
      return sqlite.transaction(work).immediate()
    } catch (error) {
      const constraint = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')
      throw constraint && onConstraint ? onConstraint(error) : asRefusal(error)
    }
  }

  /** The operation being recorded. One operation may use another's services: it is still one step. */
  let current: Id | null = null
  function recorded<T>(operation: Id, work: () => T): T {
    current = operation
    try {
      return work()
    } finally {
      current = null
    }
  }

  return {
    operate(said, work) {
      if (current !== null) return { operation: current, result: work() }
      return transact(() => {
        const operation = uuid()
        const seq = Number(insert.run(operation, clock.now()).lastInsertRowid)
        setMode.run('record', seq)
        const result = recorded(operation, work)
        setMode.run('closed', null)
        const { key, params } = typeof said === 'function' ? said(result) : said
        label.run(key, JSON.stringify(params), seq)
        // What changed nothing is no step to undo, and leaves what could be redone alone.
        if (removeIfEmpty.run(seq).changes === 0) dropUndone.run()
        return { operation, result }
      })
    },

    state() {
      const undo = lastDone.get()
      const redo = lastUndone.get()
      return { undo: undo ? toOperation(undo) : null, redo: redo ? toOperation(redo) : null }
    },

    list: (limit) => newest.all(limit).map(toOperation),

    undo(operation) {
      const row = operation === null ? lastDone.get() : byId.get(operation)
      if (!row || row.undone !== null) throw new Refusal('nothingToUndo')
      replay(row, 'undo')
      return { ...toOperation(row), undone: true }
    },

    redo() {
      const row = lastUndone.get()
      if (!row) throw new Refusal('nothingToRedo')
      replay(row, 'redo')
      return { ...toOperation(row), undone: false }
    },
  }
}
