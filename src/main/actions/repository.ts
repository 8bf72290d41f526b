import type { Action, ActionFields } from '#shared/actions.ts'
import type { Channel, Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'

interface ActionRow {
  id: string
  case_id: string
  channel: Channel
  count: number
  done_on: string
  member_id: string | null
  addressee_id: string | null
  source: 'pack' | 'manual'
  note: string
  created_at: string
  reference: string
  member_name: string | null
  addressee_name: string | null
  pack_number: number | null
}

const toAction = (row: ActionRow): Action => ({
  id: row.id,
  caseId: row.case_id,
  channel: row.channel,
  count: row.count,
  on: row.done_on,
  memberId: row.member_id,
  addresseeId: row.addressee_id,
  note: row.note,
  reference: row.reference,
  memberName: row.member_name,
  addresseeName: row.addressee_name,
  source: row.source,
  packNumber: row.pack_number,
  createdAt: row.created_at,
})

const toColumns = (fields: ActionFields) => ({
  case_id: fields.caseId,
  channel: fields.channel,
  count: fields.count,
  done_on: fields.on,
  member_id: fields.memberId,
  addressee_id: fields.addresseeId,
  note: fields.note,
})

export function createActionsRepository(sqlite: Sqlite) {
  const select = `
    SELECT x.id, x.case_id, x.channel, x.count, x.done_on, x.member_id, x.addressee_id, x.source, x.note, x.created_at,
      c.reference,
      trim(m.given_name || ' ' || m.family_name) AS member_name,
      CASE WHEN a.name <> '' THEN a.name ELSE a.title END AS addressee_name,
      p.number AS pack_number
    FROM actions x
    JOIN cases c ON c.id = x.case_id
    LEFT JOIN members m ON m.id = x.member_id
    LEFT JOIN addressees a ON a.id = x.addressee_id
    LEFT JOIN letters l ON l.id = x.letter_id
    LEFT JOIN packs p ON p.id = l.pack_id
    WHERE x.deleted_at IS NULL`
  const page = sqlite.prepare<{ caseId: Id | null; limit: number; offset: number }, ActionRow>(
    `${select} AND (@caseId IS NULL OR x.case_id = @caseId)
     ORDER BY x.done_on DESC, x.id DESC LIMIT @limit OFFSET @offset`,
  )
  const count = sqlite.prepare<{ caseId: Id | null }, { total: number }>(
    'SELECT count(*) AS total FROM actions WHERE deleted_at IS NULL AND (@caseId IS NULL OR case_id = @caseId)',
  )
  const one = sqlite.prepare<[Id], ActionRow>(`${select} AND x.id = ?`)
  const insert = sqlite.prepare(`
    INSERT INTO actions (id, case_id, channel, count, done_on, member_id, addressee_id, source, note, created_at, updated_at)
    VALUES (@id, @case_id, @channel, @count, @done_on, @member_id, @addressee_id, 'manual', @note, @at, @at)`)
  const update = sqlite.prepare(`
    UPDATE actions SET case_id = @case_id, channel = @channel, count = @count, done_on = @done_on,
      member_id = @member_id, addressee_id = @addressee_id, note = @note, updated_at = @at
    WHERE id = @id AND deleted_at IS NULL AND source = 'manual'`)
  const remove = sqlite.prepare<[Instant, Id]>(
    `UPDATE actions SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL AND source = 'manual'`,
  )
  return {
    page: (caseId: Id | null, offset: number, limit: number) => ({
      total: count.get({ caseId })?.total ?? 0,
      actions: page.all({ caseId, offset, limit }).map(toAction),
    }),
    get(id: Id): Action | null {
      const row = one.get(id)
      return row ? toAction(row) : null
    },
    insert: (id: Id, fields: ActionFields, at: Instant) => {
      insert.run({ ...toColumns(fields), id, at })
    },
    update: (id: Id, fields: ActionFields, at: Instant) => {
      update.run({ ...toColumns(fields), id, at })
    },
    remove: (id: Id, at: Instant) => {
      remove.run(at, id)
    },
  }
}
