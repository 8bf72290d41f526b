import { v7 as uuid } from 'uuid'
import type { Sendable, SendWay } from '#shared/sending.ts'
import type { Channel, Day, Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'

interface LetterRow {
  id: string
  code: string
  position: number
  member_name: string
  addressee_name: string
  channel: Channel
  sent_on: string | null
  sent_channel: Channel | null
  pack_id: string
  pack_number: number
  pack_in_bin: number
  case_id: string
  reference: string
  member_id: string | null
  addressee_id: string | null
}

/** A letter with what recording and sending it need. */
export interface SendLetter extends Sendable {
  packId: Id
  packNumber: number
  packInBin: boolean
  caseId: Id
  reference: string
  memberId: Id | null
  addresseeId: Id | null
}

/** Ways to an addressee besides the post, as typed. */
export interface Contacts {
  emails: string[]
  faxes: string[]
  social: string[]
}

interface ContactsRow {
  emails: string
  faxes: string
  social: string
}

const toLetter = (row: LetterRow): SendLetter => ({
  id: row.id,
  code: row.code,
  position: row.position,
  memberName: row.member_name,
  addresseeName: row.addressee_name,
  channel: row.channel,
  sent: row.sent_on !== null && row.sent_channel !== null ? { on: row.sent_on, channel: row.sent_channel } : null,
  packId: row.pack_id,
  packNumber: row.pack_number,
  packInBin: row.pack_in_bin === 1,
  caseId: row.case_id,
  reference: row.reference,
  memberId: row.member_id,
  addresseeId: row.addressee_id,
})

export function createSendingRepository(sqlite: Sqlite) {
  const select = `
    SELECT l.id, l.code, l.position, l.member_name, l.addressee_name, l.channel, l.pack_id, l.case_id, l.member_id,
      l.addressee_id, p.number AS pack_number, p.deleted_at IS NOT NULL AS pack_in_bin, c.reference,
      x.done_on AS sent_on, x.channel AS sent_channel
    FROM letters l
    JOIN packs p ON p.id = l.pack_id
    JOIN cases c ON c.id = l.case_id
    LEFT JOIN actions x ON x.letter_id = l.id AND x.deleted_at IS NULL`
  const one = sqlite.prepare<[Id], LetterRow>(`${select} WHERE l.id = ?`)
  const byCode = sqlite.prepare<[string], LetterRow>(`${select} WHERE l.code = ?`)
  const round = sqlite.prepare<[Id], LetterRow>(`
    ${select} WHERE l.pack_id = ?
      AND (l.channel <> 'letter' OR EXISTS (SELECT 1 FROM sendings s WHERE s.letter_id = l.id))
    ORDER BY l.position`)
  const contacts = sqlite.prepare<[Id], ContactsRow>('SELECT emails, faxes, social FROM addressees WHERE id = ?')
  const copies = sqlite.prepare<[Id], { name: string; emails: string }>(`
    SELECT CASE WHEN a.name <> '' THEN a.name ELSE a.title END AS name, a.emails
    FROM case_addressees ca JOIN addressees a ON a.id = ca.addressee_id
    WHERE ca.case_id = ? AND ca.role = 'copy' AND a.deleted_at IS NULL ORDER BY ca.position`)
  const insertSending = sqlite.prepare<[Id, SendWay, Day]>(
    'INSERT INTO sendings (letter_id, channel, sent_on) VALUES (?, ?, ?)',
  )
  const insertAction = sqlite.prepare(`
    INSERT INTO actions (id, case_id, channel, count, done_on, member_id, addressee_id, source, letter_id, created_at,
                         updated_at)
    VALUES (@id, @caseId, @way, 1, @on, @memberId, @addresseeId, 'pack', @letterId, @at, @at)`)
  const removeSending = sqlite.prepare<[Id]>('DELETE FROM sendings WHERE letter_id = ?')
  const removeAction = sqlite.prepare<[Id]>('DELETE FROM actions WHERE letter_id = ?')

  const found = (row: LetterRow | undefined): SendLetter | null => (row ? toLetter(row) : null)
  return {
    get: (id: Id): SendLetter | null => found(one.get(id)),
    byCode: (code: string): SendLetter | null => found(byCode.get(code)),
    round: (pack: Id): SendLetter[] => round.all(pack).map(toLetter),
    contacts(addressee: Id | null): Contacts {
      const row = addressee === null ? undefined : contacts.get(addressee)
      return {
        emails: JSON.parse(row?.emails ?? '[]'),
        faxes: JSON.parse(row?.faxes ?? '[]'),
        social: JSON.parse(row?.social ?? '[]'),
      }
    },
    copies: (caseId: Id): { name: string; emails: string[] }[] =>
      copies.all(caseId).map(({ name, emails }) => ({ name, emails: JSON.parse(emails) })),
    record({ id, caseId, memberId, addresseeId }: SendLetter, way: SendWay, on: Day, at: Instant): void {
      insertAction.run({ id: uuid(), caseId, way, on, memberId, addresseeId, letterId: id, at })
      insertSending.run(id, way, on)
    },
    /** @returns whether there was such a record */
    takeBack(id: Id): boolean {
      if (removeSending.run(id).changes === 0) return false
      removeAction.run(id)
      return true
    },
  }
}
