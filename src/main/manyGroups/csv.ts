import { stringify } from 'csv-stringify/sync'
import { type TidyTally, tidyColumns } from '#shared/manyGroups.ts'

/**
 * CSV (RFC 4180) in UTF-8 for programs: no byte order mark, lines end with a line feed, null is an empty field. A text that
 * a spreadsheet would run as a formula gets an apostrophe before it, since somebody will open the file in one.
 */
export const tidyCsv = (rows: readonly TidyTally[]): string =>
  stringify([...rows], { header: true, columns: [...tidyColumns], escape_formulas: true })
