import { v7 as uuid } from 'uuid'
import type { CaseDocument } from '#shared/cases.ts'
import type { Source } from '#shared/intake.ts'
import type { Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'

interface DocumentRow {
  id: string
  kind: CaseDocument['kind']
  name: string | null
  recorded_at: string
}

const toDocument = (row: DocumentRow): CaseDocument => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  recordedAt: row.recorded_at,
})

/** The documents that cases were made and updated from: the SQL of `case_documents`. */
export function createDocumentsRepository(sqlite: Sqlite) {
  const ofCase = sqlite.prepare<[Id], DocumentRow>(
    'SELECT id, kind, name, recorded_at FROM case_documents WHERE case_id = ? ORDER BY recorded_at DESC, id DESC',
  )
  const one = sqlite.prepare<[Id], DocumentRow & { text: string }>(
    `SELECT d.id, d.kind, d.name, d.recorded_at, d.text FROM case_documents d
     JOIN cases c ON c.id = d.case_id AND c.deleted_at IS NULL WHERE d.id = ?`,
  )
  const insert = sqlite.prepare(`
    INSERT INTO case_documents (id, case_id, kind, name, text, fingerprint, recorded_at)
    SELECT @id, @caseId, @kind, @name, @text, @fingerprint, @at
    WHERE NOT EXISTS (SELECT 1 FROM case_documents WHERE case_id = @caseId AND fingerprint = @fingerprint)`)
  return {
    /** Newest first. */
    of: (caseId: Id): CaseDocument[] => ofCase.all(caseId).map(toDocument),
    get(id: Id): (CaseDocument & { text: string }) | null {
      const row = one.get(id)
      return row ? { ...toDocument(row), text: row.text } : null
    },
    /** A document is kept once, however often it comes in. */
    add(caseId: Id, kind: CaseDocument['kind'], { name, text, fingerprint }: Source, at: Instant): void {
      insert.run({ id: uuid(), caseId, kind, name, text, fingerprint, at })
    },
  }
}
