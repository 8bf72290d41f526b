/** The file of the rows left out: why, then the cells as they were, to be corrected and imported again. */
import { mkdirSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { i18n } from 'i18next'
import type { MemberColumn, RowNote } from '#shared/members.ts'
import { safeFileName } from '../../files/names.ts'
import { freeName, writeWholeFile } from '../../files/write.ts'
import { separatorOf, writeCsv } from '../csv/write.ts'
import { exportHeading, headerLanguage } from './headers.ts'
import type { RejectedRow } from './people.ts'
import type { Table } from './table.ts'

export const sayNotes = (notes: readonly RowNote[], translator: i18n): string =>
  notes.map(({ key, params }) => translator.t(`members.import.reason.${key}`, params)).join(' ')

interface Rejects {
  table: Pick<Table, 'headings' | 'hasHeader'>
  columns: readonly MemberColumn[]
  rejected: readonly RejectedRow[]
}

/**
 * @returns the file's path, in a name that was free; null when no row was left out
 * @throws Refusal as writeWholeFile does
 */
export function writeRejects(folder: string, file: string, rejects: Rejects, translator: i18n): string | null {
  if (rejects.rejected.length === 0) return null
  mkdirSync(folder, { recursive: true })
  const stem = basename(file, extname(file))
  const path = freeName(folder, safeFileName(`${translator.t('members.import.reason.fileName', { file: stem })}.csv`))
  writeWholeFile(path, rejectCsv(rejects, translator))
  return path
}

function rejectCsv({ table, columns, rejected }: Rejects, translator: i18n): string {
  const language = headerLanguage(translator.language)
  const headings = table.headings.map((heading, i) => {
    const column = columns[i] ?? 'ignore'
    return table.hasHeader || column === 'ignore' ? heading : exportHeading(column, language)
  })
  const rows = rejected.map(({ cells, reasons }) => [sayNotes(reasons, translator), ...cells])
  return writeCsv([[exportHeading('ignore', language), ...headings], ...rows], separatorOf(language))
}
