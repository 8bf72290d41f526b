/** What every format of a roster is read as: one table with headings and rows of text. */
import type { RosterFormat } from '#shared/memberImport.ts'
import type { RowNote } from '#shared/members.ts'
import type { Encoding } from '../../files/decode.ts'
import type { Separator } from '../csv/separators.ts'

export interface TableRow {
  /** Counts from 1 after the headings, blank lines too, so that it agrees with a spreadsheet. */
  row: number
  cells: string[]
}

/** One of the tables that a file holds. */
export interface TableChoice {
  /** Names this table in the file, for as long as the file stays as it is. */
  id: string
  /** The name of its sheet; empty where the format has none. */
  sheet: string
  /** Its corners as a spreadsheet writes them, `B4:F20`; empty where the format has none. */
  range: string
  /** Rows of data. */
  rows: number
  headings: string[]
}

export interface Table {
  format: RosterFormat
  /** Empty where the format settles it. */
  encoding: Encoding | 'Macintosh' | ''
  /** Of CSV and of text; else empty. */
  separator: Separator | ''
  hasHeader: boolean
  /** One for each column; empty strings where the file has no headings. */
  headings: string[]
  rows: TableRow[]
  /** Every table of the file in its order, at least this one. */
  tables: TableChoice[]
  /** The id of this one among them. */
  table: string
  /** What a person should know of the file before they trust the rows: keys under `rosterFiles.remark.*`. */
  remarks: RowNote[]
}
