/**
 * One operation is what the coordinator did: one transaction, one undo step. Undo puts the noted rows back, newest
 * first, and only if each still is as the operation left it; so an older operation can be undone too, as long as
 * nothing later builds on it.
 */
import { v7 as uuid } from 'uuid'
import type { Operation, OperationLabel } from '#shared/desk.ts'
import { Refusal } from '#shared/refusal.ts'
import type { Id } from '#shared/values.ts'
import type { Clock } from '../clock.ts'
import { type Cell, createAdding } from './adding.ts'
import { createReplay } from './replay.ts'
import { asRefusal, isConstraint, type Sqlite } from './sqlite.ts'

interface OperationRow {
  seq: number
  id: string
  key: string
  params: string
  at: string
  undone: number | null
  dropped: number
}

export interface History {
  /**
   * Runs `work` as one operation. Nothing of it stays when it throws.
   * @throws Refusal for a full disk, a busy or damaged file.
   */
  operate<T>(label: OperationLabel | ((result: T) => OperationLabel), work: () => T): { operation: Id; result: T }
  /**
   * Adds many rows quickly, as part of an operation. Every row has the same columns, the table's key among them.
   * @throws Error outside an operation
   */
  add(table: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): void
  state(): { undo: Operation | null; redo: Operation | null }
  list(limit: number): Operation[]
  /** @throws Refusal `nothingToUndo`, `changedSince` */
  undo(operation: Id | null): Operation
  /** @throws Refusal `nothingToRedo`, `changedSince` */
  redo(): Operation
  /** `wrap` is put around taking back, or doing again, a step that added rows to this table by the hundred. */
  replayWithin(table: string, wrap: (work: () => void) => void): void
}

/** Rows from which on a step is replayed in bulk: see replayWithin. */
const many = 500

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
  const markUndone = sqlite.prepare(
    `UPDATE operations SET undone = (SELECT coalesce(max(undone), 0) + 1 FROM operations) WHERE seq = ?`,
  )
  const markDone = sqlite.prepare(`UPDATE operations SET undone = NULL WHERE seq = ?`)

  const adding = createAdding(sqlite)
  const { undo, redo } = createReplay(sqlite)
  const addedTogether = sqlite
    .prepare<[number, string], number>(
      `SELECT coalesce(sum(json_array_length(key)), 0) FROM changes WHERE operation = ? AND tbl = ? AND key IS NOT NULL`,
    )
    .pluck()
  const wraps: { table: string; wrap: (work: () => void) => void }[] = []

  const toOperation = (row: OperationRow): Operation => ({
    id: row.id,
    label: { key: row.key, params: JSON.parse(row.params) },
    at: row.at,
    undone: row.undone !== null,
  })

  function replay(row: OperationRow, direction: 'undo' | 'redo'): void {
    const inTheWay = (error: unknown) => new Refusal('changedSince', {}, { cause: error })
    transact(() => {
      // Rows come back in the order of the notes, so a child may stand before its parent for a moment.
      sqlite.pragma('defer_foreign_keys = ON')
      setMode.run('replay', null)
      const plain = () => (direction === 'undo' ? undo(row.seq) : redo(row.seq))
      wraps
        .filter(({ table }) => (addedTogether.get(row.seq, table) ?? 0) >= many)
        .reduce(
          (work, { wrap }) =>
            () =>
              wrap(work),
          plain,
        )()
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
      throw isConstraint(error) && onConstraint ? onConstraint(error) : asRefusal(error)
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

    add(table, columns, rows) {
      if (current === null) throw new Error('Rows are added inside an operation')
      adding(table, columns, rows)
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

    replayWithin(table, wrap) {
      wraps.push({ table, wrap })
    },
  }
}
