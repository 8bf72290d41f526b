/** What the rows of an old list hold: entries for the log, rows that are none, and the list's own sums. Pure. */
import type { ActionColumn, SumCheck } from '#shared/actionImport.ts'
import type { RowNote } from '#shared/members.ts'
import type { JobControl } from '../../jobs/control.ts'
import type { Met, ReadOptions, ReadRow } from './read.ts'
import { createRowReader } from './rowReader.ts'
import { createSums } from './sums.ts'
import type { ActionTable } from './table.ts'

export interface Reading extends Pick<Met, 'channelWanted' | 'yearWanted'> {
  rows: ReadRow[]
  /** Without `taken`, which the decisions tell. */
  sums: Omit<SumCheck, 'taken'> | null
  remarks: RowNote[]
}

/** Rows between two looks at whether to stop. */
const batch = 500

/** @throws Refusal `cancelled` */
export function readEntries(
  table: ActionTable,
  columns: readonly ActionColumn[],
  options: ReadOptions,
  control: JobControl,
): Reading {
  const rows: ReadRow[] = []
  const sums = createSums(columns)
  const met: Met = { channelWanted: false, yearWanted: false, filled: 0, eachOne: false }
  const single = table.parts.length === 1
  for (const part of table.parts) {
    const year = single ? (options.year ?? part.year) : (part.year ?? options.year)
    const context = { ...options, year, order: table.days.order, own: table.own }
    const read = createRowReader(part, columns, context, { sums, met })
    sums.begin()
    part.rows.forEach((row, i) => {
      if (i % batch === 0) control.checkpoint()
      rows.push(read(row))
    })
  }
  const remarks: RowNote[] = []
  const remark = (key: string, count: number) => {
    if (count > 0) remarks.push({ key, params: { count } })
  }
  remark('filled', met.filled)
  remark('eachOne', Number(met.eachOne))
  remark('rowTotals', sums.wrongRows())
  return { rows, sums: sums.check(), channelWanted: met.channelWanted, yearWanted: met.yearWanted, remarks }
}
