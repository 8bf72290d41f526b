import type { ActionKind, ActionSource } from '#shared/actions.ts'
import type { MemberLetter } from '#shared/memberPage.ts'
import type { LetterChannel } from '#shared/packs.ts'
import type { Channel, Day, Id, Instant } from '#shared/values.ts'
import { createCorrections } from '../../actions/corrections.ts'
import type { Sqlite } from '../../db/sqlite.ts'
import type { Note } from './steps.ts'

interface LetterRow {
  id: Id
  code: string
  packId: Id
  packNumber: number
  position: number
  caseId: Id
  reference: string
  memberName: string
  addresseeName: string
  channel: LetterChannel
  household: string | null
  doneOn: Day | null
  doneBy: Channel | null
}

interface LedgerRow {
  id: Id
  given: number
  on: Day | null
  how: string
}

interface ActionRow {
  kind: ActionKind
  source: ActionSource
  eveningId: Id | null
  id: Id
  caseId: Id
  reference: string
  channel: Channel
  count: number
  on: Day
  memberId: Id
  addresseeId: Id | null
  addresseeName: string | null
  note: string
  createdAt: Instant
}

export function createMemberPageRepository(sqlite: Sqlite) {
  // The letters that a member signs alone or first, and those signed together in which the member comes later.
  const theirs = `
    FROM letters l JOIN packs p ON p.id = l.pack_id JOIN cases c ON c.id = l.case_id
    LEFT JOIN actions a ON a.letter_id = l.id AND a.deleted_at IS NULL
    WHERE p.deleted_at IS NULL AND l.id IN (
      SELECT id FROM letters WHERE member_id = @id
      UNION SELECT id FROM letters WHERE household IS NOT NULL AND instr(household, @id) > 0)`
  const letters = sqlite.prepare<{ id: Id; limit: number; offset: number }, LetterRow>(`
    SELECT l.id, l.code, p.id AS packId, p.number AS packNumber, l.position, c.id AS caseId, c.reference,
      l.member_name AS memberName, l.addressee_name AS addresseeName, l.channel, l.household, a.done_on AS doneOn,
      a.channel AS doneBy ${theirs}
    ORDER BY p.number DESC, l.position LIMIT @limit OFFSET @offset`)
  const countLetters = sqlite.prepare<{ id: Id }, number>(`SELECT count(*) ${theirs}`).pluck()
  const others = 'FROM actions x WHERE x.member_id = @id AND x.letter_id IS NULL AND x.deleted_at IS NULL'
  const actions = sqlite.prepare<{ id: Id; limit: number; offset: number }, ActionRow>(`
    SELECT x.id, x.case_id AS caseId, (SELECT reference FROM cases WHERE id = x.case_id) AS reference, x.channel, x.count,
      x.done_on AS "on", x.member_id AS memberId, x.addressee_id AS addresseeId,
      (SELECT CASE WHEN name <> '' THEN name ELSE title END FROM addressees WHERE id = x.addressee_id) AS addresseeName,
      x.note, x.kind, x.source, x.evening_id AS eveningId, x.created_at AS createdAt ${others}
    ORDER BY x.done_on DESC, x.id DESC LIMIT @limit OFFSET @offset`)
  const countActions = sqlite.prepare<{ id: Id }, number>(`SELECT count(*) ${others}`).pluck()
  // A look for the id in the text is quick over many thousand notes; what it finds is read closely in steps.ts.
  const notes = sqlite.prepare<{ id: Id }, Note>(`
    SELECT o.seq, o.id AS operation, o.key AS done, o.params, o.at, c.tbl AS "table", c.key, c.before, c.after
    FROM changes c JOIN operations o ON o.seq = c.operation
    WHERE o.undone IS NULL AND c.tbl IN ('members', 'household_members', 'consents') AND (
      instr(coalesce(c.key, c.after, c.before), @id) > 0 OR instr(c.before, @id) > 0
      OR (c.tbl = 'consents' AND c.key IS NOT NULL
        AND EXISTS (SELECT 1 FROM consents e WHERE e.member_id = @id AND instr(c.key, e.id) > 0)))
    ORDER BY c.seq DESC`)
  const elsewhere = sqlite
    .prepare<[number, Id], number>(`
      SELECT 1 FROM changes WHERE operation = ? AND tbl = 'members' AND (
        instr(coalesce(key, after, before), ?) = 0
        OR (json_type(key) = 'array' AND json_array_length(key) > 1)) LIMIT 1`)
    .pluck()
  const ledger = sqlite.prepare<[Id], LedgerRow>(`
    SELECT id, given, said_on AS "on", how FROM consents WHERE member_id = ? AND purpose = 'roster'`)
  const household = sqlite
    .prepare<[Id], string>(`
      SELECT h.name FROM household_members b JOIN households h ON h.id = b.household_id WHERE b.member_id = ?`)
    .pluck()

  const corrections = createCorrections(sqlite)
  function withCorrections(rows: ActionRow[]) {
    const corrected = corrections.of(rows.map((row) => row.id))
    return rows.map((row) => ({
      ...row,
      memberName: null,
      packNumber: null,
      corrections: corrected.get(row.id) ?? [],
    }))
  }

  return {
    letters: (id: Id, offset: number, limit: number) => ({
      total: countLetters.get({ id }) ?? 0,
      letters: letters.all({ id, offset, limit }).map(
        ({ doneOn, doneBy, household: signers, memberName, ...letter }): MemberLetter => ({
          ...letter,
          done: doneOn !== null && doneBy !== null ? { on: doneOn, channel: doneBy } : null,
          together: signers === null ? null : memberName,
        }),
      ),
    }),
    actions: (id: Id, offset: number, limit: number) => ({
      total: countActions.get({ id }) ?? 0,
      actions: withCorrections(actions.all({ id, offset, limit })),
    }),
    /** What the history noted of a member, the newest first. */
    notes: (id: Id): Note[] => notes.all({ id }),
    /** Whether an operation changed other members as well. */
    isWide: (operation: number, id: Id): boolean => elsewhere.get(operation, id) !== undefined,
    /** What was said about being on the list. */
    ledger: (id: Id) => ledger.all(id).map((row) => ({ ...row, given: row.given === 1 })),
    /** How the household that the member is in is called; null for none. */
    householdName: (id: Id): string | null => household.get(id) ?? null,
  }
}
