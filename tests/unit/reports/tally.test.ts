import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionKinds } from '#shared/actions.ts'
import type { MonthReport } from '#shared/reports.ts'
import { channels } from '#shared/values.ts'
import type { CountRow, MonthRows } from '../../../src/main/reports/repository.ts'
import { tally } from '../../../src/main/reports/tally.ts'

const caseIds = ['c1', 'c2', 'c3']
const addresseeIds = ['a1', 'a2', null]
const row = fc.record({
  caseId: fc.constantFrom(...caseIds),
  channel: fc.constantFrom(...channels),
  kind: fc.constantFrom(...actionKinds),
  addresseeId: fc.constantFrom(...addresseeIds),
  count: fc.integer({ min: 1, max: 500 }),
})
const rowsOf = (counts: CountRow[]): MonthRows => ({
  counts,
  takers: [{ caseId: 'c2', participants: 3 }],
  participants: 4,
  newParticipants: 1,
  evenings: 2,
  cases: caseIds.map((caseId, i) => ({
    caseId,
    reference: `UA ${12 - i}/26`,
    headline: '',
    country: null,
    deadline: null,
  })),
  addressees: caseIds.flatMap((caseId) => [
    { caseId, addresseeId: 'a1', name: 'Doe' },
    { caseId, addresseeId: 'a2', name: 'Roe' },
  ]),
})

/** The slow way: asks every row for every figure. */
const count = (rows: CountRow[], want: Partial<CountRow>) =>
  rows
    .filter((one) => Object.entries(want).every(([key, value]) => one[key as keyof CountRow] === value))
    .reduce((sum, one) => sum + one.count, 0)

function agrees(
  counts: Pick<MonthReport, 'total' | 'channels' | 'solidarity'>,
  rows: CountRow[],
  of: Partial<CountRow>,
) {
  expect(counts.total).toBe(count(rows, of))
  for (const channel of channels) {
    expect(counts.channels[channel]).toBe(count(rows, { ...of, channel }))
    expect(counts.solidarity[channel]).toBe(count(rows, { ...of, channel, kind: 'solidarity' }))
  }
}

describe('tally', () => {
  it('agrees with a naive count in every figure', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (counts) => {
        const report = tally('2026-11', 'Group', rowsOf(counts), 'en')
        agrees(report, counts, {})
        for (const about of report.cases) {
          const { caseId } = about
          agrees(about, counts, { caseId })
          for (const line of about.addressees) agrees(line, counts, { caseId, addresseeId: line.addresseeId })
        }
      }),
    )
  })

  it('adds up along every way', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (counts) => {
        const report = tally('2026-11', 'Group', rowsOf(counts), 'en')
        const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
        expect(sum(report.cases.map((about) => about.total))).toBe(report.total)
        expect(sum(Object.values(report.channels))).toBe(report.total)
        for (const about of report.cases) {
          expect(sum(Object.values(about.channels))).toBe(about.total)
          expect(sum(about.addressees.map((line) => line.total))).toBe(about.total)
        }
      }),
    )
  })

  it('sorts references as people do and says how many took part', () => {
    const one: CountRow = { caseId: 'c1', channel: 'letter', kind: 'appeal', addresseeId: null, count: 2 }
    const report = tally('2026-11', 'Group', rowsOf([one]), 'en')
    expect(report.cases.map((about) => [about.reference, about.participants])).toEqual([
      ['UA 10/26', 0],
      ['UA 11/26', 3],
      ['UA 12/26', 0],
    ])
    expect(report.cases.at(-1)?.addressees.at(-1)).toMatchObject({ addresseeId: null, name: null, total: 2 })
    expect(report).toMatchObject({ participants: 4, newParticipants: 1, evenings: 2 })
  })
})
