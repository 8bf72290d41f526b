import type { CaseStatus } from '#shared/cases.ts'
import { type EndedCase, heldFor, type Pack, type PackSummary, type PageSize, type Skip } from '#shared/packs.ts'
import type { Day, Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'
import { freshId } from '../random.ts'
import type { Posted } from './frozen/repository.ts'

interface PackRow {
  id: string
  number: number
  letter_date: string
  page_size: PageSize
  posted_on: string | null
  counted_at: string | null
  released_at: string | null
  skipped: string
  created_at: string
  cases: string
  letters: number
  members: number
  addressees: number
}

export interface NewPack {
  id: Id
  number: number
  letterDate: Day
  pageSize: PageSize
  /** What the variants of its letters are chosen by: see `variantPlaces`. */
  seed: number
  skipped: Skip[]
  cases: Id[]
  letters: number
  members: number
  addressees: number
}

/** What the pack's own row and its cases say. */
export type FrozenPack = Omit<Pack, 'channels' | 'withheld' | 'recorded'> & { pageSize: PageSize }

export function createPacksRepository(sqlite: Sqlite) {
  const summary = `
    SELECT p.id, p.number, p.letter_date, p.page_size, p.posted_on, p.counted_at, p.released_at, p.skipped, p.created_at,
      (SELECT json_group_array(
                json_object('id', c.id, 'reference', c.reference, 'status', c.status, 'closedOn', c.closed_on))
         FROM (SELECT c.id, c.reference, c.status, c.closed_on FROM pack_cases pc JOIN cases c ON c.id = pc.case_id
                WHERE pc.pack_id = p.id ORDER BY pc.position) c) AS cases,
      p.letters, p.members, p.addressees
    FROM packs p WHERE p.deleted_at IS NULL`
  const all = sqlite.prepare<[], PackRow>(`${summary} ORDER BY p.number DESC`)
  const one = sqlite.prepare<[Id], PackRow>(`${summary} AND p.id = ?`)
  const next = sqlite.prepare<[], { number: number }>('SELECT coalesce(max(number), 0) + 1 AS number FROM packs')
  const insert = sqlite.prepare(`
    INSERT INTO packs (id, number, letter_date, page_size, seed, skipped, letters, members, addressees, created_at)
    VALUES (@id, @number, @letterDate, @pageSize, @seed, @skipped, @letters, @members, @addressees, @at)`)
  const link = sqlite.prepare<[Id, Id, number]>('INSERT INTO pack_cases (pack_id, case_id, position) VALUES (?, ?, ?)')
  const setPosted = sqlite.prepare<[Day | null, Id]>('UPDATE packs SET posted_on = ?, counted_at = NULL WHERE id = ?')
  const release = sqlite.prepare<[Instant, Id]>('UPDATE packs SET released_at = ? WHERE id = ?')
  const remove = sqlite.prepare<[Instant, Id]>('UPDATE packs SET deleted_at = ? WHERE id = ?')
  const insertAction = sqlite.prepare(`
    INSERT INTO actions (id, case_id, channel, count, done_on, member_id, addressee_id, source, letter_id, created_at,
                         updated_at)
    VALUES (@id, @caseId, @channel, 1, @on, @memberId, @addresseeId, 'pack', @letterId, @at, @at)`)
  // What was recorded by hand as sent is no part of the posting.
  // Really gone, not in the bin: what comes back is the posting, as a whole, by undo or by posting again.
  const removeActions = sqlite.prepare<[Id]>(
    `DELETE FROM actions WHERE letter_id IN (SELECT id FROM letters WHERE pack_id = ?)
       AND letter_id NOT IN (SELECT letter_id FROM sendings)`,
  )

  function toSummary(row: PackRow): PackSummary {
    const cases = JSON.parse(row.cases) as (EndedCase & { status: CaseStatus })[]
    const [postedOn, releasedAt] = [row.posted_on, row.released_at]
    return {
      id: row.id,
      number: row.number,
      cases: cases.map(({ id, reference }) => ({ id, reference })),
      letters: row.letters,
      members: row.members,
      addressees: row.addressees,
      letterDate: row.letter_date,
      postedOn,
      countedAt: row.counted_at,
      heldFor: heldFor({ postedOn, releasedAt, cases }),
      releasedAt,
      createdAt: row.created_at,
    }
  }

  return {
    list: (): PackSummary[] => all.all().map(toSummary),
    get(id: Id): FrozenPack | null {
      const row = one.get(id)
      return row ? { ...toSummary(row), skipped: JSON.parse(row.skipped), pageSize: row.page_size } : null
    },
    /** Packs in the bin keep their number. */
    nextNumber: (): number => next.get()?.number ?? 1,
    insert(pack: NewPack, at: Instant): void {
      const { cases, skipped, ...columns } = pack
      insert.run({ ...columns, skipped: JSON.stringify(skipped), at })
      cases.forEach((id, position) => {
        link.run(pack.id, id, position)
      })
    },
    insertAction(letter: Posted, on: Day, at: Instant): void {
      const { id, caseId, memberId, addresseeId, channel } = letter
      insertAction.run({ id: freshId(), caseId, memberId, addresseeId, channel, letterId: id, on, at })
    },
    removeActions: (id: Id): number => removeActions.run(id).changes,
    setPosted: (id: Id, on: Day | null): void => {
      setPosted.run(on, id)
    },
    release: (id: Id, at: Instant): void => {
      release.run(at, id)
    },
    remove: (id: Id, at: Instant): void => {
      remove.run(at, id)
    },
  }
}
