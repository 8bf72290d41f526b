/** What a sheet of any format is read as: its filled cells by place, as they are shown. */
import type { RowNote } from '#shared/members.ts'
import { Refusal } from '#shared/refusal.ts'

export interface GridRow {
  /** Counts from 0. */
  at: number
  /** From column 0 on, up to the last filled one. */
  cells: string[]
}

/** Cells shown as one, both corners within. */
export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

export interface Sheet {
  name: string
  /** Rows with something in them, in their order. */
  rows: GridRow[]
  merges: Merge[]
  remarks: RowNote[]
}

/** Cells that a file may have in all, empty ones before a filled one counted: a hundred thousand rows of a hundred columns. */
const mostCells = 10_000_000
/** What a row costs beside its cells, in cells. */
const rowCost = 8
/** Columns that a sheet can have in any of the programs (Excel: XFD). */
export const mostColumns = 16_384
export const mostRows = 1_048_576

/** What is left for one file. A short file can claim a billion cells. */
export interface CellBudget {
  /** @throws Refusal `rosterTooLarge` */
  spend(cells: number): void
}

export function cellBudget(file: string): CellBudget {
  let left = mostCells
  return {
    spend(cells) {
      left -= cells
      if (left < 0) throw new Refusal('rosterTooLarge', { file })
    },
  }
}

export const isBlank = (cell: string | undefined): boolean => cell === undefined || cell.trim() === ''

/** For each column whether anything stands in it. Looks at every cell once at most, however wide a single row is. */
export function filledColumns(rows: readonly GridRow[]): boolean[] {
  const filled = Array.from({ length: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0) }, () => false)
  let left = filled.length
  for (const { cells } of rows) {
    if (left === 0) break
    for (let at = 0; at < cells.length; at++) {
      if (filled[at] || isBlank(cells[at])) continue
      filled[at] = true
      left--
    }
  }
  return filled
}

/** Row by row, a sheet comes to be. */
export function createSheet(name: string, budget: CellBudget) {
  const rows: GridRow[] = []
  const merges: Merge[] = []
  const remarks: RowNote[] = []
  let unordered = false
  return {
    /** Takes the cells over as they are. */
    add(at: number, cells: string[]): void {
      while (cells.length > 0 && isBlank(cells.at(-1))) cells.pop()
      if (cells.length === 0) return
      budget.spend(cells.length + rowCost)
      unordered ||= at <= (rows.at(-1)?.at ?? -1)
      rows.push({ at, cells })
    },
    merge(range: Merge): void {
      budget.spend(1)
      merges.push(range)
    },
    remark(key: string, params: RowNote['params']): void {
      remarks.push({ key, params })
    },
    /** Says which filled columns nobody sees. */
    hideColumns(hidden: (column: number) => boolean): void {
      const columns = filledColumns(rows).flatMap((filled, at) => (filled && hidden(at) ? [at] : []))
      if (columns.length > 0)
        remarks.push({ key: 'hiddenColumns', params: { count: columns.length, columns: nameColumns(columns) } })
    },
    done(): Sheet {
      if (unordered) {
        rows.sort((a, b) => a.at - b.at)
        // A row that is there twice, as no program writes it, keeps its place once.
        const seen = new Map(rows.map((row) => [row.at, row]))
        return { name, rows: [...seen.values()], merges, remarks }
      }
      return { name, rows, merges, remarks }
    },
  }
}
export type SheetMaker = ReturnType<typeof createSheet>

/** `A` for 0, `AB` for 27. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}

/** "C, E, F": never a list without an end. */
function nameColumns(columns: readonly number[]): string {
  const named = columns.slice(0, 6).map(columnName)
  return columns.length > 6 ? `${named.join(', ')} …` : named.join(', ')
}
