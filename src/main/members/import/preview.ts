/** What is shown of an import before it is made. */
import { type Duplicate, duplicatesPage, type ImportPreview, type MatchLevel } from '#shared/memberImport.ts'
import { type Member, MemberFields, type RowNote } from '#shared/members.ts'
import type { CountryCode, Id } from '#shared/values.ts'
import { dayRemarks } from './days.ts'
import type { Decided } from './decide.ts'
import { sampleOf } from './guess.ts'
import { compareFields, saidFields, spokenFields, takenAtOnce } from './merge.ts'
import type { ImportPlan } from './people.ts'
import type { Read } from './reading.ts'

export type PreviewOfFile = Omit<ImportPreview, 'file'>

/** Rows shown, of each kind. */
const shown = 50
const samples = 3

export function previewOf(found: Read, { additions, outcome }: Decided, choice: string | null): PreviewOfFile {
  const { file, table, guesses, columns, remembered, plan } = found
  return {
    fileName: file,
    encoding: table.encoding,
    separator: table.separator,
    format: table.format,
    hasHeader: table.hasHeader,
    tables: table.tables.map(({ id, sheet, range, rows }) => ({ id, sheet, range, rows })),
    table: table.table,
    columns: table.headings.map((header, i) => ({
      header,
      guess: guesses[i] ?? 'ignore',
      column: columns[i] ?? 'ignore',
      sample: sampleOf(table, i, samples),
    })),
    remembered,
    consentAssumed: !columns.includes('consent'),
    rows: table.rows.length,
    remarks: remarksOf(found, choice),
    outcome,
    duplicates: { certain: matches(plan, 'certain').length, likely: matches(plan, 'likely').length },
    members: additions.slice(0, shown).map(({ from, fields }) => ({ ...fields, row: from.row, notes: from.notes })),
    toLookAt: additions.filter(({ from }) => from.notes.length > 0).length,
    rejected: plan.rejected.slice(0, shown),
    rejectedCount: plan.rejected.length,
  }
}

/** A page of the rows that are somebody known, each beside that person. */
export function duplicatesOf(
  { plan, columns }: Read,
  { level, offset }: { level: MatchLevel; offset: number },
  { home, find }: { home: CountryCode; find(id: Id): Member | null },
): Duplicate[] {
  const spoken = spokenFields(columns)
  return matches(plan, level)
    .slice(offset, offset + duplicatesPage)
    .flatMap(({ row, fields, unsaid, match }): Duplicate[] => {
      const other = match?.other === null ? undefined : plan.people[match?.other ?? -1]
      const member = match?.member ? find(match.member) : null
      const known = member ?? other?.fields
      if (!match || !known) return []
      const difference = compareFields(known, fields, saidFields(spoken, unsaid), home)
      return [
        {
          row,
          level,
          reasons: match.reasons,
          memberId: match.member,
          otherRow: other?.row ?? null,
          known: onlyFields(known),
          read: fields,
          ...difference,
          takes: takenAtOnce(known, fields, difference),
        },
      ]
    })
}

const matches = (plan: ImportPlan, level: MatchLevel) => plan.people.filter(({ match }) => match?.level === level)

/** That one table looked likelier than others says nothing of one that was chosen. */
const remarksOf = ({ table, plan }: Read, choice: string | null): RowNote[] => [
  ...table.remarks.filter(({ key }) => choice === null || key !== 'otherTables'),
  ...dayRemarks(plan.days),
]

/** A member without what is not typed in: the contract's outputs are exact. */
const onlyFields = (fields: MemberFields): MemberFields => MemberFields.parse(fields)
