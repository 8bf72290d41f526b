import type { ActionColumn } from '#shared/actionImport.ts'
import type { ActionKind, ActionSource } from '#shared/actions.ts'
import type { Channel, Day, Id, Instant, Month } from '#shared/values.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import type { LogCounts } from './decide.ts'
import type { KnownPerson } from './people.ts'
import type { ReadEntry } from './read.ts'
import type { KnownCase } from './references.ts'

/** How a list was read when it was last imported. */
export interface Remembered {
  columns: ActionColumn[]
  channel: Channel
}

type LogRow = [on: Day, caseId: Id, channel: Channel, kind: ActionKind, count: number, source: ActionSource]

const keyOf = (on: string, caseId: string, channel: string, kind: string, count: number, source: string): string =>
  `${on}${channel[0]}${channel[1]}${kind[0]}${source[0]}${count} ${caseId}`

export type ActionImportRepository = ReturnType<typeof createActionImportRepository>

export function createActionImportRepository(sqlite: Sqlite) {
  const cases = sqlite.prepare<
    [],
    { id: Id; reference: string; index: string | null; headline: string; people: string; gone: number }
  >(`
    SELECT id, reference, doc_index AS "index", headline, people,
        deleted_at IS NOT NULL AS gone FROM cases ORDER BY id`)
  const members = sqlite.prepare<[], KnownPerson>(`
    SELECT id, given_name AS givenName, family_name AS familyName FROM members WHERE deleted_at IS NULL ORDER BY id`)
  const addressees = sqlite.prepare<[], { id: Id; name: string; title: string }>(
    'SELECT id, name, title FROM addressees WHERE deleted_at IS NULL ORDER BY id',
  )
  const log = sqlite
    .prepare<{ from: Day; to: Day; cases: string }, LogRow>(`
      SELECT done_on, case_id, channel, kind, count, source FROM actions
       WHERE deleted_at IS NULL AND done_on BETWEEN @from AND @to
         AND case_id IN (SELECT value FROM json_each(@cases))`)
    .raw()
  const months = sqlite.prepare<[], Month>('SELECT month FROM months').pluck()
  const columns = sqlite.prepare<[string], { columns: string }>(
    'SELECT columns FROM import_columns WHERE fingerprint = ?',
  )
  const remember = sqlite.prepare<[string, string, Instant]>(`
    INSERT INTO import_columns (fingerprint, columns, used_at) VALUES (?, ?, ?)
    ON CONFLICT (fingerprint) DO UPDATE SET columns = excluded.columns, used_at = excluded.used_at`)
  const written = sqlite.prepare<[], number>('SELECT total_changes()').pluck()

  return {
    cases: (): KnownCase[] =>
      cases.all().map(({ people, gone, ...one }) => {
        const named: { name: string }[] = JSON.parse(people)
        return { ...one, gone: gone === 1, people: named.map(({ name }) => name) }
      }),
    members: (): KnownPerson[] => members.all(),
    addressees: () => addressees.all(),
    sentMonths: (): Set<Month> => new Set(months.all()),
    /** What the log has of these cases between two days; each answer of `take` uses one entry up. */
    log(from: Day, to: Day, of: readonly Id[]): () => LogCounts {
      const counts = new Map<string, number>()
      for (const row of log.iterate({ from, to, cases: JSON.stringify(of) })) {
        const key = keyOf(...row)
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
      return () => {
        const used = new Map<string, number>()
        return {
          take({ on, channel, kind, count }: ReadEntry, caseId: Id, source: ActionSource): boolean {
            const key = keyOf(on, caseId, channel, kind, count, source)
            const taken = used.get(key) ?? 0
            if (taken >= (counts.get(key) ?? 0)) return false
            used.set(key, taken + 1)
            return true
          },
        }
      }
    },
    /** Another text once anybody has written to the profile, here or through another connection. */
    state: (): string => `${sqlite.pragma('data_version', { simple: true })}-${written.get()}`,
    remembered(fingerprint: string): Remembered | null {
      const found = columns.get(fingerprint)
      return found ? JSON.parse(found.columns) : null
    },
    remember(fingerprint: string, how: Remembered, at: Instant): void {
      remember.run(fingerprint, JSON.stringify(how), at)
    },
  }
}
