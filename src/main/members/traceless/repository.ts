import type { Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import type { NamelessPack } from './done.ts'

export function createTracelessRepository(sqlite: Sqlite) {
  const guests = sqlite.prepare<[], { id: Id; since: Instant }>(`
    SELECT id, created_at AS since FROM members WHERE trace = 'none' AND deleted_at IS NULL ORDER BY id`)
  const packs = sqlite.prepare<[], NamelessPack>(`
    SELECT created_at AS madeAt, posted_on AS postedOn FROM packs
    WHERE deleted_at IS NULL AND id IN (SELECT pack_id FROM letters WHERE member_id IS NULL AND erased = 0)`)
  return { guests: () => guests.all(), packs: () => packs.all() }
}
