import { stringify } from 'csv-stringify/sync'
import { type GroupTally, groupTallyColumns } from '#shared/groupTallies.ts'

/**
 * CSV (RFC 4180) in UTF-8 for programs: no byte order mark, lines end with a line feed, null is an empty field. A text that
 * a spreadsheet would run as a formula gets an apostrophe before it, since somebody will open the file in one.
 */
export const groupTalliesCsv = (rows: readonly GroupTally[]): string =>
  stringify([...rows], { header: true, columns: [...groupTallyColumns], escape_formulas: true })
