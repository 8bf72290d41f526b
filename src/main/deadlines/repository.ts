import type { CountryCode, Day, Id } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'

export interface DueRow {
  caseId: Id
  reference: string
  headline: string
  deadline: Day
}

export interface TargetRow {
  caseId: Id
  name: string
  title: string
  address: string[]
  country: CountryCode | null
  quick: boolean
}

export function createDeadlinesRepository(sqlite: Sqlite) {
  const due = sqlite.prepare<[], DueRow>(`
    SELECT id AS caseId, reference, headline, deadline FROM cases
    WHERE deleted_at IS NULL AND status = 'open' AND deadline IS NOT NULL ORDER BY deadline, reference`)
  const targets = sqlite.prepare<[], Omit<TargetRow, 'address' | 'quick'> & { address: string; quick: number }>(`
    SELECT c.id AS caseId, a.name, a.title, a.address, a.country,
      (a.emails <> '[]' OR a.faxes <> '[]' OR a.phones <> '[]' OR a.social <> '[]') AS quick
    FROM cases c JOIN case_addressees ca ON ca.case_id = c.id JOIN addressees a ON a.id = ca.addressee_id
    WHERE c.deleted_at IS NULL AND c.status = 'open' AND c.deadline IS NOT NULL AND ca.role = 'target'
      AND a.deleted_at IS NULL`)
  return {
    due: () => due.all(),
    targets: (): TargetRow[] =>
      targets.all().map((row) => ({ ...row, address: JSON.parse(row.address), quick: row.quick === 1 })),
  }
}
