import { heldFor } from '#shared/packs.ts'
import type { Id } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'

/** What closing a case does to the packs that hold letters for it. */
export function createPacksOfCase(sqlite: Sqlite) {
  const waiting = sqlite.prepare<[Id], { released_at: string | null }>(`
    SELECT p.released_at FROM packs p JOIN pack_cases pc ON pc.pack_id = p.id
    WHERE pc.case_id = ? AND p.posted_on IS NULL AND p.deleted_at IS NULL`)
  const holdAgain = sqlite.prepare<[Id]>(`
    UPDATE packs SET released_at = NULL
    WHERE released_at IS NOT NULL AND posted_on IS NULL AND id IN (SELECT pack_id FROM pack_cases WHERE case_id = ?)`)
  return {
    /** A pack was released for the cases that had ended then, not for this one. */
    holdAgain(id: Id): void {
      holdAgain.run(id)
    },
    /** How many packs this case keeps back if it is closed. */
    heldBy: (id: Id): number =>
      waiting.all(id).filter(
        ({ released_at }) =>
          heldFor({
            postedOn: null,
            releasedAt: released_at,
            cases: [{ id, reference: '', closedOn: null, status: 'closed' }],
          }).length > 0,
      ).length,
  }
}
