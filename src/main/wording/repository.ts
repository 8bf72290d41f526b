import type { Id, Instant, LanguageTag } from '#shared/values.ts'
import type { WordingParts } from '#shared/wording.ts'
import type { Sqlite } from '../db/sqlite.ts'

export function createWordingRepository(sqlite: Sqlite) {
  const one = sqlite
    .prepare<[Id, LanguageTag], string>('SELECT parts FROM wordings WHERE case_id = ? AND language = ?')
    .pluck()
  const languages = sqlite
    .prepare<[Id], LanguageTag>('SELECT language FROM wordings WHERE case_id = ? ORDER BY language')
    .pluck()
  const put = sqlite.prepare<[Id, LanguageTag, string, Instant]>(`
    INSERT INTO wordings (case_id, language, parts, updated_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (case_id, language) DO UPDATE SET parts = excluded.parts, updated_at = excluded.updated_at`)
  const remove = sqlite.prepare<[Id, LanguageTag]>('DELETE FROM wordings WHERE case_id = ? AND language = ?')

  return {
    get(caseId: Id, language: LanguageTag): WordingParts | null {
      const parts = one.get(caseId, language)
      return parts === undefined ? null : JSON.parse(parts)
    },
    languages: (caseId: Id): LanguageTag[] => languages.all(caseId),
    put(caseId: Id, language: LanguageTag, parts: WordingParts, at: Instant): void {
      put.run(caseId, language, JSON.stringify(parts), at)
    },
    /** @returns whether there was one */
    remove: (caseId: Id, language: LanguageTag): boolean => remove.run(caseId, language).changes > 0,
  }
}
