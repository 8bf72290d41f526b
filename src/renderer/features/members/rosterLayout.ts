import type { RosterColumn, RosterView, ShownColumn } from '#shared/roster.ts'
import { columnKinds } from './rosterColumns.tsx'

const narrowest = 48
const widest = 1200

export const resized = (columns: readonly ShownColumn[], at: number, width: number): ShownColumn[] =>
  columns.map((column, i) => (i === at ? { ...column, width: Math.max(narrowest, Math.min(widest, width)) } : column))

/** Null where it stands at the end already. */
export function moveColumn(columns: readonly ShownColumn[], at: number, by: number): ShownColumn[] | null {
  const moved = columns[at]
  const other = columns[at + by]
  if (!moved || !other) return null
  return columns.map((column, i) => (i === at ? other : i === at + by ? moved : column))
}

export const toggled = (columns: readonly ShownColumn[], id: RosterColumn): ShownColumn[] =>
  columns.some((column) => column.id === id)
    ? columns.filter((column) => column.id !== id)
    : [...columns, { id, width: null }]

/** By that column, or the other way round where it sorts by it already; days and figures begin with the latest. */
export function turnSort(sort: RosterView['sort'], id: RosterColumn | undefined): RosterView['sort'] {
  const by = id === undefined ? undefined : columnKinds[id].sort
  if (by === undefined) return sort
  return by === sort.by ? { by, desc: !sort.desc } : { by, desc: by !== 'name' && by !== 'town' }
}
