import type { CaseDraft, IntakeDraft, Source } from '#shared/intake.ts'
import type { Id, Instant } from '#shared/values.ts'
import { referenceKey } from '../cases/reference.ts'
import type { Sqlite } from '../db/sqlite.ts'

interface DraftRow {
  id: string
  created_at: string
  source: string
  fingerprint: string
  read: string
  edited: string
}
export type StoredDraft = Omit<IntakeDraft, 'known'>

export function createIntakeRepository(sqlite: Sqlite) {
  const all = sqlite.prepare<[], DraftRow>('SELECT * FROM intake_drafts ORDER BY created_at DESC, id')
  const one = sqlite.prepare<[Id], DraftRow>('SELECT * FROM intake_drafts WHERE id = ?')
  const insert = sqlite.prepare<[Id, Instant, string, string, string, string]>(
    'INSERT INTO intake_drafts (id, created_at, source, fingerprint, read, edited) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const keep = sqlite.prepare<[string, Id]>('UPDATE intake_drafts SET edited = ? WHERE id = ?')
  const remove = sqlite.prepare<[Id]>('DELETE FROM intake_drafts WHERE id = ?')
  const byFingerprint = sqlite.prepare<[string], { id: Id; reference: string }>(
    'SELECT id, reference FROM cases WHERE source_fingerprint = ? AND deleted_at IS NULL LIMIT 1',
  )
  const byReference = sqlite.prepare<[string], { id: Id; reference: string }>(
    'SELECT id, reference FROM cases WHERE reference_key = ? AND deleted_at IS NULL ORDER BY created_at DESC LIMIT 1',
  )
  const toDraft = (row: DraftRow): StoredDraft => ({
    id: row.id,
    createdAt: row.created_at,
    source: JSON.parse(row.source),
    read: JSON.parse(row.read),
    edited: JSON.parse(row.edited),
  })
  return {
    list: (): StoredDraft[] => all.all().map(toDraft),
    get(id: Id): StoredDraft | null {
      const row = one.get(id)
      return row ? toDraft(row) : null
    },
    insert(id: Id, at: Instant, source: Source, read: CaseDraft): void {
      const words = JSON.stringify(read)
      insert.run(id, at, JSON.stringify(source), source.fingerprint, words, words)
    },
    keep: (id: Id, edited: CaseDraft): boolean => keep.run(JSON.stringify(edited), id).changes > 0,
    remove: (id: Id): boolean => remove.run(id).changes > 0,
    /** A case whose source is this very text. */
    caseOfText: (fingerprint: string) => byFingerprint.get(fingerprint) ?? null,
    caseOfReference: (reference: string) => byReference.get(referenceKey(reference)) ?? null,
  }
}
