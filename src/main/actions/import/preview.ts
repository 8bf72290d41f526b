/** What an import would do, as the screen shows it. */
import type { ActionPreview } from '#shared/actionImport.ts'
import type { Id } from '#shared/values.ts'
import { dayRemarks } from '../../members/import/days.ts'
import type { Decided } from './decide.ts'
import { sampleOf } from './guess.ts'
import type { OpenedList } from './opened.ts'

export type PreviewOfActions = Omit<ActionPreview, 'file'>

/** Rows shown in a preview, of each kind; groups that are decided on. */
const shown = 50
const groupsShown = 500
const samples = 3

/** @param year as it was chosen by hand; null where it was not */
export function previewOf(
  { file, table, guesses, columns, channel, remembered, reading }: OpenedList,
  result: Decided,
  year: number | null,
  memberName: (id: Id) => string,
): PreviewOfActions {
  const { outcome } = result
  const taken = outcome.added.count + outcome.known.count + outcome.alike.count
  const heads = table.parts[0]?.heads ?? []
  return {
    fileName: file,
    encoding: table.encoding,
    separator: table.separator,
    format: table.format,
    tables: table.tables,
    table: table.table,
    columns: heads.map(({ text, says }, i) => ({
      header: text,
      guess: guesses[i] ?? 'ignore',
      column: columns[i] ?? 'ignore',
      says: says.reference ?? monthText(says.when),
      sample: sampleOf(table, i, samples),
    })),
    remembered,
    rows: reading.rows.length,
    channel: { wanted: reading.channelWanted, value: channel },
    year: {
      wanted: reading.yearWanted,
      value: year ?? (table.parts.length === 1 ? (table.parts[0]?.year ?? null) : null),
    },
    remarks: [...table.remarks, ...dayRemarks(table.days), ...reading.remarks],
    outcome,
    check: reading.sums === null ? null : { ...reading.sums, taken },
    unknownCases: result.unknown.slice(0, groupsShown),
    unknownCount: result.unknown.length,
    people: result.people.slice(0, groupsShown),
    strangers: result.strangers,
    actions: result.additions.slice(0, shown).map((one) => ({
      row: one.row,
      on: one.entry.on,
      monthOnly: one.entry.monthOnly,
      reference: one.entry.reference,
      newCase: one.caseId === null,
      channel: one.entry.channel,
      kind: one.entry.kind,
      count: one.entry.count,
      memberName: one.memberId === null ? null : memberName(one.memberId),
      note: one.entry.note,
    })),
    rejected: result.left
      .slice(0, shown)
      .map(({ row, cells, reasons }) => ({ row, cells: cells.slice(0, 60), reasons })),
    rejectedCount: result.left.length,
  }
}

const monthText = (when: { year: number | null; month: number | null; day: number | null } | null): string => {
  if (when === null) return ''
  const pad = (figure: number) => String(figure).padStart(2, '0')
  return [when.year ?? '', when.month === null ? '' : pad(when.month), when.day === null ? '' : pad(when.day)]
    .filter((part) => part !== '')
    .join('-')
}
