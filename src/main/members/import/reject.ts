/** The file of the rows left out: why, then the cells as they were, to be corrected and imported again. */
import type { i18n } from 'i18next'
import type { MemberColumn, RowNote } from '#shared/members.ts'
import { separatorOf, writeCsv } from '../csv/write.ts'
import { exportHeading, headerLanguage } from './headers.ts'
import type { ImportPlan } from './plan.ts'
import type { Table } from './table.ts'

export const sayNotes = (notes: readonly RowNote[], translator: i18n): string =>
  notes.map(({ key, params }) => translator.t(`members.import.reason.${key}`, params)).join(' ')

export function rejectCsv(
  table: Table,
  columns: readonly MemberColumn[],
  rejected: ImportPlan['rejected'],
  translator: i18n,
): string {
  const language = headerLanguage(translator.language)
  const headings = table.headings.map((heading, i) => {
    const column = columns[i] ?? 'ignore'
    return table.hasHeader || column === 'ignore' ? heading : exportHeading(column, language)
  })
  const rows = rejected.map(({ cells, reasons }) => [sayNotes(reasons, translator), ...cells])
  return writeCsv([[exportHeading('ignore', language), ...headings], ...rows], separatorOf(language))
}
