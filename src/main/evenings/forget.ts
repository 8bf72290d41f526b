import type { ForgetRule } from '../db/forget/rules.ts'

/** Stands on an evening's list for somebody who was erased. */
const somebody = '–'

/** Who came stays counted, and so do the letters they wrote there; the list no longer says who it was. */
export const forgetVisitor = ({ ids }: { ids: readonly string[] }): ForgetRule[] => [
  {
    table: 'attendances',
    where: `member_id IN (${ids.map(() => '?').join(', ')})`,
    values: [...ids],
    tokens: ids,
    forget: (row) => (ids.includes(String(row.member_id)) ? { ...row, member_id: null, guest: somebody } : row),
  },
]
