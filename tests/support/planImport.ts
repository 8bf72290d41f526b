/** What an import of a table would do by the usual decisions. */
import { usualDecisions } from '#shared/memberImport.ts'
import type { MemberColumn } from '#shared/members.ts'
import type { JobControl } from '../../src/main/jobs/control.ts'
import { decide } from '../../src/main/members/import/decide.ts'
import { spokenFields } from '../../src/main/members/import/merge.ts'
import { type PlanOptions, readPeople } from '../../src/main/members/import/people.ts'
import type { Table } from '../../src/main/members/import/table.ts'
import { toE164 } from '../../src/main/members/phone.ts'

export function planImport(
  table: Table,
  columns: readonly MemberColumn[],
  options: Omit<PlanOptions, 'roster'> & { roster: [] },
  control: JobControl,
) {
  const plan = readPeople(table, columns, options, control)
  const { additions, leftOut } = decide(plan, usualDecisions, {
    spoken: spokenFields(columns),
    home: options.home,
    member: () => null,
    dial: (fields) => toE164(fields.phone, fields.country ?? options.home),
  })
  return {
    plan,
    taken: additions.map(({ from, fields }) => ({ row: from.row, fields, notes: from.notes })),
    rejected: leftOut,
  }
}
