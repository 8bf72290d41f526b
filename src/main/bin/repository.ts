import { moneyText } from '#shared/currency.ts'
import type { BinItem } from '#shared/desk.ts'
import type { Id } from '#shared/values.ts'
import type { Sqlite } from '../db/sqlite.ts'

type Kind = BinItem['kind']

const tables: Record<Kind, string> = {
  case: 'cases',
  addressee: 'addressees',
  member: 'members',
  pack: 'packs',
  action: 'actions',
  evening: 'evenings',
  reply: 'replies',
  outcome: 'outcomes',
  money: 'money',
}

interface BinRow {
  kind: Kind
  id: string
  name: string
  detail: string
  deleted_at: string
}

/** @param locale of amounts of money */
export function createBinRepository(sqlite: Sqlite, locale: () => string) {
  const all = sqlite.prepare<[], BinRow>(`
    SELECT 'case' AS kind, id, reference AS name, headline AS detail, deleted_at FROM cases WHERE deleted_at IS NOT NULL
    UNION ALL
    SELECT 'addressee', id, CASE WHEN name <> '' THEN name ELSE title END, CASE WHEN name <> '' THEN title ELSE '' END,
           deleted_at FROM addressees WHERE deleted_at IS NOT NULL
    UNION ALL
    SELECT 'member', id, trim(given_name || ' ' || family_name), email, deleted_at FROM members
     WHERE deleted_at IS NOT NULL
    UNION ALL
    SELECT 'pack', p.id, CAST(p.number AS TEXT),
           coalesce((SELECT group_concat(c.reference, ', ') FROM pack_cases pc JOIN cases c ON c.id = pc.case_id
                      WHERE pc.pack_id = p.id), ''), p.deleted_at
      FROM packs p WHERE p.deleted_at IS NOT NULL
    UNION ALL
    SELECT 'action', x.id, c.reference, x.channel || ' ' || x.count || ' ' || x.done_on, x.deleted_at
      FROM actions x JOIN cases c ON c.id = x.case_id WHERE x.deleted_at IS NOT NULL
    UNION ALL
    SELECT 'evening', id, CASE WHEN title <> '' THEN title WHEN place <> '' THEN place ELSE held_on END, held_on, deleted_at FROM evenings
     WHERE deleted_at IS NOT NULL
    UNION ALL
    SELECT 'reply', r.id, c.reference, CASE WHEN r.summary <> '' THEN r.summary ELSE r.received_on END, r.deleted_at
      FROM replies r JOIN cases c ON c.id = r.case_id WHERE r.deleted_at IS NOT NULL
    UNION ALL
    SELECT 'outcome', o.id, c.reference, CASE WHEN o.note <> '' THEN o.note ELSE o.happened_on END, o.deleted_at
      FROM outcomes o JOIN cases c ON c.id = o.case_id WHERE o.deleted_at IS NOT NULL
    UNION ALL
    SELECT 'money', id, json_object('amount', amount, 'currency', currency),
           moved_on || CASE WHEN note <> '' THEN ' ' || note ELSE '' END, deleted_at
      FROM money WHERE deleted_at IS NOT NULL
    ORDER BY deleted_at DESC, id`)
  return {
    list: (): BinItem[] =>
      all.all().map(({ deleted_at, ...row }) => ({
        ...row,
        name: row.kind === 'money' ? amountIn(row.name, locale()) : row.name,
        deletedAt: deleted_at,
      })),
    /** @returns whether it was in the bin */
    restore: (kind: Kind, id: Id): boolean =>
      sqlite.prepare(`UPDATE ${tables[kind]} SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL`).run(id)
        .changes > 0,
  }
}

/** How many digits an amount has is no business of SQL. */
function amountIn(json: string, locale: string): string {
  const { amount, currency }: { amount: number; currency: string } = JSON.parse(json)
  return moneyText(amount, currency, locale)
}
