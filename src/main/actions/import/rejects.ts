/** The file of what was left out: why, then the cells as they were, to be corrected and imported again. */
import { mkdirSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { i18n } from 'i18next'
import type { RowNote } from '#shared/members.ts'
import { safeFileName } from '../../files/names.ts'
import { freeName, writeWholeFile } from '../../files/write.ts'
import { separatorOf, writeCsv } from '../../members/csv/write.ts'
import type { LeftRow } from './decide.ts'
import type { ActionTable } from './table.ts'

export const sayReasons = (notes: readonly RowNote[], translator: i18n): string =>
  notes.map(({ key, params }) => translator.t(`actionImport.reason.${key}`, params)).join(' ')

/**
 * @returns the file's path, in a name that was free; null when nothing was left out
 * @throws Refusal as writeWholeFile does
 */
export function writeLeftOut(
  folder: string,
  file: string,
  { parts }: Pick<ActionTable, 'parts'>,
  left: readonly LeftRow[],
  translator: i18n,
): string | null {
  if (left.length === 0) return null
  mkdirSync(folder, { recursive: true })
  const stem = basename(file, extname(file))
  const path = freeName(folder, safeFileName(`${translator.t('actionImport.reason.fileName', { file: stem })}.csv`))
  const why = translator.t('actionImport.reason.heading')
  // Sheets of one table may be of several years, which their headings say.
  const groups = parts.flatMap(({ sheet, heads }) => {
    const rows = left.filter((one) => one.sheet === sheet)
    if (rows.length === 0) return []
    return [
      [why, ...heads.map(({ text }) => text)],
      ...rows.map(({ cells, reasons }) => [sayReasons(reasons, translator), ...cells]),
    ]
  })
  writeWholeFile(path, writeCsv(groups, separatorOf(translator.language)))
  return path
}
