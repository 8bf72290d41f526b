/** Reads and writes the records of the profile's tables, whichever kind they are. */
import { v5 as uuidOf } from 'uuid'
import type { Instant } from '#shared/values.ts'
import type { History } from '../db/history.ts'
import type { Sqlite } from '../db/sqlite.ts'
import {
  type Cell,
  type Content,
  keyText,
  keyValues,
  type PartShape,
  type Row,
  type Shape,
  shapeOf,
  withoutUsual,
  withUsual,
} from './content.ts'
import { createSaidWhen } from './saidWhen.ts'
import { type Kind, kinds } from './tables.ts'
import { unknownMoment } from './version.ts'

export interface Found {
  key: string
  content: Content
  /** When the row says, or the history knows, that it was changed. */
  changedAt: Instant
}

export function createRecords(sqlite: Sqlite, history: Pick<History, 'add'>) {
  const shapes = new Map(kinds.map((kind) => [kind.name, shapeOf(sqlite, kind)]))
  /** Compiled once, since thousands of records are read the same way. */
  const compiled = new Map<string, ReturnType<typeof compile>>()
  const compile = (sql: string) => sqlite.prepare<Cell[], Row>(sql)
  const prepared = (sql: string) => {
    const statement = compiled.get(sql) ?? compile(sql)
    compiled.set(sql, statement)
    return statement
  }
  const fromHistory = createSaidWhen(sqlite)
  const where = (names: readonly string[]) => names.map((name) => `${name} = ?`).join(' AND ')

  function shape(kind: Kind): Shape {
    const found = shapes.get(kind.name)
    if (!found) throw new Error(`There is no kind ${kind.name}`)
    return found
  }

  const partRows = (part: PartShape, id: Cell): Row[] =>
    prepared(`SELECT * FROM ${part.table} WHERE ${part.by} = ? ORDER BY ${part.order.join(', ')}`).all(id)

  function toFound(of: Shape, row: Row, said: ReadonlyMap<string, Instant> | null): Found {
    const { kind } = of
    const key = keyText(of.key.map((name) => row[name] ?? null))
    const content: Content = { row: withoutUsual(of.columns, row) }
    if (of.parts.length > 0) {
      content.parts = Object.fromEntries(
        of.parts.map((part) => [
          part.table,
          partRows(part, row[of.key[0] ?? ''] ?? null).map((one) => withoutUsual(part.columns, one)),
        ]),
      )
    }
    const moment = said ? said.get(key) : kind.changedAt ? row[kind.changedAt] : null
    return { key, content, changedAt: asInstant(moment ?? null) }
  }

  function find(kind: Kind, key: string): Found | null {
    const of = shape(kind)
    const row = prepared(`SELECT * FROM ${kind.table} WHERE ${where(of.key)}`).get(...keyValues(of, key))
    if (!row || exempt(kind, row)) return null
    return toFound(of, row, fromHistory(of))
  }

  return {
    shape,
    find,

    /** The number that this profile gave to a record. */
    labelOf(kind: Kind, key: string): Cell {
      const of = shape(kind)
      if (!kind.label) return null
      const { column } = kind.label
      return (
        prepared(`SELECT ${column} FROM ${kind.table} WHERE ${where(of.key)}`).get(...keyValues(of, key))?.[column] ??
        null
      )
    },

    has(table: string, id: Cell): boolean {
      const [key = 'id'] = shapes.get(kinds.find((one) => one.table === table)?.name ?? '')?.key ?? []
      return prepared(`SELECT 1 FROM ${table} WHERE ${key} = ?`).get(id) !== undefined
    },

    *all(kind: Kind): Generator<Found> {
      const of = shape(kind)
      const said = fromHistory(of)
      const keys = prepared(`SELECT ${of.key.join(', ')} FROM ${kind.table} ORDER BY ${of.key.join(', ')}`).all()
      for (const key of keys) {
        const row = prepared(`SELECT * FROM ${kind.table} WHERE ${where(of.key)}`).get(
          ...of.key.map((n) => key[n] ?? null),
        )
        if (row && !exempt(kind, row)) yield toFound(of, row, said)
      }
    },

    /** Puts a record as it shall be into its table; null takes it away. A label is given anew where it is taken. */
    write(kind: Kind, key: string, content: Content | null, changedAt: Instant): void {
      const of = shape(kind)
      const keyed = keyValues(of, key)
      const now = prepared(`SELECT * FROM ${kind.table} WHERE ${where(of.key)}`).get(...keyed) ?? null
      if (content === null) {
        if (now && !kind.only) remove(of, keyed)
        return
      }
      if (kind.only && !now) return
      const wanted = withUsual(of.columns, content.row)
      if (kind.label) wanted[kind.label.column] = label(of, wanted, now)
      if (!kind.only && of.all.some(({ name }) => name === 'updated_at')) wanted.updated_at = changedAt
      if (now) {
        const changed = Object.keys(wanted).filter((name) => wanted[name] !== now[name])
        if (changed.length > 0)
          prepared(
            `UPDATE ${kind.table} SET ${changed.map((name) => `${name} = ?`).join(', ')} WHERE ${where(of.key)}`,
          ).run(...changed.map((name) => wanted[name] ?? null), ...keyed)
      } else {
        const row = { ...wanted, ...Object.fromEntries(of.key.map((name, i) => [name, keyed[i] ?? null])) }
        history.add(kind.table, Object.keys(row), [Object.values(row)])
      }
      for (const part of of.parts) putParts(part, keyed[0] ?? null, content.parts?.[part.table] ?? [])
    },

    /** Rows that are certainly new, hundreds with one note of the history. */
    addAll(kind: Kind, records: readonly { key: string; content: Content; changedAt: Instant }[]): void {
      const of = shape(kind)
      const moment = of.all.some(({ name }) => name === 'updated_at')
      const rows = records.map(({ key, content, changedAt }) => {
        const keyed = keyValues(of, key)
        const row: Row = { ...withUsual(of.columns, content.row), ...(moment ? { updated_at: changedAt } : {}) }
        of.key.forEach((name, i) => {
          row[name] = keyed[i] ?? null
        })
        return row
      })
      const [first] = rows
      if (first) history.add(kind.table, Object.keys(first), rows.map(Object.values))
    },
  }

  function remove(of: Shape, keyed: readonly Cell[]): void {
    for (const part of of.parts) putParts(part, keyed[0] ?? null, [])
    // A tap goes on counting when the person who tapped left the list.
    if (of.key.length === 1)
      for (const other of shapes.values())
        for (const { name, refers, nullable } of other.all)
          if (refers === of.kind.table && nullable && !other.kind.only)
            prepared(`UPDATE ${other.kind.table} SET ${name} = NULL WHERE ${name} = ?`).run(keyed[0] ?? null)
    prepared(`DELETE FROM ${of.kind.table} WHERE ${where(of.key)}`).run(...keyed)
  }

  /** As it is where the row is there already; as wished where nobody has it; else the next after all. */
  function label(of: Shape, wanted: Row, now: Row | null): Cell {
    const { column, within } = of.kind.label ?? { column: '', within: null }
    if (now) return now[column] ?? null
    const scope = within === null ? 'true' : `${within} = ?`
    const values = within === null ? [] : [wanted[within] ?? null]
    const taken = prepared(`SELECT 1 FROM ${of.kind.table} WHERE ${scope} AND ${column} = ?`)
    if (taken.get(...values, wanted[column] ?? null) === undefined) return wanted[column] ?? null
    const next = prepared(`SELECT coalesce(max(${column}), 0) + 1 AS n FROM ${of.kind.table} WHERE ${scope}`)
    return next.get(...values)?.n ?? null
  }

  function putParts(part: PartShape, id: Cell, wanted: readonly Row[]): void {
    const now = partRows(part, id).map((row) => withoutUsual(part.columns, row))
    if (
      JSON.stringify(now) ===
      JSON.stringify(wanted.map((row) => withoutUsual(part.columns, withUsual(part.columns, row))))
    )
      return
    prepared(`DELETE FROM ${part.table} WHERE ${part.by} = ?`).run(id)
    const rows = wanted.map((row, position) => partRow(part, id, withUsual(part.columns, row), position))
    const [first] = rows
    if (first) history.add(part.table, Object.keys(first), rows.map(Object.values))
  }
}

export type Records = ReturnType<typeof createRecords>

/**
 * What was left out of a part's rows is made again: its place, and an id that nothing refers to. It follows from the row
 * (RFC 9562, version 5), so that the same record is made of the same rows on whatever computer.
 */
function partRow(part: PartShape, id: Cell, row: Row, position: number): Row {
  const made: Row = { [part.by]: id, ...row }
  if (part.without.includes('position')) made.position = position
  if (part.without.includes('id')) made.id = uuidOf(JSON.stringify([position, row]), String(id))
  return made
}

const exempt = ({ except }: Kind, row: Row): boolean => except?.values.includes(String(row[except.column])) ?? false

/** A day counts from its beginning. */
function asInstant(value: Cell): Instant {
  if (typeof value !== 'string' || value === '') return unknownMoment
  return value.length === 10 ? `${value}T00:00:00.000Z` : value
}
