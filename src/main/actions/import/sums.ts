/** The list's own sums beside what its figures add up to. Pure. */
import type { ActionColumn, SumCheck } from '#shared/actionImport.ts'
import { readCount } from './words.ts'

interface Figure {
  at: number
  count: number | null | undefined
}

/** Wrong totals that are shown. */
const shown = 5
/** Rows before an unnamed row can be their sum. */
const least = 2

export function createSums(columns: readonly ActionColumn[]) {
  const width = columns.length
  const hasTotals = columns.includes('total')
  let since = new Float64Array(width + 1)
  let sheet = new Float64Array(width + 1)
  let rowsSince = 0
  let read = 0
  /** Of the rows since the last total, of the sheet, and what totals said of parts. */
  let sinceAll = 0
  let sheetAll = 0
  let parts = 0
  let stated: number | null = null
  let covered = 0
  let rowTotals = 0
  let wrongRows = 0
  const wrong: SumCheck['wrong'] = []

  return {
    /** A new sheet. */
    begin(): void {
      since = new Float64Array(width + 1)
      sheet = new Float64Array(width + 1)
      rowsSince = 0
      sinceAll = 0
      sheetAll = 0
      parts = 0
    },

    /** @param total the row's own sum, where it has one */
    row(figures: readonly Figure[], total: string): void {
      let sum = 0
      for (const { at, count } of figures) {
        if (typeof count !== 'number') continue
        sum += count
        since[at + 1] = (since[at + 1] ?? 0) + count
        sheet[at + 1] = (sheet[at + 1] ?? 0) + count
      }
      rowsSince++
      read += sum
      sinceAll += sum
      sheetAll += sum
      const own = readCount(total)
      if (!hasTotals || typeof own !== 'number') return
      rowTotals += own
      if (own !== sum) wrongRows++
    },

    /** Whether these figures are the sums of the rows above, so that an unnamed row is a line of sums. */
    repeats(figures: readonly { at: number; count: number }[]): boolean {
      if (rowsSince < least) return false
      return [since, sheet].some((sums) => figures.every(({ at, count }) => sums[at + 1] === count))
    },

    /** A line of sums: of the rows since the last one, or of all rows of the sheet. */
    total(row: number, said: number): void {
      const ofSheet = said === sheetAll || rowsSince === 0
      const own = ofSheet ? sheetAll : sinceAll
      if (said !== own && wrong.length < shown) wrong.push({ row, stated: said, read: own })
      // A total of the whole sheet takes the place of those of its parts.
      if (ofSheet) {
        stated = (stated ?? 0) - parts + said
        covered += sinceAll
        parts = said
      } else {
        stated = (stated ?? 0) + said
        covered += sinceAll
        parts += said
      }
      since = new Float64Array(width + 1)
      rowsSince = 0
      sinceAll = 0
    },

    wrongRows: () => wrongRows,

    check(): Omit<SumCheck, 'taken'> | null {
      if (stated !== null) return { stated, read: covered, wrong }
      return hasTotals && rowTotals > 0 ? { stated: rowTotals, read, wrong } : null
    },
  }
}
