import type { ForgetRule } from '../db/forget/rules.ts'

/** Versions of the member's own record, and others' that tell of them: what stands in the tables has rules of its own. */
export const forgetVersions = ({ ids }: { ids: readonly string[] }): ForgetRule[] => {
  const tells = (row: Record<string, unknown>) =>
    ids.some((id) => String(row.id).includes(id) || String(row.content ?? '').includes(id))
  return [
    {
      table: 'exchange_versions',
      where: ids.map(() => 'instr(id, ?) > 0 OR instr(content, ?) > 0').join(' OR '),
      values: ids.flatMap((id) => [id, id]),
      tokens: ids,
      forget: (row) => (tells(row) ? null : row),
    },
  ]
}
