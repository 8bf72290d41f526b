import type { CaseDraft, IntakeDraft, Source } from '#shared/intake.ts'
import { referenceKeys } from '#shared/reference.ts'
import type { Id } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'

interface DraftRow {
  id: string
  created_at: string
  source: string
  fingerprint: string
  read: string
  edited: string
  batch: string
  position: number
  batch_size: number
  part: string | null
  one_case: number
}

/** `before`: what the first of a split's drafts held as a whole, to be put back when they are joined. */
export type StoredPart = NonNullable<IntakeDraft['part']> & { before: CaseDraft | null }
export type StoredDraft = Omit<IntakeDraft, 'known' | 'part'> & { part: StoredPart | null }

export function createIntakeRepository(sqlite: Sqlite) {
  const all = sqlite.prepare<[], DraftRow>('SELECT * FROM intake_drafts ORDER BY created_at DESC, batch, position')
  const one = sqlite.prepare<[Id], DraftRow>('SELECT * FROM intake_drafts WHERE id = ?')
  const insert = sqlite.prepare<[DraftRow]>(
    `INSERT INTO intake_drafts
       (id, created_at, source, fingerprint, read, edited, batch, position, batch_size, part, one_case)
     VALUES
       (@id, @created_at, @source, @fingerprint, @read, @edited, @batch, @position, @batch_size, @part, @one_case)`,
  )
  const keep = sqlite.prepare<[string, Id]>('UPDATE intake_drafts SET edited = ? WHERE id = ?')
  const settle = sqlite.prepare<[Id]>('UPDATE intake_drafts SET one_case = 1 WHERE id = ?')
  const remove = sqlite.prepare<[Id]>('DELETE FROM intake_drafts WHERE id = ?')
  const renumber = sqlite.prepare<[{ batch: Id; after: number; by: number }]>(
    `UPDATE intake_drafts
     SET batch_size = batch_size + @by, position = CASE WHEN position > @after THEN position + @by ELSE position END
     WHERE batch = @batch`,
  )
  // A part of a part is a part of the whole as well.
  const notePart = sqlite.prepare<[{ whole: string; part: string }]>(
    `INSERT OR IGNORE INTO source_parts (whole, part)
     SELECT @whole, @part UNION SELECT whole, @part FROM source_parts WHERE part = @whole`,
  )
  const byFingerprint = sqlite.prepare<[{ fingerprint: string }], { id: Id; reference: string }>(
    `SELECT c.id, c.reference FROM case_documents d JOIN cases c ON c.id = d.case_id
     WHERE c.deleted_at IS NULL AND (d.fingerprint = @fingerprint
       OR d.fingerprint IN (SELECT part FROM source_parts WHERE whole = @fingerprint))
     ORDER BY d.recorded_at DESC LIMIT 1`,
  )
  const byReference = sqlite.prepare<[string], { id: Id; reference: string }>(
    `SELECT id, reference FROM cases WHERE reference_key IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL
     ORDER BY created_at DESC LIMIT 1`,
  )
  const toDraft = (row: DraftRow): StoredDraft => ({
    id: row.id,
    createdAt: row.created_at,
    source: JSON.parse(row.source),
    part: row.part === null ? null : JSON.parse(row.part),
    batch: { id: row.batch, position: row.position, size: row.batch_size },
    oneCase: row.one_case === 1,
    read: JSON.parse(row.read),
    edited: JSON.parse(row.edited),
  })
  return {
    list: (): StoredDraft[] => all.all().map(toDraft),
    get(id: Id): StoredDraft | null {
      const row = one.get(id)
      return row ? toDraft(row) : null
    },
    insert({ id, createdAt, source, part, batch, oneCase, read, edited }: StoredDraft): void {
      insert.run({
        id,
        created_at: createdAt,
        source: JSON.stringify(source),
        fingerprint: source.fingerprint,
        read: JSON.stringify(read),
        edited: JSON.stringify(edited),
        batch: batch.id,
        position: batch.position,
        batch_size: batch.size,
        part: part === null ? null : JSON.stringify(part),
        one_case: oneCase ? 1 : 0,
      })
      if (part) notePart.run({ whole: part.of, part: source.fingerprint })
    },
    keep: (id: Id, edited: CaseDraft): boolean => keep.run(JSON.stringify(edited), id).changes > 0,
    settle: (id: Id): boolean => settle.run(id).changes > 0,
    remove: (id: Id): boolean => remove.run(id).changes > 0,
    /** Makes room (`by` > 0) in a batch after a position, or closes it. */
    renumber: (batch: Id, after: number, by: number): void => void renumber.run({ batch, after, by }),
    /** A case that was made or updated from this very text, or from a part of it. */
    caseOfText: ({ fingerprint }: Source) => byFingerprint.get({ fingerprint }) ?? null,
    caseOfReference: (reference: string) => byReference.get(JSON.stringify(referenceKeys(reference))) ?? null,
  }
}
