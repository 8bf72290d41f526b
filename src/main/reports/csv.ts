import { stringify } from 'csv-stringify/sync'
import type { MonthReport } from '#shared/reports.ts'
import { tidyTable } from './tidy.ts'
import type { ReportWords } from './words.ts'

/**
 * Tidy rows as CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets need to see that it is UTF-8. A text
 * that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function reportCsv(report: MonthReport, words: ReportWords): string {
  const { header, rows } = tidyTable(report, words)
  return stringify([header, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
}
