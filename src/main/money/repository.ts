import type { MoneyEntry, MoneyFields, MoneyFilter } from '#shared/money.ts'
import type { Day, Id, Instant } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'

interface Filter {
  first: Day
  last: Day
  eveningId: Id | null
  caseId: Id | null
}

export function createMoneyRepository(sqlite: Sqlite) {
  const entries = `
    SELECT m.id, m.kind, m.amount, m.currency, m.moved_on AS "on", m.evening_id AS eveningId, m.case_id AS caseId,
      m.pack_id AS packId, m.note, m.created_at AS createdAt, e.held_on AS eveningOn, c.reference, p.number AS packNumber
    FROM money m LEFT JOIN evenings e ON e.id = m.evening_id LEFT JOIN cases c ON c.id = m.case_id
    LEFT JOIN packs p ON p.id = m.pack_id WHERE m.deleted_at IS NULL`
  const list = sqlite.prepare<Filter, MoneyEntry>(`${entries}
    AND m.moved_on BETWEEN @first AND @last AND (@eveningId IS NULL OR m.evening_id = @eveningId)
    AND (@caseId IS NULL OR m.case_id = @caseId) ORDER BY m.moved_on DESC, m.id DESC`)
  const one = sqlite.prepare<[Id], MoneyEntry>(`${entries} AND m.id = ?`)
  const ofPack = sqlite.prepare<[Id], MoneyEntry>(`${entries} AND m.pack_id = ?`)
  const years = sqlite
    .prepare<[], number>(`
      SELECT DISTINCT CAST(substr(moved_on, 1, 4) AS INTEGER) AS year FROM money WHERE deleted_at IS NULL
      ORDER BY year DESC`)
    .pluck()
  const insert = sqlite.prepare(`
    INSERT INTO money (id, kind, amount, currency, moved_on, evening_id, case_id, pack_id, note, created_at, updated_at)
    VALUES (@id, @kind, @amount, @currency, @on, @eveningId, @caseId, @packId, @note, @at, @at)`)
  const update = sqlite.prepare(`
    UPDATE money SET kind = @kind, amount = @amount, currency = @currency, moved_on = @on, evening_id = @eveningId,
      case_id = @caseId, pack_id = @packId, note = @note, updated_at = @at
    WHERE id = @id AND deleted_at IS NULL`)
  const remove = sqlite.prepare<[Instant, Id]>('UPDATE money SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL')
  const freePack = sqlite.prepare<[Id]>('UPDATE money SET pack_id = NULL WHERE pack_id = ? AND deleted_at IS NOT NULL')
  const evening = sqlite.prepare<[Id], { on: Day }>(
    'SELECT held_on AS "on" FROM evenings WHERE id = ? AND deleted_at IS NULL',
  )
  return {
    list: ({ year, eveningId, caseId }: MoneyFilter): MoneyEntry[] =>
      list.all({ first: year === null ? '' : `${year}-01-01`, last: `${year ?? 9999}-12-31`, eveningId, caseId }),
    get: (id: Id): MoneyEntry | null => one.get(id) ?? null,
    /** The entry that notes a pack's postage; none from the bin. */
    ofPack: (packId: Id): MoneyEntry | null => ofPack.get(packId) ?? null,
    years: (): number[] => years.all(),
    insert: (id: Id, fields: MoneyFields, at: Instant): void => void insert.run({ ...fields, id, at }),
    update: (id: Id, fields: MoneyFields, at: Instant): void => void update.run({ ...fields, id, at }),
    remove: (id: Id, at: Instant): void => void remove.run(at, id),
    /** What lies in the bin is nobody's postage any more: it may come back as an entry without its pack. */
    freePack: (packId: Id): void => void freePack.run(packId),
    hasEvening: (id: Id): boolean => evening.get(id) !== undefined,
  }
}
