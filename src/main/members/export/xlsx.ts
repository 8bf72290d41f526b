import type { i18n } from 'i18next'
import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node'
import { type ExportColumn, exportColumns, type Member } from '#shared/members.ts'
import { fontOrder } from '../../paper/fontOrder.ts'
import { look } from '../../paper/look.ts'
import { guardApostrophe } from '../csv/cells.ts'
import { rosterCells } from './cells.ts'

const head = (value: string): Cell => ({
  value,
  type: String,
  fontWeight: 'bold',
  bottomBorderStyle: 'medium',
  bottomBorderColor: `#${look.flame}`,
})

/** Always text: a phone number keeps its zeros and its plus, and nothing can become a formula. */
const text = (value: string): Cell =>
  value === '' ? null : { value: literal(guardApostrophe(value)), type: String, alignVertical: 'top', wrap: true }

/**
 * What looks like the way in which workbooks write characters that XML lacks (ECMA-376 Part 1, 22.9.2.19) is written in that
 * way itself. So is the first letter of "constructor" and the like, which write-excel-file 4 takes for shared words that it
 * has already, since it keeps them as properties of an object.
 */
function literal(value: string): string {
  const plain = value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return plain in {} ? `_x${plain.charCodeAt(0).toString(16).padStart(4, '0')}_${plain.slice(1)}` : plain
}

/** Of each column, in characters. */
const widths: Record<ExportColumn, number> = {
  prefix: 8,
  givenName: 18,
  familyName: 20,
  address: 32,
  country: 18,
  email: 30,
  phone: 20,
  channels: 18,
  languages: 18,
  note: 36,
  active: 8,
  consent: 10,
  consentOn: 14,
  consentHow: 24,
  safety: 20,
  tags: 20,
  guest: 8,
  trace: 10,
  addressPrint: 18,
}

/** Members as a workbook of one sheet that reads in again as what it was; its headings stay while the rows move. */
export async function rosterXlsx(members: readonly Member[], translator: i18n): Promise<Uint8Array> {
  const { headings, rows } = rosterCells(members, translator)
  const data: Row[] = [headings.map(head), ...rows.map((row) => row.map(text))]
  const columns = exportColumns.map((column) => ({ width: widths[column] }))
  return await writeExcelFile([{ data, sheet: translator.t('members.title'), columns, stickyRowsCount: 1 }], {
    fontFamily: 'Arial',
    fontSize: 10,
    features: [fontOrder],
  }).toBuffer()
}
