import type { Action, ActionFields, ActionFilter, ActionKind, ActionPlace, ActionSource } from '#shared/actions.ts'
import type { Channel, Id, Instant, Month } from '#shared/values.ts'
import type { Cell } from '../db/adding.ts'
import type { Sqlite } from '../db/sqlite.ts'

interface ActionRow {
  id: string
  case_id: string
  channel: Channel
  kind: ActionKind
  count: number
  done_on: string
  member_id: string | null
  addressee_id: string | null
  source: ActionSource
  evening_id: string | null
  note: string
  created_at: string
  reference: string
  member_name: string | null
  addressee_name: string | null
  pack_number: number | null
}

export type LoggedAction = Omit<Action, 'corrections'>

const toAction = (row: ActionRow): LoggedAction => ({
  id: row.id,
  caseId: row.case_id,
  channel: row.channel,
  kind: row.kind,
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
  eveningId: row.evening_id,
  createdAt: row.created_at,
})

/** What is written of an action, apart from its fields. */
export interface Origin {
  source: Exclude<ActionSource, 'pack'>
  eveningId: Id | null
}

const columns = {
  id: '@id',
  case_id: '@caseId',
  channel: '@channel',
  kind: '@kind',
  count: '@count',
  done_on: '@on',
  member_id: '@memberId',
  addressee_id: '@addresseeId',
  source: '@source',
  evening_id: '@eveningId',
  note: '@note',
  created_at: '@at',
  updated_at: '@at',
} as const

/** For {@link toCells}. */
export const actionColumns = Object.keys(columns) as (keyof typeof columns)[]

/** The row of a new action, in the order of {@link actionColumns}. */
export const toCells = (id: Id, fields: ActionFields, { source, eveningId }: Origin, at: Instant): Cell[] => [
  id,
  fields.caseId,
  fields.channel,
  fields.kind,
  fields.count,
  fields.on,
  fields.memberId,
  fields.addresseeId,
  source,
  eveningId,
  fields.note,
  at,
  at,
]

/** After every place. */
const top: ActionPlace = { on: '9999-12-31', id: 'g' }

type PageQuery = Omit<ActionFilter, 'month'> & { first: string; last: string; on: string; id: string; limit: number }

export function createActionsRepository(sqlite: Sqlite) {
  const select = `
    SELECT x.id, x.case_id, x.channel, x.kind, x.count, x.done_on, x.member_id, x.addressee_id, x.source, x.evening_id,
      x.note, x.created_at, c.reference,
      trim(m.given_name || ' ' || m.family_name) AS member_name,
      CASE WHEN a.name <> '' THEN a.name ELSE a.title END AS addressee_name,
      p.number AS pack_number
    FROM actions x
    CROSS JOIN cases c ON c.id = x.case_id
    LEFT JOIN members m ON m.id = x.member_id
    LEFT JOIN addressees a ON a.id = x.addressee_id
    LEFT JOIN letters l ON l.id = x.letter_id
    LEFT JOIN packs p ON p.id = l.pack_id
    WHERE x.deleted_at IS NULL`
  const filter = `
    AND (@channel IS NULL OR x.channel = @channel) AND (@kind IS NULL OR x.kind = @kind)
    AND x.done_on BETWEEN @first AND @last AND (x.done_on, x.id) < (@on, @id)
    ORDER BY x.done_on DESC, x.id DESC LIMIT @limit`
  const page = sqlite.prepare<PageQuery, ActionRow>(`${select} ${filter}`)
  const pageOfCase = sqlite.prepare<PageQuery, ActionRow>(`${select} AND x.case_id = @caseId ${filter}`)
  const months = sqlite.prepare<Omit<ActionFilter, 'caseId'>, { month: Month; entries: number }>(`
    SELECT month, sum(entries) AS entries FROM month_tallies
    WHERE (@month IS NULL OR month = @month) AND (@channel IS NULL OR channel = @channel)
      AND (@kind IS NULL OR kind = @kind)
    GROUP BY month HAVING sum(entries) > 0 ORDER BY month DESC`)
  const countOfCase = sqlite.prepare<ActionFilter, { total: number }>(`
    SELECT coalesce(sum(t.entries), 0) AS total
      FROM (SELECT DISTINCT month FROM month_tallies WHERE @month IS NULL OR month = @month) m
      CROSS JOIN tallies t ON t.month = m.month AND t.case_id = @caseId
     WHERE (@channel IS NULL OR t.channel = @channel) AND (@kind IS NULL OR t.kind = @kind)`)
  const one = sqlite.prepare<[Id], ActionRow>(`${select} AND x.id = ?`)
  const insert = sqlite.prepare(
    `INSERT INTO actions (${actionColumns.join(', ')}) VALUES (${Object.values(columns).join(', ')})`,
  )
  const update = sqlite.prepare(`
    UPDATE actions SET case_id = @caseId, channel = @channel, kind = @kind, count = @count, done_on = @on,
      member_id = @memberId, somebody = CASE WHEN @memberId IS NULL THEN somebody END, addressee_id = @addresseeId,
      note = @note, updated_at = @at
    WHERE id = @id AND deleted_at IS NULL AND source <> 'pack'`)
  const removeOfEvening = sqlite.prepare<[Id]>(`DELETE FROM actions WHERE evening_id = ? AND source = 'evening'`)
  const remove = sqlite.prepare<[Instant, Id]>(
    `UPDATE actions SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL AND source <> 'pack'`,
  )

  return {
    /** How many actions are so, from the tallies. */
    total(filter: ActionFilter): number {
      if (filter.caseId !== null) return countOfCase.get(filter)?.total ?? 0
      const { month, channel, kind } = filter
      return months.all({ month, channel, kind }).reduce((sum, { entries }) => sum + entries, 0)
    },
    /** Newest first, after a place. A month that has none such is passed over without a look at its actions. */
    page(filter: ActionFilter, after: ActionPlace | null, limit: number): LoggedAction[] {
      const { caseId, month, channel, kind } = filter
      const { on, id } = after ?? top
      if (caseId !== null) {
        const days = { first: month ? `${month}-01` : '', last: month ? `${month}-31` : top.on }
        return pageOfCase.all({ caseId, channel, kind, on, id, limit, ...days }).map(toAction)
      }
      const found: LoggedAction[] = []
      for (const known of months.iterate({ month, channel, kind })) {
        if (known.month > on.slice(0, 7)) continue
        const days = { first: `${known.month}-01`, last: `${known.month}-31` }
        const rest = limit - found.length
        found.push(...page.all({ caseId, channel, kind, on, id, limit: rest, ...days }).map(toAction))
        if (found.length === limit) break
      }
      return found
    },
    get(id: Id): LoggedAction | null {
      const row = one.get(id)
      return row ? toAction(row) : null
    },
    removeOfEvening: (evening: Id) => void removeOfEvening.run(evening),
    insert: (id: Id, fields: ActionFields, { source, eveningId }: Origin, at: Instant) => {
      insert.run({ ...fields, id, source, eveningId, at })
    },
    update: (id: Id, fields: ActionFields, at: Instant) => {
      update.run({ ...fields, id, at })
    },
    remove: (id: Id, at: Instant) => {
      remove.run(at, id)
    },
  }
}
