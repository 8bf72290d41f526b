import type { i18n } from 'i18next'
import type { Member } from '#shared/members.ts'
import { separatorOf, writeCsv } from '../csv/write.ts'
import { headerLanguage } from '../import/headers.ts'
import { rosterCells } from './cells.ts'

/** Members as a CSV file that a spreadsheet opens without running anything, and that reads in again as what it was. */
export function rosterCsv(members: readonly Member[], translator: i18n): string {
  const { headings, rows } = rosterCells(members, translator)
  return writeCsv([headings, ...rows], separatorOf(headerLanguage(translator.language)))
}
