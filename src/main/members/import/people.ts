/** What a file holds, row by row: people, who of them is known already, and rows that cannot be taken. Saves nothing. */
import type { MemberField } from '#shared/memberImport.ts'
import type { MemberColumn, MemberFields, RowNote } from '#shared/members.ts'
import type { CountryCode, Id } from '#shared/values.ts'
import type { JobControl } from '../../jobs/control.ts'
import { toE164 } from '../phone.ts'
import { type DayReading, daysOf } from './days.ts'
import { findDuplicates, type Known, type Match } from './duplicates.ts'
import { whyNoPerson } from './junk.ts'
import { type RowContext, readRow } from './row.ts'
import type { Table, TableRow } from './table.ts'

export interface PlannedRow {
  row: number
  cells: string[]
  fields: MemberFields
  phoneE164: string | null
  notes: RowNote[]
  /** See RowOfSomebody. */
  unsaid: readonly MemberField[]
  /** Null for somebody new. */
  match: Match | null
}

export interface RejectedRow {
  row: number
  cells: string[]
  reasons: RowNote[]
}

export interface ImportPlan {
  people: PlannedRow[]
  rejected: RejectedRow[]
  /** How the days of the file were read. */
  days: DayReading
}

export interface PlanOptions {
  roster: readonly (Known & { id: Id })[]
  home: CountryCode
  /** How consent was given where the file does not say. */
  consentHow: string
  /** Whether somebody must not come back by a file, since they were erased (GDPR Art. 17). Nobody, when absent. */
  barred?: (person: MemberFields & { phoneE164: string | null }) => boolean
}

/** Rows between two looks at whether to stop. */
const batch = 200

/** @throws Refusal `cancelled` */
export function readPeople(
  table: Table,
  columns: readonly MemberColumn[],
  { roster, home, consentHow, barred = () => false }: PlanOptions,
  control: JobControl,
): ImportPlan {
  const days = daysOf(table, columns, home)
  const context: RowContext = { columns, headings: table.headings, home, dayOrder: days.order, consentHow }
  const plan: ImportPlan = { people: [], rejected: [], days }

  function take({ row, cells }: TableRow): void {
    const reject = (reasons: RowNote[]) => plan.rejected.push({ row, cells, reasons })
    const junk = whyNoPerson(cells, table, columns)
    if (junk) return void reject([junk])
    const read = readRow(cells, context)
    if ('reasons' in read) return void reject(read.reasons)
    const { fields, notes, unsaid } = read
    const phoneE164 = toE164(fields.phone, fields.country ?? home)
    if (barred({ ...fields, phoneE164 })) return void reject([{ key: 'erased', params: {} }])
    if (fields.phone !== '' && phoneE164 === null) notes.push({ key: 'phoneUnclear', params: { phone: fields.phone } })
    plan.people.push({ row, cells, fields, phoneE164, notes, unsaid, match: null })
  }

  // Each row is read, and then looked for among those that are known.
  const tell = (row: number, before: number) => {
    if (row % batch !== 0) return
    control.checkpoint()
    control.progress(Math.floor((before + row) / 2), table.rows.length)
  }
  table.rows.forEach((row, i) => {
    tell(i, 0)
    take(row)
  })
  const matches = findDuplicates(
    plan.people.map(({ fields, phoneE164 }) => ({
      givenName: fields.givenName,
      familyName: fields.familyName,
      email: fields.email,
      phone: fields.phone,
      address: fields.address,
      phoneE164,
    })),
    roster,
    (row) => tell(row, table.rows.length),
  )
  plan.people.forEach((person, i) => {
    const match = matches[i] ?? null
    person.match = match
    if (match?.level === 'likely' && match.reasons[0]?.key === 'same')
      person.notes.push({ key: 'sameName', params: {} })
  })
  return plan
}
