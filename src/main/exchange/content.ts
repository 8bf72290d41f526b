/** Rows as content: what is exchanged of a record, compared, and hashed. Read from the schema, so that a new column comes along. */
import type { Sqlite } from '../db/sqlite.ts'
import { digest } from './digest.ts'
import type { Kind, Part } from './tables.ts'

export type Cell = string | number | null
export type Row = Record<string, Cell>

/** Columns that hold what their table says by default are left out, so that a column that comes later changes no hash. */
export interface Content {
  row: Row
  parts?: Record<string, Row[]>
}

export interface Column {
  name: string
  type: 'TEXT' | 'INTEGER'
  nullable: boolean
  /** What the column holds where nobody says; undefined where somebody has to. */
  usual: Cell | undefined
  /** The table that it refers to. */
  refers: string | null
}

export interface PartShape extends Part {
  columns: Column[]
}

export interface Shape {
  kind: Kind
  key: string[]
  /** Without key, moment of change and label. */
  columns: Column[]
  keyColumns: Column[]
  parts: PartShape[]
  /** Every column of the table. */
  all: Column[]
}

/** Moments that a desk notes by itself: a version has its own. */
const noted = ['updated_at']

export function shapeOf(sqlite: Sqlite, kind: Kind): Shape {
  const { columns: all, key } = columnsOf(sqlite, kind.table)
  const inKey = (name: string) => key.includes(name)
  const own = all.filter(
    ({ name }) =>
      !inKey(name) &&
      !noted.includes(name) &&
      !kind.without?.includes(name) &&
      (kind.only === undefined || kind.only.includes(name)),
  )
  const parts = (kind.parts ?? []).map((part) => ({
    ...part,
    columns: columnsOf(sqlite, part.table).columns.filter(
      ({ name }) => name !== part.by && !part.without.includes(name),
    ),
  }))
  return { kind, key, columns: own, keyColumns: all.filter(({ name }) => inKey(name)), parts, all }
}

export function columnsOf(sqlite: Sqlite, table: string): { columns: Column[]; key: string[] } {
  const info = sqlite.pragma(`table_info(${table})`) as {
    name: string
    type: string
    notnull: number
    dflt_value: string | null
    pk: number
  }[]
  const links = sqlite.pragma(`foreign_key_list(${table})`) as { from: string; table: string }[]
  const columns = info.map(({ name, type, notnull, dflt_value, pk }): Column => {
    const nullable = notnull === 0 && pk === 0
    return {
      name,
      type: type === 'INTEGER' ? 'INTEGER' : 'TEXT',
      nullable,
      usual: dflt_value === null ? (nullable ? null : undefined) : literal(dflt_value),
      refers: links.find(({ from }) => from === name)?.table ?? null,
    }
  })
  const key = info.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
  return { columns, key: key.map(({ name }) => name) }
}

/** An SQL literal as `table_info` writes it. */
const literal = (text: string): Cell => {
  if (text === 'NULL') return null
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : Number(text)
}

export function withoutUsual(columns: readonly Column[], row: Row): Row {
  const kept = columns.filter(({ name, usual }) => (row[name] ?? null) !== usual)
  return Object.fromEntries(kept.map(({ name }) => [name, row[name] ?? null]))
}

export const withUsual = (columns: readonly Column[], row: Row): Row =>
  Object.fromEntries(columns.map(({ name, usual }) => [name, row[name] ?? usual ?? null]))

/** Text that is the same for the same content; a label is no part of it. */
export function plainText(kind: Kind, key: string, content: Content | null): string {
  if (content === null) return JSON.stringify([kind.name, key, null])
  const row = Object.entries(content.row).filter(([name]) => name !== kind.label?.column)
  const parts = Object.entries(content.parts ?? {}).filter(([, rows]) => rows.length > 0)
  const sorted = (entries: [string, Cell][]) => entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([
    kind.name,
    key,
    sorted(row),
    parts
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([table, rows]) => [table, rows.map((one) => sorted(Object.entries(one)))]),
  ])
}

export const hashOf = (kind: Kind, key: string, content: Content | null): string =>
  digest(plainText(kind, key, content))

/** A key of several columns is a JSON list. */
export const keyText = (values: readonly Cell[]): string =>
  values.length === 1 ? String(values[0]) : JSON.stringify(values)

export const keyValues = (shape: Shape, key: string): Cell[] =>
  shape.key.length === 1 ? [key] : (JSON.parse(key) as Cell[])
