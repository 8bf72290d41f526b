import type { ForgetRule } from '../db/forget/rules.ts'
import type { Sqlite } from '../db/sqlite.ts'
import { hasMerges, type Person } from '../personalData/person.ts'

/** The member, the ledger of consents, and what merges kept of former records: nothing of them stays. */
export function forgetMember(sqlite: Sqlite, { ids }: Person): ForgetRule[] {
  const marks = ids.map(() => '?').join(', ')
  const merges: ForgetRule = {
    table: 'merges',
    where: `kept IN (${marks}) OR gone IN (${marks})`,
    values: [...ids, ...ids],
    tokens: ids,
    forget: (row) => ([row.kept, row.gone].some((id) => ids.includes(String(id))) ? null : row),
  }
  return [
    ...(hasMerges(sqlite) ? [merges] : []),
    {
      table: 'members',
      where: `id IN (${marks})`,
      values: ids,
      tokens: ids,
      forget: (row) => (ids.includes(String(row.id)) ? null : row),
    },
    {
      table: 'consents',
      where: `member_id IN (${marks})`,
      values: ids,
      tokens: ids,
      forget: (row) => (ids.includes(String(row.member_id)) ? null : row),
    },
  ]
}
