import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { channels } from '#shared/values.ts'
import type { CountRow, MonthRows } from '../../../src/main/reports/repository.ts'
import { tally } from '../../../src/main/reports/tally.ts'

const caseIds = ['c1', 'c2', 'c3']
const addresseeIds = ['a1', 'a2', null]
const row = fc.record({
  caseId: fc.constantFrom(...caseIds),
  channel: fc.constantFrom(...channels),
  addresseeId: fc.constantFrom(...addresseeIds),
  memberId: fc.constantFrom('m1', 'm2', 'm3', null),
  count: fc.integer({ min: 1, max: 500 }),
})
const rowsOf = (counts: CountRow[]): MonthRows => ({
  counts,
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
const members = (rows: CountRow[], caseId?: string) =>
  ['m1', 'm2', 'm3'].filter((id) => rows.some((one) => one.memberId === id && (!caseId || one.caseId === caseId)))
    .length

describe('tally', () => {
  it('agrees with a naive count in every figure', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (counts) => {
        const report = tally('2026-11', 'Group', rowsOf(counts), 'en')
        expect(report.total).toBe(count(counts, {}))
        expect(report.participants).toBe(members(counts))
        for (const channel of channels) expect(report.channels[channel]).toBe(count(counts, { channel }))
        for (const about of report.cases) {
          const { caseId } = about
          expect(about.total).toBe(count(counts, { caseId }))
          expect(about.participants).toBe(members(counts, caseId))
          for (const channel of channels) expect(about.channels[channel]).toBe(count(counts, { caseId, channel }))
          for (const { addresseeId, channels: own, total } of about.addressees) {
            expect(total).toBe(count(counts, { caseId, addresseeId }))
            for (const channel of channels) expect(own[channel]).toBe(count(counts, { caseId, addresseeId, channel }))
          }
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

  it('sorts references as people do and names nobody', () => {
    const member = { caseId: 'c1', channel: 'letter', addresseeId: null, memberId: 'm1', count: 2 } as const
    const report = tally('2026-11', 'Group', rowsOf([member]), 'en')
    expect(report.cases.map((about) => about.reference)).toEqual(['UA 10/26', 'UA 11/26', 'UA 12/26'])
    expect(report.cases.at(-1)?.addressees.at(-1)).toMatchObject({ addresseeId: null, name: null, total: 2 })
    expect(JSON.stringify(report)).not.toContain('m1')
  })
})
