import { stringify } from 'csv-stringify/sync'
import { guardCell } from './cells.ts'

/** French, Spanish and German spreadsheets part numbers' decimals by a comma, so they expect columns parted by this. */
export const separatorOf = (language: string): ',' | ';' => (/^(?:fr|es|de)\b/.test(language) ? ';' : ',')

/**
 * Rows as CSV (RFC 4180) that spreadsheets open right: UTF-8 with its mark, and no cell that they would run.
 * @param separator one character
 */
export function writeCsv(rows: readonly (readonly string[])[], separator: string): string {
  return stringify(
    rows.map((row) => row.map(guardCell)),
    {
      bom: true,
      delimiter: separator,
      record_delimiter: '\r\n',
      // Whatever a reader could take for a separator stands in quotes, and so does what looks blank.
      quoted_match: /^$|[\s,;|]/,
    },
  )
}
