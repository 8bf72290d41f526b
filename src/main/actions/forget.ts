import type { ForgetRule } from '../db/forget/rules.ts'
import { monthOf, type Person } from '../personalData/person.ts'

/** What was done stays and counts, as somebody's: one person in a month's report, and nobody across months. */
export const forgetActor = ({ ids, somebodyIn }: Person): ForgetRule[] => [
  {
    table: 'actions',
    where: `member_id IN (${ids.map(() => '?').join(', ')})`,
    values: ids,
    tokens: ids,
    forget(row) {
      if (!ids.includes(String(row.member_id))) return row
      return { ...row, member_id: null, somebody: somebodyIn(monthOf(String(row.done_on))) }
    },
  },
]
