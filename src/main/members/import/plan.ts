/** What an import would do, row by row, without doing it. */
import type { Member, MemberColumn, MemberFields, RowNote } from '#shared/members.ts'
import type { CountryCode } from '#shared/values.ts'
import type { JobControl } from '../../jobs/control.ts'
import { toE164 } from '../phone.ts'
import { daysOf } from './days.ts'
import { createSeen } from './duplicates.ts'
import { whyNoPerson } from './junk.ts'
import { type RowContext, readRow } from './row.ts'
import type { Table, TableRow } from './table.ts'

export interface ImportPlan {
  taken: { row: number; fields: MemberFields; notes: RowNote[] }[]
  rejected: { row: number; cells: string[]; reasons: RowNote[] }[]
}

export interface PlanOptions {
  roster: readonly Member[]
  home: CountryCode
  /** How consent was given where the file does not say. */
  consentHow: string
}

const batch = 200

/** @throws Refusal `cancelled` */
export function planImport(
  table: Table,
  columns: readonly MemberColumn[],
  { roster, home, consentHow }: PlanOptions,
  control: JobControl,
): ImportPlan {
  const { order } = daysOf(table, columns, home)
  const context: RowContext = { columns, headings: table.headings, home, dayOrder: order, consentHow }
  const seen = createSeen(roster)
  const plan: ImportPlan = { taken: [], rejected: [] }

  function take({ row, cells }: TableRow): void {
    const reject = (reasons: RowNote[]) => plan.rejected.push({ row, cells, reasons })
    const junk = whyNoPerson(cells, table, columns)
    if (junk) return void reject([junk])
    const read = readRow(cells, context)
    if ('reasons' in read) return void reject(read.reasons)
    const { fields, notes } = read
    const phoneE164 = toE164(fields.phone, fields.country ?? home)
    const person = { ...fields, phoneE164 }
    const earlier = seen.inFile(person)
    if (earlier !== null) return void reject([{ key: 'duplicateInFile', params: { row: earlier } }])
    const member = seen.onRoster(person)
    if (member !== null) return void reject([{ key: 'onRoster', params: { name: member } }])
    if (fields.phone !== '' && phoneE164 === null) notes.push({ key: 'phoneUnclear', params: { phone: fields.phone } })
    if (seen.sameName(person)) notes.push({ key: 'sameName', params: {} })
    seen.add(person, row)
    plan.taken.push({ row, fields, notes })
  }

  table.rows.forEach((row, i) => {
    if (i % batch === 0) control.checkpoint()
    take(row)
  })
  return plan
}
