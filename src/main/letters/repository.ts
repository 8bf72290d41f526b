import { v7 as uuid } from 'uuid'
import type { Letter, LetterText, Pack, PackSummary, PageSize, Skip } from '#shared/packs.ts'
import type { Day, Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'

interface PackRow {
  id: string
  number: number
  letter_date: string
  page_size: PageSize
  posted_on: string | null
  skipped: string
  created_at: string
  cases: string
  letters: number
  members: number
  addressees: number
}
interface LetterRow {
  id: string
  code: string
  position: number
  case_id: string
  reference: string
  member_id: string | null
  member_name: string
  addressee_id: string | null
  addressee_name: string
  words: string
}

export interface NewPack {
  id: Id
  number: number
  letterDate: Day
  pageSize: PageSize
  skipped: Skip[]
  cases: Id[]
  letters: number
  members: number
  addressees: number
}

export type NewLetter = Omit<Letter, 'reference'>

export function createPacksRepository(sqlite: Sqlite) {
  const summary = `
    SELECT p.id, p.number, p.letter_date, p.page_size, p.posted_on, p.skipped, p.created_at,
      (SELECT json_group_array(json_object('id', c.id, 'reference', c.reference))
         FROM (SELECT c.id, c.reference FROM pack_cases pc JOIN cases c ON c.id = pc.case_id
                WHERE pc.pack_id = p.id ORDER BY pc.position) c) AS cases,
      p.letters, p.members, p.addressees
    FROM packs p WHERE p.deleted_at IS NULL`
  const all = sqlite.prepare<[], PackRow>(`${summary} ORDER BY p.number DESC`)
  const one = sqlite.prepare<[Id], PackRow>(`${summary} AND p.id = ?`)
  const next = sqlite.prepare<[], { number: number }>('SELECT coalesce(max(number), 0) + 1 AS number FROM packs')
  const insert = sqlite.prepare(`
    INSERT INTO packs (id, number, letter_date, page_size, skipped, letters, members, addressees, created_at)
    VALUES (@id, @number, @letterDate, @pageSize, @skipped, @letters, @members, @addressees, @at)`)
  const link = sqlite.prepare<[Id, Id, number]>('INSERT INTO pack_cases (pack_id, case_id, position) VALUES (?, ?, ?)')
  const insertLetter = sqlite.prepare(`
    INSERT INTO letters (id, pack_id, position, code, case_id, member_id, member_name, addressee_id, addressee_name, words)
    VALUES (@id, @packId, @position, @code, @caseId, @memberId, @memberName, @addresseeId, @addresseeName, @words)`)
  const codeTaken = sqlite.prepare<[string], { one: number }>('SELECT 1 AS one FROM letters WHERE code = ?')
  const lettersOf = sqlite.prepare<[Id, number, number], LetterRow>(`
    SELECT l.id, l.code, l.position, l.case_id, c.reference, l.member_id, l.member_name, l.addressee_id,
           l.addressee_name, l.words
    FROM letters l JOIN cases c ON c.id = l.case_id
    WHERE l.pack_id = ? AND l.position >= ? ORDER BY l.position LIMIT ?`)
  const setPosted = sqlite.prepare<[Day | null, Id]>('UPDATE packs SET posted_on = ? WHERE id = ?')
  const remove = sqlite.prepare<[Instant, Id]>('UPDATE packs SET deleted_at = ? WHERE id = ?')
  const insertAction = sqlite.prepare(`
    INSERT INTO actions (id, case_id, channel, count, done_on, member_id, addressee_id, source, letter_id, created_at,
                         updated_at)
    VALUES (@id, @caseId, 'letter', 1, @on, @memberId, @addresseeId, 'pack', @letterId, @at, @at)`)
  // Really gone, not in the bin: what comes back is the posting, as a whole, by undo or by posting again.
  const removeActions = sqlite.prepare<[Id]>(
    'DELETE FROM actions WHERE letter_id IN (SELECT id FROM letters WHERE pack_id = ?)',
  )

  const toSummary = (row: PackRow): PackSummary => ({
    id: row.id,
    number: row.number,
    cases: JSON.parse(row.cases),
    letters: row.letters,
    members: row.members,
    addressees: row.addressees,
    letterDate: row.letter_date,
    postedOn: row.posted_on,
    createdAt: row.created_at,
  })
  const toLetter = (row: LetterRow): Letter => ({
    id: row.id,
    code: row.code,
    position: row.position,
    caseId: row.case_id,
    reference: row.reference,
    memberId: row.member_id,
    memberName: row.member_name,
    addresseeId: row.addressee_id,
    addresseeName: row.addressee_name,
    text: JSON.parse(row.words) as LetterText,
  })

  return {
    list: (): PackSummary[] => all.all().map(toSummary),
    get(id: Id): (Pack & { pageSize: PageSize }) | null {
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
    insertLetter(packId: Id, { text, ...letter }: NewLetter): void {
      insertLetter.run({ ...letter, packId, words: JSON.stringify(text) })
    },
    codeTaken: (code: string): boolean => codeTaken.get(code) !== undefined,
    /** @param limit -1 for all */
    letters: (id: Id, offset: number, limit: number): Letter[] => lettersOf.all(id, offset, limit).map(toLetter),
    insertAction(letter: Letter, on: Day, at: Instant): void {
      const { id, caseId, memberId, addresseeId } = letter
      insertAction.run({ id: uuid(), caseId, memberId, addresseeId, letterId: id, on, at })
    },
    removeActions: (id: Id): number => removeActions.run(id).changes,
    setPosted: (id: Id, on: Day | null): void => {
      setPosted.run(on, id)
    },
    remove: (id: Id, at: Instant): void => {
      remove.run(at, id)
    },
  }
}
