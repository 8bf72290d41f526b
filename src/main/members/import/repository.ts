import type { MemberColumn } from '#shared/members.ts'
import type { Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import type { Known } from './duplicates.ts'

type KnownRow = [Id, string, string, string, string, string, string | null]

export function createImportRepository(sqlite: Sqlite) {
  const known = sqlite
    .prepare<[], KnownRow>(`
      SELECT id, given_name, family_name, email, address, phone, phone_e164 FROM members
       WHERE deleted_at IS NULL ORDER BY id`)
    .raw()
  const columns = sqlite.prepare<[string], { columns: string }>(
    'SELECT columns FROM import_columns WHERE fingerprint = ?',
  )
  const remember = sqlite.prepare<[string, string, Instant]>(`
    INSERT INTO import_columns (fingerprint, columns, used_at) VALUES (?, ?, ?)
    ON CONFLICT (fingerprint) DO UPDATE SET columns = excluded.columns, used_at = excluded.used_at`)
  const written = sqlite.prepare<[], { n: number }>('SELECT total_changes() AS n')

  return {
    /** What tells the members of the roster apart, the oldest first. */
    known: (): (Known & { id: Id })[] =>
      known.all().map(([id, givenName, familyName, email, address, phone, phoneE164]) => ({
        id,
        givenName,
        familyName,
        email,
        address: JSON.parse(address),
        phone,
        phoneE164,
      })),
    /** Another text once anybody has written to the profile, here or through another connection. */
    state: (): string => `${sqlite.pragma('data_version', { simple: true })}-${written.get()?.n}`,
    columnsOf(fingerprint: string): MemberColumn[] | null {
      const found = columns.get(fingerprint)
      return found ? JSON.parse(found.columns) : null
    },
    remember(fingerprint: string, held: readonly MemberColumn[], at: Instant): void {
      remember.run(fingerprint, JSON.stringify(held), at)
    },
  }
}

export type ImportRepository = ReturnType<typeof createImportRepository>
