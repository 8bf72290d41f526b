/** The days and months that headings name. Pure. */
import type { ActionColumn } from '#shared/actionImport.ts'
import type { Part } from './table.ts'
import type { When } from './when.ts'

/** Months without a year that begin anew, as from September to August, are in the next year. */
export function headDays({ heads, year }: Part, columns: readonly ActionColumn[]): (When | null)[] {
  const last = new Map<string, { month: number; later: number }>()
  return heads.map(({ says: { when, reference } }, at) => {
    if (when === null || when.month === null || when.year !== null || year === null) return when
    const key = `${columns[at]} ${reference}`
    const before = last.get(key)
    const later = (before?.later ?? 0) + Number(before !== undefined && when.month < before.month)
    last.set(key, { month: when.month, later })
    return later === 0 ? when : { ...when, year: year + later }
  })
}

/** What a heading says goes before what the row says: a year's row under months, an evening's column beside a case. */
export function joinedDay(head: When | null, row: When | null): When | null {
  if (head === null || row === null) return head ?? row
  return {
    year: head.year ?? row.year,
    month: head.month ?? row.month,
    day: head.month === null ? row.day : head.day,
  }
}
