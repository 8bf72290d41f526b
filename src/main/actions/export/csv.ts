/** The whole log as CSV (RFC 4180): a row an entry, the oldest first; it reads in again and then changes nothing. */
import type { Sqlite } from '../../db/sqlite.ts'
import type { JobControl } from '../../jobs/control.ts'
import { writeCsv } from '../../members/csv/write.ts'
import { exportHeadings } from './headings.ts'

/** Entries between two looks at whether to stop. */
const batch = 2000

/** Channels, kinds and sources stand as the codes that the database has: an import reads them in every language. */
export function logCsv(sqlite: Sqlite, control: JobControl): { text: string; entries: number } {
  const all = sqlite
    .prepare<[], string[]>(`
      SELECT x.done_on, c.reference, x.channel, x.kind, CAST(x.count AS TEXT),
        coalesce(trim(m.given_name || ' ' || m.family_name), ''),
        coalesce(CASE WHEN a.name <> '' THEN a.name ELSE a.title END, ''), x.note, x.source
      FROM actions x
      CROSS JOIN cases c ON c.id = x.case_id
      LEFT JOIN members m ON m.id = x.member_id
      LEFT JOIN addressees a ON a.id = x.addressee_id
      WHERE x.deleted_at IS NULL ORDER BY x.done_on, x.id`)
    .raw()
  const rows: string[][] = [exportHeadings]
  for (const row of all.iterate()) {
    if (rows.length % batch === 0) control.checkpoint()
    rows.push(row)
  }
  return { text: writeCsv(rows, ','), entries: rows.length - 1 }
}
